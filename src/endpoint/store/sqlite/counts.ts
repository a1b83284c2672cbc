import type { DatabaseSync } from 'node:sqlite';
import type { Tally } from '../port.ts';

/** What a transaction adds to the counts: one update for each key, however many actions it holds. */
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

  write(db: DatabaseSync): void {
    if (!this.#changes.size) return;
    const update = db.prepare(
      `INSERT INTO counts (campaign_id, kind, tally, n) VALUES (?, ?, ?, ?)
       ON CONFLICT (campaign_id, kind, tally) DO UPDATE SET n = counts.n + excluded.n`,
    );
    const tidy = db.prepare('DELETE FROM counts WHERE campaign_id = ? AND kind = ? AND tally = ? AND n = 0');
    const rise = db.prepare(
      `INSERT INTO peaks (campaign_id, kind, n)
       SELECT campaign_id, kind, SUM(n) FROM counts
       WHERE campaign_id = ? AND kind = ? AND tally <> 'pending' GROUP BY campaign_id, kind
       ON CONFLICT (campaign_id, kind) DO UPDATE SET n = MAX(peaks.n, excluded.n)`,
    );
    const lower = db.prepare('DELETE FROM peaks WHERE campaign_id = ? AND kind = ?');
    for (const { campaign, kind, tally, n } of this.#changes.values()) {
      update.run(campaign, kind, tally, n);
      if (n <= 0) tidy.run(campaign, kind, tally);
    }
    for (const key of this.#lowered) lower.run(...key);
    // After all of it: what nobody could see in between was no peak.
    for (const { campaign, kind, tally } of this.#changes.values())
      if (tally !== 'pending') rise.run(campaign, kind);
  }
}
