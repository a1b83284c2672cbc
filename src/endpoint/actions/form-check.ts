import { Action, type Campaign, Supporter } from '../../contract/index.ts';
import type { ShownDisclosure } from '../pages/disclosure.ts';
import type { Typed } from '../pages/form.ts';
import type { Words } from '../pages/words.ts';
import { formAnswer } from './form-body.ts';

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

/** What is not answered yet. */
export function answerErrors(shown: readonly ShownDisclosure[], words: Words): FormErrors {
  const errors: FormErrors = {};
  for (const { disclosure, answer } of shown) {
    const given = formAnswer(disclosure, answer);
    const name = `answer.${disclosure.id}`;
    if (disclosure.mode === 'required-choice' && given !== 'given') errors[name] = words.needed.required;
    else if (given === undefined) errors[name] = words.needed.choice;
  }
  return errors;
}
