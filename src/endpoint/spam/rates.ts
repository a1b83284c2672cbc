// How often what happened, here and in other processes on the same data. Nobody waits for it: it is counted in memory,
// and told and asked every other second.
import { hmac } from '../actions/hmac.ts';
import type { Keys } from '../actions/keys.ts';
import type { Clock } from '../clock.ts';
import { type Log, reason } from '../log.ts';
import type { RateStore } from '../store/rates.ts';

const SHARE_EVERY_MS = 2000;
/** What happened less often than this is told to nobody: most senders send one or two actions. */
const LEAST_TOLD = 3;
/** So many things are counted at once: what comes on top is not, so that nobody fills the memory. */
const MOST = 200_000;
/** How long what ended may lie in the database, in ms. */
const KEPT_MS = 60_000;

interface Counted {
  /** When its time ends, in ms. */
  until: number;
  here: number;
  /** Of these, the ones that others know. */
  told: number;
  elsewhere: number;
}

export interface RateParts {
  store: RateStore;
  keys: Keys;
  clock: Clock;
  log: Log;
}

export class Rates {
  readonly #parts: RateParts;
  readonly #counted = new Map<string, Counted>();
  readonly #timer: NodeJS.Timeout;
  #sharing: Promise<void> | undefined;
  #forgotten = 0;

  constructor(parts: RateParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => void this.share(), SHARE_EVERY_MS).unref();
  }

  /**
   * How often something happened in the time that runs now.
   * @param what is kept as a keyed hash alone, another one for each time.
   * @param ms how long such a time is; all begin at the same moments everywhere.
   * @param more how often it happens now.
   */
  count(what: string, ms: number, more: 0 | 1 = 0): number {
    const from = Math.floor(this.#parts.clock().getTime() / ms) * ms;
    const key = hmac(this.#parts.keys.email).update(`rate\n${ms}\n${from}\n${what}`).digest('base64url');
    let counted = this.#counted.get(key);
    if (!counted && more && this.#counted.size < MOST) {
      counted = { until: from + ms, here: 0, told: 0, elsewhere: 0 };
      this.#counted.set(key, counted);
    }
    if (!counted) return more;
    counted.here += more;
    return counted.here + counted.elsewhere;
  }

  /** Tells others what happened here, and asks what happened there. */
  share(): Promise<void> {
    return (this.#sharing ??= this.#share()
      .catch((error: unknown) => this.#parts.log('warn', 'rates are not shared', { why: reason(error) }))
      .finally(() => (this.#sharing = undefined)));
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sharing;
  }

  async #share(): Promise<void> {
    const { store, clock } = this.#parts;
    const now = clock().getTime();
    for (const [key, { until }] of this.#counted) if (until <= now) this.#counted.delete(key);
    if (this.#forgotten + KEPT_MS <= now) {
      await store.forget(new Date(now).toISOString());
      this.#forgotten = now;
    }
    if (!this.#counted.size) return;
    const fresh = [...this.#counted]
      .map(([key, counted]) => ({ key, counted, n: counted.here - counted.told }))
      .filter(({ counted, n }) => n > 0 && counted.here >= LEAST_TOLD);
    if (fresh.length) {
      await store.add(
        fresh.map(({ key, counted, n }) => ({ key, until: new Date(counted.until).toISOString(), n })),
      );
      for (const { counted, n } of fresh) counted.told += n;
    }
    for (const { key, until, n } of await store.busy(new Date(now).toISOString(), LEAST_TOLD)) {
      const known = this.#counted.get(key);
      if (known) known.elsewhere = Math.max(0, n - known.told);
      else if (this.#counted.size < MOST)
        this.#counted.set(key, { until: Date.parse(until), here: 0, told: 0, elsewhere: n });
    }
  }
}
