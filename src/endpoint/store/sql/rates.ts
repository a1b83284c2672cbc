import type { Rate, RateStore } from '../rates.ts';
import type { Database } from './database.ts';

/**
 * Adds to the rates, inside a transaction that somebody else begins and ends.
 * @param part where this process adds: none waits for another one's row.
 */
export function rateWriter(db: Database, part: number) {
  const add = db.prepare(
    `INSERT INTO rates (rate_key, part, until, n) VALUES (?, ?, ?, ?)
     ON CONFLICT (rate_key, part) DO UPDATE SET n = rates.n + excluded.n`,
  );
  const forget = db.prepare('DELETE FROM rates WHERE until < ?');
  return {
    add: async (rates: readonly Rate[]): Promise<void> => {
      for (const { key, until, n } of rates) await add.run(key, part, until, n);
    },
    forget: async (before: string): Promise<void> => void (await forget.run(before)),
  };
}

export function rateReader(db: Database): RateStore['busy'] {
  const busy = db.prepare(
    `SELECT rate_key AS key, until, SUM(n) AS n FROM rates WHERE until > ?
     GROUP BY rate_key, until HAVING SUM(n) >= ?`,
  );
  return async (now, least) =>
    (await busy.all(now, least)).map(({ key, until, n }): Rate => ({
      key: key as string,
      until: until as string,
      n: Number(n),
    }));
}
