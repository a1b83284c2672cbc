import type { Representative } from '../../../contract/index.ts';
import type { DirectoryStore, HeldOffice, Holder } from '../../directory/directory.ts';
import { inOffice } from '../../directory/terms.ts';
import type { Database, Row } from './database.ts';

/** Reads directories. */
export function directoryReader(db: Database): Omit<DirectoryStore, 'replace' | 'remove'> {
  const lists = db.prepare('SELECT * FROM directory_list WHERE country = ? ORDER BY list');
  const countries = db.prepare('SELECT DISTINCT country FROM directory_list ORDER BY country');
  const offices = db.prepare('SELECT * FROM directory_office WHERE country = ? AND list = ?');
  const divisions = db.prepare(
    'SELECT division FROM directory_area WHERE country = ? AND postal_code = ? ORDER BY list, position',
  );
  const ofDivision = db.prepare(
    'SELECT list, body FROM directory_person WHERE division = ? ORDER BY list, position',
  );
  // A division lies in another one if its id goes on with a slash; `0` is the sign after that.
  const areas = db.prepare(
    `SELECT DISTINCT division FROM directory_person
     WHERE office = ? AND (division = ? OR (division > ? AND division < ?)) ORDER BY division`,
  );
  const byId = db.prepare('SELECT body FROM directory_person WHERE id = ?');
  const codes = db.prepare(
    'SELECT DISTINCT postal_code FROM directory_area WHERE country = ? ORDER BY postal_code',
  );

  return {
    countries: async () => (await countries.all()).map(({ country }) => country as string),
    sources: async country =>
      Promise.all(
        (await lists.all(country)).map(async ({ list, source, source_date: sourceDate }) => ({
          ...(list ? { list: list as string } : {}),
          source: source as string,
          sourceDate: sourceDate as string,
          offices: (await offices.all(country, list as string)).map(officeFrom),
        })),
      ),
    divisions: async (country, postalCode) => [
      ...new Set((await divisions.all(country, postalCode)).map(row => row['division'] as string)),
    ],
    representatives: async wanted =>
      (
        await Promise.all(
          [...new Set(wanted)].map(async division => (await ofDivision.all(division)).map(holderFrom)),
        )
      ).flat(),
    areas: async (office, within) =>
      (await areas.all(office, within, `${within}/`, `${within}0`)).map(row => row['division'] as string),
    named: async ({ country, parts, offices: wanted, today, limit }) => {
      // Each begins after the space before a part of the name; folded parts hold no wildcards.
      const people = db.prepare(
        `SELECT list, body FROM directory_person WHERE country = ?
          ${wanted.length ? `AND office IN (${wanted.map(() => '?').join(', ')})` : ''}
          ${'AND words LIKE ? '.repeat(parts.length)} ORDER BY words, id`,
        { seldom: true },
      );
      const rows = await people.all(country, ...wanted, ...parts.map(part => `% ${part}%`));
      const found: Holder[] = [];
      for (const row of rows) {
        const holder = holderFrom(row);
        if (inOffice(holder.representative, today)) found.push(holder);
        if (found.length === limit) break;
      }
      return found;
    },
    representative: async id => {
      const row = await byId.get(id);
      return row && (JSON.parse(row['body'] as string) as Representative);
    },
    postalCodes: async country => (await codes.all(country)).map(row => row['postal_code'] as string),
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
