// What the letter coach looks at. Computed on the device; it advises, and never keeps anybody from sending.
import type { Bill } from '../../../contract/index.ts';

/** What can be good about a letter, in the order in which it is said. */
export type Point = 'bill' | 'ask' | 'thanks' | 'calm' | 'length' | 'own';

/** A letter as the coach reads it. */
export interface Draft {
  readonly subject: string;
  readonly body: string;
  /** The language it is written in. */
  readonly lang: string;
  /** At stake, where there is one: the number as it is written, and the title. */
  readonly bill?: Pick<Bill, 'title' | 'ask'> & { readonly written: string };
  /** Are there words of the reader's own? */
  readonly own: boolean;
  /** The most that its channel takes: characters, or encoded ones; without it, none is known. */
  readonly limit?: { readonly chars: number; readonly encoded?: boolean } | undefined;
}

/** What an office reads is shorter. */
export const MANY_WORDS = 400;

interface Words {
  readonly ask: Partial<Record<Bill['ask'] | 'any', RegExp>>;
  readonly thanks: RegExp;
}

/** How languages ask and thank. A language that is not here is not judged by its words. */
const WORDS: Record<string, Words> = {
  en: {
    ask: {
      cosponsor: /\bco-?sponsor/i,
      support: /\b(support|back|pass|vote (for|yes)|in favou?r)\b/i,
      oppose: /\b(oppose|reject|vote (against|no)|stop|against)\b/i,
      thank: /\b(thank|grateful|appreciate)/i,
      any: /\b(please|ask|urge|hope|request|would you|will you|could you)\b|\?/i,
    },
    thanks: /\b(thank|grateful|appreciate)/i,
  },
  es: {
    ask: {
      cosponsor: /\bco-?(patrocin|auspici)/i,
      support: /\b(apoy|respald|a favor|aprueb|aprob)/i,
      oppose: /\b(opon|opóng|rechac|rechaz|en contra|vote no)/i,
      thank: /\b(gracias|agrade[cz])/i,
      any: /\b(por favor|pid|solicit|ruego|espero|podría|insto)|[?¿]/i,
    },
    thanks: /\b(gracias|agrade[cz])/i,
  },
  fr: {
    ask: {
      cosponsor: /\bco-?(sign|parrain)/i,
      support: /\b(soutenir|soutenez|soutien|voter pour|votez pour|adopter)/i,
      oppose: /\b(oppos|rejet|voter contre|votez contre)/i,
      thank: /\b(merci|remerci|reconnaissan)/i,
      any: /(s['’]il vous plaît|\b(demande|prie|invite|souhaite|espère)|\?)/i,
    },
    thanks: /\b(merci|remerci|reconnaissan)/i,
  },
  de: {
    ask: {
      cosponsor: /\b(mitunterzeichn|miteinbring|unterstütz)/i,
      support: /\b(unterstütz|zustimm|stimmen sie für|dafür)/i,
      oppose: /\b(ablehn|lehnen|dagegen|stimmen sie gegen)/i,
      thank: /dank/i,
      any: /\b(bitte|fordere|hoffe|wünsche)|\?/i,
    },
    thanks: /dank/i,
  },
  ar: {
    ask: {
      cosponsor: /(رعاية|المشاركة في تقديم|الانضمام إلى)/,
      support: /(دعم|تأييد|تدعم|تؤيد|التصويت لصالح)/,
      oppose: /(رفض|معارضة|ترفض|تعارض|التصويت ضد)/,
      thank: /(شكر|امتنان)/,
      any: /(أرجو|يرجى|يُرجى|أطلب|نطلب|آمل|أدعو|؟)/,
    },
    thanks: /(شكر|امتنان)/,
  },
};

const flat = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).length;

/** `H.R. 2172` is also named by `HR 2172` and `hr2172`, but not by `H.R. 21722`. */
function names(text: string, bill: NonNullable<Draft['bill']>): boolean {
  const close = (one: string) => flat(one).replaceAll(' ', '');
  const number = close(bill.written);
  return (
    flat(text).includes(flat(bill.title).trim()) ||
    new RegExp(`(^| )${[...number].join(' ?')}( |$)`).test(flat(text))
  );
}

/** Three words in a row in capitals, or several exclamation marks. One word alone may be a name: SESTA. */
const shouts = (text: string) =>
  /(\p{Lu}{2,}[^\p{L}\n]+){2}\p{Lu}{2,}(?!\p{Ll})|!\s?!|¡\s?¡|！！/u.test(text);

/** Is a letter short enough for its channel, and to be read? */
function fits({ subject, body, limit }: Draft): boolean {
  const whole = `${subject}\n\n${body}`;
  const size = limit?.encoded ? encoded(whole.replaceAll('\n', '\r\n')) : [...whole].length;
  if (limit && size > limit.chars) return false;
  return body.split(/\s+/).length <= MANY_WORDS;
}

/** What is good about a letter, and what is not yet; points that cannot be judged are left out. */
export function judge(draft: Draft): Map<Point, boolean> {
  const { subject, body, lang, bill, own } = draft;
  const whole = `${subject}\n${body}`;
  const words = WORDS[lang.split('-')[0]!];
  const points = new Map<Point, boolean>();
  if (bill) points.set('bill', names(whole, bill));
  if (words) {
    points.set('ask', (words.ask[bill?.ask ?? 'any'] ?? words.ask.any!).test(whole));
    points.set('thanks', words.thanks.test(whole));
  }
  points.set('calm', !shouts(whole));
  points.set('length', fits(draft));
  points.set('own', own);
  return points;
}
