import type { Database, Row, Statement, Value } from './database.ts';
import type { ConsentStore, Ending, Whose } from '../consents.ts';
import type { StoredAction } from '../port.ts';
import { actionsReader } from './all-actions.ts';
import type { CountChanges } from './counts.ts';
import { eraser } from './erase.ts';
import { type Withdrawable, withdrawer } from './withdraw.ts';
import { unsubscriber } from './pushes.ts';
import type { Writes } from './writes.ts';

const all = (statement: Statement, ...values: Value[]) =>
  statement.all(...values) as Promise<unknown> as Promise<Withdrawable[]>;

/** Ends consents, inside a transaction that somebody else begins and ends. */
export function consentWriter(db: Database) {
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
  const tellOne = unsubscriber(db, 'p.campaign_id = ?2 AND p.action_id = ?3');
  const tellAll = unsubscriber(
    db,
    'p.campaign_id = ?2 AND p.action_id IN (SELECT action_id FROM actions WHERE campaign_id = ?2 AND supporter_key = ?3)',
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
  const find = (receiptHash: string) =>
    byReceipt.get(receiptHash) as Promise<(Row & Withdrawable) | undefined>;

  return {
    withdrawAction: async (
      { receiptHash, ...how }: Writes['withdrawAction'][0],
      counts: CountChanges,
    ): Promise<boolean> => {
      const row = await find(receiptHash);
      if (row) await takeBack(row, how, counts);
      return row !== undefined;
    },
    withdrawConsent: async ({
      receiptHash,
      disclosure,
      at,
      way,
    }: Writes['withdrawConsent'][0]): Promise<number> => {
      const row = await find(receiptHash);
      if (!row) return 0;
      const { campaign_id: campaign, action_id: action, supporter_key: supporter } = row;
      const theirs = row.confirmed_at !== null && supporter !== null;
      const ended = theirs
        ? await endAll.run(at, way, campaign, disclosure, campaign, supporter)
        : await endOne.run(at, way, campaign, disclosure, action);
      if (ended) await (theirs ? tellAll.run(at, campaign, supporter) : tellOne.run(at, campaign, action));
      return ended;
    },
    erase: async ({ whose, at, way }: Writes['erase'][0], counts: CountChanges): Promise<number> => {
      const rows = await whoseActions(whose);
      for (const row of rows) await erase(row, { at, way }, counts);
      return rows.length;
    },
    reapply: async (endings: Writes['reapply'][0], counts: CountChanges): Promise<void> => {
      for (const { campaign, action, disclosure, at, way, what } of endings) {
        const row = (await byKey.get(campaign, action)) as Withdrawable | undefined;
        if (!row) continue; // it was recorded after the backup
        if (what === 'consent') await endOf.run(at, way, campaign, action, disclosure!);
        else await (what === 'person' ? erase : takeBack)(row, { at, way }, counts.at(at));
      }
    },
  };

  /** Who has only typed an address speaks for one action; who has confirmed it, for all of that address. */
  async function whoseActions(whose: Whose): Promise<Withdrawable[]> {
    if ('supporterKey' in whose) return all(bySupporter, whose.supporterKey);
    if ('before' in whose) return all(old, whose.campaign, whose.before, whose.limit);
    const row = await find(whose.receiptHash);
    if (!row) return [];
    return row.confirmed_at && row.supporter_key ? all(bySupporter, row.supporter_key) : [row];
  }
}

/** The reading half. */
export function consentReader(
  db: Database,
  stored: (campaign: string, id: string) => Promise<StoredAction>,
): Pick<ConsentStore, 'of' | 'all' | 'endings'> {
  const bySupporter = db.prepare(
    'SELECT campaign_id, action_id FROM actions WHERE supporter_key = ? ORDER BY recorded_at, action_id',
  );
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
    endings: async () => (await endings.all()).map(row => ({ ...row }) as unknown as Ending),
    of: async supporterKey => {
      const actions: StoredAction[] = [];
      for (const row of await bySupporter.all(supporterKey)) actions.push(await whole(row));
      return actions;
    },
    all: actionsReader(
      db,
      'EXISTS (SELECT 1 FROM consents c WHERE c.campaign_id = a.campaign_id AND c.action_id = a.action_id)',
      whole,
    ),
  };
}
