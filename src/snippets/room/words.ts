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

/** What the elements say to a reader of `lang`. */
export async function saidIn(lang: string): Promise<Said> {
  const [spoken, words = ENGLISH] = await wordsFor(lang);
  return { words, lang: spoken };
}
