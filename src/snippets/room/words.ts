// All of an element's words at once: in a page, English comes in parts.
import { type Catalogue, wordsFor } from '../../i18n/catalogue.ts';
import { after } from '../../i18n/en/after.ts';
import { coach } from '../../i18n/en/coach.ts';
import { common } from '../../i18n/en/common.ts';
import { contact } from '../../i18n/en/contact.ts';
import { form } from '../../i18n/en/form.ts';
import { hotlineFacts } from '../../i18n/en/hotline-facts.ts';
import { hotline } from '../../i18n/en/hotline.ts';
import { memory } from '../../i18n/en/memory.ts';
import { meter } from '../../i18n/en/meter.ts';
import { needs } from '../../i18n/en/needs.ts';
import { petition } from '../../i18n/en/petition.ts';
import { problem } from '../../i18n/en/problem.ts';
import { who } from '../../i18n/en/who.ts';
import type { Said } from './campaign.ts';

const ENGLISH: Catalogue = {
  after,
  coach,
  common,
  contact,
  form,
  hotline,
  hotlineFacts,
  memory,
  meter,
  needs,
  petition,
  problem,
  who,
};

/** What the elements say to a reader of `lang`. */
export async function saidIn(lang: string): Promise<Said> {
  const [spoken, words = ENGLISH] = await wordsFor(lang);
  return { words, lang: spoken };
}
