import type { Clock } from './clock.ts';
import { type Log, reason } from './http/log.ts';

/** How often to look for what is due by now, in ms. */
const LOOK_EVERY_MS = 30_000;

export interface DrainParts<Item, Outcome> {
  /** Names it in the log. */
  name: string;
  clock: Clock;
  log: Log;
  /** Takes what is due, until it takes nothing more. */
  claim: (now: Date) => Promise<Item[]>;
  /** Never throws. */
  attempt: (item: Item) => Promise<Outcome>;
  settle: (outcomes: Outcome[]) => Promise<void>;
}

/** Takes what is due from the store and hands it on, a batch at a time. */
export class Drain<Item, Outcome> {
  readonly #parts: DrainParts<Item, Outcome>;
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void> | undefined;
  #again = false;
  #closed = false;

  constructor(parts: DrainParts<Item, Outcome>) {
    this.#parts = parts;
    this.#timer = setInterval(() => this.kick(), LOOK_EVERY_MS).unref();
  }

  /** Something may be due. */
  kick(): void {
    if (this.#closed) return;
    this.#again = true;
    this.#running ??= this.#run();
  }

  /** Resolves when all that was due has been tried. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await this.idle();
  }

  async #run(): Promise<void> {
    const { name, clock, log, claim, attempt, settle } = this.#parts;
    try {
      while (this.#again && !this.#closed) {
        this.#again = false;
        const items = await claim(clock());
        if (!items.length) continue;
        this.#again = true;
        await settle(await Promise.all(items.map(attempt)));
      }
    } catch (error) {
      // The store failed; the leases end by themselves, and the timer looks again.
      log(`${clock().toISOString()} ${name} ${reason(error)}`);
    } finally {
      this.#running = undefined;
    }
  }
}
