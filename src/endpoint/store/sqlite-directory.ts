import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Representative } from '../../contract/index.ts';
import type { DirectoryStore, HeldOffice, Holder } from '../directory/directory.ts';
import { inOffice } from '../directory/terms.ts';
import { forget, replaceDirectory } from './sqlite-directory-write.ts';
import { createDirectoryTables } from './sqlite-directory-tables.ts';

type Row = Record<string, unknown>;

/**
 * Directories in a SQLite database. Makes its own tables.
 * `replace` throws ImportError where an id belongs to another list; it holds the database's write lock for
 * its one transaction: some tenths of a second for a whole country.
 */
export function createSqliteDirectory(db: DatabaseSync): DirectoryStore {
  createDirectoryTables(db);
  const all = (sql: string) => {
    const statement = db.prepare(sql);
    return (...values: SQLInputValue[]): Row[] => statement.all(...values);
  };
  const lists = all('SELECT * FROM directory_list WHERE country = ? ORDER BY list');
  const countries = all('SELECT DISTINCT country FROM directory_list ORDER BY country');
  const offices = all('SELECT * FROM directory_office WHERE country = ? AND list = ?');
  const divisions = all(
    'SELECT division FROM directory_area WHERE country = ? AND postal_code = ? ORDER BY list, position',
  );
  const ofDivision = all(
    'SELECT list, body FROM directory_person WHERE division = ? ORDER BY list, position',
  );
  // A division lies in another one if its id goes on with a slash; `0` is the sign after that.
  const areas = all(
    `SELECT DISTINCT division FROM directory_person
      WHERE office = ?1 AND (division = ?2 OR (division > ?2 || '/' AND division < ?2 || '0'))`,
  );
  const byId = db.prepare('SELECT body FROM directory_person WHERE id = ?');
  const codes = all('SELECT DISTINCT postal_code FROM directory_area WHERE country = ? ORDER BY postal_code');

  return {
    replace: async directory => replaceDirectory(db, directory),
    remove: async (country, list) => forget(db, country, list),
    countries: async () => countries().map(({ country }) => country as string),
    sources: async country =>
      lists(country).map(({ list, source, source_date: sourceDate }) => ({
        ...(list ? { list: list as string } : {}),
        source: source as string,
        sourceDate: sourceDate as string,
        offices: offices(country, list as string).map(officeFrom),
      })),
    divisions: async (country, postalCode) => [
      ...new Set(divisions(country, postalCode).map(row => row['division'] as string)),
    ],
    representatives: async wanted =>
      [...new Set(wanted)].flatMap(division => ofDivision(division).map(holderFrom)),
    areas: async (office, within) => areas(office, within).map(row => row['division'] as string),
    named: async ({ country, parts, offices: wanted, today, limit }) => {
      // Each begins after the space before a part of the name; folded parts hold no wildcards.
      const people = db.prepare(
        `SELECT list, body FROM directory_person WHERE country = ?
          ${wanted.length ? 'AND office IN (SELECT value FROM json_each(?))' : ''}
          ${'AND words LIKE ?'.repeat(parts.length)} ORDER BY words, id`,
      );
      const found: Holder[] = [];
      const only = wanted.length ? [JSON.stringify(wanted)] : [];
      for (const row of people.iterate(country, ...only, ...parts.map(part => `% ${part}%`))) {
        const holder = holderFrom(row);
        if (inOffice(holder.representative, today)) found.push(holder);
        if (found.length === limit) break;
      }
      return found;
    },
    representative: async id => {
      const row = byId.get(id);
      return row && (JSON.parse(row['body'] as string) as Representative);
    },
    postalCodes: async country => codes(country).map(row => row['postal_code'] as string),
  };
}

const holderFrom = ({ list, body }: Row): Holder => ({
  representative: JSON.parse(body as string) as Representative,
  ...(list ? { list: list as string } : {}),
});

const officeFrom = ({ office, ends, coded, vacant }: Row): HeldOffice => ({
  office: office as string,
  ...(ends ? { ends: ends as string } : {}),
  coded: coded === 1,
  vacant: JSON.parse(vacant as string) as string[],
});
