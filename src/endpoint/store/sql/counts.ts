import type { Tally } from '../port.ts';
import type { Database } from './database.ts';

interface Change {
  campaign: string;
  kind: string;
  tally: Tally;
  n: number;
}

/**
 * What a transaction adds to the counts: one update for each key, however many actions it holds. Each process has a
 * part of its own, so that none waits for another one's; a count is the sum of its parts.
 */
export class CountChanges {
  readonly #changes = new Map<string, Change>();
  readonly #byDay = new Map<string, Change & { day: string }>();
  readonly #lowered: [campaign: string, kind: string][] = [];
  #day = '';

  /** What is added from now on happened then. */
  at(time: string): this {
    this.#day = time.slice(0, 10);
    return this;
  }

  add(campaign: string, kind: string, tally: Tally, n: number): void {
    const day = this.#day;
    const change = { campaign, kind, tally, n };
    const sum = <T extends Change>(sums: Map<string, T>, key: string, one: T) => {
      const before = sums.get(key);
      if (before) before.n += n;
      else sums.set(key, one);
    };
    sum(this.#changes, JSON.stringify([campaign, kind, tally]), change);
    sum(this.#byDay, JSON.stringify([campaign, kind, tally, day]), { ...change, day });
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
    const onDay = db.prepare(
      `INSERT INTO day_counts (campaign_id, day, kind, tally, part, n) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (campaign_id, day, kind, tally, part) DO UPDATE SET n = day_counts.n + excluded.n`,
    );
    for (const { campaign, day, kind, tally, n } of this.#byDay.values())
      if (n) await onDay.run(campaign, day, kind, tally, part, n);
    for (const key of this.#lowered) await lower.run(...key);
  }
}
