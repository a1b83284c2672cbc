// The words of a sign-up, in each language by itself: few pages need them.
import type { SignUpWords } from './catalogue.ts';
import { signUp as english } from './en/sign-up.ts';

const loaders: Record<string, () => Promise<{ signUp: SignUpWords }>> = {
  ar: () => import('./locales/ar-sign-up.ts'),
  es: () => import('./locales/es-sign-up.ts'),
};

/** @param lang a language of our words, as `wordsFor` tells it. */
export const signUpWords = async (lang: string): Promise<SignUpWords> =>
  (await loaders[lang]?.())?.signUp ?? english;
