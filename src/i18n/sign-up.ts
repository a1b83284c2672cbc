// The words of a sign-up: few pages need them.
import type { SignUpWords } from './catalogue.ts';
import { signUp as english } from './en/sign-up.ts';
import { otherWords } from './other-words.ts';

const known = new Map<string, SignUpWords>([['en', english]]);

/** What is here already: whoever is filling a form goes on in it. */
export const knownSignUpWords = (lang: string): SignUpWords | undefined => known.get(lang);

/** @param lang a language of our words, as `wordsFor` tells it. */
export async function signUpWords(lang: string): Promise<SignUpWords> {
  const words = (lang !== 'en' && (await (await otherWords(lang)).partOf(lang, 'signUp'))) || english;
  known.set(lang, words);
  return words;
}
