import type { Database, Row } from './database.ts';
import { commentOf, supporterOf } from './sealed.ts';
import type { Hidden, PublicSignature, SignerStore, Verdict } from '../signers.ts';
import type { Writes } from './writes.ts';

const PUBLIC = `a.kind = 'signature' AND a.public_name IS NOT NULL`;

// The first signature of a supporter counts, and is the one that is listed; what they ask for later holds all the same.
// One that they took back asks for nothing to be shown.
const later = (choice: string) => `EXISTS (
  SELECT 1 FROM actions n
  WHERE n.campaign_id = a.campaign_id AND n.supporter_key = a.supporter_key AND n.kind = 'signature'
    AND n.held IS NULL AND (n.recorded_at, n.ordinal, n.action_id) > (a.recorded_at, a.ordinal, a.action_id)
    AND n.public_name ${choice})`;

/** Decides what is shown, inside a transaction that somebody else begins and ends. */
export function signerWriter(db: Database) {
  const put = db.prepare(
    `INSERT INTO signer_verdicts (campaign_id, action_id, verdict, decided_at, recorded_at, receipt_hash)
     SELECT campaign_id, action_id, ?3, ?4, recorded_at, receipt_hash FROM actions a
     WHERE campaign_id = ?1 AND action_id = ?2 AND ${PUBLIC}
     ON CONFLICT (campaign_id, action_id) DO UPDATE SET verdict = excluded.verdict, decided_at = excluded.decided_at`,
  );
  return async ({ campaign, ids, verdict, at }: Writes['judge'][0]): Promise<string[]> => {
    const judged: string[] = [];
    for (const id of ids) if (await put.run(campaign, id, verdict, at)) judged.push(id);
    return judged;
  };
}

export function signerReader(db: Database): Pick<SignerStore, 'list' | 'waiting' | 'hidden'> {
  // What does not count has no tally, and is left out with what waits. By the hash of the receipt's token where times are equal: unlike an id, it is nobody's key to anything.
  const SHOWN = `a.campaign_id, a.action_id, a.supporter, a.comment, a.lang, a.recorded_at, a.receipt_hash, v.verdict,
    ${later("= 'initial'")} AS narrowed`;
  const SAME = 'v.campaign_id = a.campaign_id AND v.action_id = a.action_id';
  const COUNTS = `${PUBLIC} AND a.tally <> 'pending' AND NOT ${later('IS NULL')}`;
  const any = (verdicts: string) =>
    db.prepare(
      `SELECT ${SHOWN} FROM actions a LEFT JOIN signer_verdicts v ON ${SAME}
       WHERE a.campaign_id = ?1 AND ${COUNTS} AND ${verdicts} AND (a.recorded_at, a.receipt_hash) < (?2, ?3)
       ORDER BY a.recorded_at DESC, a.receipt_hash DESC LIMIT ?4`,
    );
  const pages = {
    all: any('TRUE'),
    waiting: any('v.verdict IS NULL'),
    'not-hidden': any("v.verdict IS DISTINCT FROM 'hidden'"),
    // From the verdicts (which is what CROSS says here): of many signatures few may have been approved.
    approved: db.prepare(
      `SELECT ${SHOWN} FROM signer_verdicts v CROSS JOIN actions a
       WHERE ${SAME} AND v.campaign_id = ?1 AND v.verdict = 'approved' AND ${COUNTS} AND (v.recorded_at, v.receipt_hash) < (?2, ?3)
       ORDER BY v.recorded_at DESC, v.receipt_hash DESC LIMIT ?4`,
    ),
  };
  const timeOf = db.prepare('SELECT recorded_at FROM actions WHERE campaign_id = ? AND receipt_hash = ?');
  const waiting = db.prepare(
    `SELECT COUNT(*) AS n FROM (
       SELECT a.action_id FROM actions a LEFT JOIN signer_verdicts v ON ${SAME}
       WHERE a.campaign_id = ? AND ${COUNTS} AND v.verdict IS NULL LIMIT ?) AS some_of_them`,
  );
  const hidden = db.prepare(
    `SELECT campaign_id AS campaign, action_id AS id, decided_at AS at
     FROM signer_verdicts WHERE verdict = 'hidden'`,
  );
  return {
    waiting: async (campaign, most) => Number((await waiting.get(campaign, most))!['n']),
    hidden: async () => (await hidden.all()).map(row => ({ ...row }) as unknown as Hidden),
    list: async (campaign, { which, after, limit }) => {
      const at = after ? (await timeOf.get(campaign, after))?.['recorded_at'] : '~'; // later than any time
      return at === undefined
        ? undefined
        : (await pages[which].all(campaign, at as string, after ?? '', limit)).map(row =>
            publicSignature(db, row),
          );
    },
  };
}

function publicSignature(db: Database, row: Row): PublicSignature {
  const { comment, verdict } = row;
  const supporter = supporterOf(db, row);
  return {
    id: row['action_id'] as string,
    supporter: row['narrowed'] ? { ...supporter, publicName: 'initial' } : supporter,
    ...(comment !== null && { comment: commentOf(db, row) }),
    lang: row['lang'] as string,
    recordedAt: row['recorded_at'] as string,
    ...(verdict !== null && { verdict: verdict as Verdict }),
    cursor: row['receipt_hash'] as string,
  };
}
