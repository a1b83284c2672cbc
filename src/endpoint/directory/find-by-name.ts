import { type Lookup, MOST_NAMED } from '../../contract/index.ts';
import type { DirectoryStore } from './directory.ts';
import { about, sourcesFor } from './lookup.ts';
import { nameParts } from './names.ts';
import { PlaceError, placeRules } from './place-rules.ts';
import { dayOf } from './terms.ts';

/** A name, or the beginnings of its parts; without offices, in all of them. */
export interface NameSearch {
  country: string;
  name: string;
  offices: readonly string[];
}

/**
 * Who has a name, and holds an office: accents and case do not matter.
 * @returns nothing where no directory of the country was imported.
 * @throws PlaceError where the name holds no letter.
 */
export async function findByName(
  directory: DirectoryStore,
  { country, name, offices }: NameSearch,
  now: Date,
): Promise<Lookup | undefined> {
  placeRules(country);
  const parts = nameParts(name);
  if (!parts.length) throw new PlaceError('name', 'Send the beginning of a name');
  const sources = await directory.sources(country);
  if (!sources.length) return undefined;
  const today = dayOf(now);
  const found = await directory.named({ country, parts, offices, today, limit: MOST_NAMED });
  const byOffice = Map.groupBy(
    found.map(({ representative }) => representative),
    ({ office }) => office,
  );
  const asked = found.length ? [...byOffice.keys()] : offices;
  return {
    country,
    offices: [...byOffice].map(([office, representatives]) => ({
      office,
      status: 'ambiguous',
      ask: 'pick',
      representatives,
    })),
    ...about(sourcesFor(new Set(asked), sources, found), found, today),
  };
}
