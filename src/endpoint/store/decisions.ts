// The part of the store's port that is about what somebody decided: to look at it again, and to undo it.
import type { FlagVerdict } from './flags.ts';
import type { StoredAction } from './port.ts';
import type { Verdict } from './signers.ts';

/** `keep` and `hold` of what has signs of spam, `approved` and `hidden` of signatures in public. */
export type Decision = FlagVerdict | Verdict;

export interface Decided {
  action: StoredAction;
  /** When it was decided so. */
  at: string;
}

export interface DecisionStore {
  /**
   * What is decided so now, the latest decision first, without what was withdrawn or forgotten.
   * @param campaign undefined for all campaigns.
   * @param options `after`: the last one of the page before.
   */
  list(
    decision: Decision,
    campaign: string | undefined,
    options: { limit: number; after?: DecidedKey | undefined },
  ): Promise<Decided[]>;
}

/** Where a page of decisions ends. */
export interface DecidedKey {
  at: string;
  action: Pick<StoredAction, 'campaign' | 'id'>;
}
