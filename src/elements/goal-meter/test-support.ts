import type { Progress } from '../../contract/index.ts';

/** How far a campaign may be. */
export const STATES: Record<string, Partial<Progress>> = {
  nobody: { counted: 0, unverified: 0, goal: 10 },
  some: { verified: 2847, unverified: 0, pending: 48, deadline: '2099-03-13T13:00:00Z' },
  mixed: { counted: 2247, verified: 1300, unverified: 499, imported: 448, pending: 248 },
  reached: { counted: 3120, unverified: 3120, goal: 5000, reached: 3000 },
  over: {
    counted: 3120,
    unverified: 3120,
    goal: 5000,
    reached: 3000,
    closed: true,
    deadline: '2020-02-29T00:00:00Z',
  },
};
