import type { Lookup } from '../../contract/index.ts';
import type { DirectoryStore, HeldSource, Holder } from './directory.ts';
import { countryDivision, withAncestors } from './divisions.ts';
import type { Located } from './geocoder.ts';
import { OfficeAnswers } from './office-answers.ts';
import { type PlaceRules, placeRules } from './place-rules.ts';
import { dayOf, isStale } from './terms.ts';

/** A place, and the offices to answer for; without any, all that are known there. */
export interface PlaceQuery {
  country: string;
  postalCode?: string | undefined;
  /** What a geocoder knows of the street address; nothing where it does not know the address. */
  located?: Located | 'unknown-address' | undefined;
  offices: readonly string[];
}

/** When it is asked, and what else can be asked here. */
export interface LookupOptions {
  now: Date;
  /** A street address can be looked up. */
  address?: boolean;
  /** Somebody can be found by name; not in files. */
  names?: boolean;
}

/**
 * Who represents a place. Never guesses: a code that lies in several districts gets them all.
 * @returns nothing where no directory of the country was imported.
 * @throws PlaceError where the country or the code is malformed.
 */
export async function lookup(
  directory: DirectoryStore,
  query: PlaceQuery,
  { now, address = false, names = true }: LookupOptions,
): Promise<Lookup | undefined> {
  const { country, located } = query;
  const rules = placeRules(country);
  const sources = await directory.sources(country);
  if (!sources.length) return undefined;
  const postalCode = query.postalCode === undefined ? undefined : rules.normalized(query.postalCode);
  const shown = postalCode ?? (located !== 'unknown-address' ? located?.postalCode : undefined);
  const divisions = await divisionsOf(directory, country, shown, located, rules);
  const found = await directory.representatives([
    countryDivision(country),
    ...divisions.flatMap(withAncestors),
  ]);
  const today = dayOf(now);
  const answers = new OfficeAnswers({
    directory,
    rules,
    sources,
    found,
    country,
    divisions,
    today,
    nowhere: located === 'unknown-address' ? located : rules.whyNowhere(postalCode ?? ''),
    // Whoever gave the street has no better answer to that.
    ask: address && !located ? 'street' : names ? 'pick' : undefined,
  });
  const offices = query.offices.length
    ? query.offices
    : [...rules.offices, ...found.map(({ representative }) => representative.office)];
  const entries = await Promise.all([...new Set(offices)].map(office => answers.of(office)));
  return {
    country,
    ...(shown !== undefined && { postalCode: shown }),
    offices: entries,
    ...about(sourcesFor(new Set(offices), sources, found), found, today),
    ...(address && { address }),
  };
}

/** Divisions that the street decides, and for other layers (a ward known by its postal codes) the code's. */
async function divisionsOf(
  directory: DirectoryStore,
  country: string,
  postalCode: string | undefined,
  located: PlaceQuery['located'],
  rules: PlaceRules,
): Promise<string[]> {
  if (located === 'unknown-address') return [];
  const ofCode = postalCode === undefined ? [] : await directory.divisions(country, postalCode);
  if (!located) return ofCode;
  const layers = new Set(located.divisions.map(rules.layer));
  return [...located.divisions, ...ofCode.filter(division => !layers.has(rules.layer(division)))];
}

type Dated = Pick<Lookup, 'source' | 'sourceDate' | 'stale'>;

/** Where an answer comes from: all its sources, and the day of the oldest. Samples are never out of date. */
export function about(
  held: readonly { source: HeldSource; offices: HeldSource['offices'] }[],
  found: readonly Holder[],
  today: string,
): Dated {
  const samples = found.length > 0 && found.every(({ representative }) => representative.sample);
  const isOld = held.some(({ source, offices }) => offices.some(office => isStale(source, office, today)));
  return {
    source: [...new Set(held.map(({ source }) => source.source))].join('; ').slice(0, 1000),
    sourceDate: held.map(({ source }) => source.sourceDate).toSorted()[0]!,
    ...(isOld && !samples && { stale: true }),
  };
}

/** The sources of those who were found for an office; where nobody was, of whoever knows that office. */
export function sourcesFor(
  offices: ReadonlySet<string>,
  sources: readonly HeldSource[],
  found: readonly Holder[],
) {
  const used = sources.flatMap(source => {
    const its = source.offices.filter(({ office }) => {
      if (!offices.has(office)) return false;
      const people = found.filter(({ representative }) => representative.office === office);
      return !people.length || people.some(({ list }) => list === source.list);
    });
    return its.length ? [{ source, offices: its }] : [];
  });
  return used.length ? used : [{ source: sources[0]!, offices: [] }];
}
