// All that a PostgreSQL database holds, into a SQLite file and out of one: row by row, as it is stored.
import type { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { Fingerprint, type Holdings, differing } from '../../backup/fingerprint.ts';
import { BackupError, type Progress } from '../../backup/progress.ts';
import type { Value } from '../sql/database.ts';
import { LaterVersion } from '../sql/migrate.ts';
import { SCHEMA_VERSION, createTables } from '../sqlite/schema.ts';
import { type Table, countRows, holdingsOf, rowAdder, rowsOf, tablesOf } from '../sqlite/tables.ts';
import { openPostgresStore } from './open.ts';
import { types } from './types.ts';

/** How many rows cross at once. */
const AT_ONCE = 500;

/** On a connection of its own. */
async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    types,
    application_name: 'upstander',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  client.on('error', () => {}); // whoever asks next is told
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The rows of a table in the order of its key. */
async function* read(client: pg.Client, { name, columns, key }: Table): AsyncGenerator<Value[]> {
  await client.query(
    `DECLARE copied NO SCROLL CURSOR FOR SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${key.join(', ')}`,
  );
  for (;;) {
    const { rows } = await client.query<Value[]>({ text: `FETCH ${AT_ONCE} FROM copied`, rowMode: 'array' });
    yield* rows;
    if (rows.length < AT_ONCE) break;
  }
  await client.query('CLOSE copied');
}

/** Which step of the tables it has. @throws BackupError where it has none. */
async function versionOf(client: pg.Client): Promise<number> {
  const { rows } = await client
    .query<{ name: string }>('SELECT max(name) AS name FROM migrations')
    .catch((error: { code?: string }) => {
      if (error.code === '42P01')
        throw new BackupError('The database of DATABASE_URL has no data of an endpoint');
      throw error;
    });
  return Number(rows[0]!.name);
}

/**
 * Writes into an empty SQLite file what the database holds at one moment, also while endpoints write.
 * @returns what was read.
 */
export const copyFromPostgres = (url: string, db: DatabaseSync, progress: Progress): Promise<Holdings> =>
  connected(url, async client => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const version = await versionOf(client);
    if (version > SCHEMA_VERSION) throw new LaterVersion();
    await createTables(db, version);
    const tables = tablesOf(db);
    let total = 0;
    for (const { name } of tables)
      total += (await client.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${name}`)).rows[0]!.n;
    const holdings: Holdings = {};
    let done = 0;
    db.exec('PRAGMA foreign_keys = OFF; BEGIN');
    for (const table of tables) {
      const print = new Fingerprint();
      const add = rowAdder(db, table);
      for await (const row of read(client, table)) {
        print.add(row);
        add(row);
        progress('copying', ++done, total);
      }
      holdings[table.name] = print.held();
    }
    db.exec('COMMIT');
    await client.query('COMMIT');
    return holdings;
  });

/**
 * Puts what a SQLite file of this version holds into a database that holds nothing: all of it, or nothing.
 * @throws BackupError where it holds something already, or does not take it as it is.
 */
export async function copyToPostgres(db: DatabaseSync, url: string, progress: Progress): Promise<void> {
  await (await openPostgresStore({ url })).close(); // which makes the tables
  const tables = tablesOf(db);
  const total = tables.reduce((sum, table) => sum + countRows(db, table), 0);
  let done = 0;
  await connected(url, async client => {
    await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
    for (const { name } of tables)
      if ((await client.query(`SELECT 1 FROM ${name} LIMIT 1`)).rowCount)
        throw new BackupError(
          'The database of DATABASE_URL holds data already: restore into a new, empty one',
        );
    for (const table of tables) {
      let rows: Value[][] = [];
      const write = async () => {
        if (rows.length) await insert(client, table, rows);
        progress('restoring', (done += rows.length), total);
        rows = [];
      };
      for (const row of rowsOf(db, table)) {
        rows.push(row);
        if (rows.length === AT_ONCE) await write();
      }
      await write();
    }
    const there: Holdings = {};
    for (const table of tables) {
      const print = new Fingerprint();
      for await (const row of read(client, table)) print.add(row);
      there[table.name] = print.held();
    }
    const wrong = differing(holdingsOf(db), there);
    if (wrong)
      throw new BackupError(`The database does not hold ${wrong} as the backup does: nothing was restored`);
    await client.query('COMMIT');
  });
}

async function insert(client: pg.Client, { name, columns }: Table, rows: readonly Value[][]): Promise<void> {
  let last = 0;
  const values = rows.map(row => `(${row.map(() => `$${++last}`).join(', ')})`).join(', ');
  try {
    await client.query(`INSERT INTO ${name} (${columns.join(', ')}) VALUES ${values}`, rows.flat());
  } catch (error) {
    // SQLite takes a sign that PostgreSQL has no place for.
    if ((error as { code?: string }).code === '22021')
      throw new BackupError(`A text in ${name} holds a null character, which PostgreSQL does not take`);
    throw error;
  }
}
