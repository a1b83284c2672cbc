import type { Hotline, HotlineList } from '../contract/index.ts';
import { LINES } from './lines.ts';

export { EMERGENCY, type EmergencyNumber } from './emergency.ts';

/** A help line with its name by language. `lang` is the line's own language, and always among them. */
export type HotlineRecord = Omit<Hotline, 'name' | 'status'> & {
  name: Readonly<Record<string, string>>;
  status: 'sourced' | 'partly';
};

/** Every help line that ships with the package. */
export const HOTLINES: readonly HotlineRecord[] = LINES;

/**
 * The help lines of a country, named in the reader's language where that name is known.
 * @param country an ISO 3166-1 code, or `EU` for the numbers that Europe shares.
 * @param topic `trafficking`, `suicide-crisis` …; without it, all.
 * @param lines those to choose from; else the ones that ship.
 */
export function hotlinesFor(
  country: string,
  topic: string | undefined,
  lang: string,
  lines: readonly HotlineRecord[] = HOTLINES,
): HotlineList {
  return {
    country,
    hotlines: lines
      .filter(line => line.country === country && (!topic || line.topic === topic))
      .map(line => inLanguage(line, lang)),
  };
}

/** A line as the contract has it. A name that is not known in `lang` stays in the line's own language. */
function inLanguage(line: HotlineRecord, lang: string): Hotline {
  const known = [lang, lang.split(/[-_]/)[0]!, line.lang].find(candidate =>
    Object.hasOwn(line.name, candidate),
  )!;
  return { ...line, name: line.name[known]!, lang: known };
}
