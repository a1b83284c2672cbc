// What the endpoint's own pages say: what a form says as the elements say it, and a little of their own.
import { type Catalogue, type SignUpWords, wordsFor as saidInElements } from '../../i18n/catalogue.ts';
import { asks } from '../../i18n/en/asks.ts';
import { common } from '../../i18n/en/common.ts';
import { delivery } from '../../i18n/en/delivery.ts';
import { form } from '../../i18n/en/form.ts';
import { mail } from '../../i18n/en/mail.ts';
import { needs } from '../../i18n/en/needs.ts';
import { next } from '../../i18n/en/next.ts';
import { petition } from '../../i18n/en/petition.ts';
import { problem } from '../../i18n/en/problem.ts';
import { signUp } from '../../i18n/en/sign-up.ts';
import { languageName } from '../../i18n/language-name.ts';
import { nearestLanguage } from '../../i18n/language.ts';
import { type Message, say } from '../../i18n/message.ts';
import { type Served, servedWords } from '../../i18n/served.ts';
import { signUpWords } from '../../i18n/sign-up.ts';
import { EVERY_PART, LANGUAGES } from '../../i18n/words.ts';
import type { ProblemKind } from '../../contract/index.ts';

const mapped = <Key extends string>(words: Record<Key, Message>, word: (message: Message) => string) =>
  Object.fromEntries(Object.entries<Message>(words).map(([key, message]) => [key, word(message)])) as Record<
    Key,
    string
  >;

type Shared = Pick<
  Catalogue,
  'asks' | 'common' | 'delivery' | 'form' | 'mail' | 'needs' | 'next' | 'petition' | 'problem'
> & { signUp: SignUpWords };

/** The words that a form has in common with the elements. */
function shared(
  lang: string,
  { asks, common, delivery, form, mail, needs, next, petition, problem, signUp }: Shared,
) {
  const word = (message: Message) => say(lang, message);
  return {
    sample: word(common.sampleNote),
    given: word(form.given),
    family: word(form.family),
    email: word(form.email),
    postalCode: word(form.postalCode),
    prefix: word(needs.prefix),
    street: word(needs.street),
    city: word(needs.city),
    phone: word(asks.phone),
    phoneHelp: word(asks.phoneHelp),
    forOrganisation: word(asks.organisation),
    organisation: word(asks.organisationName),
    role: word(asks.role),
    age: (n: number) => say(lang, asks.age, { n }),
    publicName: word(asks.publicName),
    publicHelp: word(asks.publicHelp),
    publicAs: { hidden: word(asks.hidden), initial: word(asks.initial), full: word(asks.full) },
    comment: word(petition.comment),
    optional: word(form.optional),
    sign: word(petition.sign),
    signUp: word(signUp.petition.sign),
    topics: word(signUp.asks.topics),
    learnMore: word(next.learnMore),
    aboutEvent: word(next.about),
    privacyNotice: word(form.privacyNotice),
    /** What became of a delivery; of a call, what came of it. */
    fates: mapped(delivery, word),
    /** Where the mail is that asks for a confirmation. */
    mail: mapped(mail, word),
    summary: (n: number) => say(lang, problem.problems, { n }),
    consentChanged: word(problem.consentChanged),
    original: (tag: string) => say(lang, problem.original, { language: languageName(lang, tag) }),
    needed: {
      given: word(problem.needGiven),
      family: word(problem.needFamily),
      email: word(problem.needEmail),
      postalCode: word(problem.needPostalCode),
      phone: word(problem.needPhone),
      organisation: word(problem.needOrganisation),
      role: word(problem.needRole),
      minimumAge: word(problem.badMinimumAge),
      comment: word(problem.needComment),
      choice: word(problem.needAnswer),
      required: word(problem.needConsent),
    },
    malformed: {
      email: word(problem.badEmail),
      postalCode: word(problem.badPostalCode),
      phone: word(problem.badPhone),
      organisation: word(problem.badText),
      role: word(problem.badText),
      minimumAge: word(problem.badMinimumAge),
    },
  };
}

function wordsOf(lang: string, catalogue: Shared, { form, receipt, frame, failure }: Served['pages']) {
  const failures: Partial<Record<ProblemKind | 'no-petition', string>> = failure.failures;
  const words = { ...shared(lang, catalogue), ...form, ...receipt, ...frame, ...failure, failures };
  return { ...words, wrong: { ...words.tooLong, ...words.malformed } };
}
export type Words = ReturnType<typeof wordsOf>;

const english = { asks, common, delivery, form, mail, needs, next, petition, problem, signUp };
const WORDS: Record<string, Words> = { en: wordsOf('en', english, servedWords('pages', 'en').words) };
for (const lang of LANGUAGES.slice(1)) {
  const said = (await saidInElements(lang, ...EVERY_PART))[1]!;
  WORDS[lang] = wordsOf(lang, { ...said, signUp: await signUpWords(lang) }, servedWords('pages', lang).words);
}

/** The words nearest to a language, and which language they are in. */
export function wordsFor(asked: string | undefined): { lang: string; words: Words } {
  const lang = nearestLanguage(asked ?? '', Object.keys(WORDS)) ?? 'en';
  return { lang, words: WORDS[lang]! };
}

/** The first language of an Accept-Language header, for pages that nothing else tells a language. */
export const firstLanguage = (header: string | undefined): string | undefined =>
  header?.split(/[,;]/)[0]?.trim() || undefined;

/** Fills `{name}` places. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
