import type { OutboxStates } from '../port.ts';
import type { Database } from './database.ts';

/** Counts what leaves: letters in an index of their states, mails among those that wait. */
export function stateReader(db: Database): () => Promise<OutboxStates> {
  const letters = db.prepare(
    `SELECT campaign_id AS campaign, sent_by AS "by", status, COUNT(*) AS n FROM deliveries
     WHERE sent_by IS NOT NULL GROUP BY campaign_id, sent_by, status ORDER BY campaign_id, sent_by, status`,
  );
  // Whatever waits has a time at which it is due.
  const mails = db.prepare(
    `SELECT campaign_id AS campaign, 'confirmation' AS kind, status, COUNT(*) AS n
     FROM confirmations WHERE due_at IS NOT NULL GROUP BY campaign_id, status
     UNION ALL
     SELECT campaign_id, 'update', status, COUNT(*)
     FROM update_mails WHERE due_at IS NOT NULL GROUP BY campaign_id, status
     ORDER BY campaign, kind, status`,
  );
  return async () => ({
    letters: (await letters.all()).map(row => ({ ...row })) as OutboxStates['letters'],
    mails: (await mails.all()).map(row => ({ ...row })) as OutboxStates['mails'],
  });
}
