// What the store asks of a database that speaks SQL. SQLite and PostgreSQL each have an adapter of it.

import type { Seal } from '../seal.ts';

export type Value = string | number | null;
export type Row = Record<string, unknown>;

export interface Statement {
  get(...values: Value[]): Promise<Row | undefined>;
  all(...values: Value[]): Promise<Row[]>;
  /** @returns how many rows it changed. */
  run(...values: Value[]): Promise<number>;
}

export interface Prepared {
  /** Its text differs from call to call: no connection keeps a plan of it. */
  seldom?: boolean;
}

export interface Database {
  /** Closes and opens what people typed. */
  readonly seal: Seal;
  /** In words that both databases know; values stand as `?`, or as `?1`, `?2` where one is used twice. */
  prepare(sql: string, how?: Prepared): Statement;
}
