import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import type { Seal } from '../seal.ts';
import type { Database, Row } from '../sql/database.ts';
import { asUnavailable } from './unreachable.ts';

/** Longer ones hold many rows, and come seldom twice. */
const LONGEST_KEPT = 4000;

/** `?` and `?1` as PostgreSQL writes them. */
const numbered = (sql: string): string => {
  let last = 0;
  return sql.replace(/\?(\d*)/g, (_, number: string) => `$${number || ++last}`);
};

const kept = new Map<string, { name?: string; text: string }>();

/** With a name, so that a connection plans it once. */
function statementOf(sql: string): { name?: string; text: string } {
  const before = kept.get(sql);
  if (before) return before;
  const text = numbered(sql);
  if (sql.length > LONGEST_KEPT) return { text };
  const statement = { name: createHash('sha256').update(text).digest('base64url').slice(0, 32), text };
  kept.set(sql, statement);
  return statement;
}

/** @param on one connection; or a pool, where it does not matter which. */
export function postgresDatabase(on: ClientBase | Pool, seal: Seal): Database {
  return {
    seal,
    prepare: sql => {
      const statement = statementOf(sql);
      const ask = (values: unknown[]) =>
        on.query<Row>({ ...statement, values }).catch((error: unknown) => {
          throw asUnavailable(error);
        });
      return {
        get: async (...values) => (await ask(values)).rows[0],
        all: async (...values) => (await ask(values)).rows,
        run: async (...values) => (await ask(values)).rowCount ?? 0,
      };
    },
  };
}
