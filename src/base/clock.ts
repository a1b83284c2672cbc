/** The one source of time in the browser. */
export const clock = { now: (): number => Date.now() };

const DAY_MS = 86_400_000;

/** Whole days from now until an instant; 0 on its last day, negative afterwards. */
export const daysUntil = (instant: string): number =>
  Math.floor((Date.parse(instant) - clock.now()) / DAY_MS);
