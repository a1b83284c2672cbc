// Haitian Creole, which browsers do not know: numbers, dates, lists and names. It comes with its words.
// Not yet reviewed by a native speaker.
import type { Ways } from './intl.ts';

/** Numbers and the order of dates are as in Haiti's other language. */
const LIKE = 'fr-HT';

const MONTHS = 'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm'.split(' ');
const DAYS = 'dimanch lendi madi mèkredi jedi vandredi samdi'.split(' ');
const LANGUAGES: Record<string, string> = {
  ar: 'arab',
  de: 'alman',
  en: 'angle',
  es: 'panyòl',
  fil: 'filipino',
  fr: 'franse',
  ht: 'kreyòl ayisyen',
  ko: 'koreyen',
  nl: 'olandè',
  pt: 'pòtigè',
  ru: 'ris',
  th: 'tayi',
  vi: 'vyetnamyen',
  zh: 'chinwa',
  'zh-Hans': 'chinwa senplifye',
  'zh-Hant': 'chinwa tradisyonèl',
};
const PLACES: Record<string, string> = {
  CA: 'Kanada',
  DE: 'Almay',
  DO: 'Dominikani',
  ES: 'Espay',
  EU: 'Inyon Ewopeyen',
  FR: 'Frans',
  GB: 'Wayòm Ini',
  HT: 'Ayiti',
  IN: 'End',
  MX: 'Meksik',
  NL: 'Peyiba',
  PH: 'Filipin',
  US: 'Etazini',
};

class Numbers {
  readonly #like: Intl.NumberFormat;

  constructor(_lang: string, options?: Intl.NumberFormatOptions) {
    this.#like = new Intl.NumberFormat(LIKE, options);
  }

  format = (value: number | bigint): string => this.#like.format(value);
}

/** A noun stays as it is, whatever its number: `1 moun`, `2 moun`. */
class Plurals {
  select = (_n: number): Intl.LDMLPluralRule => 'other';
}

type Part = Pick<Intl.DateTimeFormatPart, 'type' | 'value'>;

class Dates {
  readonly #like: Intl.DateTimeFormat;
  readonly #months: Intl.DateTimeFormat;
  readonly #days: Intl.DateTimeFormat;

  constructor(_lang: string, options: Intl.DateTimeFormatOptions = {}) {
    const { timeZone } = options;
    this.#like = new Intl.DateTimeFormat(LIKE, options);
    // French names, by their numbers: what the same moment is called there.
    this.#months = new Intl.DateTimeFormat('en', { timeZone, month: 'numeric' });
    this.#days = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' });
  }

  format = (at: Date | number = Date.now()): string => this.#said(this.#like.formatToParts(at), () => at);

  formatRange = (from: Date, to: Date): string =>
    this.#said(this.#like.formatRangeToParts(from, to), source => (source === 'endRange' ? to : from));

  #said(parts: readonly (Part & { source?: string })[], of: (source?: string) => Date | number): string {
    return parts
      .map(({ type, value, source }) => {
        const at = of(source);
        if (type === 'month' && /\D/.test(value)) return MONTHS[Number(this.#months.format(at)) - 1]!;
        if (type === 'weekday') {
          const day = DAYS[ENGLISH.indexOf(this.#days.format(at))]!;
          return value.endsWith('.') ? `${day.slice(0, 3)}.` : day;
        }
        return type === 'literal' ? value.replace(/à/g, 'a') : value;
      })
      .join('');
  }
}
const ENGLISH = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

class Lists {
  formatToParts(items: Iterable<string>): { type: 'element' | 'literal'; value: string }[] {
    const all = [...items];
    return all.flatMap((value, at) => {
      const between = at === all.length - 1 ? ' ak ' : ', ';
      const element = { type: 'element' as const, value };
      return at ? [{ type: 'literal' as const, value: between }, element] : [element];
    });
  }

  format = (items: Iterable<string>): string =>
    this.formatToParts(items)
      .map(({ value }) => value)
      .join('');
}

class Names {
  readonly #own: Record<string, string>;
  readonly #like: Intl.DisplayNames;

  constructor(_lang: string, options: Intl.DisplayNamesOptions) {
    this.#own = options.type === 'region' ? PLACES : LANGUAGES;
    this.#like = new Intl.DisplayNames(LIKE, options);
  }

  of(code: string): string | undefined {
    return this.#own[code] ?? this.#own[code.split('-')[0]!] ?? this.#like.of(code);
  }
}

export const haitian: Ways = {
  NumberFormat: Numbers,
  PluralRules: Plurals,
  DateTimeFormat: Dates,
  DisplayNames: Names,
  ListFormat: Lists,
};
