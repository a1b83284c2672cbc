// Copies of a data folder: the database as it is at one moment, also while an endpoint writes, with the keys without
// which neither addresses nor links nor receipts can be told again.
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync, backup } from 'node:sqlite';
import { DataFolderError } from './data-folder.ts';
import type { Ending } from './store/consents.ts';
import type { HeldAction } from './store/flags.ts';
import type { Hidden } from './store/signers.ts';
import type { ToldUpdate } from './store/updates.ts';
import { openSqliteStore } from './store/sqlite/open.ts';

const DATABASE = 'upstander.sqlite';
const KEYS = ['keys.json', 'signing-keys.json'];
const LOGS = ['-wal', '-shm'];

/** @throws DataFolderError where there is a folder of that name already. */
export async function backUp(data: string, to: string): Promise<void> {
  try {
    await mkdir(to, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DataFolderError(
      code === 'EEXIST' ? `${to} is there already: name a new folder` : `${to} cannot be made (${code})`,
    );
  }
  const db = new DatabaseSync(join(data, DATABASE), { readOnly: true });
  try {
    await backup(db, join(to, DATABASE));
  } finally {
    db.close();
  }
  for (const key of KEYS) await copyFile(join(data, key), join(to, key));
}

/**
 * Puts a backup in the place of what is there, and ends again what was ended since: consents, actions, persons. Whose
 * signature was hidden stays hidden, what was held as spam stays held, and nobody is mailed again what they were mailed about a bill.
 * @param data the data folder; with nothing in it, nothing is known to have been ended since.
 * @returns how many endings were known.
 * @throws DataFolderError where an endpoint still uses the folder.
 */
export async function restore(from: string, data: string): Promise<number> {
  const { endings, told, hidden, held } = await knownIn(data);
  const draft = join(data, `${DATABASE}.restored`);
  for (const part of ['', ...LOGS]) await rm(draft + part, { force: true });
  await copyFile(join(from, DATABASE), draft);
  const store = await openSqliteStore({ file: draft });
  try {
    await store.updates.retell(told);
    await store.consents.reapply(endings);
    for (const { campaign, id, at } of hidden)
      await store.signers.judge(campaign, [id], { verdict: 'hidden', at });
    for (const { campaign, id, at } of held)
      await store.flags.review(campaign, [id], { verdict: 'hold', at });
  } finally {
    await store.close();
  }
  for (const log of LOGS) await rm(join(data, DATABASE + log), { force: true });
  await rename(draft, join(data, DATABASE));
  for (const key of KEYS) await copyFile(join(from, key), join(data, key));
  return endings.length;
}

/** What was ended, hidden, held, and mailed about bills, in a data folder that nobody uses. */
async function knownIn(data: string): Promise<{
  endings: Ending[];
  told: ToldUpdate[];
  hidden: Hidden[];
  held: HeldAction[];
}> {
  const file = join(data, DATABASE);
  try {
    const db = new DatabaseSync(file, { readOnly: false, open: true, timeout: 500 });
    try {
      // Nobody else may have it open: what they wrote from now on would be lost.
      db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;');
    } finally {
      db.close();
    }
  } catch (error) {
    const { errcode } = error as { errcode?: number };
    if (errcode !== undefined && [5, 6].includes(errcode & 0xff))
      throw new DataFolderError(`${file} is in use: stop the endpoint first`);
    throw error;
  }
  const store = await openSqliteStore({ file });
  try {
    return {
      endings: await store.consents.endings(),
      told: await store.updates.told(),
      hidden: await store.signers.hidden(),
      held: await store.flags.held(),
    };
  } finally {
    await store.close();
  }
}
