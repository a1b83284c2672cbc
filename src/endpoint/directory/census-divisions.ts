// What the Census geocoder names, as Open Civic Data ids. The names of its layers carry years and numbers
// of Congresses ("119th Congressional Districts", "2024 State Legislative Districts - Upper"), so they are
// known by how they end. The names of the legislative layers and of places come from its documentation and
// were not seen in a recorded answer: a layer that is called otherwise is left out, never guessed.
import * as z from 'zod/mini';
import { divisionSlug } from './divisions.ts';
import { houseDivision, isState, stateDivision } from './us-divisions.ts';

const Geography = z.record(z.string(), z.unknown());
type Geography = z.infer<typeof Geography>;

/** The parts of a match that are used. */
export const CensusMatch = z.object({
  addressComponents: z.optional(z.object({ zip: z.optional(z.string()), state: z.optional(z.string()) })),
  geographies: z.record(z.string(), z.array(Geography)),
});
export type CensusMatch = z.infer<typeof CensusMatch>;

const LAYERS: readonly [
  name: RegExp,
  division: (geography: Geography, state: string) => string | undefined,
][] = [
  [/Congressional Districts$/, congressional],
  [/State Legislative Districts - Upper$/, (geography, state) => legislative(geography, state, 'sldu')],
  [/State Legislative Districts - Lower$/, (geography, state) => legislative(geography, state, 'sldl')],
  [/Incorporated Places$/, (geography, state) => named(geography, state, 'place')],
  [/^Counties$/, (geography, state) => named(geography, state, 'county')],
];

/** The divisions that an address lies in. */
export function divisionsOfMatch({ geographies, addressComponents }: CensusMatch): string[] {
  const state = text(geographies['States']?.[0]?.['STUSAB']) ?? addressComponents?.state?.toUpperCase() ?? '';
  if (!stateDivision(state)) return [];
  return Object.entries(geographies).flatMap(([name, entries]) => {
    const division = LAYERS.find(([pattern]) => pattern.test(name))?.[1];
    return division ? entries.flatMap(entry => division(entry, state) ?? []) : [];
  });
}

/** `00` is a state's only seat, `98` one without a vote; `ZZ` is water. The key has the Congress: `CD119`. */
function congressional(geography: Geography, state: string): string | undefined {
  const [, code] = Object.entries(geography).find(([key]) => /^CD\d+$/.test(key)) ?? [];
  const district = text(code);
  return district && /^\d{1,2}$/.test(district) ? houseDivision(state, Number(district)) : undefined;
}

/** `12`, `9A`; in some states a name. The District of Columbia's wards come as an upper house. */
function legislative(geography: Geography, state: string, type: 'sldu' | 'sldl'): string | undefined {
  const code = text(geography['BASENAME']) ?? text(geography[type.toUpperCase()]);
  if (!code || /^Z+$/.test(code)) return undefined;
  const slug = divisionSlug(code.replace(/^0+(?=\d)/, ''));
  return `${stateDivision(state)}/${state === 'DC' ? 'ward' : type}:${slug}`;
}

function named(geography: Geography, state: string, type: 'place' | 'county'): string | undefined {
  const name = text(geography['BASENAME']);
  return name && isState(state) ? `${stateDivision(state)}/${type}:${divisionSlug(name)}` : undefined;
}

const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);
