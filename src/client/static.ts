// The contract's reads from a folder of JSON files on the blog's own host.
import type { Campaign, HotlineList, Lookup, LookupFile } from '../contract/index.ts';
import { nearestLanguage, preferredLanguage } from '../i18n/words.ts';
import { ClientError } from './failure.ts';
import type { Query } from './index.ts';
import { request } from './request.ts';

/** Answers a read of the contract. `base` ends with a slash. */
export async function readFile<T>(base: string, path: string, query: Query = {}): Promise<T> {
  const file = <F>(name: string) => request<F>(new URL(`${name}.json`, base).href, {});
  const answer = () => {
    if (path === 'representatives') return representatives(file, query);
    if (path === 'hotlines') return hotlines(file, query);
    return path.endsWith('/progress')
      ? file(path.replace('/progress', '.progress'))
      : campaign(file, path, query);
  };
  return (await answer()) as T;
}

type File = <F>(name: string) => Promise<F>;

async function campaign(file: File, path: string, { lang = '' }: Query): Promise<Campaign> {
  const own = await file<Campaign>(path);
  const nearest = nearestLanguage(lang, own.languages) ?? preferredLanguage(own.languages);
  return nearest && nearest !== own.lang ? file<Campaign>(`${path}.${nearest}`) : own;
}

async function representatives(file: File, { country, postalCode = '', offices }: Query): Promise<Lookup> {
  const code = postalCode.toUpperCase();
  const codes = await file<LookupFile>(`representatives/${country}/${code.slice(0, 3)}`);
  const found = codes[code] ?? codes['*'];
  if (!found) throw new ClientError('not-found');
  const asked = offices
    ?.split(',')
    .flatMap(office => found.offices.find(entry => entry.office === office) ?? []);
  return { ...found, postalCode: code, offices: asked ?? found.offices };
}

async function hotlines(file: File, { country, topic }: Query): Promise<HotlineList> {
  const list = await file<HotlineList>(`hotlines/${country}`);
  return { ...list, hotlines: list.hotlines.filter(line => !topic || line.topic === topic) };
}
