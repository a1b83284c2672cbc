import { createHash } from 'node:crypto';
import pg, { type ClientBase, type Pool, type QueryResult } from 'pg';
import type { Seal } from '../seal.ts';
import type { Database, Prepared, Row } from '../sql/database.ts';
import { asUnavailable } from './unreachable.ts';

/** `?` and `?1` as PostgreSQL writes them. */
const numbered = (sql: string): string => {
  let last = 0;
  return sql.replace(/\?(\d*)/g, (_, number: string) => `$${number || ++last}`);
};

/** Rises when a table got another shape while somebody was connected: statements get other names, and new plans. */
let shape = 0;
const kept = new Map<string, { name: string; text: string; shape: number }>();

/** With a name, so that a connection plans it once. */
function named(sql: string): { name: string; text: string; shape: number } {
  const before = kept.get(sql);
  if (before?.shape === shape) return before;
  const text = numbered(sql);
  const hash = createHash('sha256').update(`${shape}\n${text}`).digest('base64url');
  const statement = { name: hash.slice(0, 32), text, shape };
  kept.set(sql, statement);
  return statement;
}

/** A later version's first start changed a table: a plan from before gives rows of another shape. */
const changedShape = (error: unknown) =>
  error instanceof Error &&
  (error as { code?: string }).code === '0A000' &&
  error.message.includes('cached plan');

/** @param on one connection; or a pool, where it does not matter which. */
export function postgresDatabase(on: ClientBase | Pool, seal: Seal): Database {
  const ask = async (
    sql: string,
    values: unknown[],
    { seldom = false }: Prepared,
  ): Promise<QueryResult<Row>> => {
    const statement = seldom ? { text: numbered(sql), shape } : named(sql);
    const { shape: seen, ...query } = statement;
    try {
      return await on.query<Row>({ ...query, values });
    } catch (error) {
      if (!changedShape(error)) throw asUnavailable(error);
      if (seen === shape) shape++;
      // In a transaction nothing can be asked any more: all of it is tried again.
      if (!(on instanceof pg.Pool)) throw error;
      return ask(sql, values, { seldom });
    }
  };
  return {
    seal,
    prepare: (sql, how = {}) => ({
      get: async (...values) => (await ask(sql, values, how)).rows[0],
      all: async (...values) => (await ask(sql, values, how)).rows,
      run: async (...values) => (await ask(sql, values, how)).rowCount ?? 0,
    }),
  };
}
