// Where lines come from that a page does not hold itself: an endpoint or a folder of files, else the set that
// ships with the package.
import type { ClientError } from '../../client/failure.ts';
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

/** `failed`: some could not be loaded. `unasked`: nothing says which, beside an emergency's number of the page's own. */
export type Lines = Resource<{ hotlines: readonly Hotline[]; failed?: boolean; unasked?: boolean }>;

/** Tells whoever made the page, once for what is asked. */
const tellWrong = (what: string): void => console.error(`upstander: <hotline-info> ${what}`);

/**
 * The lines of a country, or of each that the ids name. What one country lacks takes nothing from another, and
 * where an endpoint does not answer, the package's own lines are there: there is always a value, never an error.
 */
export function find({ endpoint, lang }: Where, { country, topic, hotline }: Asked): Lines {
  const asks = country ? [country.toUpperCase()] : countriesOf(hotline ?? '');
  const asked = topic || undefined;
  const shipped = async (code: string): Promise<HotlineList> =>
    (await import('../../hotlines/index.ts')).hotlinesFor(code, asked, lang);
  return named(`hotlines ${endpoint} ${asks.join() || hotline} ${asked} ${lang}`, () => {
    const codes = asks.filter(code => /^[A-Z]{2}$/.test(code));
    if (codes.length < asks.length) tellWrong(`takes the two letters of one country, not "${country}"`);
    return resource(async fresh => {
      let failed = false;
      const get = async (code: string): Promise<readonly Hotline[]> => {
        try {
          const list: HotlineList = endpoint
            ? await clientFor(endpoint).get('hotlines', { country: code, topic: asked, lang }, fresh)
            : await shipped(code);
          return list.hotlines;
        } catch (error) {
          // It answered, and no other try goes better.
          const { kind, message } = error as ClientError;
          if (kind === 'invalid-query') tellWrong(`asks what the endpoint does not take: ${message}`);
          else failed = true;
          return endpoint ? ((await shipped(code).catch(() => undefined))?.hotlines ?? []) : [];
        }
      };
      const hotlines = (await Promise.all(codes.map(get))).flat();
      return { hotlines, failed, unasked: !country && !hotline };
    });
  });
}
