import type { Decided, Decision, DecisionStore } from '../decisions.ts';
import type { StoredAction } from '../port.ts';
import type { Database } from './database.ts';

/** From the decisions (which is what CROSS says here), in the order of their index: of many actions few have any. */
const pages = (db: Database, table: string, decidedAt: string) =>
  db.prepare(
    `SELECT v.campaign_id, v.action_id, v.${decidedAt} AS decided_at FROM ${table} v CROSS JOIN actions a
     WHERE a.campaign_id = v.campaign_id AND a.action_id = v.action_id
       AND v.verdict = ?1 AND (?2 = '' OR v.campaign_id = ?2)
       AND a.withdrawn_at IS NULL AND a.erased_at IS NULL
       AND (v.${decidedAt}, v.campaign_id, v.action_id) < (?3, ?4, ?5)
     GROUP BY v.${decidedAt}, v.campaign_id, v.action_id
     ORDER BY v.${decidedAt} DESC, v.campaign_id DESC, v.action_id DESC LIMIT ?6`,
  );

export function decisionReader(
  db: Database,
  stored: (campaign: string, id: string) => Promise<StoredAction>,
): DecisionStore {
  const flags = pages(db, 'action_flags', 'reviewed_at');
  const signers = pages(db, 'signer_verdicts', 'decided_at');
  const from: Record<Decision, typeof flags> = {
    keep: flags,
    hold: flags,
    approved: signers,
    hidden: signers,
  };
  return {
    list: async (decision, campaign, { limit, after }) => {
      const last = after ? [after.at, after.action.campaign, after.action.id] : ['~', '', '']; // later than any time
      const found: Decided[] = [];
      for (const row of await from[decision].all(decision, campaign ?? '', ...last, limit)) {
        const action = await stored(row['campaign_id'] as string, row['action_id'] as string);
        found.push({ action, at: row['decided_at'] as string });
      }
      return found;
    },
  };
}
