import { renderedVersion } from '../contract/consent-version.ts';
import type { Action, Consent, Receipt } from '../contract/index.ts';
import type { Acting } from './acting.ts';
import { consentName } from './disclosures.ts';
import { type Drawn, onScreen } from './on-screen.ts';

/** What was done by hand and told before, by another way: that one stands, and its receipt is not known here. */
export const recordedBefore = ({ id, campaign, kind }: Action): Receipt => ({
  id,
  campaign,
  kind,
  recordedAt: new Date().toISOString(),
  status: 'counted',
  deliveries: [],
});

/**
 * The supporter's answers, each with the version of the very strings that stand on their screen: read back from there.
 * Whoever sees another text than was published, for whatever reason, agrees to nothing that was.
 */
export function consents(element: Drawn, values: Record<string, string>): Promise<Consent[]> {
  const { disclosures } = element;
  const notices = disclosures.filter(({ mode }) => mode === 'notice');
  return Promise.all(
    disclosures.map(async disclosure => {
      const shown = onScreen(disclosure, element, notices.indexOf(disclosure));
      const answer = values[consentName(disclosure)] === 'given' ? 'given' : 'refused';
      return {
        disclosure: disclosure.id,
        version: await renderedVersion(shown),
        lang: disclosure.lang,
        answer: disclosure.mode === 'notice' ? 'told' : answer,
      };
    }),
  );
}

/** Takes back what was answered: to other disclosures no earlier answer holds. */
export function unanswered(element: Pick<Acting, 'values' | 'renderRoot'>): void {
  element.values = Object.fromEntries(
    Object.entries(element.values).filter(([name]) => !/^(consent\.|lang$)/.test(name)),
  );
  for (const box of element.renderRoot.querySelectorAll<HTMLInputElement>('[name^="consent."]'))
    box.checked = false;
}
