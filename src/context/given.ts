import type { Resource } from './resource.ts';

/** A resource that is there already: nothing loads it, nothing changes it. */
export const given = <T>(value: T): Resource<T> => ({
  value,
  error: undefined,
  subscribe: () => () => {},
  refresh: async () => {},
});
