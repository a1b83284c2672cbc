import type { Database } from './database.ts';
import { canonicalJson } from '../../../contract/consent-version.ts';
import type { RenderedDisclosure } from '../../../contract/index.ts';
import type { PublishedDisclosure } from '../port.ts';
import type { Writes } from './writes.ts';

/** Publishes disclosures inside a transaction that somebody else begins and ends. */
export function publisher(db: Database): (input: Writes['publish'][0]) => Promise<void> {
  const current = db.prepare(
    'SELECT disclosure_id, version FROM disclosures WHERE campaign_id = ? AND superseded_at IS NULL',
  );
  const publish = db.prepare(
    `INSERT INTO disclosures (campaign_id, disclosure_id, version, lang, rendered, first_published_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (campaign_id, version) DO UPDATE SET superseded_at = NULL, superseded_materially = 0`,
  );
  const supersede = db.prepare(
    'UPDATE disclosures SET superseded_at = ? WHERE campaign_id = ? AND version = ?',
  );
  // Also those that were superseded before: their grace ends with the material change.
  const endGrace = db.prepare(
    `UPDATE disclosures SET superseded_materially = 1
     WHERE campaign_id = ? AND disclosure_id = ? AND superseded_at IS NOT NULL`,
  );

  return async ({ campaign, at, publications }) => {
    const now = new Set(publications.map(({ version }) => version));
    const before = (await current.all(campaign)) as { disclosure_id: string; version: string }[];
    const known = new Set(before.map(({ version }) => version));
    for (const { disclosure, version, lang, rendered } of publications) {
      if (!known.has(version))
        await publish.run(campaign, disclosure, version, lang, canonicalJson(rendered), at);
    }
    const gone = before.filter(({ version }) => !now.has(version));
    for (const { version } of gone) await supersede.run(at, campaign, version);
    // A material flag that stays in the file speaks only when the text changes.
    const changed = new Set(gone.map(row => row.disclosure_id));
    const material = new Set(
      publications.filter(({ material }) => material).map(({ disclosure }) => disclosure),
    );
    for (const disclosure of changed) if (material.has(disclosure)) await endGrace.run(campaign, disclosure);
  };
}

/** Every action asks for its texts: so long an answer holds, in ms, where no other one is published here. */
const HOLDS_MS = 1000;

/** Reads published versions. `publishes` forgets what was read before. */
export function ledgerReader(db: Database) {
  const find = db.prepare('SELECT * FROM disclosures WHERE campaign_id = ? AND version = ?');
  let recent = new Map<string, Promise<PublishedDisclosure | undefined>>();
  let since = -Infinity;

  const read = async (campaign: string, version: string): Promise<PublishedDisclosure | undefined> => {
    const row = await find.get(campaign, version);
    return (
      row && {
        disclosure: row['disclosure_id'] as string,
        version: row['version'] as string,
        lang: row['lang'] as string,
        rendered: JSON.parse(row['rendered'] as string) as RenderedDisclosure,
        firstPublishedAt: row['first_published_at'] as string,
        ...(row['superseded_at'] !== null && { supersededAt: row['superseded_at'] as string }),
        supersededMaterially: row['superseded_materially'] === 1,
      }
    );
  };
  const forget = () => {
    recent = new Map();
    since = performance.now();
  };

  return {
    find: async (campaign: string, versions: string[]): Promise<PublishedDisclosure[]> => {
      if (performance.now() - since > HOLDS_MS) forget();
      const found = await Promise.all(
        [...new Set(versions)].map(async version => {
          const key = `${campaign}\n${version}`;
          const known = recent.get(key);
          if (known) return known;
          const reading = read(campaign, version);
          const kept = recent;
          kept.set(key, reading);
          // What is not there may be published any moment, and whoever makes up versions fills no memory.
          if ((await reading.catch(() => undefined)) === undefined) kept.delete(key);
          return reading;
        }),
      );
      return found.filter(one => one !== undefined);
    },
    publishes: forget,
  };
}
