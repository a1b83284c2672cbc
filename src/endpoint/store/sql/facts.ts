import type { FactStore } from '../port.ts';
import type { Database } from './database.ts';
import type { Writes } from './writes.ts';

const GET = 'SELECT value FROM facts WHERE name = ?';

/** Says what holds of all the data, inside a transaction that somebody else begins and ends. */
export function factWriter(db: Database) {
  const put = db.prepare('INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING');
  const replace = db.prepare(
    'INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const get = db.prepare(GET);
  return {
    keep: async ({ name, value }: Writes['keepFact'][0]): Promise<string> => {
      await put.run(name, value);
      return (await get.get(name))!['value'] as string;
    },
    replace: async ({ name, value }: Writes['replaceFact'][0]): Promise<void> => {
      await replace.run(name, value);
    },
  };
}

export function factReader(db: Database): FactStore['of'] {
  const get = db.prepare(GET);
  return async name => (await get.get(name))?.['value'] as string | undefined;
}
