import type { DatabaseSync } from 'node:sqlite';
import type { ConsentStore, Ending, Whose } from '../consents.ts';
import type { StoredAction } from '../port.ts';
import { campaignReader } from './campaigns.ts';
import type { CountChanges } from './counts.ts';
import { eraser } from './erase.ts';
import { type Withdrawable, withdrawer } from './withdraw.ts';
import type { Writes } from './writes.ts';

/** Ends consents, inside a transaction that somebody else begins and ends. */
export function consentWriter(db: DatabaseSync) {
  const byReceipt = db.prepare(
    `SELECT campaign_id, action_id, kind, supporter_key, confirmed_at, withdrawn_at
     FROM actions WHERE receipt_hash = ?`,
  );
  const takeBack = withdrawer(db);
  const end = (whose: string) =>
    db.prepare(
      `UPDATE consents SET withdrawn_at = ?, withdrawn_by = ?
       WHERE campaign_id = ? AND disclosure_id = ? AND answer = 'given' AND withdrawn_at IS NULL AND ${whose}`,
    );
  const endOne = end('action_id = ?');
  const endAll = end(
    'action_id IN (SELECT action_id FROM actions WHERE campaign_id = ? AND supporter_key = ?)',
  );
  const erase = eraser(db);
  const ROW = 'campaign_id, action_id, kind, supporter_key, confirmed_at, withdrawn_at';
  const bySupporter = db.prepare(`SELECT ${ROW} FROM actions WHERE supporter_key = ?`);
  const byKey = db.prepare(`SELECT ${ROW} FROM actions WHERE campaign_id = ? AND action_id = ?`);
  const old = db.prepare(
    `SELECT ${ROW} FROM actions
     WHERE campaign_id = ? AND recorded_at < ? AND erased_at IS NULL AND supporter IS NOT NULL LIMIT ?`,
  );
  const endOf = db.prepare(
    `UPDATE consents SET withdrawn_at = ?, withdrawn_by = ?
     WHERE campaign_id = ? AND action_id = ? AND disclosure_id = ? AND withdrawn_at IS NULL`,
  );
  const find = (receiptHash: string) => byReceipt.get(receiptHash) as Withdrawable | undefined;

  return {
    withdrawAction: ({ receiptHash, ...how }: Writes['withdrawAction'][0], counts: CountChanges): boolean => {
      const row = find(receiptHash);
      if (row) takeBack(row, how, counts);
      return row !== undefined;
    },
    withdrawConsent: ({ receiptHash, disclosure, at, way }: Writes['withdrawConsent'][0]): number => {
      const row = find(receiptHash);
      if (!row) return 0;
      const { campaign_id: campaign, action_id: action, supporter_key: supporter } = row;
      const ended =
        row.confirmed_at && supporter
          ? endAll.run(at, way, campaign, disclosure, campaign, supporter)
          : endOne.run(at, way, campaign, disclosure, action);
      return Number(ended.changes);
    },
    erase: ({ whose, at, way }: Writes['erase'][0], counts: CountChanges): number => {
      const rows = whoseActions(whose);
      for (const row of rows) erase(row, { at, way }, counts);
      return rows.length;
    },
    reapply: (endings: Writes['reapply'][0], counts: CountChanges): void => {
      for (const { campaign, action, disclosure, at, way, what } of endings) {
        const row = byKey.get(campaign, action) as Withdrawable | undefined;
        if (!row) continue; // it was recorded after the backup
        if (what === 'consent') endOf.run(at, way, campaign, action, disclosure!);
        else (what === 'person' ? erase : takeBack)(row, { at, way }, counts);
      }
    },
  };

  /** Who has only typed an address speaks for one action; who has confirmed it, for all of that address. */
  function whoseActions(whose: Whose): Withdrawable[] {
    if ('supporterKey' in whose) return bySupporter.all(whose.supporterKey) as unknown as Withdrawable[];
    if ('before' in whose)
      return old.all(whose.campaign, whose.before, whose.limit) as unknown as Withdrawable[];
    const row = find(whose.receiptHash);
    if (!row) return [];
    return row.confirmed_at && row.supporter_key
      ? (bySupporter.all(row.supporter_key) as unknown as Withdrawable[])
      : [row];
  }
}

/** The reading half. */
export function consentReader(
  db: DatabaseSync,
  stored: (campaign: string, id: string) => StoredAction,
): Pick<ConsentStore, 'of' | 'all' | 'endings'> {
  const bySupporter = db.prepare(
    'SELECT campaign_id, action_id FROM actions WHERE supporter_key = ? ORDER BY recorded_at, action_id',
  );
  const page = db.prepare(
    `SELECT campaign_id, action_id, recorded_at FROM actions a
     WHERE campaign_id = ? AND (recorded_at, action_id) > (?, ?)
       AND EXISTS (SELECT 1 FROM consents c WHERE c.campaign_id = a.campaign_id AND c.action_id = a.action_id)
     ORDER BY recorded_at, action_id LIMIT 500`,
  );
  const campaigns = campaignReader(db);
  // Consents first: an action that is taken back ends those that still hold.
  const endings = db.prepare(
    `SELECT campaign_id AS campaign, action_id AS action, disclosure_id AS disclosure, withdrawn_at AS at,
       withdrawn_by AS way, 'consent' AS what
     FROM consents WHERE withdrawn_at IS NOT NULL
     UNION ALL SELECT campaign_id, action_id, NULL, withdrawn_at, 'operator', 'action'
     FROM actions WHERE withdrawn_at IS NOT NULL
     UNION ALL SELECT campaign_id, action_id, NULL, erased_at, 'operator', 'person'
     FROM actions WHERE erased_at IS NOT NULL`,
  );
  const whole = (row: Record<string, unknown>) =>
    stored(row['campaign_id'] as string, row['action_id'] as string);
  return {
    endings: async () => endings.all().map(row => ({ ...row }) as unknown as Ending),
    of: async supporterKey => bySupporter.all(supporterKey).map(whole),
    all: async function* (campaign) {
      for (const one of campaign === undefined ? campaigns() : [campaign]) {
        // In pages: no read stays open while somebody takes their time.
        for (let last = ['', '']; last.length;) {
          const rows = page.all(one, ...last);
          for (const row of rows) yield whole(row);
          last = rows.slice(-1).flatMap(row => [row['recorded_at'], row['action_id']] as string[]);
        }
      }
    },
  };
}
