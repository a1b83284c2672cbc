// How much waits for a decision in moderation. It is counted on every page, and so no further than is told.
import type { Registry } from '../campaigns/registry.ts';
import type { Services } from '../services.ts';

/** From there on it is told as that many and more. */
export const MOST_WAITING = 1000;

/** `1,000+` where there may be more. */
export const counted = (n: number): string =>
  n < MOST_WAITING ? n.toLocaleString('en') : `${MOST_WAITING.toLocaleString('en')}+`;

/** The campaigns that show who signed. */
export const openLists = (registry: Registry): string[] =>
  [...registry.values()].filter(({ file }) => file.petition?.publicNames).map(({ id }) => id);

/** Of all campaigns together. */
export async function waitingNow({ store, registry }: Pick<Services, 'store' | 'registry'>): Promise<number> {
  const signatures = await Promise.all(
    openLists(registry).map(id => store.signers.waiting(id, MOST_WAITING)),
  );
  return signatures.reduce((sum, n) => sum + n, await store.flags.many(MOST_WAITING));
}
