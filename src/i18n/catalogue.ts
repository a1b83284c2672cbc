import type { after } from './en/after.ts';
import type { asks } from './en/asks.ts';
import type { coach } from './en/coach.ts';
import type { common } from './en/common.ts';
import type { contact } from './en/contact.ts';
import type { delivery } from './en/delivery.ts';
import type { form } from './en/form.ts';
import type { hotline } from './en/hotline.ts';
import type { hotlineFacts } from './en/hotline-facts.ts';
import type { mail } from './en/mail.ts';
import type { memory } from './en/memory.ts';
import type { meter } from './en/meter.ts';
import type { meterParts } from './en/meter-parts.ts';
import type { milestone } from './en/milestone.ts';
import type { needs } from './en/needs.ts';
import type { next } from './en/next.ts';
import type { petition } from './en/petition.ts';
import type { problem } from './en/problem.ts';
import type { result } from './en/result.ts';
import type { send } from './en/send.ts';
import type { share } from './en/share.ts';
import type { signUp } from './en/sign-up.ts';
import type { signers } from './en/signers.ts';
import type { waiting } from './en/waiting.ts';
import type { who } from './en/who.ts';
import type { Ways } from './intl.ts';
import { otherWords } from './other-words.ts';
import type { Message } from './message.ts';

/** The same keys as in English; a sentence may have other plural forms, or none. */
type Translated<Group> = { readonly [Key in keyof Group]: Message };

/** What a sign-up says in place of a petition. */
export interface SignUpWords {
  petition: Translated<(typeof signUp)['petition']>;
  asks: Translated<(typeof signUp)['asks']>;
  after: Translated<typeof after>;
  waiting: Translated<(typeof signUp)['waiting']>;
}

/** All words that Upstander itself says. English is split by element, so that a page loads its own. */
export interface Catalogue {
  common: Translated<typeof common>;
  form: Translated<typeof form>;
  after: Translated<typeof after>;
  asks: Translated<typeof asks>;
  problem: Translated<typeof problem>;
  petition: Translated<typeof petition>;
  contact: Translated<typeof contact>;
  send: Translated<typeof send>;
  delivery: Translated<typeof delivery>;
  mail: Translated<typeof mail>;
  result: Translated<typeof result>;
  next: Translated<typeof next>;
  share: Translated<typeof share>;
  who: Translated<typeof who>;
  coach: Translated<typeof coach>;
  needs: Translated<typeof needs>;
  memory: Translated<typeof memory>;
  hotline: Translated<typeof hotline>;
  hotlineFacts: Translated<typeof hotlineFacts>;
  meter: Translated<typeof meter>;
  meterParts: Translated<typeof meterParts>;
  milestone: Translated<typeof milestone>;
  signers: Translated<typeof signers>;
  waiting: Translated<typeof waiting>;
  /** Of an element that is a sign-up. */
  signUp?: SignUpWords;
}

/** Which words come together: what elements begin with, and what comes once it is needed. */
export interface Parts {
  first: Pick<Catalogue, 'common' | 'form' | 'petition' | 'meter' | 'meterParts' | 'milestone' | 'hotline'>;
  acting: Pick<Catalogue, 'problem' | 'memory' | 'waiting' | 'asks'>;
  after: Pick<Catalogue, 'after' | 'result' | 'next' | 'share' | 'mail' | 'signers'>;
  contact: Pick<Catalogue, 'contact' | 'coach'>;
  who: Pick<Catalogue, 'who' | 'needs'>;
  sending: Pick<Catalogue, 'send' | 'delivery'>;
  hotline: Pick<Catalogue, 'hotlineFacts'>;
  /** In place of a petition's. */
  signUp: SignUpWords;
}

export type Part = keyof Parts;

/** A language: a module of each part, and what elements begin with in its own; its ways, where browsers know none. */
export type Language = { readonly first: Parts['first']; readonly intl?: Ways } & {
  readonly [Name in Exclude<Part, 'first'>]: () => Promise<{ default: Parts[Name] }>;
};

/** The parts that are in use: in the next language, too. */
export const used = new Set<Part>(['first']);

/**
 * The words for a reader who wants `lang`, in the nearest language there is, else English.
 * @param parts what is needed beside the first words, from now on.
 * @returns their language, and the words; none for English, which every element has built in.
 */
export async function wordsFor(
  lang: string,
  ...parts: readonly Part[]
): Promise<[lang: string, words?: Catalogue]> {
  parts.forEach(part => used.add(part));
  return /^en\b/.test(lang) ? ['en'] : (await otherWords(lang)).findWords(lang);
}
