// Somebody whom a campaign wrote to when its page was opened, and does not write to any more.
import type { Errors } from '../../../base/fields.ts';
import type { ActionDetails } from '../../../base/submission.ts';
import type { Problem } from '../../../contract/index.ts';
import type { Catalogue } from '../../../i18n/catalogue.ts';
import { who } from '../../../i18n/en/who.ts';
import type { View } from '../view.ts';

/**
 * Takes out whom the endpoint refused to write to; all others stay chosen.
 * @returns what to tell; nothing where it refused something else.
 */
export function takeOut(
  { letters, words, lang, say }: View,
  complaints: NonNullable<Problem['errors']>,
  { deliveries = [] }: ActionDetails,
): Errors | undefined {
  const refused = complaints.flatMap(({ code, pointer }) => {
    const [, index] = /^\/deliveries\/(\d+)\/target$/.exec(pointer) ?? [];
    const id = code === 'unknown-target' && index ? deliveries[Number(index)]?.target : undefined;
    return letters.known.filter(one => one.id === id);
  });
  if (!refused.length) return undefined;
  for (const { id } of refused) letters.takeOut(id);
  const { gone, goneAll, goneCounted } = (words as Partial<Catalogue>).who ?? who;
  const byEndpoint = deliveries.some(({ channel }) => channel === 'endpoint');
  const sentence = byEndpoint ? (letters.targets.length ? gone : goneAll) : goneCounted;
  const names = new Intl.ListFormat(lang).format(refused.map(({ name }) => name));
  return new Map([['', say(sentence, { names })]]);
}
