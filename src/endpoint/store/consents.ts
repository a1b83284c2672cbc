import type { WithdrawalWay } from '../../contract/index.ts';
import type { StoredAction } from './port.ts';

/** What the store is asked about consents: to show them, to hand them on, to end them. */
export interface ConsentStore {
  /** Takes an action back for whoever has its receipt, as the link of a mail does. @returns whether there is one. */
  withdrawAction(receiptHash: string, at: string): Promise<boolean>;
  /**
   * Ends a consent that was given. Where the address of the action is confirmed, the same consent of the supporter's
   * other actions of that campaign ends with it: else anybody could end somebody's by typing their address.
   * @returns how many consents ended.
   */
  withdraw(receiptHash: string, disclosure: string, how: { at: string; way: WithdrawalWay }): Promise<number>;
  /** All actions of a supporter, the oldest first. */
  of(supporterKey: string): Promise<StoredAction[]>;
  /** All actions that hold consents, of one campaign or of all, the oldest first. */
  all(campaign?: string): AsyncIterable<StoredAction>;
}
