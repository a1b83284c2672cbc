import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../contract/index.ts';
import { receiptToken, tokenHash, updateToken } from '../actions/identity.ts';
import type { Keys } from '../actions/keys.ts';
import type { Store } from '../store/port.ts';
import type { BillUpdate, LinkedUpdate, NewUpdateMail } from '../store/updates.ts';
import { type Subscriber, subscribers } from './subscribers.ts';

/** What an update says makes its id: told twice, it is one update, and nobody gets two mails about it. */
export function billUpdate(told: Omit<BillUpdate, 'id' | 'recordedAt'>, now: Date): BillUpdate {
  const id = createHash('sha256').update(canonicalJson(told)).digest('hex').slice(0, 12);
  return { ...told, id, recordedAt: now.toISOString() };
}

/** Whom a campaign's update is told to: those who agreed to it and have no mail about it yet, and how many have one. */
export async function audience(
  store: Store,
  { campaign, id }: BillUpdate,
  now: Date,
): Promise<{ people: Subscriber[]; mailed: number }> {
  const mailed = new Set(await store.updates.mailed(campaign, id));
  const all = await subscribers(store.consents.all(campaign), now);
  return { people: all.filter(({ supporterKey }) => !mailed.has(supporterKey)), mailed: mailed.size };
}

/** A mail to each of them, with a link of its own. */
export const newUpdateMails = (people: readonly Subscriber[], keys: Keys): NewUpdateMail[] =>
  people.map(({ supporterKey, action }) => {
    const id = randomBytes(16).toString('hex');
    return { supporterKey, action, id, linkHash: tokenHash(updateToken(keys, id)) };
  });

/** What the link in a mail about a bill does. */
export class Updater {
  readonly #parts: { store: Store; keys: Keys; changed: (campaign: string) => void };

  constructor(parts: { store: Store; keys: Keys; changed: (campaign: string) => void }) {
    this.#parts = parts;
  }

  /** Whom a link speaks for; nothing where it is none of such a mail. */
  async find(token: string): Promise<LinkedUpdate | undefined> {
    return this.#parts.store.updates.byLink(tokenHash(token));
  }

  /** Ends such mails, and nothing else. The second time nothing more happens. */
  async end(token: string, how: { at: string; way: 'mail' | 'one-click' }): Promise<void> {
    await this.#parts.store.updates.end(tokenHash(token), how);
  }

  /** 'I did not sign this': takes the whole action back. */
  async withdraw({ action: { campaign, id } }: LinkedUpdate, at: string): Promise<void> {
    const { store, keys, changed } = this.#parts;
    await store.consents.withdrawAction(tokenHash(receiptToken(keys, campaign, id)), at, 'mail');
    changed(campaign);
  }
}
