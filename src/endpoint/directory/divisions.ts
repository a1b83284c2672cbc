// Open Civic Data ids, of any country: each division's id begins with that of the division around it.

/** A division and those around it, up to the country: who stands for the state stands for its districts. */
export function withAncestors(division: string): string[] {
  const parts = division.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

/** Whether a division is another one, or lies in it. */
export const liesIn = (division: string, around: string) =>
  division === around || division.startsWith(`${around}/`);

/** `ocd-division/country:us` */
export const countryDivision = (country: string) => `ocd-division/country:${country.toLowerCase()}`;

/** The state, province or territory of a division; of the whole country, the country. */
export const regionOf = (division: string) => division.split('/').slice(0, 3).join('/');

/** Where the areas of lists are that lie in no region that anybody named. */
export const outsideRegions = (country: string) => `${countryDivision(country)}/area:list`;

/** Does a division tell in which region it lies? */
export const tellsRegion = (division: string) => !/^[^/]+\/[^/]+\/area:list(\/|$)/.test(division);

/** `cd` of `ocd-division/country:us/state:ca/cd:5`. */
export const typeOf = (division: string) => /([^/:]+):[^/:]*$/.exec(division)?.[1] ?? division;

/** A name as the ids write it: `San Mateo` is `san_mateo`, `O'Fallon` is `o~fallon`, `St. Louis` is `st_louis`. */
export const divisionSlug = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/\s+/g, '_')
    .replace(/[^\p{L}\p{M}\p{N}_~-]/gu, '~');
