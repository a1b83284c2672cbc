import type { Database, Row } from './database.ts';
import { AN_HOUR, timeFrom } from './days.ts';
import { GOES_ON, LETTER, closedLetter } from './letter-row.ts';
import { lineKeeper } from './lines.ts';
import { type ClosedLetter, type Writes, keyOf } from './writes.ts';

/** So many letters are put in line at once, so that others' writes do not wait for thousands. */
const MOST_LINED = 500;

/**
 * Takes letters that are due, inside a transaction that somebody else begins and ends: first whose turn has come in a
 * line, then the others. Where an address had enough of them in the last hour, they stand in line for it.
 */
export function claimer(db: Database): (input: Writes['claim'][0]) => Promise<ClosedLetter[]> {
  const due = db.prepare(
    `SELECT ${LETTER} WHERE d.due_at <= ?1 AND d.status = 'queued' AND d.sent_by IN (?2, ?3, ?4) AND ${GOES_ON}
     ORDER BY d.due_at, COALESCE(d.placed_at, d.due_at), d.campaign_id, d.action_id, d.position LIMIT ?5`,
  );
  // Being due again later is the lease: a claim that dies gives its letters back by itself.
  const lease = db.prepare(
    `UPDATE deliveries SET due_at = ?, attempts = attempts + 1, tried_at = ?, in_line = 0,
       placed_at = COALESCE(placed_at, due_at)
     WHERE campaign_id = ? AND action_id = ? AND position = ?`,
  );
  const lines = lineKeeper(db);

  return async ({ now, until, limit, by, perHour }) => {
    const [one = null, two = null, three = null] = by;
    const taken: ClosedLetter[] = [];
    const take = async (row: Row) => {
      const letter = closedLetter(row, until);
      // Where there is no rate, nobody counts.
      await lease.run(until, perHour === undefined ? null : now, ...keyOf(letter));
      taken.push(letter);
    };
    const rate = { now, hourAgo: timeFrom(now, -AN_HOUR), perHour };
    const takeFromLines = async () => {
      for (const way of by) await lines.serve(way, rate, () => taken.length < limit, take);
    };
    await takeFromLines();
    for (let lined = 0, before = -1; taken.length < limit && lined < MOST_LINED && lined > before;) {
      before = lined;
      for (const row of await due.all(now, one, two, three, limit - taken.length)) {
        if (await lines.joins(row, rate)) lined++;
        else await take(row);
      }
    }
    // Those that have just joined one may be free to leave.
    await takeFromLines();
    return taken;
  };
}
