import { DatabaseSync } from 'node:sqlite';

export interface SqliteOptions {
  /** The database's file; it is made where there is none. */
  file: string;
  /** `OFF` gives up durability: only for the test that must then fail. */
  synchronous?: 'FULL' | 'OFF';
}

/** How long a connection waits for another's write lock (a directory import holds it longest), in ms. */
const BUSY_TIMEOUT_MS = 30_000;

/** A connection that answers a COMMIT only after the log is synced to disk. */
export function connect({ file, synchronous = 'FULL' }: SqliteOptions): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  try {
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous};`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
