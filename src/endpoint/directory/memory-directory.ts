import type { Representative } from '../../contract/index.ts';
import type { Directory, DirectoryStore } from './directory.ts';

/** Directories in memory: for the static export, and for tests. */
export function createMemoryDirectory(...held: Directory[]): DirectoryStore {
  const countries = new Map(held.map(directory => [directory.country, directory]));
  let byDivision = indexed(countries.values());
  const all = () => [...countries.values()].flatMap(directory => directory.representatives);
  return {
    replace: async directory => {
      countries.set(directory.country, directory);
      byDivision = indexed(countries.values());
    },
    about: async country => {
      const found = countries.get(country);
      return found && { source: found.source, sourceDate: found.sourceDate };
    },
    divisions: async (country, postalCode) => {
      const places = countries.get(country)?.places;
      return places && Object.hasOwn(places, postalCode) ? [...places[postalCode]!] : [];
    },
    representatives: async wanted => [...new Set(wanted)].flatMap(division => byDivision.get(division) ?? []),
    representative: async id => all().find(representative => representative.id === id),
    postalCodes: async country => Object.keys(countries.get(country)?.places ?? {}).sort(),
  };
}

function indexed(directories: Iterable<Directory>): Map<string, Representative[]> {
  const byDivision = new Map<string, Representative[]>();
  for (const { representatives } of directories) {
    for (const representative of representatives) {
      const others = byDivision.get(representative.division);
      if (others) others.push(representative);
      else byDivision.set(representative.division, [representative]);
    }
  }
  return byDivision;
}
