import { liesInState } from './us-divisions.ts';

/** A place that nobody could look up, because of how it is written. For a route: an `invalid-query`. */
export class PlaceError extends Error {
  override name = 'PlaceError';
  /** The parameter that is wrong. */
  readonly field: 'country' | 'postalCode';
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
  /** Why nobody holds an office in any of the divisions that a place lies in. */
  whyNobody(office: string, divisions: readonly string[]): 'vacant' | 'no-such-office' | 'unknown';
  /** What settles an ambiguous answer. */
  ask(office: string): 'street' | 'pick';
}

/** `cd` of `ocd-division/country:us/state:ca/cd:5`. */
const typeOf = (division: string) => /([^/:]+):[^/:]*$/.exec(division)?.[1] ?? division;

const anyCountry: PlaceRules = {
  offices: [],
  normalized: postalCode => {
    const code = postalCode.trim().toUpperCase();
    if (/^[A-Z0-9][A-Z0-9 -]{1,9}$/.test(code)) return code;
    throw new PlaceError('postalCode', 'A postal code has two to ten letters and digits');
  },
  layer: typeOf,
  whyNowhere: () => 'unknown',
  whyNobody: () => 'unknown',
  ask: () => 'pick',
};

/** Post of the forces and embassies, in no district: AE is 090 to 098, AA is 340, AP is 962 to 966. */
const MILITARY = /^(09[0-8]|340|96[2-6])/;

const unitedStates: PlaceRules = {
  offices: ['us-house', 'us-senate'],
  normalized: postalCode => {
    const [, zip5] = /^(\d{5})(?:[- ]?\d{4})?$/.exec(postalCode.trim()) ?? [];
    if (zip5) return zip5;
    throw new PlaceError('postalCode', 'A US ZIP code has five digits, such as 93611');
  },
  // DC and the territories are seats beside the districts of the states.
  layer: division => (['district', 'territory'].includes(typeOf(division)) ? 'cd' : typeOf(division)),
  whyNowhere: zip => (MILITARY.test(zip) ? 'military' : 'unknown'),
  whyNobody: (office, divisions) => {
    if (office === 'us-house') return 'vacant';
    if (office === 'us-senate') return divisions.some(liesInState) ? 'vacant' : 'no-such-office';
    return 'unknown';
  },
  // Supporters know their state; hardly anyone knows the numbers of their districts.
  ask: office => (office === 'us-senate' ? 'pick' : 'street'),
};

/** The rules of a country. @throws PlaceError where it is not an ISO 3166-1 alpha-2 code. */
export function placeRules(country: string): PlaceRules {
  if (!/^[A-Z]{2}$/.test(country)) {
    throw new PlaceError('country', 'A country is two capital letters, such as US');
  }
  return country === 'US' ? unitedStates : anyCountry;
}
