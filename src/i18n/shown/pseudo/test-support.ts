// A language of accented letters: whatever is not in it was not said by a catalogue.
import type { Parts } from '../../catalogue.ts';
import { after } from '../../en/after.ts';
import { asks } from '../../en/asks.ts';
import { coach } from '../../en/coach.ts';
import { common } from '../../en/common.ts';
import { contact } from '../../en/contact.ts';
import { delivery } from '../../en/delivery.ts';
import { form } from '../../en/form.ts';
import { hotline } from '../../en/hotline.ts';
import { hotlineFacts } from '../../en/hotline-facts.ts';
import { mail } from '../../en/mail.ts';
import { memory } from '../../en/memory.ts';
import { meter } from '../../en/meter.ts';
import { meterParts } from '../../en/meter-parts.ts';
import { milestone } from '../../en/milestone.ts';
import { needs } from '../../en/needs.ts';
import { next } from '../../en/next.ts';
import { petition } from '../../en/petition.ts';
import { problem } from '../../en/problem.ts';
import { result } from '../../en/result.ts';
import { send } from '../../en/send.ts';
import { share } from '../../en/share.ts';
import { signUp } from '../../en/sign-up.ts';
import { signers } from '../../en/signers.ts';
import { waiting } from '../../en/waiting.ts';
import { who } from '../../en/who.ts';

/** A tag of those that are nobody's: no catalogue is nearer to it. */
export const PSEUDO = 'qps';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ';
const accent = (letter: string) => {
  const accented = [...ACCENTED][LETTERS.indexOf(letter.toLowerCase())]!;
  return letter === letter.toLowerCase() ? accented : accented.toUpperCase();
};

/** A text in the language: its places stay. */
export const pseudo = (text: string): string =>
  text.replace(/\{\w+\}|[a-z]/gi, found => (found.length > 1 ? found : accent(found)));

function translated<T>(words: T): T {
  if (typeof words === 'string') return `[${pseudo(words)}]` as T;
  return Object.fromEntries(
    Object.entries(words as object).map(([key, word]) => [key, translated(word)]),
  ) as T;
}

const parts: Parts = {
  first: translated({ common, form, petition, meter, meterParts, milestone, hotline }),
  acting: translated({ problem, memory, waiting, asks }),
  after: translated({ after, result, next, share, mail, signers }),
  contact: translated({ contact, coach }),
  who: translated({ who, needs }),
  sending: translated({ send, delivery }),
  hotline: translated({ hotlineFacts }),
  signUp: translated(signUp),
};

/** What `Intl` says in a language that it does not know would be English: here it is Ukrainian. */
const INTL = ['DateTimeFormat', 'DisplayNames', 'ListFormat', 'NumberFormat', 'RelativeTimeFormat'] as const;

/** Brings the language along, as a script that holds its words would. */
export function speak(): void {
  for (const name of INTL)
    (Intl as unknown as Record<string, object>)[name] = new Proxy(
      Intl[name] as new (...args: unknown[]) => object,
      {
        construct: (Format, [lang, ...options]: unknown[]) =>
          new Format(lang === PSEUDO ? 'uk' : lang, ...options),
      },
    );
  const { toLocaleString } = Date.prototype;
  Date.prototype.toLocaleString = function (
    this: Date,
    ...[lang, options]: Parameters<Date['toLocaleString']>
  ): string {
    return toLocaleString.call(this, lang === PSEUDO ? 'uk' : lang, options);
  } as Date['toLocaleString'];
  const page = globalThis as Record<symbol, Record<string, Partial<Parts>> | undefined>;
  (page[Symbol.for('upstander@1.words')] ??= {})[PSEUDO] = parts;
}

/** What campaigns say, told from our words: in small Cyrillic letters. Addresses, codes and variables stay. */
export function data<T>(value: T): T {
  if (Array.isArray(value)) return value.map(data) as T;
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, data(one as unknown)])) as T;
  if (typeof value !== 'string' || !/^[A-Z]|\s|[.]$/.test(value)) return value;
  if (/^(https?:|ocd-|[A-Z]{2}$|\d{4}-|\S+@|(Europe|America)\/)/.test(value)) return value;
  return value.replace(/\{\{\w+\}\}|\(https?:[^)]*\)|[a-z]/gi, found =>
    found.length > 1 ? found : 'ж',
  ) as T;
}
