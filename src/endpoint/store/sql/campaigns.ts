import type { Database } from './database.ts';

/** The campaigns that have actions: one step in the index for each, however many actions there are. */
export const CAMPAIGNS = `
  WITH RECURSIVE found (campaign_id) AS (
    SELECT min(campaign_id) FROM actions
    UNION ALL
    SELECT (SELECT min(campaign_id) FROM actions WHERE campaign_id > found.campaign_id)
    FROM found WHERE found.campaign_id IS NOT NULL
  )
  SELECT campaign_id FROM found WHERE campaign_id IS NOT NULL`;

/** Reads which campaigns have actions. */
export function campaignReader(db: Database): () => Promise<string[]> {
  const list = db.prepare(CAMPAIGNS);
  return async () => (await list.all()).map(row => row['campaign_id'] as string);
}
