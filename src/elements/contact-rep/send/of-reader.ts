import type { OwnWays } from './own-ways.ts';

/** What a panel keeps of a reader for as long as the page is open: on a shared device the next one begins anew. */
export function ofReader<T>(begin: () => T): (own: OwnWays) => T {
  const all = new WeakMap<OwnWays, T>();
  return own => {
    if (!all.has(own)) all.set(own, begin());
    return all.get(own)!;
  };
}
