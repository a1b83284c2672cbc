// Whoever reads English loads nothing of this. In the files for script tags others stand in (`.config/language-files.js`).

/** What finds the words of other languages. */
export const otherWords = (_lang: string): Promise<typeof import('./words.ts')> => import('./words.ts');

/** Which of a campaign's languages a reader can choose: all, for words are loaded. */
export const offered = (languages?: readonly string[]): readonly string[] | undefined => languages;
