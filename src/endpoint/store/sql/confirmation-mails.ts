import type { Database } from './database.ts';
import type { ActionKind } from '../../../contract/index.ts';
import type { Bounced } from '../port.ts';
import { bounceMail } from './bounced.ts';
import { A_DAY, timeFrom } from './days.ts';
import { ALL_PAUSED } from './pauses.ts';
import type { ClosedMail, Writes } from './writes.ts';

/** Mails of an address that wait, and did not leave within the day: those that left have their place in it. */
const WAIT = `supporter_key = ?1 AND status IN ('queued', 'capped') AND due_at <= ?2
  AND (tried_at IS NULL OR tried_at <= ?3)`;

/** What takes and settles the mails that ask for a confirmation, inside a transaction that somebody else begins and ends. */
export function confirmationMails(db: Database) {
  // Of those that became due together, the newest.
  const due = db.prepare(
    `SELECT c.campaign_id, c.action_id, c.confirmation_id, c.supporter_key, c.attempts,
       c.tried_at, a.kind, a.lang, a.supporter
     FROM confirmations c JOIN actions a ON a.campaign_id = c.campaign_id AND a.action_id = c.action_id
     WHERE c.due_at <= ? AND c.status IN ('queued', 'capped') AND NOT ${ALL_PAUSED}
     ORDER BY c.due_at, c.asked_at DESC, c.confirmation_id DESC LIMIT 1`,
  );
  const frees = db.prepare(
    `SELECT tried_at FROM confirmations
     WHERE supporter_key = ? AND tried_at > ? ORDER BY tried_at DESC LIMIT 1 OFFSET ?`,
  );
  const drop = db.prepare(
    `UPDATE confirmations SET status = 'dropped', due_at = NULL WHERE ${WAIT} AND confirmation_id NOT IN (
       SELECT confirmation_id FROM confirmations WHERE ${WAIT} ORDER BY asked_at DESC, confirmation_id DESC LIMIT ?4)`,
  );
  const cap = db.prepare(`UPDATE confirmations SET status = 'capped', due_at = ?4 WHERE ${WAIT}`);
  const targets = db.prepare(
    `SELECT target_name FROM deliveries WHERE campaign_id = ? AND action_id = ? AND channel = 'endpoint'
       AND status = 'awaiting-confirmation' ORDER BY position`,
  );
  // Being due again later is the lease: a claim that dies gives its mails back by itself.
  const lease = db.prepare(
    `UPDATE confirmations SET status = 'queued', due_at = ?, expires_at = ?, tried_at = ?, attempts = attempts + 1
     WHERE confirmation_id = ?`,
  );
  const settle = db.prepare(
    `UPDATE confirmations SET status = ?1, due_at = ?2, attempts = attempts - ?3,
       tried_at = CASE WHEN ?3 = 0 THEN tried_at END
     WHERE confirmation_id = ?4 AND status = 'queued' AND (?1 = 'accepted' OR due_at = COALESCE(?5, due_at))`,
  );
  const statusOf = db.prepare('SELECT status FROM confirmations WHERE confirmation_id = ?');
  const bounced = db.prepare(
    "UPDATE confirmations SET status = 'bounced', due_at = NULL WHERE confirmation_id = ?",
  );

  return {
    claim: async ({ now, terms }: Writes['claimConfirmations'][0]): Promise<ClosedMail[]> => {
      const { until, expiresAt, anAddress, limit } = terms;
      const dayAgo = timeFrom(now, -A_DAY);
      const mails: ClosedMail[] = [];
      for (let row = await due.get(now); row && mails.length < limit; row = await due.get(now)) {
        const key = row['supporter_key'] as string;
        const triedAt = row['tried_at'] as string | null;
        const counted = triedAt !== null && triedAt > dayAgo;
        const full = counted ? undefined : await frees.get(key, dayAgo, anAddress - 1);
        if (full) {
          await drop.run(key, now, dayAgo, anAddress);
          await cap.run(key, now, dayAgo, timeFrom(full['tried_at'] as string, A_DAY));
          continue;
        }
        const [campaign, action] = [row['campaign_id'] as string, row['action_id'] as string];
        const id = row['confirmation_id'] as string;
        mails.push({
          campaign,
          action,
          id,
          kind: row['kind'] as ActionKind,
          lang: row['lang'] as string,
          row: { ...row },
          targets: (await targets.all(campaign, action)).map(target => target['target_name'] as string),
          expiresAt,
          attempts: row['attempts'] as number,
          lease: until,
        });
        await lease.run(until, expiresAt, now, id);
      }
      return mails;
    },
    settle: async (settlements: Writes['settleConfirmations'][0]): Promise<void> => {
      for (const { id, status, dueAt, untried, lease: held } of settlements)
        await settle.run(status, dueAt ?? null, untried ? 1 : 0, id, held ?? null);
    },
    bounce: (id: Writes['bounceConfirmation'][0]): Promise<Bounced> => bounceMail(statusOf, bounced, id),
  };
}
