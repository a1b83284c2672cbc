// The part of the store's port that is about signs of spam: what has one is marked, and counts like any other.
import type { StoredAction } from './port.ts';

export const FLAGS = [
  'crowd', // one sender sent more than the limit
  'quick', // the form was sent faster than a person could
  'disposable', // the address is of a service for throwaway addresses
  'flood', // the same text, or the same mailbox under other addresses, many times within a day
  'unproven', // a proof of work was asked for, and the sender could or did not give one
] as const;
export type Flag = (typeof FLAGS)[number];

/** `keep`: it is as good as any other. `hold`: it neither counts nor leaves, until somebody keeps it. */
export type FlagVerdict = 'keep' | 'hold';

/** An action that a moderator holds. */
export interface HeldAction {
  campaign: string;
  id: string;
  at: string;
}

export interface FlagStore {
  /**
   * Flagged actions that nobody has looked at, the newest first, without those that were withdrawn or forgotten.
   * @param campaign undefined for all campaigns.
   * @param options `after`: the last one of the page before.
   */
  waiting(
    campaign: string | undefined,
    options: { limit: number; after?: Pick<StoredAction, 'campaign' | 'id' | 'recordedAt'> | undefined },
  ): Promise<StoredAction[]>;
  /** How many actions wait to be looked at. @param most no more are counted: a flood would take seconds. */
  many(most: number): Promise<number>;
  /**
   * Decides; a later decision replaces it, and undoes it. Nobody decides about what was withdrawn or forgotten.
   * @returns those of the ids about which it did.
   */
  review(
    campaign: string,
    ids: readonly string[],
    how: { verdict: FlagVerdict; at: string },
  ): Promise<string[]>;
  /** What is held now, to hold it again in a backup that is put back. */
  held(): Promise<HeldAction[]>;
}
