import type { ActionKind } from '../../../contract/index.ts';
import type { FlagStore, HeldAction } from '../flags.ts';
import type { Answer, StoredAction } from '../port.ts';
import type { CountChanges } from './counts.ts';
import type { Database } from './database.ts';
import { pushWaker } from './pushes.ts';
import { tallies } from './tally.ts';
import type { Writes } from './writes.ts';

interface Row {
  kind: ActionKind;
  supporter_key: string | null;
  held: string | null;
  tally: string | null;
  confirmed_at: string | null;
  answer: string;
}

/** Decides about flagged actions, inside a transaction that somebody else begins and ends. */
export function flagWriter(db: Database) {
  const { claim, release } = tallies(db);
  const put = db.prepare(
    'UPDATE action_flags SET verdict = ?, reviewed_at = ? WHERE campaign_id = ? AND action_id = ?',
  );
  const find = db.prepare(
    `SELECT kind, supporter_key, held, tally, confirmed_at, answer FROM actions
     WHERE campaign_id = ? AND action_id = ? AND withdrawn_at IS NULL AND erased_at IS NULL`,
  );
  const stand = db.prepare(
    'UPDATE actions SET held = ?, standing = ? WHERE campaign_id = ? AND action_id = ?',
  );
  // What is being sent at the moment is due at the end of its lease: kept before then, it waits for it, and leaves once.
  const HOLD = 'held_due_at = due_at, due_at = NULL';
  const FREE = 'due_at = CASE WHEN held_due_at > ?1 THEN held_due_at ELSE ?1 END, held_due_at = NULL';
  const keepBack = db.prepare(
    `UPDATE deliveries SET ${HOLD}, in_line = 0, placed_at = COALESCE(placed_at, due_at)
     WHERE campaign_id = ? AND action_id = ? AND status = 'queued'`,
  );
  const letGo = db.prepare(
    `UPDATE deliveries SET ${FREE}
     WHERE campaign_id = ?2 AND action_id = ?3 AND status = 'queued' AND channel = 'endpoint'`,
  );
  const MAILS = "status IN ('queued', 'capped')";
  const wake = pushWaker(db);
  const askNoMore = db.prepare(
    `UPDATE confirmations SET ${HOLD} WHERE campaign_id = ? AND action_id = ? AND ${MAILS}`,
  );
  const askAgain = db.prepare(
    `UPDATE confirmations SET ${FREE} WHERE campaign_id = ?2 AND action_id = ?3 AND ${MAILS}`,
  );

  return async (
    { campaign, ids, verdict, at }: Writes['reviewFlags'][0],
    counts: CountChanges,
  ): Promise<string[]> => {
    const reviewed: string[] = [];
    for (const id of ids) {
      const row = (await find.get(campaign, id)) as Row | undefined;
      if (!row || !(await put.run(verdict, at, campaign, id))) continue;
      reviewed.push(id);
      const of = { campaign, kind: row.kind, supporterKey: row.supporter_key };
      if (verdict === 'hold' && row.held === null) {
        await stand.run('moderator', null, campaign, id);
        await release(of, id, counts);
        // What should not have counted passed no goal.
        if (row.tally !== null && row.tally !== 'pending') counts.lowersPeak(campaign, row.kind);
        await keepBack.run(campaign, id);
        await askNoMore.run(campaign, id);
      } else if (verdict === 'keep' && row.held === 'moderator') {
        const standing = standingOf(row);
        await stand.run(null, standing, campaign, id);
        await claim(of, id, standing, counts);
        await letGo.run(at, campaign, id);
        await askAgain.run(at, campaign, id);
        await wake.run(at, campaign, id);
      }
    }
    return reviewed;
  };
}

/** How it counts by itself, as when it was recorded or confirmed. */
function standingOf({ confirmed_at, answer }: Row) {
  if (confirmed_at !== null) return 'verified';
  return (JSON.parse(answer) as Answer).status === 'counted' ? 'unverified' : 'pending';
}

const WAITS = 'f.verdict IS NULL AND a.withdrawn_at IS NULL AND a.erased_at IS NULL';
/** From the flags (which is what CROSS says here): of many actions few have any. */
const FLAGGED = `action_flags f CROSS JOIN actions a
  WHERE a.campaign_id = f.campaign_id AND a.action_id = f.action_id`;

export function flagReader(
  db: Database,
  stored: (campaign: string, id: string) => Promise<StoredAction>,
): Omit<FlagStore, 'review'> {
  const page = (which: string) =>
    db.prepare(
      `SELECT f.campaign_id, f.action_id FROM ${FLAGGED} AND ${WAITS} AND ${which}
         AND (f.recorded_at, f.campaign_id, f.action_id) < (?2, ?3, ?4)
       GROUP BY f.recorded_at, f.campaign_id, f.action_id
       ORDER BY f.recorded_at DESC, f.campaign_id DESC, f.action_id DESC LIMIT ?5`,
    );
  const ofOne = page('f.campaign_id = ?1');
  const ofAll = page("?1 = ''");
  const many = db.prepare(
    `SELECT COUNT(*) AS n FROM (
       SELECT f.action_id FROM ${FLAGGED} AND ${WAITS}
       GROUP BY f.recorded_at, f.campaign_id, f.action_id LIMIT ?) AS waiting`,
  );
  const held = db.prepare(
    `SELECT DISTINCT campaign_id AS campaign, action_id AS id, reviewed_at AS at
     FROM action_flags WHERE verdict = 'hold' ORDER BY campaign_id, action_id`,
  );
  return {
    waiting: async (campaign, { limit, after }) => {
      const from = after ? [after.recordedAt, after.campaign, after.id] : ['~', '', '']; // later than any time
      const rows = await (campaign === undefined ? ofAll : ofOne).all(campaign ?? '', ...from, limit);
      const found: StoredAction[] = [];
      for (const row of rows)
        found.push(await stored(row['campaign_id'] as string, row['action_id'] as string));
      return found;
    },
    many: async most => Number((await many.get(most))!['n']),
    held: async () => (await held.all()).map(row => ({ ...row }) as unknown as HeldAction),
  };
}
