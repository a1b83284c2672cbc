// Languages that browsers write no numbers, dates, lists and names in: the words of such a language bring its own ways.

/** What is used of `Intl` in a reader's language. */
export interface Ways {
  NumberFormat: new (lang: string, options?: Intl.NumberFormatOptions) => Pick<Intl.NumberFormat, 'format'>;
  PluralRules: new (lang: string) => Pick<Intl.PluralRules, 'select'>;
  DateTimeFormat: new (
    lang: string,
    options?: Intl.DateTimeFormatOptions,
  ) => Pick<Intl.DateTimeFormat, 'format' | 'formatRange'>;
  DisplayNames: new (lang: string, options: Intl.DisplayNamesOptions) => Pick<Intl.DisplayNames, 'of'>;
  ListFormat: new (lang: string) => Pick<Intl.ListFormat, 'format' | 'formatToParts'>;
}

/** By language: filled when its words are loaded. */
export const ways: Record<string, Ways> = {};

/** How a language writes numbers, dates, lists and names, and which plural form a number takes. */
export const intlOf = (lang: string): Ways => ways[lang] ?? Intl;
