// A backup is a data folder, whichever database its actions come from: one SQLite file as things were at one moment,
// and the keys without which neither addresses nor links nor receipts can be told again.
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync, backup } from 'node:sqlite';
import { DataFolderError } from '../data-folder.ts';
import { connect } from '../store/sqlite/connect.ts';
import { countRows, holdingsOf, tablesOf } from '../store/sqlite/tables.ts';
import { checkBackup } from './check.ts';
import type { Holdings } from './fingerprint.ts';
import { DATABASE, KEYS, MANIFEST } from './files.ts';
import type { Progress } from './progress.ts';

export interface BackupOptions {
  /** Where the actions are, unless in a file of the folder. */
  databaseUrl?: string | undefined;
  /** Restores it into a place of its own, and looks whether all of it is there; so unless `false`. */
  check?: boolean | undefined;
  progress?: Progress | undefined;
}

/** How many pages are copied between two words about it. */
const PAGES = 1000;

/**
 * Copies all data to a new folder, also while endpoints write.
 * @param data the data folder.
 * @returns what each table holds.
 * @throws DataFolderError where there is a folder of that name already; BackupError where the copy is not what was read.
 */
export async function backUp(
  data: string,
  to: string,
  { databaseUrl, check = true, progress = () => {} }: BackupOptions = {},
): Promise<Holdings> {
  try {
    await mkdir(to, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DataFolderError(
      code === 'EEXIST' ? `${to} is there already: name a new folder` : `${to} cannot be made (${code})`,
    );
  }
  try {
    const file = join(to, DATABASE);
    const held =
      databaseUrl === undefined
        ? await copyFileOf(join(data, DATABASE), file, progress)
        : await copyDatabase(databaseUrl, file, progress);
    for (const key of KEYS) await copyFile(join(data, key), join(to, key));
    await writeFile(join(to, MANIFEST), JSON.stringify({ version: 1, tables: held }, null, 2), {
      mode: 0o600,
    });
    if (check) await checkBackup(to, progress);
    return held;
  } catch (error) {
    await rm(to, { recursive: true, force: true }); // half a backup is none
    throw error;
  }
}

async function copyFileOf(from: string, to: string, progress: Progress): Promise<Holdings> {
  const db = new DatabaseSync(from, { readOnly: true });
  try {
    // One moment for all that follows: a copy does not begin anew whenever somebody writes.
    db.exec('BEGIN');
    const total = tablesOf(db).reduce((sum, table) => sum + countRows(db, table), 0);
    let done = 0;
    const held = holdingsOf(db, () => progress('reading', ++done, total));
    await backup(db, to, {
      rate: PAGES,
      progress: ({ totalPages, remainingPages }) =>
        progress('copying', totalPages - remainingPages, totalPages),
    });
    return held;
  } finally {
    db.close();
  }
}

async function copyDatabase(url: string, to: string, progress: Progress): Promise<Holdings> {
  // Its driver is loaded by those who use it.
  const { copyFromPostgres } = await import('../store/postgres/copy.ts');
  const db = connect({ file: to });
  try {
    return await copyFromPostgres(url, db, progress);
  } finally {
    db.close();
  }
}
