import type { Database } from './database.ts';
import type { Tally } from '../port.ts';
import type { CountChanges } from './counts.ts';
import { pushWaker } from './pushes.ts';

interface Counted {
  campaign: string;
  kind: string;
  /** Who did it; what nobody can be recognised by counts each time. */
  supporterKey: string | null;
}

/**
 * Which of a supporter's actions is the one that counts, inside a transaction that somebody else begins and ends.
 * `standing` is how an action would count by itself; `tally` is that of the one that does.
 */
export function tallies(db: Database) {
  const counted = db.prepare(
    `SELECT action_id, tally FROM actions
     WHERE campaign_id = ? AND kind = ? AND supporter_key = ? AND tally IS NOT NULL`,
  );
  const alone = db.prepare(
    'SELECT action_id, tally FROM actions WHERE campaign_id = ? AND action_id = ? AND tally IS NOT NULL',
  );
  const next = db.prepare(
    `SELECT action_id, standing, recorded_at FROM actions
     WHERE campaign_id = ? AND kind = ? AND supporter_key = ? AND standing IS NOT NULL
     ORDER BY standing = 'pending', recorded_at, action_id LIMIT 1`,
  );
  const set = db.prepare('UPDATE actions SET tally = ? WHERE campaign_id = ? AND action_id = ?');
  const deliveries = db.prepare(
    'SELECT COUNT(*) AS n FROM deliveries WHERE campaign_id = ? AND action_id = ?',
  );

  const wake = pushWaker(db);

  /** Letters are counted as letters, one to each target; anything else once. */
  const size = async (campaign: string, kind: string, id: string) =>
    kind === 'letter' ? Math.max(1, Number((await deliveries.get(campaign, id))!['n'])) : 1;

  type Row = { action_id: string; tally: Tally };
  const current = ({ campaign, kind, supporterKey }: Counted, id: string) =>
    (supporterKey === null ? alone.get(campaign, id) : counted.get(campaign, kind, supporterKey)) as Promise<
      Row | undefined
    >;

  const clear = async (of: Counted, before: Row | undefined, counts: CountChanges) => {
    if (!before) return;
    await set.run(null, of.campaign, before.action_id);
    counts.add(of.campaign, of.kind, before.tally, -(await size(of.campaign, of.kind, before.action_id)));
  };

  const count = async ({ campaign, kind }: Counted, id: string, tally: Tally, counts: CountChanges) => {
    await set.run(tally, campaign, id);
    counts.add(campaign, kind, tally, await size(campaign, kind, id));
  };

  return {
    /** Does none of this supporter’s actions count yet? What nobody can be recognised by is always the first. */
    isFree: async ({ campaign, kind, supporterKey }: Counted): Promise<boolean> =>
      supporterKey === null || !(await counted.get(campaign, kind, supporterKey)),
    /** Counts an action whose standing is new, unless another one of its supporter holds already. */
    claim: async (of: Counted, id: string, standing: Tally, counts: CountChanges): Promise<void> => {
      const before = await current(of, id);
      if (before && (before.tally !== 'pending' || standing === 'pending')) return;
      await clear(of, before, counts);
      await count(of, id, standing, counts);
    },
    /** An action lost its standing: the next one of its supporter takes its place. */
    release: async (of: Counted, id: string, counts: CountChanges): Promise<void> => {
      const before = await current(of, id);
      if (before?.action_id !== id) return;
      await clear(of, before, counts);
      const heir = await next.get(of.campaign, of.kind, of.supporterKey);
      if (!heir) return;
      const follows = heir['action_id'] as string;
      await count(of, follows, heir['standing'] as Tally, counts);
      if (heir['standing'] !== 'pending') await wake.run(heir['recorded_at'] as string, of.campaign, follows);
    },
  };
}
