// Words that a script brought along, where no other is loaded (`one/<lang>.js`).
import type { Language } from './catalogue.ts';
import { nearestLanguage } from './language.ts';

/** What would otherwise be loaded, by its language; nothing where no script brought any. */
export const brought = () =>
  (globalThis as Record<symbol, Record<string, Partial<Language>> | undefined>)[
    Symbol.for('upstander@1.words')
  ];

/** English, and the languages whose words are on the page by now. */
export const offered = (languages?: readonly string[]): readonly string[] | undefined =>
  languages?.filter(lang => nearestLanguage(lang, ['en', ...Object.keys(brought() ?? {})]));
