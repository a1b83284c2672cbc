// The names of officials in the card's own sentences: each runs its own way, whatever stands beside it.
import { type TemplateResult, html } from 'lit/html.js';
import { intlOf } from '../../../i18n/intl.ts';
import type { Message } from '../../../i18n/message.ts';
import type { View } from '../view.ts';

/** What turns the text around it, in a name that brings some. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name as it stands beside other words. */
export const apart = (name: string): TemplateResult => html`<bdi>${name.replace(TURNS, '')}</bdi>`;

/** Names as a sentence lists them. */
export const listed = (lang: string, names: readonly string[]): unknown[] =>
  new (intlOf(lang).ListFormat)(lang)
    .formatToParts(names)
    .map(({ type, value }) => (type === 'element' ? apart(value) : value));

/** A sentence with parts that are more than text in its places. */
export function sentence(
  { say }: Pick<View, 'say'>,
  message: Message,
  parts: Record<string, unknown>,
): unknown[] {
  const names = Object.keys(parts);
  const places = Object.fromEntries(names.map((name, at) => [name, `\0${at}\0`]));
  return say(message, places)
    .split('\0')
    .map((text, at) => (at % 2 ? parts[names[Number(text)]!] : text));
}
