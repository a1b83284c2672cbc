import { chmodSync, closeSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { SqliteOptions } from './options.ts';

/** How long a connection waits for another's write lock (a directory import holds it longest), in ms. */
const BUSY_TIMEOUT_MS = 30_000;

/** For the file's owner alone, before anything is written in it: it holds what supporters told. */
function keepPrivate(file: string): void {
  try {
    // Only where there is none: to close a file that SQLite has open would end this process's locks on it.
    closeSync(openSync(file, 'wx', 0o600));
  } catch {
    // It is there already; or it cannot be made, and SQLite says so.
  }
  // SQLite makes its logs with the mode of the file; all may come from an earlier version.
  for (const part of [file, `${file}-wal`, `${file}-shm`]) {
    try {
      if (statSync(part).isFile()) chmodSync(part, 0o600);
    } catch {
      // There is none, or it is not ours to change.
    }
  }
}

/** A connection that answers a COMMIT only after the log is synced to disk. */
export function connect({ file, synchronous = 'FULL' }: SqliteOptions): DatabaseSync {
  keepPrivate(file);
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  try {
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous};`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
