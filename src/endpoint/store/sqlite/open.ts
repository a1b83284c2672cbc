import { GroupCommit } from '../group-commit.ts';
import { sealOf } from '../seal.ts';
import type { Store } from '../port.ts';
import { sqlStore } from '../sql/store.ts';
import type { Write, WriteResult } from '../sql/writes.ts';
import { connect } from './connect.ts';
import { sqliteDatabase } from './database.ts';
import { directoriesBefore, forgetDirectoriesBefore } from './directory-before.ts';
import type { SqliteOptions } from './options.ts';
import { createTables } from './schema.ts';
import { Writer } from './writer.ts';

/**
 * A store in one SQLite file. Reads run here; writes gather and are committed by a thread of their own.
 * @throws Error where the file cannot be opened, or is a later version's.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const db = connect(options);
  try {
    await createTables(db);
  } catch (error) {
    db.close();
    throw error;
  }
  const writer = new Writer(options);
  const queue = new GroupCommit<Write, WriteResult>(batch => writer.commit(batch));
  const store: Store = {
    ...sqlStore(
      sqliteDatabase(db, sealOf(options.sealing)),
      (name, input, audit) => queue.add({ name, input, audit } as Write) as Promise<never>,
    ),
    close: async () => {
      await queue.idle();
      await writer.close();
      db.close();
    },
  };
  try {
    const before = directoriesBefore(db);
    for (const directory of before ?? []) await store.directory.replace(directory);
    if (before) forgetDirectoriesBefore(db);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
