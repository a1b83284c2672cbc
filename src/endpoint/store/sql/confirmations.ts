import type { Database } from './database.ts';
import type { ActionKind } from '../../../contract/index.ts';
import type { ConfirmationStore, Confirmed, NewConfirmation } from '../confirmations.ts';
import type { StoredAction } from '../port.ts';
import type { CountChanges } from './counts.ts';
import { pushWaker } from './pushes.ts';
import { tallies } from './tally.ts';
import { withdrawer } from './withdraw.ts';
import { timeFrom } from './days.ts';
import type { Writes } from './writes.ts';

const LETTERS = "campaign_id = ? AND action_id = ? AND channel = 'endpoint'";

/** Adds mails that ask for a confirmation, inside a transaction that somebody else begins and ends. */
export function confirmationAdder(db: Database) {
  const many = db.prepare(
    `SELECT COUNT(*) AS n, MAX(asked_at) AS last
     FROM confirmations WHERE campaign_id = ? AND action_id = ?`,
  );
  const add = db.prepare(
    `INSERT INTO confirmations (campaign_id, action_id, confirmation_id, token_hash, withdrawal_hash,
       supporter_key, asked_at, expires_at, status, due_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?)`,
  );
  return async (
    { campaign, action, supporterKey }: { campaign: string; action: string; supporterKey: string },
    { id, tokenHash, withdrawalHash, expiresAt, limits }: NewConfirmation,
    at: string,
  ): Promise<boolean> => {
    const { n, last } = (await many.get(campaign, action)) as { n: number; last: string | null };
    const just = last !== null && last > timeFrom(at, -1000 * limits.seconds);
    if (n >= limits.anAction || just) return false;
    await add.run(campaign, action, id, tokenHash, withdrawalHash, supporterKey, at, expiresAt, at);
    return true;
  };
}

interface Row {
  campaign_id: string;
  action_id: string;
  kind: ActionKind;
  supporter_key: string;
  confirmed_at: string | null;
  withdrawn_at: string | null;
  held: string | null;
  expires_at: string;
}

/** What confirms and withdraws, inside a transaction that somebody else begins and ends. */
export function confirmationWriter(db: Database) {
  const add = confirmationAdder(db);
  const { claim: count } = tallies(db);
  const takeBack = withdrawer(db);
  const linked = (column: string) =>
    db.prepare(
      `SELECT a.campaign_id, a.action_id, a.kind, a.supporter_key, a.confirmed_at, a.withdrawn_at, a.held, c.expires_at
       FROM confirmations c JOIN actions a ON a.campaign_id = c.campaign_id AND a.action_id = c.action_id
       WHERE c.${column} = ?`,
    );
  const byToken = linked('token_hash');
  const byWithdrawal = linked('withdrawal_hash');
  const waiting = db.prepare(
    `SELECT supporter_key FROM actions
     WHERE campaign_id = ? AND action_id = ? AND standing = 'pending' AND supporter_key IS NOT NULL`,
  );
  const verify = db.prepare(
    'UPDATE actions SET standing = ?, confirmed_at = ? WHERE campaign_id = ? AND action_id = ?',
  );
  const letGo = db.prepare(
    `UPDATE deliveries SET status = 'queued', due_at = ? WHERE ${LETTERS} AND status = 'awaiting-confirmation'`,
  );
  const wake = pushWaker(db);
  const drop = db.prepare(
    `UPDATE confirmations SET status = 'dropped', due_at = NULL
     WHERE campaign_id = ? AND action_id = ? AND status IN ('queued', 'capped')`,
  );
  const of = ({ campaign_id: campaign, kind, supporter_key: supporterKey }: Row) => ({
    campaign,
    kind,
    supporterKey,
  });

  return {
    ask: async ({ key: { campaign, action }, mail, at }: Writes['ask'][0]): Promise<boolean> => {
      const row = await waiting.get(campaign, action);
      return (
        row !== undefined &&
        (await add({ campaign, action, supporterKey: row['supporter_key'] as string }, mail, at))
      );
    },
    confirm: async (
      { tokenHash, at }: Writes['confirm'][0],
      counts: CountChanges,
    ): Promise<Confirmed | undefined> => {
      const row = (await byToken.get(tokenHash)) as Row | undefined;
      if (!row) return undefined;
      if (row.withdrawn_at) return 'withdrawn';
      if (row.confirmed_at) return 'already';
      if (row.expires_at <= at) return 'expired';
      const key = [row.campaign_id, row.action_id] as const;
      // What a moderator holds is confirmed as any other is, and counts and leaves once it is kept.
      const free = row.held === null;
      await verify.run(free ? 'verified' : null, at, ...key);
      if (free) await count(of(row), row.action_id, 'verified', counts);
      await letGo.run(free ? at : null, ...key);
      if (free) await wake.run(at, ...key);
      await drop.run(...key);
      return 'confirmed';
    },
    withdraw: async (
      { withdrawalHash, at }: Writes['withdraw'][0],
      counts: CountChanges,
    ): Promise<boolean> => {
      const row = (await byWithdrawal.get(withdrawalHash)) as Row | undefined;
      if (row) await takeBack(row, { at, way: 'mail' }, counts);
      return row !== undefined;
    },
  };
}

/** The reading half. */
export function confirmationReader(
  db: Database,
  stored: (campaign: string, id: string) => Promise<StoredAction>,
): Pick<ConfirmationStore, 'byToken' | 'byWithdrawal'> {
  const finder = (column: string): ConfirmationStore['byToken'] => {
    const find = db.prepare(
      `SELECT campaign_id, action_id, confirmation_id, expires_at FROM confirmations WHERE ${column} = ?`,
    );
    return async hash => {
      const row = await find.get(hash);
      return (
        row && {
          action: await stored(row['campaign_id'] as string, row['action_id'] as string),
          id: row['confirmation_id'] as string,
          expiresAt: row['expires_at'] as string,
        }
      );
    };
  };
  return { byToken: finder('token_hash'), byWithdrawal: finder('withdrawal_hash') };
}
