import { intlOf } from './intl.ts';

/** A day as `15 June 2026` is written in the language. `day` is `2026-06-15`. */
export const formatDay = (lang: string, day: string): string =>
  new (intlOf(lang).DateTimeFormat)(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
