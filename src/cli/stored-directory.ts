import type { DirectoryStore } from '../endpoint/directory/directory.ts';
import { openSqliteStore } from '../endpoint/store/sqlite/open.ts';
import { dataFile, openDataFolder } from './data-folder.ts';
import { namingDataFile } from './failure.ts';

/**
 * Does something with the directory of a data folder, also while an endpoint runs on it.
 * @returns the data file.
 */
export async function withDirectory(
  data: string,
  work: (directory: DirectoryStore) => Promise<unknown>,
): Promise<string> {
  const file = dataFile(openDataFolder(data));
  try {
    const store = await openSqliteStore({ file });
    try {
      await work(store.directory);
    } finally {
      await store.close();
    }
  } catch (error) {
    throw namingDataFile(error, file);
  }
  return file;
}
