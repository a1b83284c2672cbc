import type { Directory, DirectoryStore, Holder } from './directory.ts';
import { liesIn } from './divisions.ts';
import { officesOf } from './held.ts';
import { keepOther } from './list-name.ts';
import { isNamed, nameParts } from './names.ts';
import { inOffice } from './terms.ts';

/** Directories in memory: for the static export, and for tests. */
export function createMemoryDirectory(...held: Directory[]): DirectoryStore {
  const keyOf = ({ country, list = '' }: Pick<Directory, 'country' | 'list'>) => `${country} ${list}`;
  const all = new Map<string, Directory>();
  const put = (directory: Directory) => {
    const key = keyOf(directory);
    keepOther(all.get(key)?.source, directory);
    all.set(key, directory);
  };
  held.forEach(put);
  let byDivision = indexed(all.values());
  const of = (country: string) =>
    [...all.values()]
      .filter(directory => directory.country === country)
      .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const holders = () => [...byDivision.values()].flat();
  return {
    replace: async directory => {
      put(directory);
      byDivision = indexed(all.values());
    },
    remove: async (country, list) => {
      const removed = all.delete(keyOf({ country, list }));
      byDivision = indexed(all.values());
      return removed;
    },
    countries: async () => [...new Set([...all.values()].map(({ country }) => country))].toSorted(),
    sources: async country =>
      of(country).map(directory => {
        const { list, source, sourceDate } = directory;
        return { ...(list && { list }), source, sourceDate, offices: officesOf(directory) };
      }),
    divisions: async (country, postalCode) => [
      ...new Set(
        of(country).flatMap(({ places }) => (Object.hasOwn(places, postalCode) ? places[postalCode]! : [])),
      ),
    ],
    representatives: async wanted => [...new Set(wanted)].flatMap(division => byDivision.get(division) ?? []),
    areas: async (office, within) => [
      ...new Set(
        holders()
          .map(({ representative }) => representative)
          .filter(one => one.office === office && liesIn(one.division, within))
          .map(({ division }) => division),
      ),
    ],
    named: async ({ country, parts, offices, today, limit }) =>
      of(country)
        .flatMap(holdersIn)
        .filter(({ representative: one }) => !offices.length || offices.includes(one.office))
        .filter(({ representative: one }) => inOffice(one, today) && isNamed(nameParts(one.name), parts))
        .toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
        .slice(0, limit),
    representative: async id =>
      holders().find(({ representative }) => representative.id === id)?.representative,
    postalCodes: async country => [
      ...new Set(
        of(country)
          .flatMap(({ places }) => Object.keys(places))
          .toSorted(),
      ),
    ],
  };
}

const sortKey = ({ representative: { name, id } }: Holder) => `${nameParts(name).join(' ')} ${id}`;

const holdersIn = ({ list, representatives }: Directory): Holder[] =>
  representatives.map(representative => ({ representative, ...(list && { list }) }));

/** By division; a country's own directory goes first, as in a database. */
function indexed(directories: Iterable<Directory>): Map<string, Holder[]> {
  const inOrder = [...directories].toSorted((one, other) => ((one.list ?? '') < (other.list ?? '') ? -1 : 1));
  return Map.groupBy(inOrder.flatMap(holdersIn), ({ representative }) => representative.division);
}
