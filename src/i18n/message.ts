// One sentence of a catalogue, filled and in the right plural form.
import { intlOf } from './intl.ts';

/** A sentence with `{name}` places, or one for each plural form; the form follows the value `n`. */
export type Message = string | ({ readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

export type Values = Record<string, string | number>;

/** Fills a message: numbers are written the language's way. */
export function say(lang: string, message: Message, values: Values = {}): string {
  const text = typeof message === 'string' ? message : pluralForm(lang, message, values['n']);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(lang, value) : (value ?? place);
  });
}

function pluralForm(lang: string, message: Exclude<Message, string>, n: Values[string] | undefined): string {
  // In English without `Intl`, as numbers below.
  const form = lang === 'en' ? n === 1 && 'one' : new (intlOf(lang).PluralRules)(lang).select(Number(n));
  return (form && message[form]) || message.other;
}

/**
 * A whole number as the language writes it. In English without `Intl.NumberFormat`: a page's first one
 * takes Chromium 20 ms, and a slow phone several times that.
 */
export const formatNumber = (lang: string, value: number): string =>
  lang === 'en'
    ? String(value).replace(/\B(?=(\d{3})+$)/g, ',')
    : new (intlOf(lang).NumberFormat)(lang).format(value);
