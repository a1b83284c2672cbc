import type { Database } from './database.ts';
import type { Bounced, Mail } from '../port.ts';
import { claimer } from './claims.ts';
import { lineReturner } from './lines.ts';
import { fateSharer } from './twins.ts';
import { type Writes, keyOf } from './writes.ts';

/** The outbox's and mailbox's writes, inside a transaction that somebody else begins and ends. */
export function outboxWriter(db: Database) {
  // What was withdrawn meanwhile is not tried again; what has left by then has left.
  const settle = db.prepare(
    `UPDATE deliveries SET status = ?1, due_at = ?2, attempts = attempts - ?3,
       tried_at = CASE WHEN ?3 = 0 THEN tried_at END, why = ?8
     WHERE campaign_id = ?4 AND action_id = ?5 AND position = ?6 AND status <> 'bounced'
       AND (status = 'queued' OR ?1 = 'accepted') AND (?1 = 'accepted' OR due_at = COALESCE(?7, due_at))`,
  );
  const bounce = db.prepare(
    `UPDATE deliveries SET status = 'bounced', due_at = NULL, why = ?4
     WHERE campaign_id = ?1 AND action_id = ?2 AND position = ?3`,
  );
  const share = fateSharer(db);
  const goBack = lineReturner(db);
  const statusOf = db.prepare(
    'SELECT status FROM deliveries WHERE campaign_id = ? AND action_id = ? AND position = ?',
  );
  const land = db.prepare(
    `INSERT INTO mailbox (message_id, landed_at, mail) VALUES (?, ?, ?)
     ON CONFLICT (message_id) DO NOTHING`,
  );

  return {
    claim: claimer(db),
    settle: async (settlements: Writes['settle'][0]): Promise<void> => {
      for (const settlement of settlements) {
        const { status, dueAt = null, untried, away, lease: held = null, why = null } = settlement;
        const changes = await settle.run(status, dueAt, untried ? 1 : 0, ...keyOf(settlement), held, why);
        if (changes && !untried && status !== 'queued') await share(settlement, status);
        if (changes && away && dueAt !== null) await goBack(settlement, dueAt);
      }
    },
    bounce: async ({ letter, why }: Writes['bounce'][0]): Promise<Bounced> => {
      const status = (await statusOf.get(...keyOf(letter)))?.['status'];
      if (status === undefined) return 'unknown';
      if (status === 'bounced') return 'already';
      // Still queued: it was taken, and the endpoint ended before it could say so.
      if (status !== 'accepted' && status !== 'queued') return 'other';
      await bounce.run(...keyOf(letter), why ?? null);
      await share(letter, 'bounced');
      return 'bounced';
    },
    land: async (mail: Mail): Promise<void> => {
      const { messageId, landedAt } = mail;
      await land.run(messageId, landedAt, db.seal.close(JSON.stringify(mail), ['mailbox', messageId]));
    },
  };
}

/** Reads the mailbox, newest first. */
export function mailboxReader(db: Database): (limit: number) => Promise<Mail[]> {
  const list = db.prepare('SELECT message_id, mail FROM mailbox ORDER BY landed_at DESC, message_id LIMIT ?');
  return async limit =>
    (await list.all(limit)).map(
      row =>
        JSON.parse(db.seal.open(row['mail'] as string, ['mailbox', row['message_id'] as string])) as Mail,
    );
}
