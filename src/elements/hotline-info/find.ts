// Where lines come from that a page does not hold itself: an endpoint or a folder of files, else the set that
// ships with the package.
import { clientFor } from '../../client/index.ts';
import { named } from '../../context/named.ts';
import { type Resource, resource } from '../../context/resource.ts';
import type { Hotline, HotlineList } from '../../contract/index.ts';

export interface Asked {
  endpoint?: string | undefined;
  country: string | null | undefined;
  topic: string | null | undefined;
  /** Ids with spaces between. One without a country begins with it, in small letters. */
  hotline: string | null | undefined;
  lang: string;
}

export type Lines = Resource<{ hotlines: readonly Hotline[] }>;

/** The lines of a country, or of each that the ids name. */
export function find({ endpoint, country, topic, hotline, lang }: Asked): Lines {
  const countries = country
    ? [country]
    : [
        ...new Set(
          hotline!
            .trim()
            .split(/\s+/)
            .map(id => id.split('-')[0]!),
        ),
      ];
  const asked = topic || undefined;
  const get = async (code: string): Promise<HotlineList> => {
    if (endpoint) return clientFor(endpoint).get('hotlines', { country: code, topic: asked, lang });
    return (await import('../../hotlines/index.ts')).hotlinesFor(code, asked, lang);
  };
  const codes = countries.map(code => code.toUpperCase());
  return named(`hotlines ${endpoint} ${codes.join()} ${asked} ${lang}`, () =>
    resource(async () => {
      const lists = await Promise.all(codes.map(get));
      return { hotlines: lists.flatMap(list => list.hotlines) };
    }),
  );
}
