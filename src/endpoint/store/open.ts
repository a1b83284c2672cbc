import { join } from 'node:path';
import type { Store } from './port.ts';
import { SealError, type SealingKeys } from './seal.ts';
import { sealingKeysOf } from './sealing-keys.ts';
import { openSqliteStore } from './sqlite/open.ts';

export interface StoreOptions {
  /** Where the SQLite file lives, unless there is a database. */
  dataFolder: string;
  /** A PostgreSQL database, such as `postgresql://user:password@host:5432/database`. */
  databaseUrl?: string | undefined;
  /** `OFF` gives up durability: only for the test that must then fail. */
  synchronous?: 'FULL' | 'OFF' | undefined;
  /** What people typed is closed with these; without any, with those of the data folder, made there at the first start. */
  sealing?: SealingKeys | undefined;
}

/** Opens a file, or a database where one is given. @throws Error where it cannot be used. */
export async function openStore({
  dataFolder,
  databaseUrl,
  synchronous,
  ...given
}: StoreOptions): Promise<Store> {
  const sealing = given.sealing ?? (await sealingKeysOf(dataFolder));
  const store = await opened();
  try {
    await sameSealing(store, sealing);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }

  async function opened(): Promise<Store> {
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
}

/** The data know which key closed last: who has it not could read nothing new. @throws SealError */
async function sameSealing({ facts }: Store, { now, keys }: SealingKeys): Promise<void> {
  const last = (await facts.of('sealing')) ?? (await facts.keep('sealing', now));
  if (!keys[last])
    throw new SealError(
      `Personal data are sealed with the key ${last}, which is not among those that were given: give it, too. ` +
        'Each process that shares a database needs the same keys',
    );
  if (last !== now) await facts.replace('sealing', now);
}
