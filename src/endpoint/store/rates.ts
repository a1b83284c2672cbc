// The part of the store's port that lets processes hear of each other's counts: who sends how much.

/** How often something happened within a time. */
export interface Rate {
  /** A keyed hash of what it was and of when the time began: it says neither. */
  key: string;
  /** When the time ends. */
  until: string;
  n: number;
}

export interface RateStore {
  /** Adds what happened since it was told last. */
  add(rates: readonly Rate[]): Promise<void>;
  /** What happened at least so often, in all processes together, and whose time has not ended. */
  busy(now: string, least: number): Promise<Rate[]>;
  /** Forgets what ended before. */
  forget(before: string): Promise<void>;
}
