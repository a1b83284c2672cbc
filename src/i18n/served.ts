// What Upstander says outside of its elements: on the endpoint's pages, in mails, on paper. Not for browsers.
import { mails } from './en/mails.ts';
import { pages } from './en/pages.ts';
import { paper } from './en/paper.ts';
import { haitian } from './haitian.ts';
import { ways } from './intl.ts';
import { nearestLanguage } from './language.ts';
import * as ar from './locales/ar/served.ts';
import * as de from './locales/de/served.ts';
import * as es from './locales/es/served.ts';
import * as fil from './locales/fil/served.ts';
import * as fr from './locales/fr/served.ts';
import * as ht from './locales/ht/served.ts';
import * as ko from './locales/ko/served.ts';
import * as pt from './locales/pt/served.ts';
import * as ru from './locales/ru/served.ts';
import * as th from './locales/th/served.ts';
import * as vi from './locales/vi/served.ts';
import * as zhHans from './locales/zh-Hans/served.ts';
import * as zhHant from './locales/zh-Hant/served.ts';
import type { Message } from './message.ts';

ways['ht'] = haitian;

/** The same keys as in English; a sentence that English counts with may have other plural forms, or none. */
type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends Message
      ? Message
      : Translated<Words[Key]>;
};

export interface Served {
  mails: Translated<typeof mails>;
  pages: Translated<typeof pages>;
  paper: Translated<typeof paper>;
}

/** Of letters, a signature, a sign-up. */
export interface ByKind {
  readonly letter: Message;
  readonly signature: string;
  readonly signUp: string;
}

const SERVED: Readonly<Record<string, Served>> = {
  ar,
  de,
  en: { mails, pages, paper },
  es,
  fil,
  fr,
  ht,
  ko,
  pt,
  ru,
  th,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** Their tags. */
export const SERVED_LANGUAGES: readonly string[] = Object.keys(SERVED);

/**
 * @param asked any language tag.
 * @returns the words nearest to it, else in English, and which language they are in.
 */
export function servedWords<Which extends keyof Served>(
  which: Which,
  asked = '',
): { lang: string; words: Served[Which] } {
  const lang = nearestLanguage(asked, SERVED_LANGUAGES) ?? 'en';
  return { lang, words: SERVED[lang]![which] };
}
