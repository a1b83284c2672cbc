// The part of the store's port that is about signatures in public: only theirs who chose it, and who count.
import type { Supporter } from '../../contract/index.ts';

export type Verdict = 'approved' | 'hidden';

export interface PublicSignature {
  id: string;
  supporter: Supporter;
  comment?: string;
  lang: string;
  recordedAt: string;
  /** What the nonprofit decided, if it did. */
  verdict?: Verdict;
  /** Where the list goes on after it: the hash of its receipt's token, which tells neither who nor when. */
  cursor: string;
}

export interface Hidden {
  campaign: string;
  id: string;
  at: string;
}

export interface SignerStore {
  /**
   * The newest first: those who chose to be shown, count, and are neither withdrawn nor waiting for a confirmation.
   * Of a supporter's later signatures the narrower choice holds: who then asked not to be shown is not.
   * @param which `approved`: those alone; `waiting`: those that nobody has decided about; `not-hidden`: both; else all.
   * @param after a cursor.
   * @returns undefined where the campaign has no such cursor.
   */
  list(
    campaign: string,
    options: {
      which: 'approved' | 'waiting' | 'not-hidden' | 'all';
      after?: string | undefined;
      limit: number;
    },
  ): Promise<PublicSignature[] | undefined>;
  /** How many nobody has decided about; counted no further than `most`. */
  waiting(campaign: string, most: number): Promise<number>;
  /** Who is hidden now, to hide them again in a backup that is put back. */
  hidden(): Promise<Hidden[]>;
  /** Decides; a later decision replaces it. @returns those of the ids that chose to be shown. */
  judge(campaign: string, ids: readonly string[], how: { verdict: Verdict; at: string }): Promise<string[]>;
}
