import { nearestLanguage } from '../../i18n/language.ts';
import { LANGUAGES } from '../../i18n/words.ts';
import { elementInDiv, fixedScript, pasteHere } from '../element.ts';
import { pastedPolicy } from '../policy.ts';
import { reserveBlock } from '../reserve.ts';
import type { Snippet, Subject } from '../subject.ts';

/** The file with the words of a subject's language; none for English, which every script has. */
export function wordsFile({
  lang,
  campaignLang,
}: Pick<Subject, 'lang' | 'campaignLang'>): string | undefined {
  const spoken = nearestLanguage(lang ?? campaignLang ?? 'en', LANGUAGES);
  return spoken && spoken !== 'en' ? `one/${spoken}.js` : undefined;
}

/** One classic script for one element, and one for its language: they load no other, and their hashes hold for all. */
export function one(subject: Subject): Snippet {
  const words = wordsFile(subject);
  const script = `one/${subject.tag}.js`;
  return {
    blocks: [
      pasteHere(
        elementInDiv(
          subject,
          words
            ? [words, script].map(file => fixedScript(subject, file, { defer: '' })) // one after the other
            : [fixedScript(subject, script, { async: '' })],
        ),
      ),
      reserveBlock(subject),
    ],
    policy: pastedPolicy(subject.endpoint),
    notes: [
      'For several elements on one page take one/all.js, with its own hash, or `tag`.',
      words
        ? 'The first script holds the words of the language: other languages have files of their own beside it.'
        : 'It speaks English; --lang adds the file with the words of another language.',
    ],
  };
}
