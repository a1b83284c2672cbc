// A file's tables, as they are copied: names, columns, keys, rows.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { type Holdings, Fingerprint } from '../../backup/fingerprint.ts';
import type { Value } from '../sql/database.ts';

export interface Table {
  name: string;
  columns: readonly string[];
  /** Its primary key, by which its rows are ordered. */
  key: readonly string[];
}

/** What the endpoint keeps; not what the migrator does. Whatever a table refers to stands before it. */
export function tablesOf(db: DatabaseSync): Table[] {
  const names = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
       AND name NOT LIKE 'migration%' ORDER BY name`,
    )
    .all()
    .map(({ name }) => name as string);
  const referred = db.prepare('SELECT DISTINCT "table" AS name FROM pragma_foreign_key_list(?)');
  const columns = db.prepare('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid');
  const ordered = new Set<string>();
  const take = (name: string) => {
    if (ordered.has(name)) return;
    for (const other of referred.all(name)) if (other['name'] !== name) take(other['name'] as string);
    ordered.add(name);
  };
  names.forEach(take);
  return [...ordered].map(name => {
    const all = columns.all(name) as { name: string; pk: number }[];
    return {
      name,
      columns: all.map(column => column.name),
      key: all
        .filter(({ pk }) => pk)
        .toSorted((a, b) => a.pk - b.pk)
        .map(column => column.name),
    };
  });
}

/** The rows of a table in the order of its key. */
export function* rowsOf(db: DatabaseSync, { name, columns, key }: Table): Generator<Value[]> {
  const rows = db.prepare(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${key.join(', ')}`);
  for (const row of rows.iterate()) yield columns.map(column => row[column] as Value);
}

export const countRows = (db: DatabaseSync, { name }: Table): number =>
  db.prepare(`SELECT COUNT(*) AS n FROM ${name}`).get()!['n'] as number;

/** @returns adds a row. */
export function rowAdder(db: DatabaseSync, { name, columns }: Table): (values: readonly Value[]) => void {
  const insert = db.prepare(
    `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return values => void insert.run(...(values as SQLInputValue[]));
}

/** What all tables hold. @param done told after each row. */
export function holdingsOf(db: DatabaseSync, done: () => void = () => {}): Holdings {
  const holdings: Holdings = {};
  for (const table of tablesOf(db)) {
    const print = new Fingerprint();
    for (const row of rowsOf(db, table)) {
      print.add(row);
      done();
    }
    holdings[table.name] = print.held();
  }
  return holdings;
}
