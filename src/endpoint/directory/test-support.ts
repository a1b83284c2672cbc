// A small made-up directory, for the tests of lookups.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Representative } from '../../contract/index.ts';
import { openSqliteStore } from '../store/sqlite/open.ts';
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

/** In a file that goes away with the process. */
export async function sqliteDirectory(): Promise<DirectoryStore> {
  const folder = mkdtempSync(join(tmpdir(), 'upstander-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return (await openSqliteStore({ file: join(folder, 'upstander.sqlite') })).directory;
}

/** Each kind of store, with these directories. */
export const stores: [name: string, create: (...held: Directory[]) => Promise<DirectoryStore>][] = [
  [
    'in SQLite',
    async (...held) => {
      const store = await sqliteDirectory();
      for (const directory of held) await store.replace(directory);
      return store;
    },
  ],
  ['in memory', async (...held) => createMemoryDirectory(...held)],
];
