// The words of all languages but English.
import { brought } from './brought.ts';
import { type Catalogue, type Language, type Part, type Parts, used } from './catalogue.ts';
import { ways } from './intl.ts';
import { nearestLanguage, preferredLanguage } from './language.ts';
export { isIn, nearestLanguage, preferredLanguage } from './language.ts'; // one file for what is late in both
import { load, others } from './languages.ts';

export const LANGUAGES: readonly string[] = ['en', ...others];

/** All that elements say: for whoever needs it at once. */
export const EVERY_PART: readonly Part[] = ['acting', 'after', 'contact', 'who', 'sending', 'hotline'];

/** What a language has by this name; nothing where it did not come along with a one-file build. */
const own = async <Name extends keyof Language>(
  tag: string,
  name: Name,
): Promise<Language[Name] | undefined> =>
  brought()?.[tag]?.[name] ?? (others.includes(tag) ? (await load(tag, name)).default[name] : undefined);

/** A part of a language's words. */
export async function partOf<Name extends Part>(tag: string, part: Name): Promise<Parts[Name] | undefined> {
  const words = await own(tag, part);
  return (typeof words === 'function' ? (await words()).default : words) as Parts[Name] | undefined;
}

/** The words of each language so far: one object, which all that speak it share. */
const known: Record<string, Partial<Catalogue>> = {};

/** The words that are in use, for `wordsFor` of the catalogue. */
export async function findWords(lang: string): Promise<[lang: string, words?: Catalogue]> {
  const there = [...LANGUAGES, ...Object.keys(brought() ?? {})];
  const tag = nearestLanguage(lang, there) ?? preferredLanguage(there);
  if (!tag || tag === 'en') return ['en'];
  const words = (known[tag] ??= {});
  if (!Intl.NumberFormat.supportedLocalesOf(tag).length) {
    const intl = await own(tag, 'intl');
    if (intl) ways[tag] = intl;
  }
  await Promise.all(Array.from(used, async part => Object.assign(words, await partOf(tag, part))));
  return [tag, words as Catalogue];
}
