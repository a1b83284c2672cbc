// Where lines come from that a page does not hold itself: an endpoint or a folder of files, else the set that
// ships with the package.
import { clientFor } from '../../client/index.ts';
import { named } from '../../context/named.ts';
import { type Resource, resource } from '../../context/resource.ts';
import type { Hotline, HotlineList } from '../../contract/index.ts';
import { countriesOf } from '../../hotlines/countries.ts';

export interface Where {
  endpoint?: string | undefined;
  lang: string;
}

export interface Asked {
  country?: string | null | undefined;
  topic?: string | null | undefined;
  /** Ids with spaces between. One without a country begins with it, in small letters. */
  hotline?: string | null | undefined;
}

/** `failed`: some could not be loaded. */
export type Lines = Resource<{ hotlines: readonly Hotline[]; failed?: boolean }>;

/**
 * The lines of a country, or of each that the ids name. What one country lacks takes nothing from another, and
 * where an endpoint does not answer, the package's own lines are there: there is always a value, never an error.
 */
export function find({ endpoint, lang }: Where, { country, topic, hotline }: Asked): Lines {
  const codes = country ? [country.toUpperCase()] : countriesOf(hotline ?? '');
  const asked = topic || undefined;
  const shipped = async (code: string): Promise<HotlineList> =>
    (await import('../../hotlines/index.ts')).hotlinesFor(code, asked, lang);
  return named(`hotlines ${endpoint} ${codes.join()} ${asked} ${lang}`, () =>
    resource(async fresh => {
      let failed = false;
      const get = async (code: string): Promise<readonly Hotline[]> => {
        try {
          const list: HotlineList = endpoint
            ? await clientFor(endpoint).get('hotlines', { country: code, topic: asked, lang }, fresh)
            : await shipped(code);
          return list.hotlines;
        } catch {
          failed = true;
          return endpoint ? ((await shipped(code).catch(() => undefined))?.hotlines ?? []) : [];
        }
      };
      return { hotlines: (await Promise.all(codes.map(get))).flat(), failed };
    }),
  );
}
