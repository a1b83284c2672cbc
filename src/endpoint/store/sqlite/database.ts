import type { DatabaseSync } from 'node:sqlite';
import { type Seal, unsealed } from '../seal.ts';
import type { Database } from '../sql/database.ts';

/** SQLite answers at once: nothing else comes in between what a thread does in one go. */
export function sqliteDatabase(db: DatabaseSync, seal: Seal = unsealed): Database {
  return {
    seal,
    prepare: sql => {
      const statement = db.prepare(sql);
      return {
        get: async (...values) => statement.get(...values),
        all: async (...values) => statement.all(...values),
        run: async (...values) => Number(statement.run(...values).changes),
      };
    },
  };
}
