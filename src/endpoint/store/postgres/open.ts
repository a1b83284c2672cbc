import { randomInt } from 'node:crypto';
import pg from 'pg';
import { GroupCommit } from '../group-commit.ts';
import { Overloaded, type Store, Unavailable } from '../port.ts';
import { type SealingKeys, sealOf } from '../seal.ts';
import { batchWriter } from '../sql/batch.ts';
import { sqlStore } from '../sql/store.ts';
import type { Write, WriteResult } from '../sql/writes.ts';
import { postgresDatabase } from './database.ts';
import { MADE_BY_ANOTHER, retried } from './retry.ts';
import { createTables } from './schema.ts';
import { types } from './types.ts';
import { asUnavailable } from './unreachable.ts';

export interface PostgresOptions {
  /** Such as `postgresql://user:password@host:5432/database`. */
  url: string;
  /** How many connections this process may hold for reading; one more writes. */
  connections?: number;
  /** `OFF` leaves it to the database: only for the test that must then fail. */
  synchronous?: 'FULL' | 'OFF' | undefined;
  /** What people typed is stored as it is without any. */
  sealing?: SealingKeys | undefined;
}

const CONNECTIONS = 8;
/** How long to wait for a connection, in ms. */
const CONNECT_MS = 10_000;
/** How long a statement may take, in ms: nobody waits for an answer longer than that. */
const STATEMENT_MS = 30_000;
/** Into how many parts processes spread what they count. */
const PARTS = 64;

const DURABLE = `SELECT set_config('synchronous_commit', 'on', false)
  WHERE current_setting('synchronous_commit') = 'off'`;

/**
 * A store in a PostgreSQL database, which any number of processes share. Writes gather, and are committed together;
 * every transaction behaves as if there was no other, or is tried again.
 * @throws Error where the database cannot be reached, or is a later version's.
 */
export async function openPostgresStore({
  url,
  connections = CONNECTIONS,
  synchronous = 'FULL',
  sealing,
}: PostgresOptions): Promise<Store> {
  const settings: pg.PoolConfig = {
    connectionString: url,
    types,
    application_name: 'upstander',
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    // Where the server itself says nothing any more: its machine is gone, and nobody closed the connection.
    query_timeout: STATEMENT_MS + 5000,
    keepAlive: true,
    // An endpoint that has ended its work may end; a command, too.
    allowExitOnIdle: true,
  };
  const reading = new pg.Pool({ ...settings, max: connections });
  const writing = new pg.Pool({ ...settings, max: 1 });
  for (const pool of [reading, writing]) {
    // A connection that breaks is replaced by the next question; whoever uses it then is told by their own.
    pool.on('error', () => {});
    pool.on('connect', client => client.on('error', () => {}));
  }
  // Where a database answers a COMMIT before it is on disk, not to us.
  if (synchronous === 'FULL') {
    writing.on('connect', client => {
      client.query(DURABLE).catch(() => {}); // the connection broke: what follows is told so
    });
  }
  const end = async () => void (await Promise.all([reading.end(), writing.end()]));
  try {
    await retried(() => createTables(writing), MADE_BY_ANOTHER);
  } catch (error) {
    await end();
    throw error;
  }

  const part = randomInt(PARTS);
  const seal = sealOf(sealing);
  const commit = (batch: readonly Write[]) =>
    retried(() => transaction(writing, client => batchWriter(postgresDatabase(client, seal), part)(batch)));
  const queue = new GroupCommit<Write, WriteResult>(commit, undefined, ofOne);
  return {
    ...sqlStore(
      postgresDatabase(reading, seal),
      (name, input, audit) => queue.add({ name, input, audit } as Write) as Promise<never>,
    ),
    close: async () => {
      await queue.idle();
      await end();
    },
  };
}

/** A database that is away or busy is so for all of them. */
const ofOne = (error: unknown) => !(error instanceof Unavailable || error instanceof Overloaded);

/** Everything, or nothing; resolves when it is committed. */
async function transaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw asUnavailable(error);
  });
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
    const done = await work(client);
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: Error) => {
      broken = failed;
    });
    throw asUnavailable(error);
  } finally {
    // A connection that could not even roll back is not given to the next one.
    client.release(broken);
  }
}
