import type { Database } from './database.ts';
import type { ActionKind, WithdrawalWay } from '../../../contract/index.ts';
import type { CountChanges } from './counts.ts';
import { pushWithdrawer } from './pushes.ts';
import { tallies } from './tally.ts';

/** An action that may be taken back. */
export interface Withdrawable {
  campaign_id: string;
  action_id: string;
  kind: ActionKind;
  supporter_key: string | null;
  confirmed_at: string | null;
  withdrawn_at: string | null;
}

const LETTERS = "campaign_id = ? AND action_id = ? AND channel = 'endpoint'";

/**
 * Takes an action back, inside a transaction that somebody else begins and ends: out of the counts, with its consents
 * and what has not left. What was never confirmed may be somebody else's doing, and is forgotten. The second time
 * nothing more happens. Where a platform has to be told that it may not write to them any more, who they are is
 * forgotten once it was (`pushes.ts`).
 */
export function withdrawer(db: Database) {
  const { release } = tallies(db);
  const unsettle = db.prepare(
    'UPDATE actions SET standing = NULL, withdrawn_at = ? WHERE campaign_id = ? AND action_id = ?',
  );
  const endConsents = db.prepare(
    `UPDATE consents SET withdrawn_at = ?, withdrawn_by = ?
     WHERE campaign_id = ? AND action_id = ? AND answer = 'given' AND withdrawn_at IS NULL`,
  );
  const keepBack = db.prepare(
    `UPDATE deliveries SET status = 'withdrawn', due_at = NULL
     WHERE ${LETTERS} AND status IN ('awaiting-confirmation', 'queued')`,
  );
  const askNoMore = db.prepare(
    `UPDATE confirmations SET status = 'dropped', due_at = NULL
     WHERE campaign_id = ? AND action_id = ? AND status IN ('queued', 'capped')`,
  );
  const keepPushBack = pushWithdrawer(db);
  const forgetWho = db.prepare('UPDATE actions SET supporter = NULL WHERE campaign_id = ? AND action_id = ?');
  const forget = [
    db.prepare(
      'UPDATE actions SET public_name = NULL, comment = NULL WHERE campaign_id = ? AND action_id = ?',
    ),
    db.prepare(`UPDATE deliveries SET subject = NULL, body = NULL, text_mark = NULL WHERE ${LETTERS}`),
  ];

  return async (
    row: Withdrawable,
    { at, way }: { at: string; way: WithdrawalWay },
    counts: CountChanges,
  ): Promise<void> => {
    if (row.withdrawn_at) return;
    const key = [row.campaign_id, row.action_id] as const;
    await unsettle.run(at, ...key);
    await release(
      { campaign: row.campaign_id, kind: row.kind, supporterKey: row.supporter_key },
      row.action_id,
      counts,
    );
    await endConsents.run(at, way, ...key);
    await keepBack.run(...key);
    await askNoMore.run(...key);
    const told = !(await keepPushBack(...key, at));
    if (row.confirmed_at) return;
    for (const statement of forget) await statement.run(...key);
    if (told) await forgetWho.run(...key);
  };
}
