import { type Served, servedWords } from '../../i18n/served.ts';

/** The words nearest to a language, and which language they are in. */
export function sheetWords(
  asked: string,
  signsUp: boolean,
): { lang: string; words: Served['paper']['sheet'] } {
  const { lang, words } = servedWords('paper', asked);
  return { lang, words: { ...words.sheet, ...(signsUp && words.signUpSheet) } };
}
