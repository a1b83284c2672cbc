import { Action, type Campaign, type Disclosure, Supporter, nameAsked } from '../../contract/index.ts';
import type { Words } from '../pages/words.ts';
import { type FormBody, formAnswer, formSupporter } from './form-body.ts';

type PetitionFieldName = NonNullable<NonNullable<Campaign['petition']>['fields']>[number]['name'];

export type FormErrors = Record<string, string>;

/** What is wrong with what was typed: a message for each field, in the order of the form. */
export function typedErrors(body: FormBody, campaign: Campaign, words: Words): FormErrors {
  const { typed } = body;
  const { petition } = campaign;
  const name = nameAsked(campaign);
  const fields = [
    ...(name ? [{ name: 'name' as const, required: name.required }] : []),
    ...(petition?.fields ?? []).filter(field => field.name !== 'name'),
  ];
  const { issues = [] } = Supporter.safeParse(formSupporter(body)).error ?? {};
  const wrong = new Set(issues.map(({ path }) => (path[1] === 'role' ? 'role' : path[0])));
  if (!Action.shape.comment.safeParse(typed.comment).success) wrong.add('comment');
  for (const { name, required } of fields) {
    if (!required) continue;
    for (const part of partsOf(name)) if (!typed[part]) wrong.add(part);
  }
  const { minimumAge = 0 } = petition ?? {};
  if (Number(typed.minimumAge) < minimumAge) wrong.add('minimumAge');

  const asked = [
    ...(name ? NAME : []),
    'email',
    ...fields.flatMap(({ name }) => (name === 'name' ? [] : partsOf(name))),
    ...(minimumAge ? (['minimumAge'] as const) : []),
  ] as const;
  return Object.fromEntries(
    asked
      .filter(name => wrong.has(name))
      .map(name => [name, (typed[name] ? words.wrong : words.needed)[name]]),
  );
}

const NAME = ['given', 'family'] as const;

/** A name is asked for in two fields, and so is an organisation. */
const partsOf = (name: PetitionFieldName) =>
  name === 'name' ? NAME : name === 'organisation' ? (['organisation', 'role'] as const) : ([name] as const);

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
