// The part of the store's port that is about what operators did: one line for each deed, and nobody's personal data.

export type Deed =
  | 'sign-in'
  | 'sign-in-refused'
  | 'sign-out'
  | 'token-made'
  | 'token-revoked'
  | 'search'
  | 'export'
  | 'erase'
  | 'judge'
  | 'review'
  | 'pause'
  | 'resume'
  | 'tally'
  | 'bill'
  | 'directory'
  | 'keys'
  | 'restore';

/** What was told of a deed: ids, numbers, names of formats. Never what a supporter typed. */
export type AuditFacts = Record<string, string | number | boolean | readonly string[]>;

export interface AuditEntry {
  /** Random. However many writes carry it, it is told once. */
  id: string;
  at: string;
  /** The name of a token, or `command line`. */
  who: string;
  what: Deed;
  /** Where it was about one campaign. */
  campaign?: string;
  facts: AuditFacts;
}

export interface AuditStore {
  /** Resolves when it is on disk. What is written with `Store.audited` needs no such line. */
  tell(entry: AuditEntry): Promise<void>;
  /**
   * The newest first.
   * @param since no older ones. @param before only those before this one.
   */
  list(options: {
    since?: string | undefined;
    before?: Pick<AuditEntry, 'at' | 'id'> | undefined;
    limit: number;
  }): Promise<AuditEntry[]>;
  /** Forgets what is older. @returns how much it was. */
  forget(before: string): Promise<number>;
}
