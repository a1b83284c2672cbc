import type { DatabaseSync } from 'node:sqlite';
import type { Representative } from '../../contract/index.ts';
import type { Directory, DirectoryStore } from '../directory/directory.ts';
import { ImportError } from '../directory/import-report.ts';

const TABLES = `
  CREATE TABLE IF NOT EXISTS directory_source (
    country TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    source_date TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS directory_representative (
    id TEXT NOT NULL PRIMARY KEY,
    country TEXT NOT NULL,
    division TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS directory_representative_division
    ON directory_representative (division, position);
  CREATE TABLE IF NOT EXISTS directory_place (
    country TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    position INTEGER NOT NULL,
    division TEXT NOT NULL,
    PRIMARY KEY (country, postal_code, position)
  );
`;

/**
 * Directories in a SQLite database. Makes its own tables.
 * `replace` throws ImportError where an id belongs to another country; it holds the database's write lock for its one transaction: some tenths of a second for a whole country.
 */
export function createSqliteDirectory(db: DatabaseSync): DirectoryStore {
  db.exec(TABLES);
  const about = db.prepare('SELECT source, source_date FROM directory_source WHERE country = ?');
  const divisions = db.prepare(
    'SELECT division FROM directory_place WHERE country = ? AND postal_code = ? ORDER BY position',
  );
  const ofDivision = db.prepare(
    'SELECT body FROM directory_representative WHERE division = ? ORDER BY position',
  );
  const byId = db.prepare('SELECT body FROM directory_representative WHERE id = ?');
  const codes = db.prepare(
    'SELECT DISTINCT postal_code FROM directory_place WHERE country = ? ORDER BY postal_code',
  );

  const read = (row: Record<string, unknown>) => JSON.parse(row['body'] as string) as Representative;

  return {
    replace: async directory => replace(db, directory),
    about: async country => {
      const row = about.get(country);
      return row && { source: row['source'] as string, sourceDate: row['source_date'] as string };
    },
    divisions: async (country, postalCode) =>
      divisions.all(country, postalCode).map(row => row['division'] as string),
    representatives: async wanted =>
      [...new Set(wanted)].flatMap(division => ofDivision.all(division).map(read)),
    representative: async id => {
      const row = byId.get(id);
      return row && read(row);
    },
    postalCodes: async country => codes.all(country).map(row => row['postal_code'] as string),
  };
}

function replace(
  db: DatabaseSync,
  { country, source, sourceDate, representatives, places }: Directory,
): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const table of ['directory_source', 'directory_representative', 'directory_place']) {
      db.prepare(`DELETE FROM ${table} WHERE country = ?`).run(country);
    }
    db.prepare('INSERT INTO directory_source (country, source, source_date) VALUES (?, ?, ?)').run(
      country,
      source,
      sourceDate,
    );
    const elsewhere = db.prepare(
      'SELECT country FROM directory_representative WHERE id = ? AND country <> ?',
    );
    const addRepresentative = db.prepare(
      'INSERT INTO directory_representative (id, country, division, position, body) VALUES (?, ?, ?, ?, ?)',
    );
    representatives.forEach((representative, position) => {
      const { id, division } = representative;
      const holder = elsewhere.get(id, country);
      if (holder) {
        throw new ImportError(
          `The id ${id} is in the directory of ${String(holder['country'])} already: give it another`,
        );
      }
      addRepresentative.run(id, country, division, position, JSON.stringify(representative));
    });
    const addPlace = db.prepare(
      'INSERT INTO directory_place (country, postal_code, position, division) VALUES (?, ?, ?, ?)',
    );
    for (const [postalCode, lies] of Object.entries(places)) {
      lies.forEach((division, position) => addPlace.run(country, postalCode, position, division));
    }
    db.exec('COMMIT');
  } catch (error) {
    // A full disk rolls back by itself; a second ROLLBACK would then hide the real error.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
