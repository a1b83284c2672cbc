import type { Directory } from '../../directory/directory.ts';
import { officesOf } from '../../directory/held.ts';
import { ImportError } from '../../directory/import-report.ts';
import { keepOther } from '../../directory/list-name.ts';
import { nameParts } from '../../directory/names.ts';
import type { Database, Value } from './database.ts';
import type { Writes } from './writes.ts';

/** How many rows go into one statement: a country has tens of thousands of postal codes. */
const ROWS_AT_ONCE = 500;

/** Replaces and forgets directories, inside a transaction that somebody else begins and ends. */
export function directoryWriter(db: Database) {
  const held = db.prepare('SELECT source FROM directory_list WHERE country = ? AND list = ?');
  const elsewhere = db.prepare(
    'SELECT id, country, list FROM directory_person WHERE country <> ?1 OR list <> ?2',
  );
  const removals = ['directory_office', 'directory_person', 'directory_area', 'directory_list'].map(table =>
    db.prepare(`DELETE FROM ${table} WHERE country = ? AND list = ?`),
  );
  const remove = async ({ country, list }: Writes['removeDirectory'][0]): Promise<boolean> => {
    let there = 0;
    for (const removal of removals) there = await removal.run(country, list);
    return there > 0;
  };

  /** @throws ImportError where the list is from another source, or somebody's id is another one's already. */
  const check = async ({ country, list = '', source, representatives }: Directory) => {
    keepOther((await held.get(country, list))?.['source'] as string | undefined, { list, source });
    const holders = new Map((await elsewhere.all(country, list)).map(row => [row['id'], row]));
    for (const { id } of representatives) {
      const holder = holders.get(id);
      if (!holder) continue;
      const where = holder['list']
        ? `the list ${holder['list'] as string}`
        : `the directory of ${holder['country'] as string}`;
      throw new ImportError(`The id ${id} is in ${where} already: give it another`);
    }
  };

  return {
    remove,
    replace: async (directory: Writes['replaceDirectory'][0]): Promise<string | undefined> => {
      try {
        await check(directory);
      } catch (error) {
        if (error instanceof ImportError) return error.message;
        throw error;
      }
      await remove({ country: directory.country, list: directory.list ?? '' });
      await writeDirectory(db, directory);
      return undefined;
    },
  };
}

async function writeDirectory(db: Database, directory: Directory): Promise<void> {
  const { country, list = '', source, sourceDate, representatives, places } = directory;
  await insert(db, 'directory_list (country, list, source, source_date)', [
    [country, list, source, sourceDate],
  ]);
  await insert(
    db,
    'directory_office (country, list, office, ends, coded, vacant)',
    officesOf(directory).map(({ office, ends, coded, vacant }) => [
      country,
      list,
      office,
      ends ?? null,
      coded ? 1 : 0,
      JSON.stringify(vacant),
    ]),
  );
  await insert(
    db,
    'directory_person (id, country, list, office, division, position, words, body)',
    representatives.map((representative, position) => [
      representative.id,
      country,
      list,
      representative.office,
      representative.division,
      position,
      ` ${nameParts(representative.name).join(' ')}`,
      JSON.stringify(representative),
    ]),
  );
  await insert(
    db,
    'directory_area (country, postal_code, list, position, division)',
    Object.entries(places).flatMap(([postalCode, lies]) =>
      lies.map((division, position): Value[] => [country, postalCode, list, position, division]),
    ),
  );
}

/** @param into the table and its columns. */
async function insert(db: Database, into: string, rows: Value[][]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE);
    const marks = some.map(row => `(${row.map(() => '?').join(', ')})`).join(', ');
    await db.prepare(`INSERT INTO ${into} VALUES ${marks}`, { seldom: true }).run(...some.flat());
  }
}
