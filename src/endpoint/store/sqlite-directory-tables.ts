import type { DatabaseSync } from 'node:sqlite';
import type { Representative } from '../../contract/index.ts';
import type { Directory } from '../directory/directory.ts';
import { writeDirectory } from './sqlite-directory-write.ts';

// `list` is empty for the country's own directory.
const TABLES = `
  CREATE TABLE IF NOT EXISTS directory_list (
    country TEXT NOT NULL,
    list TEXT NOT NULL,
    source TEXT NOT NULL,
    source_date TEXT NOT NULL,
    PRIMARY KEY (country, list)
  );
  CREATE TABLE IF NOT EXISTS directory_office (
    country TEXT NOT NULL,
    list TEXT NOT NULL,
    office TEXT NOT NULL,
    ends TEXT,
    coded INTEGER NOT NULL,
    vacant TEXT NOT NULL,
    PRIMARY KEY (country, list, office)
  );
  CREATE TABLE IF NOT EXISTS directory_person (
    id TEXT NOT NULL PRIMARY KEY,
    country TEXT NOT NULL,
    list TEXT NOT NULL,
    office TEXT NOT NULL,
    division TEXT NOT NULL,
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS directory_person_division ON directory_person (division, list, position);
  CREATE INDEX IF NOT EXISTS directory_person_office ON directory_person (office, division);
  CREATE TABLE IF NOT EXISTS directory_area (
    country TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    list TEXT NOT NULL,
    position INTEGER NOT NULL,
    division TEXT NOT NULL,
    PRIMARY KEY (country, postal_code, list, position)
  );
`;

/** Makes the tables where there are none, and carries over what an earlier version held. */
export function createDirectoryTables(db: DatabaseSync): void {
  db.exec(TABLES);
  const old = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'directory_source'");
  if (!old.get()) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    // Asked again under the lock: another process may have been faster.
    if (old.get()) carryOver(db);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Before there were lists, a country had one directory. */
function carryOver(db: DatabaseSync): void {
  for (const { country, source, source_date: sourceDate } of db
    .prepare('SELECT * FROM directory_source')
    .all()) {
    const bodies = db
      .prepare('SELECT body FROM directory_representative WHERE country = ? ORDER BY position')
      .all(country!);
    const places: Directory['places'] = {};
    for (const row of db
      .prepare('SELECT postal_code, division FROM directory_place WHERE country = ? ORDER BY position')
      .iterate(country!)) {
      (places[row['postal_code'] as string] ??= []).push(row['division'] as string);
    }
    writeDirectory(db, {
      country: country as string,
      source: source as string,
      sourceDate: sourceDate as string,
      representatives: bodies.map(row => JSON.parse(row['body'] as string) as Representative),
      places,
    });
  }
  db.exec('DROP TABLE directory_source; DROP TABLE directory_representative; DROP TABLE directory_place;');
}
