// How fast this disk takes what an action is: the same rows into the same tables, by hand, many in a transaction.
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../../../src/endpoint/store/sqlite/open.ts';

/** Actions a transaction: as many as one group commit holds under this load. */
const BATCH = 200;
const DISCLOSURES = ['processing', 'updates', 'age'];

/** Actions with three consents each, written without looking at anything. @returns actions a second. */
export async function rawBatches(folder: string, row: string, actions: number): Promise<number> {
  const file = join(folder, 'raw.sqlite');
  await (await openSqliteStore({ file })).close();
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const publish = db.prepare(
    `INSERT INTO disclosures (campaign_id, disclosure_id, version, lang, rendered, first_published_at)
     VALUES ('bench', ?, ?, 'en', '{}', '')`,
  );
  for (const id of DISCLOSURES) publish.run(id, id);
  const action = db.prepare(
    `INSERT INTO actions (campaign_id, action_id, kind, lang, recorded_at, body_hash, standing, tally, supporter_key,
       supporter, receipt_hash, answer)
     VALUES ('bench', ?, 'signature', 'en', '2027-01-10T12:00:00.000Z', ?, 'unverified', 'unverified', ?, ?, ?, '{}')`,
  );
  const consent = db.prepare(
    `INSERT INTO consents (campaign_id, action_id, disclosure_id, version, lang, purpose, answer, answered_at, element,
       element_version)
     VALUES ('bench', ?, ?, ?, 'en', 'updates', 'given', '2027-01-10T12:00:00.000Z', 'bench', '1')`,
  );
  const ids = Array.from({ length: actions }, () => crypto.randomUUID());
  const began = performance.now();
  for (let at = 0; at < actions; at += BATCH) {
    db.exec('BEGIN IMMEDIATE');
    for (const id of ids.slice(at, at + BATCH)) {
      action.run(id, id, id, row, id);
      for (const disclosure of DISCLOSURES) consent.run(id, disclosure, disclosure);
    }
    db.exec('COMMIT');
  }
  const seconds = (performance.now() - began) / 1000;
  db.close();
  return actions / seconds;
}

/** @returns syncs of 4 KB a second. */
export function rawSyncs(folder: string, syncs = 500): number {
  const file = openSync(join(folder, 'raw'), 'w');
  const block = Buffer.alloc(4096, 1);
  const began = performance.now();
  for (let i = 0; i < syncs; i++) {
    writeSync(file, block);
    fdatasyncSync(file);
  }
  const seconds = (performance.now() - began) / 1000;
  closeSync(file);
  return syncs / seconds;
}
