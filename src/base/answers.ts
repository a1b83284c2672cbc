import { disclosureVersion } from '../contract/consent-version.ts';
import type { Action, Consent, Disclosure, Receipt } from '../contract/index.ts';
import { consentName } from './disclosures.ts';

/** What was done by hand and told before, by another way: that one stands, and its receipt is not known here. */
export const recordedBefore = ({ id, campaign, kind }: Action): Receipt => ({
  id,
  campaign,
  kind,
  recordedAt: new Date().toISOString(),
  status: 'counted',
  deliveries: [],
});

/** The supporter's answers, each with the version of the very strings that were rendered. */
export function consents(
  disclosures: readonly Disclosure[],
  values: Record<string, string>,
): Promise<Consent[]> {
  return Promise.all(
    disclosures.map(async disclosure => {
      const answer = values[consentName(disclosure)] === 'given' ? 'given' : 'refused';
      return {
        disclosure: disclosure.id,
        version: await disclosureVersion(disclosure),
        lang: disclosure.lang,
        answer: disclosure.mode === 'notice' ? 'told' : answer,
      };
    }),
  );
}
