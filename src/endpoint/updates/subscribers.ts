import { statusNow } from '../actions/standing.ts';
import { after } from '../receipts/period.ts';
import { type Held, holding } from '../receipts/holding.ts';
import type { StoredAction } from '../store/port.ts';

/** What consents to e-mail about a campaign are for, as its disclosures say. */
const PURPOSE = 'updates';

/** Somebody who agreed to e-mail about a campaign, and still does. */
export interface Subscriber {
  supporterKey: string;
  address: string;
  /** The action with which they agreed, and its language. */
  action: string;
  lang: string;
  kind: StoredAction['kind'];
  recordedAt: string;
  /** When the address confirmed that action; nothing where nobody did. */
  confirmedAt?: string | undefined;
}

/** A consent with whose it is. */
interface Given extends Held {
  of: Subscriber;
}

/**
 * Whoever may be written to about a campaign. A yes that still waits for the address to be confirmed says nothing yet;
 * a no does at once.
 * @param actions of one campaign, the oldest first.
 * @returns one for each person.
 */
export async function subscribers(
  actions: Iterable<StoredAction> | AsyncIterable<StoredAction>,
  now: Date,
): Promise<Subscriber[]> {
  const records: Given[] = [];
  for await (const action of actions) records.push(...answers(action));
  return [...new Map(holding(records, now).map(({ of }) => [of.supporterKey, of])).values()];
}

/** An action's answers about such e-mail. What a robot filled in was nobody's. */
function answers(action: StoredAction): Given[] {
  const { campaign, id, kind, lang, recordedAt, supporter, supporterKey, confirmedAt, held } = action;
  if (held || !supporter || !supporterKey) return [];
  const waits = statusNow(action) === 'awaiting-confirmation';
  const of = { supporterKey, address: supporter.email, action: id, lang, kind, recordedAt, confirmedAt };
  return action.consents
    .filter(({ purpose, terms }) => purpose === PURPOSE && (terms?.channel ?? 'email') === 'email')
    .filter(({ answer }) => answer !== 'given' || !waits)
    .map(({ disclosure, answer, at, terms, withdrawn }) => ({
      id: `${id}/${disclosure}`,
      subject: supporterKey,
      campaign,
      disclosure: { id: disclosure },
      answer,
      ...(confirmedAt && { confirmedAt }),
      ...(terms?.retention && { expiresAt: after(terms.retention, at) }),
      ...(withdrawn && { withdrawn }),
      of,
    }));
}
