import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { keyInUse, openKeys } from '../actions/keys.ts';
import { openSqliteStore } from '../store/sqlite/open.ts';
import { countRows, holdingsOf, tablesOf } from '../store/sqlite/tables.ts';
import { DATABASE, MANIFEST } from './files.ts';
import { differing } from './fingerprint.ts';
import { BackupError, type Progress } from './progress.ts';

const Manifest = z.object({
  version: z.literal(1),
  tables: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() })),
});

/** Whether a file holds what the backup's manifest says; one from before there were any says nothing. @throws BackupError */
export async function checkHoldings(backup: string, file: string, progress: Progress): Promise<void> {
  const text = await readFile(join(backup, MANIFEST), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const { data } = Manifest.safeParse(json);
  if (!data) throw new BackupError(`${join(backup, MANIFEST)} is damaged`);
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const total = tablesOf(db).reduce((sum, table) => sum + countRows(db, table), 0);
    let done = 0;
    const held = holdingsOf(db, () => progress('checking', ++done, total));
    const wrong = differing(data.tables, held);
    if (wrong) throw new BackupError(`${backup} is damaged: it does not hold ${wrong} as it was written`);
  } finally {
    db.close();
  }
}

/**
 * Restores a backup into a place of its own, and looks whether all of it is there: every row, every count, and the
 * keys that fit it.
 * @throws BackupError
 */
export async function checkBackup(backup: string, progress: Progress): Promise<void> {
  const folder = await mkdtemp(join(backup, 'check-'));
  try {
    const file = join(folder, DATABASE);
    await copyFile(join(backup, DATABASE), file);
    await checkHoldings(backup, file, progress);
    const db = new DatabaseSync(file);
    try {
      const { integrity_check: said } = db.prepare('PRAGMA integrity_check(1)').get()!;
      if (said !== 'ok') throw new BackupError(`${backup} is damaged: ${said as string}`);
      if (db.prepare('PRAGMA foreign_key_check').get())
        throw new BackupError(`${backup} is damaged: rows that others refer to are missing`);
    } finally {
      db.close();
    }
    const store = await openSqliteStore({ file });
    try {
      for (const { campaign } of await store.pauses.known()) {
        const [counts, recount] = [
          await store.actions.counts(campaign),
          await store.actions.recount(campaign),
        ];
        if (JSON.stringify(counts) !== JSON.stringify(recount))
          throw new BackupError(`${backup}: the counts of ${campaign} are not what its actions say`);
      }
      if (!(await keyInUse(store, await openKeys(backup))))
        throw new BackupError(`${join(backup, 'keys.json')} is not what these actions were recorded with`);
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
