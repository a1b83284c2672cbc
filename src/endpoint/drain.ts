import type { Clock } from './clock.ts';
import { type Log, reason } from './log.ts';

/** How often to look for what is due by now, in ms. */
const LOOK_EVERY_MS = 30_000;

export interface DrainParts<Item, Outcome> {
  /** Names it in the log. */
  name: string;
  clock: Clock;
  log: Log;
  /** How many are on their way at once: no more are taken than can begin right away. */
  atOnce: number;
  /** Takes what is due, `limit` of it at most; nothing more is due when it takes nothing. */
  claim: (now: Date, limit: number) => Promise<Item[]>;
  /** @throws what the store throws: then the item comes again when its lease has ended. */
  attempt: (item: Item) => Promise<Outcome>;
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
    const { clock, atOnce, claim } = this.#parts;
    this.#more = false;
    try {
      const items = await claim(clock(), atOnce - this.#underWay.size);
      if (items.length) this.#more = true;
      for (const item of items) this.#begin(item);
    } catch (error) {
      this.#failed(error);
    }
  }

  #begin(item: Item): void {
    const ended = this.#handle(item).finally(() => {
      this.#underWay.delete(ended);
      if (this.#more) this.kick();
    });
    this.#underWay.add(ended);
  }

  async #handle(item: Item): Promise<void> {
    const { attempt, settle } = this.#parts;
    try {
      await settle(await attempt(item));
    } catch (error) {
      this.#failed(error);
    }
  }

  /** The store failed; the leases end by themselves, and the timer looks again. */
  #failed(error: unknown): void {
    const { name, log } = this.#parts;
    log('error', 'drain failed', { drain: name, why: reason(error) });
  }
}
