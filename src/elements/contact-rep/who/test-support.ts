// What the tests of finding people share: places with an answer of their own.
import type { Campaign, Lookup, OfficeLookup } from '../../../contract/index.ts';
import { sampleLookups } from '../../../testing/samples.ts';
import { until } from '../../test-support.ts';
import type { ContactRep } from '../contact-rep.ts';
import { contact, shadow } from '../test-support.ts';

export const [house, senate] = sampleLookups['93721']!.offices as [OfficeLookup, OfficeLookup];
export const split: Lookup = { ...sampleLookups['93611']!, address: true };

export const none = (reason: OfficeLookup['reason'], office = 'us-house'): OfficeLookup => ({
  office,
  status: 'none',
  reason,
  representatives: [],
});

/** A card whose endpoint answers for the code 90000 as it is told. */
export const contactAt = (
  offices: OfficeLookup[],
  more: Partial<Lookup> = {},
  campaign: Partial<Campaign> = {},
  lang = 'en',
) =>
  contact(campaign, lang, {
    lookups: {
      ...sampleLookups,
      '93611': split,
      '90000': { ...sampleLookups['93721']!, postalCode: '90000', offices, ...more },
    },
  });

/** What has the focus inside of the card. */
export const focused = (element: ContactRep): Element | null => shadow(element).activeElement;

export const focusComes = (element: ContactRep, selector: string): Promise<boolean> =>
  until(() => focused(element)?.matches(selector) ?? false, `the focus on ${selector}`);

/** What is read out to those who do not see the card. */
export const said = (element: ContactRep): string =>
  shadow(element).querySelector('[role=status]')!.textContent!.trim();

/** The links and buttons of the ways on, by their words. */
export const ways = (element: ContactRep): string[] =>
  [...shadow(element).querySelectorAll('.ways-on li')].map(({ textContent }) => textContent!.trim());
