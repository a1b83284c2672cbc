// A small made-up directory, for the tests of lookups.
import { DatabaseSync } from 'node:sqlite';
import type { Representative } from '../../contract/index.ts';
import { createSqliteDirectory } from '../store/sqlite-directory.ts';
import type { Directory, DirectoryStore } from './directory.ts';
import { createMemoryDirectory } from './memory-directory.ts';

export const US = 'ocd-division/country:us';
export const CA = `${US}/state:ca`;

/** Somebody who holds an office; of `division` the part after the country's. */
export const person = (
  id: string,
  office: string,
  division: string,
  more: Partial<Representative> = {},
): Representative => ({
  id,
  name: `Sample ${id}`,
  office,
  division: `${US}${division}`,
  voting: true,
  contacts: {},
  ...more,
});

/** What a directory of the United States holds, if nothing else is said: nobody and nothing. */
export const directoryOf = (parts: Partial<Directory>): Directory => ({
  country: 'US',
  source: 'A test',
  sourceDate: '2026-06-15',
  representatives: [],
  places: {},
  ...parts,
});

/** Each kind of store, with these directories. */
export const stores: [name: string, create: (...held: Directory[]) => Promise<DirectoryStore>][] = [
  [
    'in SQLite',
    async (...held) => {
      const store = createSqliteDirectory(new DatabaseSync(':memory:'));
      for (const directory of held) await store.replace(directory);
      return store;
    },
  ],
  ['in memory', async (...held) => createMemoryDirectory(...held)],
];
