// The part of the store's port that is about who may see the admin page.

/** A secret that an operator holds; only its hash is known here. */
export interface AdminToken {
  /** The part of it that is no secret: names it among the others. */
  id: string;
  /** Whose it is, or what for. No two that can be used have the same. */
  name: string;
  createdAt: string;
  expiresAt: string;
  revokedAt?: string;
  /** When somebody signed in with it last. */
  usedAt?: string;
}

export interface AdminStore {
  /**
   * @param hash of the whole token.
   * @returns false where another one that can be used has its name: then nothing was stored.
   */
  addToken(token: AdminToken & { hash: string }): Promise<boolean>;
  /** Its sessions end with it. @returns whether there was one of this name that could be used. */
  revokeToken(name: string, at: string): Promise<boolean>;
  /** The newest first; those that were revoked, too. */
  tokens(): Promise<AdminToken[]>;
  token(id: string): Promise<(AdminToken & { hash: string }) | undefined>;
  /** @param session its hash: what the browser holds is kept nowhere. */
  begin(session: { hash: string; token: string; at: string; expiresAt: string }): Promise<void>;
  end(hash: string): Promise<void>;
  /** In a backup that is put back: these are revoked again, and every session ends. */
  endAgain(revoked: readonly { id: string; revokedAt: string }[]): Promise<void>;
  /** Whose session it is; nothing where it has ended, or its token was revoked or has expired. */
  session(hash: string, now: string): Promise<{ name: string } | undefined>;
}
