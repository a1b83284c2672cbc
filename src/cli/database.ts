// Where a command finds what an endpoint stored: the database of DATABASE_URL, else the file in the data folder.
import {
  type Store,
  type StoreOptions,
  type SealingKeys,
  openStore,
  sealingKeysIn,
} from '../endpoint/index.ts';
import { dataFile } from './data-folder.ts';
import { CliError, namingDataFile } from './failure.ts';
import { fromVariable } from './options.ts';

/** The PostgreSQL database that everything is stored in, where one is named. */
export const databaseUrl = (): string | undefined => process.env['DATABASE_URL'] || undefined;

/** What personal data are sealed with, where that is said. */
export const sealingKeys = (): SealingKeys | undefined =>
  fromVariable(process.env, 'UPSTANDER_SEALING_KEYS', sealingKeysIn);

/** All that says where the data are, and what opens them. */
export const storeOf = (dataFolder: string): StoreOptions => ({
  dataFolder,
  databaseUrl: databaseUrl(),
  sealing: sealingKeys(),
});

/** Does something with what is stored, also while endpoints run. @throws CliError where it cannot be used. */
export async function withStore<T>(where: StoreOptions, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    const store = await openStore(where);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    throw namingStore(error, where);
  }
}

/** What may be wrong with a database, by the codes of the system and of PostgreSQL. */
const TROUBLES: Record<string, string> = {
  ECONNREFUSED: 'nobody answers there: start it, or change the address',
  ENOENT: 'nobody answers there: start it, or change the address',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its host cannot be found now',
  ETIMEDOUT: 'it does not answer',
  ECONNRESET: 'it ended the connection',
  '28000': 'it does not let this user in',
  '28P01': 'the password is wrong',
  '3D000': 'there is no such database: create it first',
  '42501': 'this user may not do that: tables are made at the first start',
  '53300': 'it has no connection left',
  '57P01': 'it is being stopped',
  '57P03': 'it is starting or stopping: try again in a moment',
};

/** The same error, as a line that names the file or the database, never its password. */
export function namingStore(error: unknown, { dataFolder, databaseUrl: url }: StoreOptions): unknown {
  if (url === undefined) return namingDataFile(error, dataFile(dataFolder));
  const { code } = error as { code?: string };
  const trouble =
    code === undefined && /timeout/i.test(String(error)) ? 'it does not answer' : TROUBLES[code ?? ''];
  return trouble ? new CliError(`The database ${shownDatabase(url)} of DATABASE_URL: ${trouble}`) : error;
}

/** Where it is, without whom and by what password. */
export const shownDatabase = (url: string): string =>
  /^postgres(ql)?:\/\//.test(url) ? url.replace(/^\w+:\/\/([^/]*@)?/, '') : '(not postgresql://…)';
