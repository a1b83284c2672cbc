import { type Served, type Store, openSqliteStore } from '../endpoint/index.ts';
import { endpointData } from './data-folder.ts';
import { CliError, namingDataFile } from './failure.ts';

/**
 * Does something with the data of an endpoint, also while it runs; nothing is made where there is none.
 * @throws CliError where it cannot be used.
 */
export async function withEndpointStore<T>(
  data: string,
  work: (store: Store, folder: string) => Promise<T>,
): Promise<T> {
  const { folder, file } = endpointData(data);
  try {
    const store = await openSqliteStore({ file });
    try {
      return await work(store, folder);
    } finally {
      await store.close();
    }
  } catch (error) {
    throw namingDataFile(error, file);
  }
}

/**
 * A campaign that was served from this data.
 * @param hint what else to say where there is none.
 * @throws CliError where there is none: it may be a slip of the pen.
 */
export async function servedCampaign({ pauses }: Store, id: string, hint = ''): Promise<Served> {
  const all = await pauses.known();
  const found = all.find(({ campaign }) => campaign === id);
  if (found) return found;
  const known = all.map(({ campaign }) => campaign).join(', ') || 'none yet';
  throw new CliError(`There is no campaign "${id}" in this data. Those that were served: ${known}${hint}`);
}
