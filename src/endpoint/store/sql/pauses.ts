import type { Database } from './database.ts';
import type { PauseStore, Served } from '../confirmations.ts';
import { CAMPAIGNS } from './campaigns.ts';
import type { Writes } from './writes.ts';

/** Stands for all campaigns: no campaign has such an id. */
const ALL = '*';

/** Whether everything is paused. */
export const ALL_PAUSED = `EXISTS (SELECT 1 FROM paused_campaigns WHERE campaign_id = '${ALL}')`;

/** Whether a campaign is, by itself or with all. @param campaign a column. */
export const isPaused = (campaign: string) =>
  `(${ALL_PAUSED} OR ${campaign} IN (SELECT campaign_id FROM paused_campaigns))`;

/** Pauses and resumes, inside a transaction that somebody else begins and ends. */
export function pauseWriter(db: Database): (input: Writes['pause'][0]) => Promise<void> {
  const pause = db.prepare(
    'INSERT INTO paused_campaigns (campaign_id, since) VALUES (?, ?) ON CONFLICT (campaign_id) DO NOTHING',
  );
  const resume = db.prepare('DELETE FROM paused_campaigns WHERE campaign_id = ?');
  return async ({ campaign = ALL, at }) => {
    await (at === undefined ? resume.run(campaign) : pause.run(campaign, at));
  };
}

export function pauseReader(db: Database): Pick<PauseStore, 'list' | 'all' | 'now' | 'known'> {
  const list = db.prepare(
    `SELECT campaign_id FROM paused_campaigns WHERE campaign_id <> '${ALL}' ORDER BY campaign_id`,
  );
  const all = db.prepare('SELECT since FROM paused_campaigns WHERE campaign_id = ?');
  const now = db.prepare('SELECT campaign_id, since FROM paused_campaigns ORDER BY campaign_id');
  const known = db.prepare(
    `SELECT campaign_id AS campaign, (
       SELECT COUNT(*) FROM deliveries d WHERE d.campaign_id = k.campaign_id AND d.status = 'queued'
     ) AS letters, (
       SELECT COUNT(*) FROM update_mails m WHERE m.campaign_id = k.campaign_id AND m.status = 'queued'
     ) AS mails
     FROM (SELECT campaign_id FROM disclosures UNION SELECT campaign_id FROM (${CAMPAIGNS}) AS acted
     UNION SELECT campaign_id FROM imports) k ORDER BY campaign`,
  );
  return {
    list: async () => (await list.all()).map(row => row['campaign_id'] as string),
    all: async () => (await all.get(ALL))?.['since'] as string | undefined,
    now: async () =>
      (await now.all()).map(({ campaign_id: campaign, since }) => ({
        ...(campaign !== ALL && { campaign: campaign as string }),
        since: since as string,
      })),
    known: async () => (await known.all()).map(row => ({ ...row })) as unknown as Served[],
  };
}
