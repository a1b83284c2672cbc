import type { DirectoryStore } from '../endpoint/directory/directory.ts';
import { dataFile, openDataFolder } from './data-folder.ts';
import { databaseUrl, storeOf, withStore } from './database.ts';

/**
 * Does something with the directory of a data folder, or of the database, also while an endpoint runs on it.
 * @returns where it is.
 */
export async function withDirectory(
  data: string,
  work: (directory: DirectoryStore) => Promise<unknown>,
): Promise<string> {
  const dataFolder = openDataFolder(data);
  await withStore(storeOf(dataFolder), ({ directory }) => work(directory));
  return databaseUrl() ? 'the database of DATABASE_URL' : dataFile(dataFolder);
}
