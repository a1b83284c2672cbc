import type { Tally } from '../port.ts';
import type { Database } from './database.ts';

/**
 * What a transaction adds to the counts: one update for each key, however many actions it holds. Each process has a
 * part of its own, so that none waits for another one's; a count is the sum of its parts.
 */
export class CountChanges {
  readonly #changes = new Map<string, { campaign: string; kind: string; tally: Tally; n: number }>();
  readonly #lowered: [campaign: string, kind: string][] = [];

  add(campaign: string, kind: string, tally: Tally, n: number): void {
    const key = JSON.stringify([campaign, kind, tally]);
    const change = this.#changes.get(key);
    if (change) change.n += n;
    else this.#changes.set(key, { campaign, kind, tally, n });
  }

  /** Forgets how many there once were: what counts now is the most. */
  lowersPeak(campaign: string, kind: string): void {
    this.#lowered.push([campaign, kind]);
  }

  async write(db: Database, part: number): Promise<void> {
    const update = db.prepare(
      `INSERT INTO counts (campaign_id, kind, tally, part, n, changes) VALUES (?, ?, ?, ?, ?, 1)
       ON CONFLICT (campaign_id, kind, tally, part)
       DO UPDATE SET n = counts.n + excluded.n, changes = counts.changes + 1`,
    );
    // Kept only when a count is about to fall: until then, what counts is the most that ever did.
    const keep = db.prepare(
      `INSERT INTO peaks (campaign_id, kind, n)
       SELECT campaign_id, kind, SUM(n) FROM counts
       WHERE campaign_id = ? AND kind = ? AND tally <> 'pending' GROUP BY campaign_id, kind
       ON CONFLICT (campaign_id, kind) DO UPDATE
       SET n = CASE WHEN peaks.n > excluded.n THEN peaks.n ELSE excluded.n END`,
    );
    // Whoever counts there at the same time comes before or after this, and is in the sum that is kept, or is tried again.
    const hold = db.prepare(
      `UPDATE counts SET changes = changes WHERE campaign_id = ? AND kind = ? AND tally <> 'pending'`,
    );
    const lower = db.prepare('DELETE FROM peaks WHERE campaign_id = ? AND kind = ?');
    for (const { campaign, kind, tally, n } of this.#changes.values())
      if (n < 0 && tally !== 'pending') {
        await hold.run(campaign, kind);
        await keep.run(campaign, kind);
      }
    for (const { campaign, kind, tally, n } of this.#changes.values())
      if (n) await update.run(campaign, kind, tally, part, n);
    for (const key of this.#lowered) await lower.run(...key);
  }
}
