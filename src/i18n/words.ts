// The words of all languages but English.
import { type Catalogue, type Part, type Parts, used } from './catalogue.ts';
import { nearestLanguage, preferredLanguage } from './language.ts';
export { nearestLanguage, preferredLanguage } from './language.ts'; // one file for what is late in both
import { load, others } from './languages.ts';

/** Words that a script brought along: what would otherwise be loaded. */
const brought = () =>
  (globalThis as Record<symbol, Record<string, Partial<Parts>> | undefined>)[Symbol.for('upstander@1.words')];

export const LANGUAGES: readonly string[] = ['en', ...others];

/** All that elements say: for whoever needs it at once. */
export const EVERY_PART: readonly Part[] = ['acting', 'after', 'contact', 'who', 'sending', 'hotline'];

/** A part of a language's words; none where they did not come along with a one-file build. */
export async function partOf<Name extends Part>(tag: string, part: Name): Promise<Parts[Name] | undefined> {
  const own =
    brought()?.[tag]?.[part] ?? (others.includes(tag) ? (await load(tag, part)).default[part] : undefined);
  return (typeof own === 'function' ? (await own()).default : own) as Parts[Name] | undefined;
}

/** The words of each language so far: one object, which all that speak it share. */
const known: Record<string, Partial<Catalogue>> = {};

/** The words that are in use, for `wordsFor` of the catalogue. */
export async function findWords(lang: string): Promise<[lang: string, words?: Catalogue]> {
  const there = [...LANGUAGES, ...Object.keys(brought() ?? {})];
  const tag = nearestLanguage(lang, there) ?? preferredLanguage(there);
  if (!tag || tag === 'en') return ['en'];
  const words = (known[tag] ??= {});
  await Promise.all(Array.from(used, async part => Object.assign(words, await partOf(tag, part))));
  return [tag, words as Catalogue];
}
