import type { CameFrom, DayCount } from '../figures.ts';
import type { Database } from './database.ts';

/** Reads what is shown of a campaign over time, and of where its actions came from. Each reads a part that is bounded. */
export function figureReader(db: Database) {
  const days = db.prepare(
    `SELECT day, kind, tally, SUM(n) AS n FROM day_counts WHERE campaign_id = ? AND day >= ?
     GROUP BY day, kind, tally HAVING SUM(n) <> 0 ORDER BY day, kind, tally`,
  );
  const cameFrom = db.prepare(
    `SELECT lang, page, COUNT(*) AS n FROM (
       SELECT a.lang AS lang, (
         SELECT MAX(c.page) FROM consents c WHERE c.campaign_id = a.campaign_id AND c.action_id = a.action_id
       ) AS page
       FROM actions a WHERE a.campaign_id = ? AND a.held IS NULL
       ORDER BY a.recorded_at DESC, a.action_id DESC LIMIT ?) AS newest
     GROUP BY lang, page ORDER BY lang, page`,
  );
  return {
    days: async (campaign: string, since: string) =>
      (await days.all(campaign, since)).map(row => ({ ...row }) as unknown as DayCount),
    cameFrom: async (campaign: string, newest: number) =>
      (await cameFrom.all(campaign, newest)).map(
        ({ page, ...row }) => ({ ...row, ...(page !== null && { page }) }) as unknown as CameFrom,
      ),
  };
}
