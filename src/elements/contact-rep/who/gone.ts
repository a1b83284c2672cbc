// Whom the endpoint refuses to write to: somebody whom the campaign does not address any more, or who stands for another
// place than the reader's.
import { anew } from '../../../base/anew.ts';
import type { Errors } from '../../../base/fields.ts';
import type { ActionDetails } from '../../../base/submission.ts';
import type { Problem } from '../../../contract/index.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { who } from '../../../i18n/en/who.ts';
import { listed } from '../../../i18n/list.ts';
import type { Letters } from '../letters.ts';
import type { View } from '../view.ts';
import type { AnyTarget } from './choice.ts';

type Complaints = NonNullable<Problem['errors']>;

/**
 * Takes out whom the endpoint refused to write to; all others stay chosen.
 * @returns what to tell; nothing where it refused something else.
 */
export function takeOut(
  view: () => View,
  complaints: Complaints,
  details: ActionDetails,
): Errors | undefined {
  const { letters } = view();
  const refused = targetsOf('unknown-target', letters, complaints, details);
  if (!refused.length) return undefined;
  for (const { id } of refused) letters.takeOut(id);
  const byEndpoint = details.deliveries?.some(({ channel }) => channel === 'endpoint');
  return told(view, byEndpoint ? (letters.targets.length ? 'gone' : 'goneAll') : 'goneCounted', refused);
}

/**
 * Their own people's letters are all that they read. They stay chosen: the address may be what is wrong.
 * @returns what to tell; nothing where the endpoint refused something else.
 */
export function notTheirs(
  view: () => View,
  complaints: Complaints,
  details: ActionDetails,
): Errors | undefined {
  const refused = targetsOf('not-represented', view().letters, complaints, details);
  return refused.length ? told(view, 'notTheirs', refused) : undefined;
}

/** The targets that are complained of with a code. */
function targetsOf(
  code: string,
  letters: Letters,
  complaints: Complaints,
  { deliveries = [] }: ActionDetails,
): AnyTarget[] {
  const ids = complaints
    .filter(complaint => complaint.code === code)
    .map(({ pointer }) => /^\/deliveries\/(\d+)\/target$/.exec(pointer)?.[1])
    .map(index => index && deliveries[Number(index)]?.target);
  return letters.known.filter(({ id }) => ids.includes(id));
}

function told(view: () => View, sentence: keyof Catalogue['who'], refused: readonly AnyTarget[]): Errors {
  const people = refused.map(({ name }) => name);
  return anew(() => {
    const { words, lang, say } = view();
    const own = (words as Partial<Catalogue>).who ?? who;
    const values = { names: listed(lang, people), step: say(words.contact.stepWho) };
    return new Map([['', say(own[sentence], values)]]);
  });
}
