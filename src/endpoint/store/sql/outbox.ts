import type { Database } from './database.ts';
import type { Bounced, LetterKey, Mail, OutboxLetter } from '../port.ts';
import { isPaused } from './pauses.ts';
import { fateSharer } from './twins.ts';
import { type ClosedLetter, type Writes, keyOf } from './writes.ts';

/** The outbox's and mailbox's writes, inside a transaction that somebody else begins and ends. */
export function outboxWriter(db: Database) {
  const due = db.prepare(
    `SELECT d.campaign_id, d.action_id, d.position, d.target_id, d.target_name, d.to_address, d.sent_by,
       d.subject, d.body, d.topic, d.attempts, d.due_at, a.supporter, a.lang, a.confirmed_at
     FROM deliveries d JOIN actions a ON a.campaign_id = d.campaign_id AND a.action_id = d.action_id
     WHERE d.due_at <= ?1 AND d.status = 'queued' AND d.sent_by IN (?2, ?3, ?4)
       AND NOT ${isPaused('d.campaign_id')}
     ORDER BY d.due_at, d.campaign_id, d.action_id, d.position LIMIT ?5`,
  );
  // Being due again later is the lease: a claim that dies gives its letters back by itself.
  const lease = db.prepare(
    `UPDATE deliveries SET due_at = ?, attempts = attempts + 1
     WHERE campaign_id = ? AND action_id = ? AND position = ?`,
  );
  // What was withdrawn meanwhile is not tried again; what has left by then has left.
  const settle = db.prepare(
    `UPDATE deliveries SET status = ?1, due_at = ?2, attempts = attempts - ?3
     WHERE campaign_id = ?4 AND action_id = ?5 AND position = ?6 AND status <> 'bounced'
       AND (status = 'queued' OR ?1 = 'accepted') AND (?1 = 'accepted' OR due_at = COALESCE(?7, due_at))`,
  );
  const bounce = db.prepare(
    `UPDATE deliveries SET status = 'bounced', due_at = NULL
     WHERE campaign_id = ? AND action_id = ? AND position = ?`,
  );
  const share = fateSharer(db);
  const statusOf = db.prepare(
    'SELECT status FROM deliveries WHERE campaign_id = ? AND action_id = ? AND position = ?',
  );
  const land = db.prepare(
    `INSERT INTO mailbox (message_id, landed_at, mail) VALUES (?, ?, ?)
     ON CONFLICT (message_id) DO NOTHING`,
  );

  return {
    claim: async ({ now, until, limit, by }: Writes['claim'][0]): Promise<ClosedLetter[]> => {
      const [one = null, two = null, three = null] = by;
      const letters = (await due.all(now, one, two, three, limit)).map(row => ({
        campaign: row['campaign_id'] as string,
        action: row['action_id'] as string,
        position: row['position'] as number,
        target: {
          id: row['target_id'] as string,
          name: row['target_name'] as string,
          address: row['to_address'] as string,
        },
        by: row['sent_by'] as OutboxLetter['by'],
        lang: row['lang'] as string,
        ...(row['topic'] !== null && { topic: row['topic'] as string }),
        dueAt: row['due_at'] as string,
        attempts: row['attempts'] as number,
        ...(row['confirmed_at'] !== null && { confirmed: true }),
        lease: until,
        row: { ...row },
      }));
      for (const letter of letters) await lease.run(until, ...keyOf(letter));
      return letters;
    },
    settle: async (settlements: Writes['settle'][0]): Promise<void> => {
      for (const settlement of settlements) {
        const { status, dueAt = null, untried, lease: held = null } = settlement;
        const changes = await settle.run(status, dueAt, untried ? 1 : 0, ...keyOf(settlement), held);
        if (changes && !untried && status !== 'queued') await share(settlement, status);
      }
    },
    bounce: async (letter: LetterKey): Promise<Bounced> => {
      const status = (await statusOf.get(...keyOf(letter)))?.['status'];
      if (status === undefined) return 'unknown';
      if (status === 'bounced') return 'already';
      // Still queued: it was taken, and the endpoint ended before it could say so.
      if (status !== 'accepted' && status !== 'queued') return 'other';
      await bounce.run(...keyOf(letter));
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
