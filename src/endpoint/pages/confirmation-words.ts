// What the pages behind a confirmation mail's links say.
import { type Served, servedWords } from '../../i18n/served.ts';

/** The words nearest to a language, and which language they are in. */
export function confirmationWords(asked: string | undefined): {
  lang: string;
  words: Served['pages']['confirmation'];
} {
  const { lang, words } = servedWords('pages', asked);
  return { lang, words: words.confirmation };
}
