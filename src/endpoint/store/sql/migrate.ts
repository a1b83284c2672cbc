// Tables come into being and change step by step, each step once, by a migrator that keeps a table of what was done.
import { type Dialect, Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';

/** The database knows steps that this version does not. */
export class LaterVersion extends Error {
  override name = 'LaterVersion';
  constructor() {
    super('The database was written by a later version of upstander');
  }
}

/** So that the order of names is the order of steps. */
export const stepName = (number: number): string => String(number).padStart(4, '0');

/**
 * Takes the steps that were not taken yet, all or none.
 * @param steps SQL, by name.
 * @throws LaterVersion; or what the database says.
 */
export async function migrate(dialect: Dialect, steps: Record<string, string>): Promise<void> {
  const db = new Kysely<unknown>({ dialect });
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, text]) => [
      name,
      { up: async (on: Kysely<unknown>) => void (text && (await sql.raw(text).execute(on))) },
    ]),
  );
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'migrations',
    migrationLockTableName: 'migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (/previously executed migration/.test(String(error))) throw new LaterVersion();
  throw error;
}
