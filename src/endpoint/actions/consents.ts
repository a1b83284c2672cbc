import type { Action, ConsentTerms, Disclosure, RenderedDisclosure } from '../../contract/index.ts';
import { Failure, type ProblemError } from '../http/failure.ts';
import type { ConsentRecord, DisclosureLedger, PublishedDisclosure } from '../store/port.ts';

/** How long an answer to a superseded text still holds, in ms: an action may have waited offline. */
const GRACE_MS = 7 * 24 * 60 * 60 * 1000;

/** The answers that a mode of disclosure takes. */
const ANSWERS: Record<string, readonly string[]> = {
  notice: ['told'],
  choice: ['given', 'refused'],
  'required-choice': ['given'],
};

export interface ConsentQuestion {
  action: Pick<Action, 'campaign' | 'consents' | 'source' | 'supporter' | 'comment'>;
  /** What the campaign asks now, in the action's language. */
  current: readonly Disclosure[];
  now: Date;
  /** What the campaign's file says of a disclosure besides. */
  termsOf: (disclosure: string) => ConsentTerms | undefined;
  /** What stands for the element where the action does not say. */
  collector: string;
}

/**
 * Holds a supporter's answers against what was published.
 * @returns the records to store.
 * @throws Failure consent-changed: a text is not, or no longer, one that they could agree to;
 *   invalid-action: an answer is not one of those that were offered.
 */
export async function checkConsents(
  ledger: DisclosureLedger,
  question: ConsentQuestion,
): Promise<ConsentRecord[]> {
  const { action, current, now, termsOf, collector } = question;
  const { consents, campaign, source } = action;
  const published = await ledger.find(
    campaign,
    consents.map(({ version }) => version),
  );
  const textOf = (consent: Action['consents'][number]) =>
    published.find(
      ({ version, disclosure }) => version === consent.version && disclosure === consent.disclosure,
    );

  const outdated: ProblemError[] = [];
  const wrong: ProblemError[] = [];
  const records: ConsentRecord[] = [];
  for (const [index, consent] of consents.entries()) {
    const pointer = `/consents/${index}`;
    const text = textOf(consent);
    if (!text || !holds(text, now)) {
      outdated.push({
        pointer: `${pointer}/version`,
        code: 'consent-changed',
        detail: 'This text is not in force',
      });
      continue;
    }
    wrong.push(...wrongAnswer(consent, text, pointer));
    if (consents.findIndex(({ disclosure }) => disclosure === consent.disclosure) !== index) {
      wrong.push({ pointer, code: 'duplicate', detail: 'One answer to each disclosure' });
    }
    const terms = termsOf(consent.disclosure);
    records.push({
      ...consent,
      ...(terms && { terms }),
      purpose: text.rendered.purpose,
      at: now.toISOString(),
      by: { element: source?.element ?? collector, version: source?.version ?? '', page: source?.page },
    });
  }
  // Who hands over nothing about themselves (a call, a copied letter) has nothing to agree to.
  const asked = action.supporter || action.comment ? current : [];
  for (const { id } of asked) {
    if (consents.some(({ disclosure }) => disclosure === id)) continue;
    outdated.push({
      pointer: '/consents',
      code: 'consent-missing',
      detail: `The disclosure "${id}" has no answer`,
    });
  }
  if (outdated.length) throw new Failure('consent-changed', { errors: outdated, disclosures: [...current] });
  if (wrong.length) throw new Failure('invalid-action', { errors: wrong });
  return records;
}

function holds({ supersededAt, supersededMaterially }: PublishedDisclosure, now: Date): boolean {
  if (supersededAt === undefined) return true;
  return !supersededMaterially && now.getTime() - Date.parse(supersededAt) <= GRACE_MS;
}

function wrongAnswer(
  consent: Action['consents'][number],
  text: PublishedDisclosure,
  pointer: string,
): ProblemError[] {
  const offered = ANSWERS[text.rendered.mode] ?? [];
  return [
    ...(offered.includes(consent.answer)
      ? []
      : [{ pointer: `${pointer}/answer`, code: 'invalid_value', detail: `Answer ${offered.join(' or ')}` }]),
    ...(consent.lang === text.lang
      ? []
      : [{ pointer: `${pointer}/lang`, code: 'invalid_value', detail: `That text is in ${text.lang}` }]),
  ];
}

/** Who is responsible, on one line. */
export const controllerLine = ({ controller }: Pick<RenderedDisclosure, 'controller'>): string =>
  [controller.name, controller.postalAddress, controller.contact].join(', ');
