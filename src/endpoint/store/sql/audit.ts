import type { AuditEntry, AuditStore } from '../audit.ts';
import type { Database, Row } from './database.ts';

/** Tells and forgets, inside a transaction that somebody else begins and ends. */
export function auditWriter(db: Database) {
  const tell = db.prepare(
    `INSERT INTO audit (audit_id, told_at, who, what, campaign_id, facts) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (audit_id) DO NOTHING`,
  );
  const forget = db.prepare('DELETE FROM audit WHERE told_at < ?');
  return {
    tell: async ({ id, at, who, what, campaign, facts }: AuditEntry): Promise<void> => {
      await tell.run(id, at, who, what, campaign ?? null, JSON.stringify(facts));
    },
    forget: (before: string): Promise<number> => forget.run(before),
  };
}

export function auditReader(db: Database): AuditStore['list'] {
  const list = db.prepare(
    `SELECT * FROM audit WHERE told_at >= ? AND (told_at, audit_id) < (?, ?)
     ORDER BY told_at DESC, audit_id DESC LIMIT ?`,
  );
  return async ({ since = '', before = { at: '~', id: '' }, limit }) =>
    (await list.all(since, before.at, before.id, limit)).map(entryOf);
}

const entryOf = (row: Row): AuditEntry => ({
  id: row['audit_id'] as string,
  at: row['told_at'] as string,
  who: row['who'] as string,
  what: row['what'] as AuditEntry['what'],
  ...(row['campaign_id'] !== null && { campaign: row['campaign_id'] as string }),
  facts: JSON.parse(row['facts'] as string) as AuditEntry['facts'],
});
