import type { Served, Store } from '../endpoint/index.ts';
import { endpointData } from './data-folder.ts';
import { databaseUrl, storeOf, withStore } from './database.ts';
import { CliError } from './failure.ts';

/**
 * Does something with the data of an endpoint, also while it runs; nothing is made where there is none.
 * @throws CliError where it cannot be used.
 */
export async function withEndpointStore<T>(
  data: string,
  work: (store: Store, folder: string) => Promise<T>,
): Promise<T> {
  const dataFolder = endpointData(data, databaseUrl());
  return withStore(storeOf(dataFolder), store => work(store, dataFolder));
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
