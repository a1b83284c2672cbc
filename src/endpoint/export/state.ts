import type { StoredAction } from '../store/port.ts';

/** How an action stands now, in one word. */
export type State = 'verified' | 'unverified' | 'pending' | 'not-counted' | 'withdrawn' | 'forgotten';

/** `not-counted`: its supporter is counted by another one already. */
export function stateOf({ tally, withdrawnAt, erasedAt }: StoredAction): State {
  if (withdrawnAt) return 'withdrawn';
  if (erasedAt) return 'forgotten';
  return tally ?? 'not-counted';
}
