import type { StoredAction } from '../port.ts';
import { campaignReader } from './campaigns.ts';
import type { Database, Row } from './database.ts';

/**
 * Reads all actions, of one campaign or of all, in the order in which they were recorded.
 * @param which of them, by a condition on the row `a`.
 */
export function actionsReader(
  db: Database,
  which: string,
  whole: (row: Row) => Promise<StoredAction>,
): (campaign?: string) => AsyncGenerator<StoredAction> {
  const page = db.prepare(
    `SELECT * FROM actions a WHERE campaign_id = ? AND (recorded_at, action_id) > (?, ?) AND ${which}
     ORDER BY recorded_at, action_id LIMIT 500`,
  );
  const campaigns = campaignReader(db);
  return async function* (campaign) {
    for (const one of campaign === undefined ? await campaigns() : [campaign]) {
      // In pages: no read stays open while somebody takes their time.
      for (let last = ['', '']; last.length;) {
        const rows = await page.all(one, ...last);
        for (const row of rows) yield await whole(row);
        last = rows.slice(-1).flatMap(row => [row['recorded_at'], row['action_id']] as string[]);
      }
    }
  };
}
