import type { DatabaseSync } from 'node:sqlite';
import type { Supporter } from '../../../contract/index.ts';
import type { Bounced, LetterKey, Mail, OutboxLetter } from '../port.ts';
import { type Writes, keyOf } from './writes.ts';

/** As times are written here: text order is time order. */
const aDay = (sign: '+' | '-', time: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${time}, '${sign}1 day')`;

/** The outbox's and mailbox's writes, inside a transaction that somebody else begins and ends. */
export function outboxWriter(db: DatabaseSync) {
  const due = db.prepare(
    `SELECT d.campaign_id, d.action_id, d.position, d.target_id, d.target_name, d.to_address, d.sent_by,
       d.subject, d.body, d.topic, d.attempts, d.due_at, a.supporter, a.lang, a.confirmed_at,
       EXISTS (
         SELECT 1 FROM actions b JOIN deliveries e ON e.campaign_id = b.campaign_id AND e.action_id = b.action_id
         WHERE b.campaign_id = a.campaign_id AND b.supporter_key = a.supporter_key AND b.held IS NULL
           AND b.recorded_at > ${aDay('-', 'a.recorded_at')} AND b.recorded_at < ${aDay('+', 'a.recorded_at')}
           AND b.action_id <> a.action_id
           AND e.target_id = d.target_id AND e.channel = d.channel AND e.body = d.body 
           -- The one that was confirmed first may be the one that was recorded last.
           AND (e.status IN ('accepted', 'bounced')
             OR (e.status = 'queued' AND (b.recorded_at, b.action_id) < (a.recorded_at, a.action_id)))
       ) AS again
     FROM deliveries d JOIN actions a ON a.campaign_id = d.campaign_id AND a.action_id = d.action_id
     WHERE d.due_at <= ? AND d.status = 'queued' AND d.sent_by IN (SELECT value FROM json_each(?))
       AND d.campaign_id NOT IN (SELECT campaign_id FROM paused_campaigns)
     ORDER BY d.due_at, d.campaign_id, d.action_id, d.position LIMIT ?`,
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
       AND (status <> 'withdrawn' OR ?1 = 'accepted')`,
  );
  const statusOf = db.prepare(
    'SELECT status FROM deliveries WHERE campaign_id = ? AND action_id = ? AND position = ?',
  );
  const land = db.prepare(
    `INSERT INTO mailbox (message_id, landed_at, mail) VALUES (?, ?, ?)
     ON CONFLICT (message_id) DO NOTHING`,
  );

  return {
    claim: ({ now, until, limit, by }: Writes['claim'][0]): OutboxLetter[] => {
      const letters = due.all(now, JSON.stringify(by), limit).map(row => ({
        campaign: row['campaign_id'] as string,
        action: row['action_id'] as string,
        position: row['position'] as number,
        supporter: JSON.parse(row['supporter'] as string) as Supporter,
        target: {
          id: row['target_id'] as string,
          name: row['target_name'] as string,
          address: row['to_address'] as string,
        },
        by: row['sent_by'] as OutboxLetter['by'],
        lang: row['lang'] as string,
        subject: row['subject'] as string,
        body: row['body'] as string,
        ...(row['topic'] !== null && { topic: row['topic'] as string }),
        dueAt: row['due_at'] as string,
        attempts: row['attempts'] as number,
        ...(row['confirmed_at'] !== null && { confirmed: true }),
        ...(row['again'] && { again: true }),
      }));
      for (const letter of letters) lease.run(until, ...keyOf(letter));
      return letters;
    },
    settle: (settlements: Writes['settle'][0]): void => {
      for (const settlement of settlements) {
        const { status, dueAt = null, untried } = settlement;
        settle.run(status, dueAt, untried ? 1 : 0, ...keyOf(settlement));
      }
    },
    bounce: (letter: LetterKey): Bounced => {
      const status = statusOf.get(...keyOf(letter))?.['status'];
      if (status === undefined) return 'unknown';
      if (status === 'bounced') return 'already';
      // Still queued: it was taken, and the endpoint ended before it could say so.
      if (status !== 'accepted' && status !== 'queued') return 'other';
      settle.run('bounced', null, 0, ...keyOf(letter));
      return 'bounced';
    },
    land: (mail: Mail): void => {
      land.run(mail.messageId, mail.landedAt, JSON.stringify(mail));
    },
  };
}

/** Reads the mailbox, newest first. */
export function mailboxReader(db: DatabaseSync): (limit: number) => Mail[] {
  const list = db.prepare('SELECT mail FROM mailbox ORDER BY landed_at DESC, message_id LIMIT ?');
  return limit => list.all(limit).map(row => JSON.parse(row['mail'] as string) as Mail);
}

/** Reads which campaigns have actions: one step in the index for each, however many actions there are. */
export function campaignReader(db: DatabaseSync): () => string[] {
  const list = db.prepare(
    `WITH RECURSIVE found (id) AS (
       SELECT min(campaign_id) FROM actions
       UNION ALL
       SELECT (SELECT min(campaign_id) FROM actions WHERE campaign_id > found.id) FROM found WHERE found.id IS NOT NULL
     )
     SELECT id FROM found WHERE id IS NOT NULL`,
  );
  return () => list.all().map(row => row['id'] as string);
}
