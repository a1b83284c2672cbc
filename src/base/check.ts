import type { Action } from '../contract/index.ts';

/** A minute or an hour say the same, in ms. */
const LONGEST_MS = 60_000;

/** What tells robots from people: the field that people do not see, and for how long the page has been open. */
export const checkOf = ({ website }: Record<string, string>): Action['check'] => ({
  ...(website && { website }),
  elapsedMs: Math.min(LONGEST_MS, Math.round(performance.now())),
});
