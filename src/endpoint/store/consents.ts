import type { WithdrawalWay } from '../../contract/index.ts';
import type { StoredAction } from './port.ts';

/** Whose actions: of a receipt, of an address, or those of a campaign from before an instant, some at a time. */
export type Whose =
  { receiptHash: string } | { supporterKey: string } | { campaign: string; before: string; limit: number };

/** What somebody ended: a consent, an action, or all that was known of who did it. */
export interface Ending {
  campaign: string;
  action: string;
  disclosure: string | null;
  at: string;
  way: WithdrawalWay;
  what: 'consent' | 'action' | 'person';
}

/** What the store is asked about consents: to show them, to hand them on, to end them. */
export interface ConsentStore {
  /**
   * Takes an action back for whoever has its receipt, as the link of a mail does.
   * @param way by which it was; by its receipt's page unless given.
   * @returns whether there is one.
   */
  withdrawAction(receiptHash: string, at: string, way?: WithdrawalWay): Promise<boolean>;
  /**
   * Ends a consent that was given. Where the address of the action is confirmed, the same consent of the supporter's
   * other actions of that campaign ends with it: else anybody could end somebody's by typing their address.
   * @returns how many consents ended.
   */
  withdraw(receiptHash: string, disclosure: string, how: { at: string; way: WithdrawalWay }): Promise<number>;
  /**
   * Forgets who did something; an anonymous count stays. Of a receipt whose address is confirmed, all actions of
   * that address. Resolves when it is on disk, and overwritten.
   * @returns how many actions are nobody's now.
   */
  erase(whose: Whose, how: { at: string; way: WithdrawalWay }): Promise<number>;
  /** Everything that was ever ended, to end it again in a backup that is put back. */
  endings(): Promise<Ending[]>;
  reapply(endings: readonly Ending[]): Promise<void>;
  /** All actions of a supporter, the oldest first. */
  of(supporterKey: string): Promise<StoredAction[]>;
  /** All actions that hold consents, of one campaign or of one after the other; of each the oldest first. */
  all(campaign?: string): AsyncIterable<StoredAction>;
}
