// The hashes by which supporters are recognised, made anew with another key: all rows of a supporter at once.
import type { HashedAction, SupporterKeyStore } from '../supporter-keys.ts';
import type { Database } from './database.ts';
import { supporterOf } from './sealed.ts';
import type { Writes } from './writes.ts';

/** Gives all rows of a supporter another hash, inside a transaction that somebody else begins and ends. */
export function rekeyer(db: Database): (from: string, to: string) => Promise<void> {
  const known = db.prepare('SELECT 1 FROM actions WHERE supporter_key = ? LIMIT 1');
  const statements = [
    `UPDATE update_mails SET supporter_key = ?1 WHERE supporter_key = ?2 AND (campaign_id, action_id) IN (
       SELECT campaign_id, action_id FROM actions WHERE supporter_key = ?2)`,
    'UPDATE confirmations SET supporter_key = ?1 WHERE supporter_key = ?2',
    'UPDATE actions SET supporter_key = ?1 WHERE supporter_key = ?2',
  ].map(sql => db.prepare(sql));
  return async (from, to) => {
    if (from === to || !(await known.get(from))) return;
    for (const statement of statements) await statement.run(to, from);
  };
}

export function supporterKeyWriter(db: Database) {
  const rekey = rekeyer(db);
  const forget = [
    'UPDATE confirmations SET supporter_key = confirmation_id WHERE campaign_id = ?1 AND action_id = ?2 AND NOT',
    'UPDATE update_mails SET supporter_key = mail_id WHERE campaign_id = ?1 AND action_id = ?2 AND NOT',
    'UPDATE actions SET supporter_key = NULL WHERE campaign_id = ?1 AND action_id = ?2 AND NOT',
  ].map(sql => db.prepare(`${sql} ${made('supporter_key', '?3')}`));
  const forgetBody = db.prepare(
    `UPDATE actions SET body_hash = '' WHERE campaign_id = ?1 AND action_id = ?2 AND NOT ${made('body_hash', '?3')}`,
  );
  return {
    rekey: async (changes: Writes['rekey'][0]): Promise<void> => {
      for (const { from, to } of changes) await rekey(from, to);
    },
    forget: async ({ key, actions }: Writes['forgetHashes'][0]): Promise<void> => {
      for (const { campaign, action } of actions)
        for (const statement of [...forget, forgetBody]) await statement.run(campaign, action, `${key}.`);
    },
  };
}

/** Whether a hash was made with the key that this value begins it with. */
function made(column: string, value: string): string {
  return `substr(${column}, 1, length(${value})) = ${value}`;
}

export function supporterKeyReader(db: Database): Pick<SupporterKeyStore, 'others'> {
  const page = db.prepare(
    `SELECT campaign_id, action_id, supporter_key, supporter FROM actions
     WHERE (campaign_id, action_id) > (?1, ?2)
       AND (NOT ${made('supporter_key', '?3')} OR (body_hash <> '' AND NOT ${made('body_hash', '?3')}))
     ORDER BY campaign_id, action_id LIMIT ?4`,
  );
  return {
    others: async (key, [campaign, action], limit) =>
      (await page.all(campaign, action, `${key}.`, limit)).map((row): HashedAction => ({
        campaign: row['campaign_id'] as string,
        action: row['action_id'] as string,
        ...(row['supporter_key'] !== null && { supporterKey: row['supporter_key'] as string }),
        ...(row['supporter'] !== null && { email: supporterOf(db, row).email }),
      })),
  };
}
