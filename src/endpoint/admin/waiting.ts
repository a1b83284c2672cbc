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

/** Where nearly all of a million were decided, counting takes longer than this, in ms. */
const LONG_MS = 100;
/** Then its result is told again, for so many times as long as it took. */
const HOLDS = 20;

/** Of all campaigns together. */
export class Waiting {
  readonly #services: Pick<Services, 'store' | 'registry'>;
  #counted: { n: number; until: number } | undefined;

  constructor(services: Pick<Services, 'store' | 'registry'>) {
    this.#services = services;
  }

  async now(): Promise<number> {
    const began = performance.now();
    if (this.#counted && began < this.#counted.until) return this.#counted.n;
    const { store, registry } = this.#services;
    const signatures = await Promise.all(
      openLists(registry).map(id => store.signers.waiting(id, MOST_WAITING)),
    );
    const n = signatures.reduce((sum, one) => sum + one, await store.flags.many(MOST_WAITING));
    const ended = performance.now();
    const took = ended - began;
    if (took > LONG_MS) this.#counted = { n, until: ended + HOLDS * took };
    return n;
  }

  /** Something was decided here. */
  changed(): void {
    this.#counted = undefined;
  }
}
