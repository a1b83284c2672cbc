import { actionsReader } from './all-actions.ts';
import type { Database, Row } from './database.ts';
import { commentOf, letterOf, supporterOf } from './sealed.ts';
import type { ConsentTerms, WithdrawalWay } from '../../../contract/index.ts';
import type { ConfirmationFate } from '../confirmations.ts';
import type { Flag } from '../flags.ts';
import type { ActionStore, Answer, ConsentRecord, Count, Peak, StoredAction } from '../port.ts';

/** The reading half of the action store, and `stored`: an action that is there. */
export function actionReader(db: Database): Omit<ActionStore, 'record' | 'letters'> & {
  stored: (campaign: string, id: string) => Promise<StoredAction>;
} {
  const find = db.prepare('SELECT body_hash, answer FROM actions WHERE campaign_id = ? AND action_id = ?');
  const byReceipt = db.prepare('SELECT * FROM actions WHERE receipt_hash = ?');
  const byKey = db.prepare('SELECT * FROM actions WHERE campaign_id = ? AND action_id = ?');
  const consents = db.prepare(
    'SELECT * FROM consents WHERE campaign_id = ? AND action_id = ? ORDER BY position',
  );
  const deliveries = db.prepare(
    `SELECT * FROM deliveries
     WHERE campaign_id = ? AND action_id = ? ORDER BY position`,
  );
  const flags = db.prepare(
    'SELECT flag FROM action_flags WHERE campaign_id = ? AND action_id = ? ORDER BY flag',
  );
  const asked = db.prepare(
    `SELECT status FROM confirmations WHERE campaign_id = ? AND action_id = ?
     ORDER BY asked_at DESC, confirmation_id DESC LIMIT 1`,
  );
  const counts = db.prepare(
    `SELECT kind, tally, SUM(n) AS n FROM counts WHERE campaign_id = ?
     GROUP BY kind, tally HAVING SUM(n) <> 0 ORDER BY kind, tally`,
  );
  const peaks = db.prepare(
    `SELECT kind, MAX(n) AS n FROM (
       SELECT kind, n FROM peaks WHERE campaign_id = ?1
       UNION ALL
       SELECT kind, SUM(n) FROM counts WHERE campaign_id = ?1 AND tally <> 'pending' GROUP BY kind
     ) AS ever GROUP BY kind HAVING MAX(n) > 0 ORDER BY kind`,
  );
  const version = db.prepare('SELECT SUM(changes) AS version FROM counts WHERE campaign_id = ?');
  const recount = db.prepare(
    `SELECT a.kind AS kind, a.tally AS tally, COUNT(*) AS n FROM actions a
     LEFT JOIN deliveries d
       ON a.kind = 'letter' AND d.campaign_id = a.campaign_id AND d.action_id = a.action_id
     WHERE a.campaign_id = ?1 AND a.tally IS NOT NULL GROUP BY a.kind, a.tally
     UNION ALL
     SELECT kind, 'imported', SUM(n) FROM imports
     WHERE campaign_id = ?1 AND removed_at IS NULL GROUP BY kind
     ORDER BY kind, tally`,
  );
  const whole = async (row: Row): Promise<StoredAction> => {
    const key = [row['campaign_id'] as string, row['action_id'] as string] as const;
    const mail = await asked.get(...key);
    const signs = (await flags.all(...key)).map(({ flag }) => flag as Flag);
    return {
      ...storedAction(
        db,
        row,
        (await consents.all(...key)).map(consentRecord),
        (await deliveries.all(...key)).map(delivery => storedDelivery(db, delivery)),
      ),
      ...(signs.length && { flags: signs }),
      ...(mail && { asked: mail['status'] as ConfirmationFate }),
    };
  };
  const plain = <T>(rows: object[]) => rows.map(row => ({ ...row })) as T[];

  return {
    find: async (campaign, id) => {
      const row = await find.get(campaign, id);
      return (
        row && {
          bodyHash: row['body_hash'] as string,
          answer: JSON.parse(row['answer'] as string) as Answer,
        }
      );
    },
    all: actionsReader(db, 'TRUE', whole),
    byReceipt: async hash => {
      const row = await byReceipt.get(hash);
      return row && (await whole(row));
    },
    stored: async (campaign, id) => whole((await byKey.get(campaign, id))!),
    counts: async campaign => plain<Count>(await counts.all(campaign)),
    peaks: async campaign => plain<Peak>(await peaks.all(campaign)),
    version: async campaign => Number((await version.get(campaign))!['version'] ?? 0),
    recount: async campaign => plain<Count>(await recount.all(campaign)),
  };
}

function storedAction(
  db: Database,
  row: Row,
  consents: ConsentRecord[],
  deliveries: StoredAction['deliveries'],
): StoredAction {
  const { tally, held, supporter_key, supporter, comment, confirmed_at, withdrawn_at } = row;
  return {
    campaign: row['campaign_id'] as string,
    id: row['action_id'] as string,
    kind: row['kind'] as StoredAction['kind'],
    lang: row['lang'] as string,
    recordedAt: row['recorded_at'] as string,
    ...(tally !== null && { tally: tally as NonNullable<StoredAction['tally']> }),
    ...(held !== null && { held: held as NonNullable<StoredAction['held']> }),
    ...(supporter_key !== null && { supporterKey: supporter_key as string }),
    ...(supporter !== null && { supporter: supporterOf(db, row) }),
    ...(comment !== null && { comment: commentOf(db, row) }),
    ...(confirmed_at !== null && { confirmedAt: confirmed_at as string }),
    ...(withdrawn_at !== null && { withdrawnAt: withdrawn_at as string }),
    ...(row['erased_at'] !== null && { erasedAt: row['erased_at'] as string }),
    answer: JSON.parse(row['answer'] as string) as Answer,
    consents,
    deliveries,
  };
}

const storedDelivery = (db: Database, row: Row) =>
  ({
    target: row['target_id'],
    name: row['target_name'],
    channel: row['channel'],
    status: row['status'],
    ...(row['subject'] !== null && { letter: letterOf(db, row) }),
  }) as StoredAction['deliveries'][number];

const consentRecord = (row: Row): ConsentRecord => ({
  disclosure: row['disclosure_id'] as string,
  version: row['version'] as string,
  lang: row['lang'] as string,
  answer: row['answer'] as ConsentRecord['answer'],
  purpose: row['purpose'] as string,
  at: row['answered_at'] as string,
  ...(row['terms'] !== null && { terms: JSON.parse(row['terms'] as string) as ConsentTerms }),
  ...(row['withdrawn_at'] !== null && {
    withdrawn: { at: row['withdrawn_at'] as string, way: row['withdrawn_by'] as WithdrawalWay },
  }),
  by: {
    element: row['element'] as string,
    version: row['element_version'] as string,
    ...(row['page'] !== null && { page: row['page'] as string }),
  },
});
