/** What is more than so many times what is usual is a surge. */
const TIMES = 10;
/** How fast what is usual follows what happens: about an hour. */
const WEIGHT = 1 / 50;

interface Known {
  minute: number;
  /** The most that was seen in that minute. */
  n: number;
  /** A mean of the minutes before it, in which old ones fade. */
  mean: number;
}

/** Knows how many actions a minute are usual for each campaign. */
export class Usual {
  readonly #known = new Map<string, Known>();

  /**
   * The most that is still usual.
   * @param n how many there are in this minute by now.
   * @param minute the number of this minute.
   */
  most(campaign: string, n: number, minute: number): number {
    const known = this.#known.get(campaign) ?? { minute, n: 0, mean: 0 };
    this.#known.set(campaign, known);
    const passed = minute - known.minute;
    if (passed > 0) {
      // The minute that has ended, then those in which nothing came.
      known.mean = (known.mean * (1 - WEIGHT) + known.n * WEIGHT) * (1 - WEIGHT) ** (passed - 1);
      Object.assign(known, { minute, n: 0 });
    }
    known.n = Math.max(known.n, n);
    return known.mean * TIMES;
  }
}
