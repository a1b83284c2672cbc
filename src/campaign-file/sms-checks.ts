// What a consent to text messages has to say before anybody may be sent one (in the US the TCPA and the carriers' rules):
// who sends, how often, what it costs, how it ends and where help is, that nobody has to, and where the terms are.
import type { CampaignFile, FileText } from '../contract/index.ts';
import type { Finding } from './checks.ts';

/** One thing that has to be said: how it is known by language, and what may be added. */
interface Element {
  what: string;
  like: Record<string, RegExp>;
  add: Record<string, string>;
}

/** Words by which each is known, in the languages that we know; in others nobody here could tell. */
const ELEMENTS: Element[] = [
  {
    what: 'how often messages come',
    like: {
      en: /frequency|recurring|(daily|weekly|monthly)|\b(a|an|per|each|every) (day|week|month|year)\b|one message|one-time/i,
      es: /frecuencia|recurrente|diari[oa]|semanal|mensual|(al|por|cada) (día|semana|mes|año)|a la semana|un solo mensaje/i,
      ar: /يومي|أسبوع|شهر|سنوي|في السنة|في اليوم|رسالة واحدة|تكرار|عدد الرسائل/,
    },
    add: {
      en: 'At most 4 messages a month.',
      es: 'Como máximo 4 mensajes al mes.',
      ar: '4 رسائل في الشهر على الأكثر.',
    },
  },
  {
    what: 'that message and data rates may apply',
    like: {
      en: /\b(msg|message)s?\.?\s*(&|and)\s*data rates\b/i,
      es: /tarifas? (de|por) (mensajes?|datos)/i,
      ar: /(رسوم|تعرفة|أسعار) (الرسائل|البيانات)/,
    },
    add: {
      en: 'Message and data rates may apply.',
      es: 'Pueden aplicarse tarifas de mensajes y datos.',
      ar: 'قد تُطبَّق رسوم الرسائل والبيانات.',
    },
  },
  {
    what: 'that nobody has to agree in order to act',
    like: {
      en: /(not|n[’']t) (a |an )?(condition|requirement|required)|(need|have) not|(not|n[’']t) (need|have) to|optional|voluntary/i,
      es: /no es (una |un )?(condición|requisito|obligatori[oa]|necesari[oa])|no (está obligad[oa]|tiene que)|opcional|voluntari[oa]/i,
      ar: /(ليس|ليست|لا تشكل) (شرط|إلزامي)|اختياري|غير إلزامي/,
    },
    add: {
      en: 'Agreeing is not a condition of signing.',
      es: 'Aceptar no es una condición para firmar.',
      ar: 'الموافقة ليست شرطًا للتوقيع.',
    },
  },
];

/** The carriers' own words, in any language; in Spanish theirs, too. */
const KEYWORDS: [what: string, like: RegExp, add: string][] = [
  ['how messages are ended', /\b(STOP|ALTO)\b/, 'Reply STOP to end.'],
  ['where help is', /\b(HELP|AYUDA)\b/, 'Reply HELP for help.'],
];

/** A link to the terms of the messages. That to the privacy notice stands beside every disclosure. */
const TERMS =
  /\[([^\]]*(?:terms|conditions|términos|condiciones|شروط)[^\]]*)\]\(|\]\([^)]*(?:terms|sms)[^)]*\)/i;

/** All that a consent to text messages has to say, in words that go on after 'says'. */
export const SMS_SAYS: readonly string[] = [
  'who sends them',
  ...ELEMENTS.map(({ what }) => what),
  ...KEYWORDS.map(([what]) => what),
  'where the terms of the messages are',
];

/** What disclosures about text messages (`terms.channel: sms`) leave unsaid. */
export function* checkSms({ disclosures, lang: own, petition, letters }: CampaignFile): Generator<Finding> {
  for (const [index, { text, question, mode, controller, terms }] of disclosures.entries()) {
    if (terms?.channel !== 'sms') continue;
    const at = ['disclosures', index];
    // Of letters an office may ask for it.
    if (petition && !letters && !petition.fields?.some(({ name }) => name === 'phone')) {
      const message =
        'asks for text messages, and the petition for no phone number: add phone to petition.fields';
      yield { path: [...at, 'terms', 'channel'], message };
    }
    if (mode !== 'choice') {
      const message = `is ${mode}: text messages need a yes that may be refused: write "choice"`;
      yield { path: [...at, 'mode'], message };
    }
    for (const { lang, what, add } of unsaidInSms({ text, question, controller }, own)) {
      const path = [...at, 'text', ...(typeof text === 'string' ? [] : [lang])];
      yield { path, message: `asks for text messages and does not say ${what}: add "${add}"` };
    }
  }
}

/**
 * What of it a disclosure leaves unsaid, in each of its languages.
 * @param own the campaign's language, which a plain string is in.
 */
export function* unsaidInSms(
  {
    text,
    question,
    controller,
  }: Pick<CampaignFile['disclosures'][number], 'text' | 'question' | 'controller'>,
  own: string,
): Generator<{ lang: string; what: string; add: string }> {
  for (const [lang, written] of textsOf(text, own)) {
    // Of the plain text: a link's address says nothing.
    const said = [written, question && inLanguage(question, lang, own)].filter(Boolean).join('\n');
    const plain = said.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' ');
    for (const [what, add] of missing(plain, said, lang.split('-')[0]!, controller.name))
      yield { lang, what, add };
  }
}

function* missing(
  plain: string,
  said: string,
  lang: string,
  sender: string,
): Generator<[what: string, add: string]> {
  if (!plain.toLowerCase().includes(sender.toLowerCase())) yield ['who sends them', sender];
  for (const { what, like, add } of ELEMENTS) {
    const known = like[lang];
    if (known && !known.test(plain)) yield [what, add[lang]!];
  }
  for (const [what, like, add] of KEYWORDS) if (!like.test(plain)) yield [what, add];
  if (!TERMS.test(said))
    yield ['where the terms of the messages are', '[Terms](https://coalition.example/sms-terms)'];
}

const textsOf = (text: FileText, own: string): [lang: string, text: string][] =>
  typeof text === 'string' ? [[own, text]] : Object.entries(text);

const inLanguage = (text: FileText, lang: string, own: string) =>
  typeof text === 'string' ? (lang === own ? text : '') : (text[lang] ?? '');
