import { intlOf } from './intl.ts';

/** Several as a sentence in `lang` lists them: `Ana, Bo, and Cy`. */
export const listed = (lang: string, items: Iterable<string>): string =>
  new (intlOf(lang).ListFormat)(lang).format(items);
