import type { Registry } from '../campaigns/registry.ts';
import type { Clock } from '../clock.ts';
import { type Log, reason } from '../http/log.ts';
import type { OutboxLetter, Settlement, Store } from '../store/port.ts';
import { DeliveryFailure } from './failure.ts';
import type { DeliveryRouter } from './router.ts';

/** A letter that was taken but not settled (a crash) is free again after so long, in ms. */
const LEASE_MS = 10 * 60_000;
/** All of them together are tried well within the lease, however slow what takes them is. */
const MOST_AT_ONCE = 20;
/** The pause before each further attempt, in ms; after the last one a letter has failed. */
const PAUSES_MS = [60_000, 5 * 60_000, 30 * 60_000, 2 * 3_600_000, 8 * 3_600_000];
/** How often to look for letters whose pause is over, in ms. */
const LOOK_EVERY_MS = 30_000;

export interface OutboxParts {
  store: { outbox: Pick<Store['outbox'], 'claim' | 'settle'> };
  registry: Registry;
  clock: Clock;
  log: Log;
  /** Letters for which it has no way stay queued: nothing leaves unless somebody configured how. */
  router: Pick<DeliveryRouter, 'kinds' | 'deliver' | 'hold'>;
}

/** Drains the outbox: hands every letter that is due to the delivery port, until it is accepted or has failed. */
export class OutboxDrain {
  readonly #parts: OutboxParts;
  readonly #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #closed = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    if (parts.router.kinds.length) this.#timer = setInterval(() => this.kick(), LOOK_EVERY_MS).unref();
  }

  /** There may be letters that are due. */
  kick(): void {
    if (!this.#parts.router.kinds.length || this.#closed) return;
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
    try {
      while (this.#again && !this.#closed) {
        this.#again = false;
        const letters = await this.#claim();
        if (!letters.length) continue;
        this.#again = true;
        await this.#parts.store.outbox.settle(
          await Promise.all(letters.map(letter => this.#attempt(letter))),
        );
      }
    } catch (error) {
      // The store failed; the leases end by themselves, and the timer looks again.
      this.#parts.log(`${this.#parts.clock().toISOString()} outbox ${reason(error)}`);
    } finally {
      this.#running = undefined;
    }
  }

  #claim(): Promise<OutboxLetter[]> {
    const { clock, store, router } = this.#parts;
    const now = clock();
    const until = new Date(now.getTime() + LEASE_MS);
    return store.outbox.claim(now.toISOString(), until.toISOString(), MOST_AT_ONCE, router.kinds);
  }

  async #attempt(letter: OutboxLetter): Promise<Settlement> {
    const { registry, clock, log, router } = this.#parts;
    const { campaign: id, action, position } = letter;
    const key = { campaign: id, action, position };
    try {
      const campaign = registry.get(id);
      if (!campaign) throw new Error('The campaign is not served here');
      // Taken, as the first one was, so that nothing is given away; but the target gets it once.
      if (letter.again) return { ...key, status: 'accepted' };
      const later = router.hold(letter, clock());
      if (later) return { ...key, status: 'queued', dueAt: later.toISOString(), untried: true };
      await router.deliver(letter, campaign);
      return { ...key, status: 'accepted' };
    } catch (error) {
      log(`${clock().toISOString()} delivery ${id} attempt ${letter.attempts + 1} ${reason(error)}`);
      const pause = PAUSES_MS[letter.attempts];
      if (pause === undefined || (error instanceof DeliveryFailure && error.permanent))
        return { ...key, status: 'failed' };
      return { ...key, status: 'queued', dueAt: new Date(clock().getTime() + pause).toISOString() };
    }
  }
}
