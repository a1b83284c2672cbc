import type { DirectoryStore } from '../endpoint/directory/directory.ts';
import { type Told, COMMAND_LINE, deed } from '../endpoint/audit.ts';
import { dataFile, openDataFolder } from './data-folder.ts';
import { databaseUrl, storeOf, withStore } from './database.ts';
import { commandClock } from './time.ts';

/**
 * Does something with the directory of a data folder, or of the database, also while an endpoint runs on it.
 * @param told what the audit log is told of each change.
 * @returns where it is.
 */
export async function withDirectory(
  data: string,
  work: (directory: DirectoryStore) => Promise<unknown>,
  told?: Told,
): Promise<string> {
  const dataFolder = openDataFolder(data);
  await withStore(storeOf(dataFolder), store => {
    const { directory } = told ? store.audited(deed(commandClock(), COMMAND_LINE, 'directory', told)) : store;
    return work(directory);
  });
  return databaseUrl() ? 'the database of DATABASE_URL' : dataFile(dataFolder);
}
