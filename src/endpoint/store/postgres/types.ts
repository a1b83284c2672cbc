import pg from 'pg';

/** Counts and sums: none comes near the numbers that JavaScript cannot hold. */
const COUNTS = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

/** How values come out of PostgreSQL. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    COUNTS.includes(oid)
      ? Number
      : (pg.types.getTypeParser(oid, format as 'text') as (text: string) => unknown),
};
