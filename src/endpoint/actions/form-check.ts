import { Action, type Campaign, type Disclosure, Supporter } from '../../contract/index.ts';
import type { Typed } from '../pages/form.ts';
import type { Words } from '../pages/words.ts';
import { type FormBody, formAnswer } from './form-body.ts';

export type FormErrors = Record<string, string>;

/** What is wrong with what was typed: a message for each field, in the order of the form. */
export function typedErrors(typed: Typed, { petition }: Campaign, words: Words): FormErrors {
  const fields = petition?.fields ?? [];
  const { given, family, email, postalCode, comment } = typed;
  const supporter = Supporter.safeParse({ given, family, email, ...(postalCode && { postalCode }) });
  const wrong = new Set(supporter.error?.issues.map(({ path }) => path[0]));
  if (!Action.shape.comment.safeParse(comment).success) wrong.add('comment');
  for (const { name, required } of fields) if (required && !typed[name]) wrong.add(name);

  const asked = ['given', 'family', 'email', ...fields.map(({ name }) => name)] as const;
  return Object.fromEntries(
    asked
      .filter(name => wrong.has(name))
      .map(name => [name, (typed[name] ? words.wrong : words.needed)[name]]),
  );
}

/** What is not answered, of the disclosures that were shown. */
export function answerErrors(
  disclosures: readonly Disclosure[],
  answers: FormBody['answers'],
  words: Words,
): FormErrors {
  const errors: FormErrors = {};
  for (const disclosure of disclosures) {
    const shown = answers.get(disclosure.id);
    if (!shown) continue;
    const answer = formAnswer(disclosure, shown.answer);
    const name = `answer.${disclosure.id}`;
    if (disclosure.mode === 'required-choice' && answer !== 'given') errors[name] = words.needed.required;
    else if (answer === undefined) errors[name] = words.needed.choice;
  }
  return errors;
}
