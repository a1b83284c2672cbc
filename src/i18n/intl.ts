// Languages that browsers write no dates, lists and names in: the words of such a language bring its own ways.

/** What is used of `Intl` besides numbers and plurals, for which `message.ts` names a language that has the same. */
export interface Ways {
  DateTimeFormat: new (
    lang: string,
    options?: Intl.DateTimeFormatOptions,
  ) => Pick<Intl.DateTimeFormat, 'format' | 'formatRange'>;
  DisplayNames: new (lang: string, options: Intl.DisplayNamesOptions) => Pick<Intl.DisplayNames, 'of'>;
  ListFormat: new (lang: string) => Pick<Intl.ListFormat, 'format' | 'formatToParts'>;
}

/** By language: filled when its words are loaded. */
export const ways: Record<string, Ways> = {};

/** How a language writes dates, lists and names. */
export const intlOf = (lang: string): Ways => ways[lang] ?? Intl;
