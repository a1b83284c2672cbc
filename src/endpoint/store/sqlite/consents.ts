import type { DatabaseSync } from 'node:sqlite';
import type { ConsentStore } from '../consents.ts';
import type { StoredAction } from '../port.ts';
import type { CountChanges } from './counts.ts';
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
  const find = (receiptHash: string) => byReceipt.get(receiptHash) as Withdrawable | undefined;

  return {
    withdrawAction: ({ receiptHash, at }: Writes['withdrawAction'][0], counts: CountChanges): boolean => {
      const row = find(receiptHash);
      if (row) takeBack(row, { at, way: 'receipt' }, counts);
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
  };
}

/** The reading half. */
export function consentReader(
  db: DatabaseSync,
  stored: (campaign: string, id: string) => StoredAction,
): Pick<ConsentStore, 'of' | 'all'> {
  const bySupporter = db.prepare(
    'SELECT campaign_id, action_id FROM actions WHERE supporter_key = ? ORDER BY recorded_at, action_id',
  );
  const page = db.prepare(
    `SELECT campaign_id, action_id, recorded_at FROM actions a
     WHERE (?1 IS NULL OR campaign_id = ?1) AND (recorded_at, campaign_id, action_id) > (?2, ?3, ?4)
       AND EXISTS (SELECT 1 FROM consents c WHERE c.campaign_id = a.campaign_id AND c.action_id = a.action_id)
     ORDER BY recorded_at, campaign_id, action_id LIMIT 500`,
  );
  const whole = (row: Record<string, unknown>) =>
    stored(row['campaign_id'] as string, row['action_id'] as string);
  return {
    of: async supporterKey => bySupporter.all(supporterKey).map(whole),
    all: async function* (campaign) {
      // In pages: no read stays open while somebody takes their time.
      for (let last = ['', '', '']; ;) {
        const rows = page.all(campaign ?? null, ...last);
        for (const row of rows) yield whole(row);
        const end = rows.at(-1);
        if (!end) return;
        last = [end['recorded_at'], end['campaign_id'], end['action_id']] as string[];
      }
    },
  };
}
