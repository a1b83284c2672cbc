// What a meter's number is made of, and what waits. It comes with the number.
import { type TemplateResult, html } from 'lit/html.js';
import type { Progress } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { meterParts as english } from '../i18n/en/meter-parts.ts';
import { say } from '../i18n/message.ts';

export { partStyles } from './styles/meter-parts.ts';

type Words = Partial<Catalogue>;
type Part = keyof typeof english;

/**
 * The parts, each as `[name, words]`; they are told apart where there are several.
 * @param whole also tells whether all of it is confirmed, or none.
 */
export function partsOf(
  { counted, verified, unverified, imported, pending, sample }: Progress,
  { meterParts: words = english }: Words,
  lang: string,
  whole?: boolean,
): [name: Part, words: string][] {
  const part = (name: Part, n: number, said = words[name]): [Part, string][] =>
    n > 0 ? [[name, say(lang, said, { n })]] : [];
  const all = (name: 'verified' | 'unverified', n: number): [Part, string][] => {
    if (n !== counted) return part(name, n);
    return whole && n ? [[name, say(lang, words[name === 'verified' ? 'allVerified' : 'noneVerified'])]] : [];
  };
  return [
    ...all('verified', verified),
    ...all('unverified', unverified),
    ...part('imported', imported, sample ? words.madeUp : words.imported),
    ...part('pending', pending),
  ];
}

/** Each beside its colour in the picture. */
export const partList = (progress: Progress, words: Words, lang: string): TemplateResult =>
  html`<ul class="parts small muted" part="parts">
    ${partsOf(progress, words, lang, true).map(([name, text]) => html`<li class=${name}>${text}</li>`)}
  </ul>`;
