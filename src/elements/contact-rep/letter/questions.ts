// The campaign's questions, whose answers become the personal paragraph.
import type { Letter } from '../../../contract/index.ts';

/** A question, and the field of its answer. */
export interface Question {
  readonly field: string;
  readonly text: string;
}

/** The questions of several letters, each once. */
export function questionsOf(letters: Iterable<Letter>): Question[] {
  const questions = new Map<string, Question>();
  for (const letter of letters) {
    for (const [index, text] of (letter.prompts ?? []).entries()) {
      if (!questions.has(text)) questions.set(text, { field: `answer-${letter.id}-${index}`, text });
    }
  }
  return [...questions.values()];
}

/** What a sentence without an end gets, by its last letter: whoever answers may write in any language. */
const stop = (answer: string): string => {
  if (/\p{Po}$/u.test(answer)) return '';
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(answer)) return '。';
  return /\p{Script=Thai}$/u.test(answer) ? '' : '.';
};

/** Answers as one paragraph: each ends as a sentence of its script does, and nothing follows a wide full stop but the next. */
export const paragraphOf = (answers: readonly string[]): string =>
  answers
    .map(answer => answer.trim())
    .filter(Boolean)
    .map(answer => answer + stop(answer))
    .join(' ')
    .replace(/(?<=[。！？]) /g, '');
