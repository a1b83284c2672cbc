const HOUR_MS = 3_600_000;
/** Above so many addresses, those of whom nothing counts any more are forgotten: each so often, in ms. */
const MANY = 10_000;
const SWEEP_MS = 60_000;

interface Address {
  /** When letters left for it in the last hour, in order. */
  left: number[];
  /** The times that were given to letters which wait, in order. */
  waiting: number[];
}

/**
 * At most so many letters to one address in any hour. Those above get a time of their own, in order of asking.
 * Counted in this process alone: a restart counts anew.
 */
export class Pace {
  readonly #perHour: number;
  readonly #addresses = new Map<string, Address>();
  #sweptAt = -Infinity;

  constructor(perHour: number) {
    this.#perHour = perHour;
  }

  /** How many addresses are remembered. */
  get size(): number {
    return this.#addresses.size;
  }

  /**
   * Asks for a letter to leave, and counts it where it may.
   * @param dueAt when the letter became due: the time that it was given here before, or any other.
   * @returns when to ask again, where it may not leave now.
   */
  ask(address: string, dueAt: string, now: Date): Date | undefined {
    if (this.#perHour === Infinity) return undefined;
    const at = now.getTime();
    const { left, waiting } = this.#of(address.toLowerCase(), at);
    const turn = waiting.indexOf(Date.parse(dueAt));
    if (turn >= 0) waiting.splice(turn, 1);
    const before = turn >= 0 ? left : [...left, ...waiting];
    if (before.length < this.#perHour) {
      left.push(at);
      return undefined;
    }
    const next = before.at(-this.#perHour)! + HOUR_MS;
    waiting.push(next);
    waiting.sort((one, other) => one - other);
    return new Date(next);
  }

  #of(key: string, at: number): Address {
    const recent = (time: number) => time > at - HOUR_MS;
    if (this.#addresses.size > MANY && at - this.#sweptAt >= SWEEP_MS) {
      this.#sweptAt = at;
      for (const [other, { left, waiting }] of this.#addresses)
        if (![...left, ...waiting].some(recent)) this.#addresses.delete(other);
    }
    const { left = [], waiting = [] } = this.#addresses.get(key) ?? {};
    const kept = { left: left.filter(recent), waiting: waiting.filter(recent) };
    this.#addresses.set(key, kept);
    return kept;
  }
}
