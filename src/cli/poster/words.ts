import { nearestLanguage } from '../../i18n/language.ts';
import { type Served, SERVED_LANGUAGES, servedWords } from '../../i18n/served.ts';

export type PosterWords = Served['paper']['poster'];

/** A language that posters speak, and its words; nothing where it is not among them. */
export function posterWords(tag: string): { lang: string; words: PosterWords } | undefined {
  const lang = nearestLanguage(tag, SERVED_LANGUAGES);
  return lang === undefined ? undefined : { lang, words: servedWords('paper', lang).words.poster };
}
