import type { SealingKeys } from '../seal.ts';

/** How a database is opened. Apart from `node:sqlite`, whose types not everybody has. */
export interface SqliteOptions {
  /** The database's file; it is made where there is none. */
  file: string;
  /** `OFF` gives up durability: only for the test that must then fail. */
  synchronous?: 'FULL' | 'OFF';
  /** What people typed is stored as it is without any. */
  sealing?: SealingKeys | undefined;
}
