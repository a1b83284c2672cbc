import type { StoredAction } from '../port.ts';
import type { Push, PushCount, PushKey, PushStore } from '../pushes.ts';
import type { Database, Statement } from './database.ts';
import { isPaused } from './pauses.ts';
import type { Writes } from './writes.ts';

const KEY = 'campaign_id = ? AND action_id = ? AND kind = ?';
const keyOf = ({ campaign, action, kind }: PushKey) => [campaign, action, kind] as const;

/** Tells a platform of an action, inside a transaction that somebody else begins and ends. Without a time it waits until the action counts. */
export const pushAdder = (db: Database): Statement =>
  db.prepare(
    `INSERT INTO pushes (campaign_id, action_id, kind, status, due_at, attempts, known)
     VALUES (?, ?, 'sign', 'queued', ?, 0, 0)`,
  );

/** What waited until its action counts is due now: `due_at`, campaign, action. */
export const pushWaker = (db: Database): Statement =>
  db.prepare(
    `UPDATE pushes SET due_at = ?
     WHERE campaign_id = ? AND action_id = ? AND kind = 'sign' AND status = 'queued' AND due_at IS NULL`,
  );

/**
 * Tells the platform of consents to e-mail that ended at `?1`, where it may know of their action. One that is on its way
 * arrives first: it is told when that is over.
 * @param whose of a push `p`.
 */
export const unsubscriber = (db: Database, whose: string): Statement =>
  db.prepare(
    `INSERT INTO pushes (campaign_id, action_id, kind, status, due_at, attempts, known)
     SELECT p.campaign_id, p.action_id, 'unsubscribe', 'queued', COALESCE(p.due_at, ?1), 0, 0 FROM pushes p
     WHERE ${whose} AND p.kind = 'sign' AND p.known = 1 AND EXISTS (
       SELECT 1 FROM consents c WHERE c.campaign_id = p.campaign_id AND c.action_id = p.action_id
         AND c.purpose = 'updates' AND c.withdrawn_at = ?1 AND COALESCE(c.channel, 'email') = 'email')
     ON CONFLICT (campaign_id, action_id, kind) DO NOTHING`,
  );

/** Keeps back what did not leave of an action that is taken back, inside a transaction that somebody else begins and ends. */
export function pushWithdrawer(db: Database) {
  const tell = unsubscriber(db, 'p.campaign_id = ?2 AND p.action_id = ?3');
  const keepBack = db.prepare(
    `UPDATE pushes SET status = 'withdrawn', due_at = NULL WHERE ${KEY} AND status = 'queued'`,
  );
  const waits = db.prepare(`SELECT 1 FROM pushes WHERE ${KEY} AND status = 'queued'`);
  /** @returns whether the platform is still to be told: who it was is needed until then. */
  return async (campaign: string, action: string, at: string): Promise<boolean> => {
    await tell.run(at, campaign, action);
    await keepBack.run(campaign, action, 'sign');
    return (await waits.get(campaign, action, 'unsubscribe')) !== undefined;
  };
}

/** Takes and settles, inside a transaction that somebody else begins and ends. */
export function pushWriter(db: Database) {
  const due = db.prepare(
    `SELECT campaign_id, action_id, kind, attempts, known FROM pushes
     WHERE due_at <= ? AND status = 'queued' AND NOT ${isPaused('campaign_id')}
     ORDER BY due_at, campaign_id, action_id, kind LIMIT ?`,
  );
  // Being due again later is the lease. From now on the platform may know, whatever happens to this process.
  const lease = db.prepare(`UPDATE pushes SET due_at = ?, attempts = attempts + 1, known = 1 WHERE ${KEY}`);
  const settle = db.prepare(
    `UPDATE pushes SET status = ?1, due_at = ?2, known = ?3, attempts = attempts - ?4
     WHERE campaign_id = ?5 AND action_id = ?6 AND kind = ?7
       AND (status = 'queued' OR (status = 'withdrawn' AND ?1 = 'accepted')) AND (?1 = 'accepted' OR due_at = ?8)`,
  );
  const neverKnown = db.prepare(`DELETE FROM pushes WHERE ${KEY} AND attempts = 0`);
  const forget = db.prepare(
    `UPDATE actions SET supporter = NULL
     WHERE campaign_id = ? AND action_id = ? AND withdrawn_at IS NOT NULL AND confirmed_at IS NULL`,
  );
  return {
    claim: async ({ now, until, limit }: Writes['claimPushes'][0]): Promise<Push[]> => {
      const pushes = (await due.all(now, limit)).map((row): Push => ({
        campaign: row['campaign_id'] as string,
        action: row['action_id'] as string,
        kind: row['kind'] as Push['kind'],
        attempts: row['attempts'] as number,
        known: row['known'] === 1,
        lease: until,
      }));
      for (const push of pushes) await lease.run(until, ...keyOf(push));
      return pushes;
    },
    settle: async (settlement: Writes['settlePush'][0]): Promise<void> => {
      const { campaign, action, kind, status, dueAt = null, known, untried, lease: held } = settlement;
      const key = keyOf(settlement);
      await settle.run(status, dueAt, known ? 1 : 0, untried ? 1 : 0, ...key, held);
      // It was taken back while it was on its way, and did not arrive.
      const undone = kind === 'sign' && !known && (await neverKnown.run(campaign, action, 'unsubscribe'));
      if (undone || (kind === 'unsubscribe' && status !== 'queued')) await forget.run(campaign, action);
    },
  };
}

/** The reading half. */
export function pushReader(
  db: Database,
  stored: (campaign: string, id: string) => Promise<StoredAction>,
): Pick<PushStore, 'standing' | 'states'> {
  const paused = db.prepare(
    `SELECT 1 FROM actions WHERE campaign_id = ? AND action_id = ? AND ${isPaused('campaign_id')}`,
  );
  const states = db.prepare(
    `SELECT campaign_id AS campaign, kind, status, COUNT(*) AS n FROM pushes
     GROUP BY campaign_id, kind, status ORDER BY campaign_id, kind, status`,
  );
  return {
    standing: async ({ campaign, action }) => ({
      action: await stored(campaign, action),
      paused: (await paused.get(campaign, action)) !== undefined,
    }),
    states: async () => (await states.all()).map(row => ({ ...row, n: Number(row['n']) }) as PushCount),
  };
}
