// The Open Civic Data ids of US seats in Congress, as the public list of division ids has them:
//   a district            ocd-division/country:us/state:ca/cd:5
//   a state's one seat    ocd-division/country:us/state:ak/cd:at-large   (the list's older notes used the state itself)
//   a state (its senate)  ocd-division/country:us/state:ak
//   DC                    ocd-division/country:us/district:dc            (a federal district, not a territory)
//   a territory           ocd-division/country:us/territory:pr
// DC and the territories are one seat each: the division is the whole place, without a `cd`.

const COUNTRY = 'ocd-division/country:us';

const STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND ' +
    'OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'
  ).split(' '),
);
const TERRITORIES = new Set(['AS', 'GU', 'MP', 'PR', 'VI']);

/** Whether a postal abbreviation is that of a state, which has senators and voting members. */
export const isState = (abbreviation: string) => STATES.has(abbreviation);

/** The division of a state, territory or the federal district; nothing for any other abbreviation. */
export function stateDivision(abbreviation: string): string | undefined {
  const slug = abbreviation.toLowerCase();
  if (STATES.has(abbreviation)) return `${COUNTRY}/state:${slug}`;
  if (TERRITORIES.has(abbreviation)) return `${COUNTRY}/territory:${slug}`;
  return abbreviation === 'DC' ? `${COUNTRY}/district:dc` : undefined;
}

/**
 * The division of a House seat.
 * @param district 0 for a seat that stands for the whole place. Census files write 98 for the seats without a vote.
 * @returns nothing where there can be no such seat.
 */
export function houseDivision(abbreviation: string, district: number): string | undefined {
  const whole = stateDivision(abbreviation);
  if (!whole || !Number.isInteger(district) || district < 0) return undefined;
  if (!isState(abbreviation)) return district === 0 || district === 98 ? whole : undefined;
  if (district === 98) return undefined;
  return district === 0 ? `${whole}/cd:at-large` : `${whole}/cd:${district}`;
}

/** Whether a division lies in a state (or is one), and so elects senators. */
export const liesInState = (division: string) => division.startsWith(`${COUNTRY}/state:`);

/** A seat as people write it: `CA-14`, `AK at large`, `PR`. */
export function seatName(division: string): string {
  const [, , whole = '', district = ''] = division.split('/');
  const state = whole.slice(whole.indexOf(':') + 1).toUpperCase();
  if (!district) return state;
  return district === 'cd:at-large' ? `${state} at large` : `${state}-${district.slice('cd:'.length)}`;
}

/**
 * ZIP codes of the territories that the Census crosswalk leaves out. Each territory is one seat, so
 * a code decides it. Other 969 codes belong to Palau, Micronesia and the Marshall Islands: no seat.
 */
export const TERRITORY_ZIPS: Readonly<Record<string, readonly string[]>> = {
  AS: ['96799'],
  GU: '96910 96912 96913 96915 96916 96917 96919 96921 96923 96928 96929 96931 96932'.split(' '),
  MP: ['96950', '96951', '96952'],
  VI: '00801 00802 00803 00804 00805 00820 00821 00822 00823 00824 00830 00831 00840 00841 00850 00851'.split(
    ' ',
  ),
};
