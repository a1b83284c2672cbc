import type { Database } from './database.ts';
import type { Writes } from './writes.ts';

/** Keeps what is said once of all the data, inside a transaction that somebody else begins and ends. */
export function factKeeper(db: Database): (fact: Writes['keep'][0]) => Promise<string> {
  const put = db.prepare('INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING');
  const get = db.prepare('SELECT value FROM facts WHERE name = ?');
  return async ({ name, value }) => {
    await put.run(name, value);
    return (await get.get(name))!['value'] as string;
  };
}
