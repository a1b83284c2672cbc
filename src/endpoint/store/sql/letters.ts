import type { Database } from './database.ts';
import { letterOf, supporterOf } from './sealed.ts';
import type { HeldLetter } from '../port.ts';

/** Reads what a delivery packet holds: see `ActionStore.letters`. */
export function letterReader(db: Database): (campaign: string) => Promise<HeldLetter[]> {
  const letters = db.prepare(
    `SELECT d.campaign_id, d.action_id, d.position, d.target_id, d.target_name, d.status, d.subject, d.body, a.lang, a.recorded_at, a.confirmed_at, a.supporter
     FROM actions a JOIN deliveries d ON d.campaign_id = a.campaign_id AND d.action_id = a.action_id
     WHERE a.campaign_id = ? AND d.channel = 'endpoint' AND d.body IS NOT NULL AND a.supporter IS NOT NULL
       AND a.held IS NULL AND a.withdrawn_at IS NULL AND d.status NOT IN ('awaiting-confirmation', 'withdrawn')
     ORDER BY d.target_id, a.recorded_at, a.action_id`,
  );
  return async campaign =>
    (await letters.all(campaign)).map(row => ({
      target: { id: row['target_id'] as string, name: row['target_name'] as string },
      status: row['status'] as HeldLetter['status'],
      supporter: supporterOf(db, row),
      lang: row['lang'] as string,
      recordedAt: row['recorded_at'] as string,
      ...(row['confirmed_at'] !== null && { confirmedAt: row['confirmed_at'] as string }),
      ...letterOf(db, row),
    }));
}
