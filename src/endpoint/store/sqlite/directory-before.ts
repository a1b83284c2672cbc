// Before there were lists, a country had one directory, in tables of other names.
import type { DatabaseSync } from 'node:sqlite';
import type { Representative } from '../../../contract/index.ts';
import type { Directory } from '../../directory/directory.ts';

/** What is left of them; nothing in a file that never had any. */
export function directoriesBefore(db: DatabaseSync): Directory[] | undefined {
  const old = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'directory_source'");
  if (!old.get()) return undefined;
  return db
    .prepare('SELECT * FROM directory_source')
    .all()
    .map(({ country, source, source_date: sourceDate }) => {
      const bodies = db
        .prepare('SELECT body FROM directory_representative WHERE country = ? ORDER BY position')
        .all(country!);
      const places: Directory['places'] = {};
      for (const row of db
        .prepare('SELECT postal_code, division FROM directory_place WHERE country = ? ORDER BY position')
        .iterate(country!)) {
        (places[row['postal_code'] as string] ??= []).push(row['division'] as string);
      }
      return {
        country: country as string,
        source: source as string,
        sourceDate: sourceDate as string,
        representatives: bodies.map(row => JSON.parse(row['body'] as string) as Representative),
        places,
      };
    });
}

/** Once they are written anew. */
export function forgetDirectoriesBefore(db: DatabaseSync): void {
  db.exec(`DROP TABLE IF EXISTS directory_source; DROP TABLE IF EXISTS directory_representative;
    DROP TABLE IF EXISTS directory_place;`);
}
