import type { Lookup, OfficeLookup, Representative } from '../../contract/index.ts';
import type { DirectoryStore } from './directory.ts';
import { type PlaceRules, placeRules } from './place-rules.ts';

export { PlaceError } from './place-rules.ts';

/** A place, and the offices to answer for; without any, all that are known there. */
export interface PlaceQuery {
  country: string;
  postalCode: string;
  offices: readonly string[];
}

/**
 * Who represents a place. Never guesses: a code that lies in several districts gets them all.
 * @returns nothing where no directory of the country was imported.
 * @throws PlaceError where the country or the code is malformed.
 */
export async function lookup(directory: DirectoryStore, query: PlaceQuery): Promise<Lookup | undefined> {
  const { country } = query;
  const rules = placeRules(country);
  const about = await directory.about(country);
  if (!about) return undefined;
  const postalCode = rules.normalized(query.postalCode);
  const divisions = await directory.divisions(country, postalCode);
  const found = await directory.representatives(divisions.flatMap(withAncestors));
  const offices = query.offices.length
    ? query.offices
    : [...rules.offices, ...found.map(({ office }) => office)];
  return {
    country,
    postalCode,
    offices: [...new Set(offices)].map(office =>
      divisions.length ? atPlace(office, divisions, found, rules) : nowhere(office, postalCode, rules),
    ),
    ...about,
  };
}

function nowhere(office: string, postalCode: string, rules: PlaceRules): OfficeLookup {
  return { office, status: 'none', reason: rules.whyNowhere(postalCode), ask: 'street', representatives: [] };
}

/**
 * A match is certain only if all the place has the same holders: if they stand for every division of
 * one layer. (A code has its congressional districts and, beside them, those of a state's legislature.)
 */
function atPlace(
  office: string,
  divisions: readonly string[],
  found: readonly Representative[],
  rules: PlaceRules,
): OfficeLookup {
  const representatives = found.filter(representative => representative.office === office);
  if (!representatives.length) {
    return { office, status: 'none', reason: rules.whyNobody(office, divisions), representatives };
  }
  const layers = Map.groupBy(divisions, division => rules.layer(division));
  const certain = [...layers.values()].some(layer =>
    layer.every(division => {
      const around = withAncestors(division);
      return representatives.every(representative => around.includes(representative.division));
    }),
  );
  return certain
    ? { office, status: 'match', representatives }
    : { office, status: 'ambiguous', ask: rules.ask(office), representatives };
}

/** A division and those around it, up to the country: who stands for the state stands for its districts. */
function withAncestors(division: string): string[] {
  const parts = division.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
