import { nearestLanguage } from '../../i18n/language.ts';
import { type Served, servedLanguages, servedWords } from '../../i18n/served.ts';

export type PosterWords = Served['paper']['poster'];

export const POSTER_LANGUAGES = servedLanguages('paper');

/** A language that posters speak, and its words; nothing where it is not among them. */
export function posterWords(tag: string): { lang: string; words: PosterWords } | undefined {
  const lang = nearestLanguage(tag, POSTER_LANGUAGES);
  return lang === undefined ? undefined : { lang, words: servedWords('paper', lang).words.poster };
}
