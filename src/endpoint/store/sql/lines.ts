// Letters to one address, at most so many in any hour, whichever process sends them. What is above stands in line.
import type { Database, Row } from './database.ts';
import { AN_HOUR, timeFrom } from './days.ts';
import { GOES_ON, LETTER } from './letter-row.ts';
import type { LetterKey } from '../port.ts';
import { keyOf } from './writes.ts';

/** How many letters may leave for an address in any hour; without it, any number. */
export interface Rate {
  now: string;
  hourAgo: string;
  perHour: number | undefined;
}

/** When to look again at a line of which all campaigns are paused, in ms. */
const LOOK_AGAIN_MS = 60_000;
/** So many lines are looked at in one go. */
const MOST_LINES = 50;

/** Inside a transaction that somebody else begins and ends. */
export function lineKeeper(db: Database) {
  const HERE = 'sent_by = ?1 AND to_address = ?2';
  const lastOf = db.prepare(
    `SELECT tried_at FROM deliveries WHERE ${HERE} AND tried_at > ?3
     ORDER BY tried_at DESC LIMIT 1 OFFSET ?4`,
  );
  const find = db.prepare(`SELECT free_at FROM lines WHERE ${HERE}`);
  const free = db.prepare(
    'SELECT to_address FROM lines WHERE sent_by = ? AND free_at <= ? ORDER BY free_at, to_address LIMIT ?',
  );
  const set = db.prepare(
    `INSERT INTO lines (sent_by, to_address, free_at) VALUES (?, ?, ?)
     ON CONFLICT (sent_by, to_address) DO UPDATE SET free_at = excluded.free_at`,
  );
  const end = db.prepare(`DELETE FROM lines WHERE ${HERE}`);
  const join = db.prepare(
    `UPDATE deliveries SET in_line = 1, placed_at = COALESCE(placed_at, due_at), due_at = NULL
     WHERE campaign_id = ? AND action_id = ? AND position = ?`,
  );
  const IN_LINE = "d.sent_by = ?1 AND d.to_address = ?2 AND d.in_line = 1 AND d.status = 'queued'";
  const first = db.prepare(
    `SELECT ${LETTER} WHERE ${IN_LINE} AND ${GOES_ON}
     ORDER BY d.placed_at, d.campaign_id, d.action_id, d.position LIMIT 1`,
  );
  const any = db.prepare(`SELECT 1 FROM deliveries d WHERE ${IN_LINE} LIMIT 1`);

  /** When the next letter may leave, where that is not now. */
  const full = async (by: string, to: string, { hourAgo, perHour }: Rate): Promise<string | undefined> => {
    if (perHour === undefined) return undefined;
    const last = (await lastOf.get(by, to, hourAgo, perHour - 1))?.['tried_at'] as string | undefined;
    return last && timeFrom(last, AN_HOUR);
  };

  return {
    /** Puts a letter that is due in line, where there is one, or where its address had enough. @returns whether it did. */
    joins: async (row: Row, rate: Rate): Promise<boolean> => {
      if (rate.perHour === undefined) return false;
      const [by, to] = [row['sent_by'] as string, row['to_address'] as string];
      const freeAt = await full(by, to, rate);
      if (freeAt === undefined && !(await find.get(by, to))) return false;
      await join.run(row['campaign_id'] as string, row['action_id'] as string, row['position'] as number);
      // What was taken and had to wait has made room: the line need not wait for it.
      await set.run(by, to, freeAt ?? rate.now);
      return true;
    },
    /** Takes letters whose turn has come, the first in line first. */
    serve: async (
      by: string,
      rate: Rate,
      wanted: () => boolean,
      take: (row: Row) => Promise<void>,
    ): Promise<void> => {
      if (!wanted()) return;
      for (const line of await free.all(by, rate.now, MOST_LINES)) {
        const to = line['to_address'] as string;
        let freeAt: string | undefined;
        while (wanted() && !(freeAt = await full(by, to, rate))) {
          const row = await first.get(by, to);
          if (!row) {
            if (await any.get(by, to)) freeAt = timeFrom(rate.now, LOOK_AGAIN_MS);
            else await end.run(by, to);
            break;
          }
          await take(row);
        }
        if (freeAt) await set.run(by, to, freeAt);
        if (!wanted()) return;
      }
    },
  };
}

/**
 * Puts a letter back into the line that it came from, where there is one, inside a transaction that somebody else begins
 * and ends: whoever takes it is away. Its line waits until then.
 */
export function lineReturner(db: Database): (letter: LetterKey, until: string) => Promise<void> {
  const KEY = 'campaign_id = ? AND action_id = ? AND position = ?';
  const goBack = db.prepare(
    `UPDATE deliveries SET in_line = 1, due_at = NULL WHERE ${KEY} AND status = 'queued'
       AND (sent_by, to_address) IN (SELECT sent_by, to_address FROM lines)`,
  );
  const wait = db.prepare(
    `UPDATE lines SET free_at = ?4 WHERE free_at < ?4 AND (sent_by, to_address) IN (
       SELECT sent_by, to_address FROM deliveries WHERE campaign_id = ?1 AND action_id = ?2 AND position = ?3)`,
  );
  return async (letter, until) => {
    const key = keyOf(letter);
    if (await goBack.run(...key)) await wait.run(...key, until);
  };
}
