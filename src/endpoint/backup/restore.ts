import { access, copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { keyInUse, openKeys } from '../actions/keys.ts';
import { DataFolderError } from '../data-folder.ts';
import type { AdminToken } from '../store/admin.ts';
import type { AuditEntry } from '../store/audit.ts';
import type { Ending } from '../store/consents.ts';
import type { Pause } from '../store/confirmations.ts';
import type { HeldAction } from '../store/flags.ts';
import type { Store } from '../store/port.ts';
import type { SealingKeys } from '../store/seal.ts';
import { checkSealing } from '../store/sealing-keys.ts';
import type { Hidden } from '../store/signers.ts';
import { openSqliteStore } from '../store/sqlite/open.ts';
import type { ToldUpdate } from '../store/updates.ts';
import { checkHoldings } from './check.ts';
import { DATABASE, KEYS, LOGS } from './files.ts';
import { BackupError, type Progress } from './progress.ts';

export interface RestoreOptions {
  /** An empty database that it is restored into, instead of a file of the folder. */
  databaseUrl?: string | undefined;
  /** A later backup, which tells what was ended since; without it, the file in the data folder does. */
  since?: string | undefined;
  /** What the audit log is told of it. */
  told?: AuditEntry | undefined;
  /** What the endpoint will open it with. */
  sealing?: SealingKeys | undefined;
  progress?: Progress | undefined;
}

/**
 * Puts a backup in the place of what is there, and ends again what was ended since: consents, actions, persons. Whose
 * signature was hidden stays hidden, what was held as spam stays held, and nobody is mailed again what they were mailed
 * about a bill. Tokens that were revoked stay so, everybody is signed out, what is paused stays so, and the audit log is whole.
 * @param data the data folder; with nothing in it, and no later backup, nothing is known to have been ended since.
 * @returns how many endings were known.
 * @throws DataFolderError where an endpoint still uses the folder; BackupError, SealError, and then nothing has changed.
 */
export async function restore(
  from: string,
  data: string,
  { databaseUrl, since, told, sealing, progress = () => {} }: RestoreOptions = {},
): Promise<number> {
  const here = join(data, DATABASE);
  const known = since
    ? await knownInBackup(since, data)
    : databaseUrl === undefined && (await exists(here))
      ? await knownIn(here)
      : undefined;
  const draft = join(data, `${DATABASE}.restored`);
  const clear = async () => {
    for (const part of ['', ...LOGS]) await rm(draft + part, { force: true });
  };
  await clear();
  try {
    await copyFile(join(from, DATABASE), draft);
    await checkHoldings(from, draft, progress);
    const store = await openSqliteStore({ file: draft });
    try {
      await checkSealing(store, sealing);
      await checkKeys(store, from, data);
      if (known) await endAgain(store, known);
      // Whose token was revoked since is not known without a later backup: nobody stays signed in.
      else await store.admin.endAgain([]);
      if (told) await store.audit.tell(told);
    } finally {
      await store.close();
    }
    if (databaseUrl === undefined) {
      for (const log of LOGS) await rm(here + log, { force: true });
      await rename(draft, here);
    } else {
      const { copyToPostgres } = await import('../store/postgres/copy.ts');
      const db = new DatabaseSync(draft, { readOnly: true });
      try {
        await copyToPostgres(db, databaseUrl, progress);
      } finally {
        db.close();
      }
    }
  } finally {
    await clear();
  }
  for (const key of KEYS)
    if (!(await exists(join(data, key)))) await copyFile(join(from, key), join(data, key));
  return known?.endings.length ?? 0;
}

/** Keys that are there stay, for there may be newer ones among them; others are nobody's to throw away. */
async function checkKeys(store: Store, from: string, data: string): Promise<void> {
  const theirs = await openKeys(from);
  if (!(await keyInUse(store, theirs)))
    throw new BackupError(`${join(from, 'keys.json')} is not what these actions were recorded with`);
  const file = join(data, 'keys.json');
  if (!(await exists(file))) return;
  const here = await openKeys(data);
  const used = await keyInUse(store, here);
  if (!used || (used === 'none' && Buffer.compare(here.receipt, theirs.receipt)))
    throw new BackupError(
      `${file} is not what the actions of ${from} were recorded with: move it away, with signing-keys.json, and those of the backup take their place`,
    );
}

interface Known {
  endings: Ending[];
  told: ToldUpdate[];
  hidden: Hidden[];
  held: HeldAction[];
  revoked: (AdminToken & { revokedAt: string })[];
  audit: AuditEntry[];
  paused: Pause[];
}

async function endAgain(
  store: Store,
  { endings, told, hidden, held, revoked, audit, paused }: Known,
): Promise<void> {
  await store.updates.retell(told);
  // Before the endings: of what was forgotten nothing is held any more, and what was held and then forgotten does not count.
  for (const { campaign, id, at } of held) await store.flags.review(campaign, [id], { verdict: 'hold', at });
  await store.consents.reapply(endings);
  for (const { campaign, id, at } of hidden)
    await store.signers.judge(campaign, [id], { verdict: 'hidden', at });
  await store.admin.endAgain(revoked);
  for (const entry of audit) await store.audit.tell(entry);
  for (const { campaign, since } of paused)
    await (campaign === undefined ? store.pauses.pauseAll(since) : store.pauses.pause(campaign, since));
}

/** Of a backup, which stays as it is: a copy is asked. */
async function knownInBackup(since: string, data: string): Promise<Known> {
  const folder = await mkdtemp(join(data, 'since-'));
  try {
    await copyFile(join(since, DATABASE), join(folder, DATABASE));
    return await knownIn(join(folder, DATABASE));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What was ended, hidden, held, and mailed about bills, in a file that nobody uses. */
async function knownIn(file: string): Promise<Known> {
  try {
    const db = new DatabaseSync(file, { timeout: 500 });
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
      revoked: (await store.admin.tokens()).flatMap(({ revokedAt, ...token }) =>
        revokedAt === undefined ? [] : [{ ...token, revokedAt }],
      ),
      audit: await wholeAudit(store),
      paused: await store.pauses.now(),
    };
  } finally {
    await store.close();
  }
}

async function wholeAudit({ audit }: Store): Promise<AuditEntry[]> {
  const all: AuditEntry[] = [];
  for (;;) {
    const page = await audit.list({ before: all.at(-1), limit: 1000 });
    if (!page.length) return all;
    all.push(...page);
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
