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

/** Answers as one paragraph: each ends as a sentence does. */
export const paragraphOf = (answers: readonly string[]): string =>
  answers
    .map(answer => answer.trim())
    .filter(Boolean)
    .map(answer => (/[\p{Po}…]$/u.test(answer) ? answer : `${answer}.`))
    .join(' ');
