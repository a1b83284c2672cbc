// What elements say at first, all at once: in a page, English comes in parts.
import { wordsFor } from '../../i18n/catalogue.ts';
import { after } from '../../i18n/en/after.ts';
import { asks } from '../../i18n/en/asks.ts';
import { coach } from '../../i18n/en/coach.ts';
import { common } from '../../i18n/en/common.ts';
import { contact } from '../../i18n/en/contact.ts';
import { form } from '../../i18n/en/form.ts';
import { hotlineFacts } from '../../i18n/en/hotline-facts.ts';
import { hotline } from '../../i18n/en/hotline.ts';
import { meterParts } from '../../i18n/en/meter-parts.ts';
import { meter } from '../../i18n/en/meter.ts';
import { next } from '../../i18n/en/next.ts';
import { petition } from '../../i18n/en/petition.ts';
import { signUpWords } from '../../i18n/sign-up.ts';
import { EVERY_PART } from '../../i18n/words.ts';
import type { Said } from './campaign.ts';

const ENGLISH: Said['words'] = {
  after,
  asks,
  coach,
  common,
  contact,
  form,
  hotline,
  hotlineFacts,
  meter,
  meterParts,
  next,
  petition,
};

/**
 * What the elements say to a reader of `lang`.
 * @param signsUp of a petition without a statement.
 */
export async function saidIn(lang: string, signsUp = false): Promise<Said> {
  const [spoken, said = ENGLISH] = await wordsFor(lang, ...EVERY_PART);
  const signUp = signsUp && (await signUpWords(spoken));
  const words = signUp
    ? { ...said, signUp, petition: { ...said.petition, ...signUp.petition }, after: signUp.after }
    : said;
  return { words, lang: spoken };
}
