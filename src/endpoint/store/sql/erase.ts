import type { Database } from './database.ts';
import type { WithdrawalWay } from '../../../contract/index.ts';
import type { CountChanges } from './counts.ts';
import { type Withdrawable, withdrawer } from './withdraw.ts';

/**
 * Forgets who did something, inside a transaction that somebody else begins and ends. That somebody did it stays, and
 * counts as it did; what was still waiting for them is taken back, for nobody is left to confirm it. The second time
 * nothing more happens.
 */
export function eraser(db: Database) {
  const takeBack = withdrawer(db);
  const standing = db.prepare(
    'SELECT standing, erased_at FROM actions WHERE campaign_id = ? AND action_id = ?',
  );
  const statements = [
    `UPDATE deliveries SET subject = NULL, body = NULL, text_mark = NULL,
       status = CASE status WHEN 'queued' THEN 'withdrawn' ELSE status END, due_at = NULL
     WHERE campaign_id = ? AND action_id = ? AND channel = 'endpoint'`,
    'DELETE FROM confirmations WHERE campaign_id = ? AND action_id = ?',
    "DELETE FROM pushes WHERE campaign_id = ? AND action_id = ? AND status = 'queued'",
    'DELETE FROM signer_verdicts WHERE campaign_id = ? AND action_id = ?',
    // That a person was mailed stays known as long as they are: they would be mailed again.
    `UPDATE update_mails SET action_id = other.action_id FROM (
       SELECT o.action_id FROM actions o JOIN actions a
         ON a.campaign_id = o.campaign_id AND a.supporter_key = o.supporter_key AND a.action_id <> o.action_id
       WHERE a.campaign_id = ?1 AND a.action_id = ?2 ORDER BY o.recorded_at DESC LIMIT 1) AS other
     WHERE update_mails.campaign_id = ?1 AND update_mails.action_id = ?2`,
    'DELETE FROM update_mails WHERE campaign_id = ? AND action_id = ?',
    'UPDATE consents SET page = NULL WHERE campaign_id = ? AND action_id = ?',
  ].map(sql => db.prepare(sql));
  const endConsents = db.prepare(
    `UPDATE consents SET withdrawn_at = ?, withdrawn_by = ?
     WHERE campaign_id = ? AND action_id = ? AND answer = 'given' AND withdrawn_at IS NULL`,
  );
  // Its hash fits no body any more: what was typed cannot be tried out.
  const forget = db.prepare(
    `UPDATE actions SET supporter = NULL, public_name = NULL, comment = NULL, supporter_key = NULL, body_hash = '', erased_at = ?
     WHERE campaign_id = ? AND action_id = ?`,
  );

  return async (
    row: Withdrawable,
    { at, way }: { at: string; way: WithdrawalWay },
    counts: CountChanges,
  ): Promise<void> => {
    const key = [row.campaign_id, row.action_id] as const;
    const now = (await standing.get(...key))!;
    if (now['erased_at'] !== null) return;
    if (now['standing'] === 'pending') await takeBack(row, { at, way }, counts);
    await endConsents.run(at, way, ...key);
    for (const statement of statements) await statement.run(...key);
    await forget.run(at, ...key);
  };
}
