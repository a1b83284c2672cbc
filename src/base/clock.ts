/** The one source of time in the browser. */
export const clock = { now: (): number => Date.now() };
