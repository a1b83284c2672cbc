import type { Resource } from './resource.ts';
import { shared } from './shared.ts';

/** The resource of this name: one for the page, however many elements show it. */
export function named<T>(name: string, make: () => Resource<T>): Resource<T> {
  const all = shared('resources', () => new Map<string, Resource<unknown>>()) as Map<string, Resource<T>>;
  let found = all.get(name);
  if (!found) all.set(name, (found = make()));
  return found;
}
