import type { DatabaseSync } from 'node:sqlite';
import type { Directory } from '../directory/directory.ts';
import { officesOf } from '../directory/held.ts';
import { ImportError } from '../directory/import-report.ts';
import { keepOther } from '../directory/list-name.ts';
import { nameParts } from '../directory/names.ts';

/**
 * Replaces what is held under the country and the list's name, whole or not at all.
 * @throws ImportError where that is a list from another source.
 */
export const replaceDirectory = (db: DatabaseSync, directory: Directory) =>
  inTransaction(db, () => {
    const held = db
      .prepare('SELECT source FROM directory_list WHERE country = ? AND list = ?')
      .get(directory.country, directory.list ?? '');
    keepOther(held?.['source'] as string | undefined, directory);
    remove(db, directory.country, directory.list ?? '');
    writeDirectory(db, directory);
  });

/** Forgets a list. @returns whether it was there. */
export const forget = (db: DatabaseSync, country: string, list: string) =>
  inTransaction(db, () => remove(db, country, list));

function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    db.exec('COMMIT');
    return done;
  } catch (error) {
    // A full disk rolls back by itself; a second ROLLBACK would then hide the real error.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function remove(db: DatabaseSync, country: string, list: string): boolean {
  for (const table of ['directory_office', 'directory_person', 'directory_area']) {
    db.prepare(`DELETE FROM ${table} WHERE country = ? AND list = ?`).run(country, list);
  }
  const { changes } = db
    .prepare('DELETE FROM directory_list WHERE country = ? AND list = ?')
    .run(country, list);
  return Number(changes) > 0;
}

/** Adds a directory, inside a transaction. @throws ImportError where somebody's id is another one's already. */
export function writeDirectory(db: DatabaseSync, directory: Directory): void {
  const { country, list = '', source, sourceDate, representatives, places } = directory;
  db.prepare('INSERT INTO directory_list (country, list, source, source_date) VALUES (?, ?, ?, ?)').run(
    country,
    list,
    source,
    sourceDate,
  );
  const addOffice = db.prepare(
    'INSERT INTO directory_office (country, list, office, ends, coded, vacant) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { office, ends, coded, vacant } of officesOf(directory)) {
    addOffice.run(country, list, office, ends ?? null, coded ? 1 : 0, JSON.stringify(vacant));
  }
  addPeople(db, country, list, representatives);
  const addArea = db.prepare(
    'INSERT INTO directory_area (country, postal_code, list, position, division) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [postalCode, lies] of Object.entries(places)) {
    lies.forEach((division, position) => addArea.run(country, postalCode, list, position, division));
  }
}

function addPeople(
  db: DatabaseSync,
  country: string,
  list: string,
  representatives: Directory['representatives'],
): void {
  const elsewhere = db.prepare('SELECT country, list FROM directory_person WHERE id = ?');
  const add = db.prepare(
    `INSERT INTO directory_person (id, country, list, office, division, position, words, body)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  representatives.forEach((representative, position) => {
    const { id, office, division, name } = representative;
    const holder = elsewhere.get(id);
    if (holder) {
      const { country: its, list: itsList } = holder as { country: string; list: string };
      const where = itsList ? `the list ${itsList}` : `the directory of ${its}`;
      throw new ImportError(`The id ${id} is in ${where} already: give it another`);
    }
    const words = ` ${nameParts(name).join(' ')}`;
    add.run(id, country, list, office, division, position, words, JSON.stringify(representative));
  });
}
