// The words of a sign-up, in each language by itself: few pages need them.
import type { SignUpWords } from './catalogue.ts';
import { signUp as english } from './en/sign-up.ts';

const loaders: Record<string, () => Promise<{ signUp: SignUpWords }>> = {
  ar: () => import('./locales/ar-sign-up.ts'),
  es: () => import('./locales/es-sign-up.ts'),
};

const known = new Map<string, SignUpWords>([['en', english]]);

/** What is here already: whoever is filling a form goes on in it. */
export const knownSignUpWords = (lang: string): SignUpWords | undefined => known.get(lang);

/** @param lang a language of our words, as `wordsFor` tells it. */
export async function signUpWords(lang: string): Promise<SignUpWords> {
  const words = (await loaders[lang]?.())?.signUp ?? english;
  known.set(lang, words);
  return words;
}
