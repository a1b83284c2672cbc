import type { Undelivered } from '../port.ts';
import type { Database } from './database.ts';

/** Reads which letters did not arrive: the index of their states finds them among many that did. */
export function undeliveredReader(db: Database): (campaign: string, limit: number) => Promise<Undelivered[]> {
  const read = db.prepare(
    `SELECT target_id, target_name, sent_by, status, why, COUNT(*) AS n FROM deliveries
     WHERE campaign_id = ? AND sent_by IS NOT NULL AND status IN ('failed', 'bounced')
     GROUP BY target_id, target_name, sent_by, status, why
     ORDER BY n DESC, target_id, sent_by, status, why LIMIT ?`,
  );
  return async (campaign, limit) =>
    (await read.all(campaign, limit)).map(row => ({
      target: { id: row['target_id'] as string, name: row['target_name'] as string },
      by: row['sent_by'] as Undelivered['by'],
      status: row['status'] as Undelivered['status'],
      ...(row['why'] !== null && { why: row['why'] as string }),
      n: Number(row['n']),
    }));
}
