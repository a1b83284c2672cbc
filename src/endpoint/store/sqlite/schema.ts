import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely';
import { LaterVersion, migrate, stepName } from '../sql/migrate.ts';
import { STEPS } from './steps.ts';

/** A file of a later version is not opened. */
export const SCHEMA_VERSION = STEPS.length;

/**
 * Makes the tables where there are none, and brings those of an earlier version up to date.
 * @param to the version to stop at.
 * @throws Error where the file was written by a later version.
 */
export async function createTables(db: DatabaseSync, to = SCHEMA_VERSION): Promise<void> {
  const version = Number(db.prepare('PRAGMA user_version').get()!['user_version']);
  if (version === to) return;
  if (version > to) throw new LaterVersion();
  // Files from before there was a migrator know by their number alone what they have.
  const steps = STEPS.slice(0, to).map((sql, index): [string, string] => [
    stepName(index + 1),
    index < version ? '' : sql,
  ]);
  await migrate(new MigratedSqlite({ database: forKysely(db) }), Object.fromEntries(steps));
  db.exec(`PRAGMA user_version = ${to}`);
}

/** SQLite can take back what it did to tables; all of it happens under the lock of the file. */
class MigratedSqlite extends SqliteDialect {
  override createAdapter() {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl() {
        return true;
      }
    })();
  }
}

/** The connection as the migrator wants it. What has no values may be many statements. */
const forKysely = (db: DatabaseSync): SqliteDatabase => ({
  prepare: sql => {
    const begins = sql === 'begin' ? 'BEGIN IMMEDIATE' : sql;
    const values = (given: readonly unknown[]) => given as SQLInputValue[];
    return {
      reader: /^\s*(select|pragma|with)\b|\breturning\b/i.test(sql),
      all: given => db.prepare(begins).all(...values(given)),
      run: given => {
        if (given.length) return db.prepare(begins).run(...values(given));
        db.exec(begins);
        return { changes: 0, lastInsertRowid: 0 };
      },
      iterate: given => db.prepare(begins).iterate(...values(given)),
    };
  },
  close: () => {},
});
