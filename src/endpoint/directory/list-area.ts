import { createHash } from 'node:crypto';
import { Division } from '../../contract/index.ts';
import { countryDivision, divisionSlug, liesIn, outsideRegions, regionOf } from './divisions.ts';
import type { ListCells } from './list-cells.ts';
import type { PlaceRules } from './place-rules.ts';
import { stateDivision } from './us-divisions.ts';

/** Whom somebody stands for. */
export interface ListArea {
  division: string;
  codes: string[];
  /** The postal abbreviation of a US state or territory. */
  state?: string;
  district?: string;
}

/** The kinds of division whose own number people know. */
const NUMBERED = /\/(cd|sldl|sldu|ward|council_district):([^/:]+)$/;

/**
 * The area of a row: a division, or the postal codes that make one of their own, or the whole of a state
 * or of the country. It is never taken for granted: a mayor without an area would be everybody's.
 */
export function areaOf(
  cells: ListCells,
  office: string,
  country: string,
  rules: PlaceRules,
): ListArea | undefined {
  const codes = cells.codes('postalcodes', rules, country === 'US' ? /[\s,;|]+/ : /[,;|\n]+/);
  const state = stateOf(cells, country);
  const district = cells.text('district', 80);
  const division = cells.has('division')
    ? givenDivision(cells, country)
    : cells.has('area')
      ? whole(cells, country, state)
      : codes.length
        ? ownArea(office, country, state, district ?? hashOf(codes))
        : noArea(cells);
  if (!division) return undefined;
  const shown = district ?? NUMBERED.exec(division)?.[2]?.toUpperCase();
  const itsState = state ?? (country === 'US' ? stateIn(division) : undefined);
  return { division, codes, ...(itsState && { state: itsState }), ...(shown && { district: shown }) };
}

function noArea(cells: ListCells): undefined {
  // Codes that were refused were told already.
  if (cells.has('postalcodes')) return undefined;
  return cells.problem(
    'area',
    'it must say for whom: a division, postal codes, or the word state or country',
  );
}

function stateOf(cells: ListCells, country: string): string | undefined {
  const state = cells.text('state', 50)?.toUpperCase();
  if (!state || country !== 'US' || stateDivision(state))
    return state && /^[A-Z]{2}$/.test(state) ? state : undefined;
  return cells.problem('state', 'two letters are expected, such as CA');
}

/** As it is, or as the id of a jurisdiction, which the same public lists write. */
function givenDivision(cells: ListCells, country: string): string | undefined {
  const text = cells.text('division') ?? '';
  const division = text.replace(/^ocd-jurisdiction\/(.+)\/[^/:]+$/, 'ocd-division/$1');
  if (Division.safeParse(division).success && liesIn(division, countryDivision(country))) return division;
  const example = `${countryDivision(country)}${country === 'US' ? '/state:ca/place:fresno' : ''}`;
  return cells.problem('division', `a division of ${country} is expected, such as ${example}`);
}

function whole(cells: ListCells, country: string, state: string | undefined): string | undefined {
  const area = cells.text('area')?.toLowerCase();
  if (area === 'country') return countryDivision(country);
  if (area !== 'state') return cells.problem('area', 'state or country is expected, or leave it empty');
  const division = state && country === 'US' ? stateDivision(state) : undefined;
  const words = country === 'US' ? 'name the state in the column state' : 'name it by its division instead';
  return division ?? cells.problem('area', words);
}

/** Two rows with the same office and district, or the same codes, are of one area. */
function ownArea(office: string, country: string, state: string | undefined, name: string): string {
  const around = (country === 'US' && state && stateDivision(state)) || outsideRegions(country);
  return `${around}/${office}:${divisionSlug(name)}`;
}

const hashOf = (codes: readonly string[]) =>
  createHash('sha256').update(codes.toSorted().join()).digest('hex').slice(0, 12);

const stateIn = (division: string) => {
  const state = /:([a-z]{2})$/.exec(regionOf(division))?.[1]?.toUpperCase();
  return state && stateDivision(state) ? state : undefined;
};
