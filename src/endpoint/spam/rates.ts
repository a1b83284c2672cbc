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
/** So many things are counted at once. Then the oldest is forgotten here: nobody fills the memory. */
const MOST = 200_000;
/** So many are told at once: no action is to wait for them for long. */
const MOST_TOLD = 1000;
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

/** How often something happened. */
export interface Rate {
  times(): number;
  /** It happens once more. @returns how often that makes. */
  add(): number;
}

export interface RateParts {
  store: RateStore;
  keys: Pick<Keys, 'receipt'>;
  clock: Clock;
  log: Log;
}

const instant = (ms: number) => new Date(ms).toISOString();

export class Rates {
  readonly #parts: RateParts;
  readonly #counted = new Map<string, Counted>();
  /** What others do not know yet. */
  readonly #untold = new Map<string, Counted>();
  readonly #timer: NodeJS.Timeout;
  #sharing: Promise<void> | undefined;
  #forgotten = 0;

  constructor(parts: RateParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => void this.share(), SHARE_EVERY_MS).unref();
  }

  /**
   * Something that may happen too often, in the time that runs now.
   * @param what is kept as a keyed hash alone, another one for each time.
   * @param ms how long such a time is; all begin at the same moments everywhere.
   */
  of(what: string, ms: number): Rate {
    const from = Math.floor(this.#parts.clock().getTime() / ms) * ms;
    const key = hmac(this.#parts.keys.receipt).update(`rate\n${ms}\n${from}\n${what}`).digest('base64url');
    const known = () => this.#counted.get(key);
    const sum = (counted: Counted | undefined) => (counted ? counted.here + counted.elsewhere : 0);
    return {
      times: () => sum(known()),
      add: () => {
        const counted = known() ?? this.#begun(key, from + ms);
        counted.here++;
        if (counted.here >= LEAST_TOLD) this.#untold.set(key, counted);
        return sum(counted);
      },
    };
  }

  #begun(key: string, until: number): Counted {
    if (this.#counted.size >= MOST) this.#counted.delete(this.#counted.keys().next().value!);
    const counted = { until, here: 0, told: 0, elsewhere: 0 };
    this.#counted.set(key, counted);
    return counted;
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
      await store.forget(instant(now));
      this.#forgotten = now;
    }
    if (!this.#counted.size) return;
    const untold = [...this.#untold].slice(0, MOST_TOLD).map(([key, counted]) => {
      this.#untold.delete(key);
      return { key, counted, n: counted.here - counted.told };
    });
    if (untold.length) {
      const rates = untold.map(({ key, counted, n }) => ({ key, until: instant(counted.until), n }));
      await store.add(rates).catch((error: unknown) => {
        for (const { key, counted } of untold) this.#untold.set(key, counted);
        throw error;
      });
      for (const { counted, n } of untold) counted.told += n;
    }
    for (const { key, until, n } of await store.busy(instant(now), LEAST_TOLD)) {
      const known = this.#counted.get(key);
      if (known) known.elsewhere = Math.max(0, n - known.told);
      else if (this.#counted.size < MOST)
        this.#counted.set(key, { until: Date.parse(until), here: 0, told: 0, elsewhere: n });
    }
  }
}
