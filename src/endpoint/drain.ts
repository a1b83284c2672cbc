import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import { type Log, reason } from './log.ts';

/** How often to look for what is due by now, in ms. */
const LOOK_EVERY_MS = 30_000;
/** What cannot be settled is tried again after so long, twice as long each time, in ms. */
const SETTLE_AGAIN_MS = 100;
const SETTLE_AT_LEAST_EVERY_MS = 10_000;

export interface DrainParts<Item, Outcome> {
  /** Names it in the log. */
  name: string;
  clock: Clock;
  log: Log;
  /** How many are on their way at once: no more are taken than can begin right away. */
  atOnce: number;
  /** For how long nobody else takes what was taken, in ms. */
  leaseMs: number;
  /** Takes what is due, `limit` of it at most; nothing more is due when it takes nothing. */
  claim: (now: Date, limit: number) => Promise<Item[]>;
  /** @throws what the store throws: then the item comes again when its lease has ended. */
  attempt: (item: Item) => Promise<Outcome>;
  /** May be called again with the same, where it failed: it may have been settled all the same. */
  settle: (outcome: Outcome) => Promise<void>;
}

/** What can be told that something may be due. */
export type Draining = Pick<Drain<unknown, unknown>, 'kick' | 'idle' | 'close'>;

/** Takes what is due from the store and hands it on. Each is settled as it ends, and makes room for the next. */
export class Drain<Item, Outcome> {
  readonly #parts: DrainParts<Item, Outcome>;
  readonly #timer: NodeJS.Timeout;
  readonly #underWay = new Set<Promise<void>>();
  #taking: Promise<void> | undefined;
  #more = false;
  #closed = false;
  /** Nothing can be settled now, and that was told. */
  #stuck = false;

  constructor(parts: DrainParts<Item, Outcome>) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.kick(), LOOK_EVERY_MS).unref();
  }

  /** Something may be due. */
  kick(): void {
    this.#more = true;
    if (this.#taking || this.#closed || this.#underWay.size >= this.#parts.atOnce) return;
    this.#taking = this.#take().finally(() => {
      this.#taking = undefined;
      if (this.#more) this.kick();
    });
  }

  /** Resolves when all that was due has been tried. */
  async idle(): Promise<void> {
    while (this.#taking || this.#underWay.size) await Promise.all([this.#taking, ...this.#underWay]);
  }

  /** Takes nothing more, and waits for what is on its way. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await this.idle();
  }

  async #take(): Promise<void> {
    const { clock, atOnce, leaseMs, claim } = this.#parts;
    this.#more = false;
    try {
      // The database's own clock has nothing to do with it: how long is all that counts.
      const until = performance.now() + leaseMs;
      const items = await claim(clock(), atOnce - this.#underWay.size);
      if (items.length) this.#more = true;
      for (const item of items) this.#begin(item, until);
    } catch (error) {
      this.#failed(error);
    }
  }

  #begin(item: Item, until: number): void {
    const ended = this.#handle(item, until).finally(() => {
      this.#underWay.delete(ended);
      if (this.#more) this.kick();
    });
    this.#underWay.add(ended);
  }

  async #handle(item: Item, until: number): Promise<void> {
    try {
      const outcome = await this.#parts.attempt(item);
      await this.#settle(outcome, until);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** What has left must not leave again because the store is away for a moment: it is told so until the lease ends. */
  async #settle(outcome: Outcome, until: number): Promise<void> {
    const { name, log, settle } = this.#parts;
    for (let pause = SETTLE_AGAIN_MS; ; pause = Math.min(2 * pause, SETTLE_AT_LEAST_EVERY_MS)) {
      try {
        await settle(outcome);
        this.#stuck = false;
        return;
      } catch (error) {
        const left = until - performance.now();
        if (left <= 0) return log('error', 'settling given up', { drain: name, why: reason(error) });
        if (!this.#stuck) log('error', 'settling failed', { drain: name, why: reason(error) });
        this.#stuck = true;
        await sleep(Math.min(pause, left));
      }
    }
  }

  /** The store failed; the leases end by themselves, and the timer looks again. */
  #failed(error: unknown): void {
    const { name, log } = this.#parts;
    log('error', 'drain failed', { drain: name, why: reason(error) });
  }
}
