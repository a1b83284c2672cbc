// The part of the store's port that is about what was collected on paper, and entered with its source.
import type { ActionKind } from '../../contract/index.ts';

/** So many at most in one entry: more is a slip of the pen. */
export const MOST_IMPORTED = 10_000_000;

/** A number that was collected elsewhere. It is never changed: a wrong one is taken out, and stays in the history. */
export interface NewImport {
  campaign: string;
  /** Random, short enough to be typed. */
  id: string;
  kind: ActionKind;
  /** How many: 1 to `MOST_IMPORTED`. */
  n: number;
  /** Where they were collected: "Signature sheets, farmers' market, 3 May". */
  source: string;
  /** When it was entered. */
  at: string;
}

export interface Import extends NewImport {
  removedAt?: string;
  /** Why it was taken out. */
  why?: string;
}

export interface ImportStore {
  /**
   * Counts it as imported. Resolves when that is on disk.
   * @param again also where the same number of the same source is counted already.
   * @returns the id of the entry that is the same, where there is one: then nothing was stored.
   */
  add(entry: NewImport, again?: boolean): Promise<string | undefined>;
  /**
   * Takes an entry out of the counts; it stays in the list.
   * @param lowersGoal forgets how far the campaign once was, so that its goal may go back.
   * @returns it as it is then; undefined where there is none. One that was taken out before stays as it was.
   */
  remove(
    key: { campaign: string; id: string },
    how: { at: string; why?: string | undefined; lowersGoal?: boolean },
  ): Promise<Import | undefined>;
  /** All that was ever entered, the oldest first. */
  list(campaign: string): Promise<Import[]>;
}
