import { join } from 'node:path';
import type { Store } from './port.ts';
import type { SealingKeys } from './seal.ts';
import { openSqliteStore } from './sqlite/open.ts';

export interface StoreOptions {
  /** Where the SQLite file lives, unless there is a database. */
  dataFolder: string;
  /** A PostgreSQL database, such as `postgresql://user:password@host:5432/database`. */
  databaseUrl?: string | undefined;
  /** `OFF` gives up durability: only for the test that must then fail. */
  synchronous?: 'FULL' | 'OFF' | undefined;
  /** What people typed is sealed with these, and read by them; without any it is stored as it is. */
  sealing?: SealingKeys | undefined;
}

/** Opens a file, or a database where one is given. @throws Error where it cannot be used. */
export async function openStore({
  dataFolder,
  databaseUrl,
  synchronous,
  sealing,
}: StoreOptions): Promise<Store> {
  if (databaseUrl === undefined)
    return openSqliteStore({
      file: join(dataFolder, 'upstander.sqlite'),
      sealing,
      ...(synchronous && { synchronous }),
    });
  // Its driver is loaded by those who use it.
  const { openPostgresStore } = await import('./postgres/open.ts');
  return openPostgresStore({ url: databaseUrl, synchronous, sealing });
}
