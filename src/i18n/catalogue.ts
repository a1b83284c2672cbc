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

/** Languages beside English, each loaded when it is first needed. */
const loaders: Record<string, () => Promise<{ default: Catalogue }>> = {
  ar: () => import('./locales/ar.ts'),
  es: () => import('./locales/es.ts'),
};

export const LANGUAGES: readonly string[] = ['en', .../* @__PURE__ */ Object.keys(loaders)];

/** Words that a baked script brought along: what `wordsFor` answers, by the language that is asked for. */
type Brought = Record<symbol, Record<string, [lang: string, words: Catalogue]> | undefined>;

/**
 * The words for a reader who wants `lang`, in the nearest language there is, else English.
 * @returns their language, and the words; none for English, which every element has built in.
 */
export async function wordsFor(lang: string): Promise<[lang: string, words?: Catalogue]> {
  const base = lang.split('-')[0]!;
  if (base === 'en') return ['en'];
  const along = (globalThis as Brought)[Symbol.for('upstander@1.words')]?.[lang];
  if (along) return along;
  const tag =
    [lang, base].find(tag => loaders[tag]) ??
    (await import('./language.ts')).nearestLanguage(lang, Object.keys(loaders));
  return tag ? [tag, (await loaders[tag]!()).default] : ['en'];
}
