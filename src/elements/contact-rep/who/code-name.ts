import { ownCodeName } from '../../../i18n/address.ts';
import type { View } from '../view.ts';
import { countryOf } from './choice.ts';

/** What the postal code is called, in the reader's language, in the country that the campaign is about. */
export function codeName({ letters: { campaign }, lang, say, words: { contact } }: View): string {
  const country = countryOf(campaign);
  return ownCodeName(country, lang) ?? say(country === 'US' ? contact.zipCode : contact.postalCode);
}
