import type { AdminStore, AdminToken } from '../admin.ts';
import type { Database, Row } from './database.ts';
import type { Writes } from './writes.ts';

/** Gives and takes access, inside a transaction that somebody else begins and ends. */
export function adminWriter(db: Database) {
  // One that has expired lets its name go.
  const expire = db.prepare(
    'UPDATE admin_tokens SET revoked_at = expires_at WHERE name = ? AND revoked_at IS NULL AND expires_at <= ?',
  );
  // The database itself holds that a name is one person's.
  const add = db.prepare(
    `INSERT INTO admin_tokens (token_id, token_hash, name, created_at, expires_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const revoke = db.prepare(
    'UPDATE admin_tokens SET revoked_at = ?2 WHERE name = ?1 AND revoked_at IS NULL AND expires_at > ?2',
  );
  const revokeAgain = db.prepare(
    'UPDATE admin_tokens SET revoked_at = ? WHERE token_id = ? AND revoked_at IS NULL',
  );
  const endAll = db.prepare('DELETE FROM admin_sessions');
  const used = db.prepare('UPDATE admin_tokens SET used_at = ? WHERE token_id = ?');
  const ended = db.prepare('DELETE FROM admin_sessions WHERE expires_at <= ?');
  const begin = db.prepare(
    'INSERT INTO admin_sessions (session_hash, token_id, began_at, expires_at) VALUES (?, ?, ?, ?)',
  );
  const end = db.prepare('DELETE FROM admin_sessions WHERE session_hash = ?');
  return {
    addToken: async ({ id, hash, name, createdAt, expiresAt }: Writes['addToken'][0]): Promise<boolean> => {
      await expire.run(name, createdAt);
      return (await add.run(id, hash, name, createdAt, expiresAt)) > 0;
    },
    revokeToken: async ({ name, at }: Writes['revokeToken'][0]): Promise<boolean> =>
      (await revoke.run(name, at)) > 0,
    begin: async ({ hash, token, at, expiresAt }: Writes['beginSession'][0]): Promise<void> => {
      await ended.run(at);
      await begin.run(hash, token, at, expiresAt);
      await used.run(at, token);
    },
    end: async (hash: string): Promise<void> => {
      await end.run(hash);
    },
    endAgain: async (revoked: Writes['endAccess'][0]): Promise<void> => {
      for (const { id, revokedAt } of revoked) await revokeAgain.run(revokedAt, id);
      await endAll.run();
    },
  };
}

export function adminReader(db: Database): Pick<AdminStore, 'tokens' | 'token' | 'session'> {
  const tokens = db.prepare('SELECT * FROM admin_tokens ORDER BY created_at DESC, token_id');
  const token = db.prepare('SELECT * FROM admin_tokens WHERE token_id = ?');
  const session = db.prepare(
    `SELECT t.name FROM admin_sessions s JOIN admin_tokens t ON t.token_id = s.token_id
     WHERE s.session_hash = ?1 AND s.expires_at > ?2 AND t.revoked_at IS NULL AND t.expires_at > ?2`,
  );
  return {
    tokens: async () => (await tokens.all()).map(tokenOf),
    token: async id => {
      const row = await token.get(id);
      return row && { ...tokenOf(row), hash: row['token_hash'] as string };
    },
    session: async (hash, now) => {
      const row = await session.get(hash, now);
      return row && { name: row['name'] as string };
    },
  };
}

const tokenOf = (row: Row): AdminToken => ({
  id: row['token_id'] as string,
  name: row['name'] as string,
  createdAt: row['created_at'] as string,
  expiresAt: row['expires_at'] as string,
  ...(row['revoked_at'] !== null && { revokedAt: row['revoked_at'] as string }),
  ...(row['used_at'] !== null && { usedAt: row['used_at'] as string }),
});
