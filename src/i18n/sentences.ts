/**
 * What stands between two sentences. In Chinese and Japanese nothing: their full stop is wide. Thai, which has none,
 * needs the space.
 */
export const between = (lang: string): string => (/^(zh|ja)\b/.test(lang) ? '' : ' ');

/** Sentences one after the other; what is not one is left out. */
export const sentences = (lang: string, said: readonly (string | false | null | undefined)[]): string =>
  said.filter(Boolean).join(between(lang));
