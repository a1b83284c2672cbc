// The mail that tells of a bill's new status, in the language that the supporter acted in.
import { type Served, servedWords } from '../../i18n/served.ts';

/** The words nearest to a language, and which language they are in. */
export function updateWords(asked: string): { lang: string; words: Served['mails']['updates'] } {
  const { lang, words } = servedWords('mails', asked);
  return { lang, words: words.updates };
}
