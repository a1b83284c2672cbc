// The mail that asks a supporter to confirm, in the language they acted in.
import { type Served, servedWords } from '../../i18n/served.ts';

/** The words nearest to a language, and which language they are in. */
export function mailWords(asked: string): { lang: string; words: Served['mails']['confirmation'] } {
  const { lang, words } = servedWords('mails', asked);
  return { lang, words: words.confirmation };
}
