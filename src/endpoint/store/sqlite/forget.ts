import type { DatabaseSync } from 'node:sqlite';

/** How long a reader may be waited for, in ms: nobody's action waits longer for somebody's withdrawal. */
const PATIENCE_MS = 500;
/** When to try again, in ms. */
const AGAIN_MS = 5000;

/**
 * What was deleted is overwritten on this connection, not just marked as free.
 * @returns empties the log, in which it may still lie; while somebody reads there, it is tried again later.
 */
export function forgetter(db: DatabaseSync): () => void {
  db.exec('PRAGMA secure_delete = ON');
  const patience = Number(Object.values(db.prepare('PRAGMA busy_timeout').get()!)[0]);
  let timer: NodeJS.Timeout | undefined;
  return function forget() {
    clearTimeout(timer);
    if (!db.isOpen) return; // the last to close a file empties its log
    let busy = true;
    try {
      db.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
      busy = Boolean(db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()!['busy']);
    } catch {
      // What was written stands, whether the log is emptied now or not.
    }
    db.exec(`PRAGMA busy_timeout = ${patience}`);
    if (busy) timer = setTimeout(forget, AGAIN_MS).unref();
  };
}
