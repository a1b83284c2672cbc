import type { StoredAction } from '../store/port.ts';

/** How an action stands now, in one word. */
export type State =
  'verified' | 'unverified' | 'pending' | 'held' | 'not-counted' | 'withdrawn' | 'forgotten';

/** `held`: by a moderator, or it is a robot's. `not-counted`: its supporter is counted by another one already. */
export function stateOf({ tally, held, withdrawnAt, erasedAt }: StoredAction): State {
  if (withdrawnAt) return 'withdrawn';
  if (erasedAt) return 'forgotten';
  if (held) return 'held';
  return tally ?? 'not-counted';
}
