/**
 * Sentences one after the other; what is not one is left out. Chinese puts nothing between them: its full stop is
 * wide. Thai, which has none, needs the space.
 */
export const sentences = (lang: string, said: readonly (string | false | null | undefined)[]): string =>
  said.filter(Boolean).join(/^zh\b/.test(lang) ? '' : ' ');
