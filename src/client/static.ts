import type { Campaign, HotlineList, Lookup, LookupFile, Progress } from '../contract/index.ts';
import { type Client, ClientError } from './client.ts';
import { request } from './request.ts';

/** A folder of JSON files on the blog's own host. `base` ends with a slash. */
export function staticClient(base: string): Client {
  const file = <T>(path: string) => request<T>(new URL(`${path}.json`, base));
  return {
    campaign: async (id, lang) => {
      const own = await file<Campaign>(`campaigns/${id}`);
      const nearest =
        own.languages.find(tag => tag === lang) ?? own.languages.find(tag => tag === lang.split('-')[0]);
      return nearest && nearest !== own.lang ? file<Campaign>(`campaigns/${id}.${nearest}`) : own;
    },
    progress: id => file<Progress>(`campaigns/${id}.progress`),
    representatives: async (country, postalCode, offices) => {
      const code = postalCode.trim().toUpperCase();
      const codes = await file<LookupFile>(`representatives/${country}/${code.slice(0, 3)}`);
      const found = codes[code] ?? codes[code.split('-')[0]!] ?? codes['*'];
      if (!found) throw new ClientError('not-found');
      return { ...found, postalCode: code, offices: inOrder(found, offices) };
    },
    hotlines: async (country, topic) => {
      const list = await file<HotlineList>(`hotlines/${country}`);
      return { ...list, hotlines: list.hotlines.filter(line => !topic || line.topic === topic) };
    },
  };
}

const inOrder = (lookup: Lookup, offices: readonly string[]) =>
  offices.length === 0
    ? lookup.offices
    : offices.flatMap(office => lookup.offices.find(entry => entry.office === office) ?? []);
