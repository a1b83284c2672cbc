// How a letter in English names the place that a US representative stands for.

const STATES = (
  'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|' +
  'DC the District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|' +
  'KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|' +
  'MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|' +
  'NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|' +
  'SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|' +
  'WV West Virginia|WI Wisconsin|WY Wyoming|AS American Samoa|GU Guam|' +
  'MP the Northern Mariana Islands|PR Puerto Rico|VI the US Virgin Islands'
).split('|');

/** The states and territories by their postal abbreviations, as a list to choose from names them. */
export const usStates = (): [code: string, name: string][] =>
  STATES.map((entry): [string, string] => [entry.slice(0, 2), entry.slice(3).replace(/^the /, '')]).sort(
    ([, one], [, other]) => one.localeCompare(other, 'en'),
  );

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIXES: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** `California's 21st district`, `Alaska`, `the District of Columbia`; nothing where no state is known. */
export function usPlace(state: string | undefined, district: string | undefined): string {
  const name = STATES.find(entry => entry.slice(0, 2) === state)?.slice(3) ?? state ?? '';
  const number = Number(district);
  if (!name || !Number.isInteger(number) || number < 1) return name;
  return `${name}'s ${number}${SUFFIXES[ordinals.select(number)]} district`;
}
