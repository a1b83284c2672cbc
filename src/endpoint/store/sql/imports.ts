import type { Database } from './database.ts';
import type { Import, ImportStore } from '../imports.ts';
import type { CountChanges } from './counts.ts';
import type { Writes } from './writes.ts';

const COLUMNS = `campaign_id AS campaign, import_id AS id, kind, n, source, entered_at AS at,
  removed_at AS "removedAt", why`;

const plain = ({ removedAt, why, ...row }: Record<string, unknown>): Import =>
  ({ ...row, ...(removedAt !== null && { removedAt }), ...(why !== null && { why }) }) as unknown as Import;

/** Enters and takes out, inside a transaction that somebody else begins and ends. */
export function importWriter(db: Database) {
  const same = db.prepare(
    `SELECT import_id FROM imports
     WHERE campaign_id = ? AND kind = ? AND n = ? AND source = ? AND removed_at IS NULL LIMIT 1`,
  );
  const add = db.prepare(
    'INSERT INTO imports (campaign_id, import_id, kind, n, source, entered_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const find = db.prepare(`SELECT ${COLUMNS} FROM imports WHERE campaign_id = ? AND import_id = ?`);
  const remove = db.prepare(
    'UPDATE imports SET removed_at = ?, why = ? WHERE campaign_id = ? AND import_id = ?',
  );
  return {
    add: async ({ entry, again }: Writes['import'][0], counts: CountChanges): Promise<string | undefined> => {
      const { campaign, id, kind, n, source, at } = entry;
      const before = again ? undefined : await same.get(campaign, kind, n, source);
      if (before) return before['import_id'] as string;
      await add.run(campaign, id, kind, n, source, at);
      counts.add(campaign, kind, 'imported', n);
      return undefined;
    },
    remove: async (
      { key, how }: Writes['removeImport'][0],
      counts: CountChanges,
    ): Promise<Import | undefined> => {
      const row = await find.get(key.campaign, key.id);
      if (!row) return undefined;
      const entry = plain(row);
      if (entry.removedAt) return entry;
      const { at, why, lowersGoal } = how;
      await remove.run(at, why ?? null, key.campaign, key.id);
      counts.add(key.campaign, entry.kind, 'imported', -entry.n);
      if (lowersGoal) counts.lowersPeak(key.campaign, entry.kind);
      return { ...entry, removedAt: at, ...(why && { why }) };
    },
  };
}

export function importReader(db: Database): Pick<ImportStore, 'list'> {
  const list = db.prepare(
    `SELECT ${COLUMNS} FROM imports WHERE campaign_id = ? ORDER BY entered_at, import_id`,
  );
  return { list: async campaign => (await list.all(campaign)).map(plain) };
}
