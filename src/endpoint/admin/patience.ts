/** So many wrong ones in any minute. */
const MOST = 5;
const MINUTE_MS = 60_000;

/**
 * Slows down whoever tries tokens. Those that look like somebody's are counted for that one, all others together: who
 * knows no token's first part, which is as random as the rest, cannot keep anybody else from signing in.
 */
export class Patience {
  readonly #wrong = new Map<string, number[]>();

  /** How many seconds to wait before the next one is looked at; 0: none. */
  wait(key: string, now: Date): number {
    const since = now.getTime() - MINUTE_MS;
    const recent = (this.#wrong.get(key) ?? []).filter(at => at > since);
    if (recent.length) this.#wrong.set(key, recent);
    else this.#wrong.delete(key);
    return recent.length < MOST ? 0 : Math.ceil((recent[0]! - since) / 1000);
  }

  /** One more was wrong. */
  note(key: string, now: Date): void {
    this.#wrong.set(key, [...(this.#wrong.get(key) ?? []), now.getTime()]);
  }
}
