import { regionOf, typeOf } from './divisions.ts';
import { liesInState, stateDivision } from './us-divisions.ts';

/** A place that nobody could look up, because of how it is written. For a route: an `invalid-query`. */
export class PlaceError extends Error {
  override name = 'PlaceError';
  /** The parameter that is wrong. */
  readonly field: 'country' | 'postalCode' | 'name';
  constructor(field: PlaceError['field'], message: string) {
    super(message);
    this.field = field;
  }
}

/** What has to be known of a country to answer for its places. */
export interface PlaceRules {
  /** The offices that every place is answered for. */
  offices: readonly string[];
  /** The code as the directory keys it. @throws PlaceError where it cannot be a code of this country. */
  normalized(postalCode: string): string;
  /** Divisions of one layer cover a place side by side; those of different layers lie over each other. */
  layer(division: string): string;
  /** Why a code lies in no division. */
  whyNowhere(postalCode: string): 'unknown' | 'military';
  /** Why nobody holds an office in any of the divisions that a place lies in, where the country's rules tell. */
  whyNobody(
    office: string,
    divisions: readonly string[],
  ): 'vacant' | 'no-such-office' | 'unknown' | undefined;
}

const anyCountry: PlaceRules = {
  offices: [],
  normalized: postalCode => {
    const code = postalCode.trim().toUpperCase();
    if (/^[A-Z0-9][A-Z0-9 -]{1,9}$/.test(code)) return code;
    throw new PlaceError('postalCode', 'A postal code has two to ten letters and digits');
  },
  layer: typeOf,
  whyNowhere: () => 'unknown',
  whyNobody: () => undefined,
};

/** Post of the forces and embassies, in no district: AE is 090 to 098, AA is 340, AP is 962 to 966. */
const MILITARY = /^(09[0-8]|340|96[2-6])/;

/** An office of one state's legislature, such as `ca-assembly` or `tx-house`. */
const LEGISLATURE = /^([a-z]{2})-(assembly|house|senate)$/;

// DC and the territories are seats beside the districts of the states.
const layer = (division: string) =>
  ['district', 'territory'].includes(typeOf(division)) ? 'cd' : typeOf(division);

const unitedStates: PlaceRules = {
  offices: ['us-house', 'us-senate'],
  normalized: postalCode => {
    const [, zip5] = /^(\d{5})(?:[- ]?\d{4})?$/.exec(postalCode.trim()) ?? [];
    if (zip5) return zip5;
    throw new PlaceError('postalCode', 'A US ZIP code has five digits, such as 93611');
  },
  layer,
  whyNowhere: zip => (MILITARY.test(zip) ? 'military' : 'unknown'),
  whyNobody: (office, divisions) => {
    // A place may be known to a list of mayors alone.
    if (office === 'us-house') return divisions.some(one => layer(one) === 'cd') ? 'vacant' : 'unknown';
    if (office === 'us-senate') return divisions.some(liesInState) ? 'vacant' : 'no-such-office';
    const state = stateDivision(LEGISLATURE.exec(office)?.[1]?.toUpperCase() ?? '');
    return state && !divisions.some(one => regionOf(one) === state) ? 'no-such-office' : undefined;
  },
};

/** The rules of a country. @throws PlaceError where it is not an ISO 3166-1 alpha-2 code. */
export function placeRules(country: string): PlaceRules {
  if (!/^[A-Z]{2}$/.test(country)) {
    throw new PlaceError('country', 'A country is two capital letters, such as US');
  }
  return country === 'US' ? unitedStates : anyCountry;
}
