import type { Database } from './database.ts';
import type { FileText } from '../../../contract/index.ts';
import type { Bounced, StoredAction } from '../port.ts';
import type { BillUpdate, MailWay, ToldUpdate, UpdateMail, UpdateMailFate, UpdateStore } from '../updates.ts';
import { bounceMail } from './bounced.ts';
import { AN_HOUR, timeFrom } from './days.ts';
import { isPaused } from './pauses.ts';
import { unsubscriber } from './pushes.ts';
import type { Writes } from './writes.ts';

/** A consent to e-mail about updates that was given and holds; of a row of `consents`. */
const HOLDS = `purpose = 'updates' AND answer = 'given' AND withdrawn_at IS NULL
  AND COALESCE(channel, 'email') = 'email'`;
/** Rows of `consents` of whoever has the link `?1`. */
const THEIRS = `(campaign_id, action_id) IN (
  SELECT a.campaign_id, a.action_id FROM update_mails m
  JOIN actions a ON a.campaign_id = m.campaign_id AND a.supporter_key = m.supporter_key WHERE m.link_hash = ?1)`;

/** Records updates, and takes and settles the mails about them, inside a transaction that somebody else begins and ends. */
export function updateWriter(db: Database) {
  const record = db.prepare(
    `INSERT INTO bill_updates (campaign_id, update_id, text, day, url, recorded_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (campaign_id, update_id) DO NOTHING`,
  );
  // By the hash of their address as it is now: it may have been made anew since it was read.
  const add = db.prepare(
    `INSERT INTO update_mails (campaign_id, update_id, supporter_key, action_id, mail_id, link_hash, status, due_at)
     SELECT ?1, ?2, COALESCE(supporter_key, ?3), ?4, ?5, ?6, 'queued', ?7 FROM actions
     WHERE campaign_id = ?1 AND action_id = ?4 ON CONFLICT (campaign_id, update_id, supporter_key) DO NOTHING`,
  );
  const due = db.prepare(
    `SELECT m.mail_id, m.supporter_key, m.attempts, m.due_at, u.* FROM update_mails m
     JOIN bill_updates u ON u.campaign_id = m.campaign_id AND u.update_id = m.update_id
     WHERE m.due_at <= ? AND m.status = 'queued' AND NOT ${isPaused('m.campaign_id')} ORDER BY m.due_at, m.mail_id LIMIT ?`,
  );
  // Being due again later is the lease: a claim that dies gives its mails back by itself.
  const lease = db.prepare(
    'UPDATE update_mails SET due_at = ?, attempts = attempts + 1, tried_at = ? WHERE mail_id = ?',
  );
  const lastOf = db.prepare(
    `SELECT tried_at FROM update_mails WHERE supporter_key = ? AND tried_at > ?
     ORDER BY tried_at DESC LIMIT 1 OFFSET ?`,
  );
  const hold = db.prepare('UPDATE update_mails SET due_at = ? WHERE mail_id = ?');
  const settle = db.prepare(
    `UPDATE update_mails SET status = ?1, due_at = ?2, attempts = attempts - ?3,
       tried_at = CASE WHEN ?3 = 0 THEN tried_at END
     WHERE mail_id = ?4 AND (status = 'queued' OR (status = 'dropped' AND ?1 = 'accepted'))
       AND (?1 = 'accepted' OR due_at = COALESCE(?5, due_at))`,
  );
  const statusOf = db.prepare('SELECT status FROM update_mails WHERE mail_id = ?');
  const bounced = db.prepare("UPDATE update_mails SET status = 'bounced', due_at = NULL WHERE mail_id = ?");
  const byLink = db.prepare('SELECT 1 FROM update_mails WHERE link_hash = ?');
  const end = db.prepare(
    `UPDATE consents SET withdrawn_at = ?2, withdrawn_by = ?3 WHERE ${HOLDS} AND ${THEIRS}`,
  );
  const tell = unsubscriber(
    db,
    `(p.campaign_id, p.action_id) IN (SELECT a.campaign_id, a.action_id FROM update_mails m
       JOIN actions a ON a.campaign_id = m.campaign_id AND a.supporter_key = m.supporter_key WHERE m.link_hash = ?2)`,
  );
  const drop = db.prepare(
    `UPDATE update_mails SET status = 'dropped', due_at = NULL WHERE status = 'queued'
       AND (campaign_id, supporter_key) IN (SELECT campaign_id, supporter_key FROM update_mails WHERE link_hash = ?)`,
  );
  // The same action where it is known, else another one of that person: they were mailed all the same.
  const theirs = db.prepare(
    `SELECT action_id FROM actions WHERE campaign_id = ?1 AND (action_id = ?2 OR supporter_key = ?3)
     ORDER BY action_id = ?2 DESC, recorded_at DESC LIMIT 1`,
  );
  const became = db.prepare(
    `UPDATE update_mails SET status = ?, due_at = NULL
     WHERE campaign_id = ? AND update_id = ? AND action_id = ? AND status = 'queued'`,
  );
  const say = db.prepare(
    'INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );

  const recordOne = async ({ update, mails }: Writes['recordUpdate'][0]): Promise<number> => {
    const { campaign, id, text, day, url, recordedAt } = update;
    await record.run(campaign, id, JSON.stringify(text), day, url ?? null, recordedAt);
    let added = 0;
    for (const { supporterKey, action, id: mail, linkHash } of mails)
      added += await add.run(campaign, id, supporterKey, action, mail, linkHash, recordedAt);
    return added;
  };

  return {
    record: recordOne,
    retell: async (told: Writes['retellUpdates'][0]): Promise<void> => {
      for (const { update, mails } of told) {
        const here: ToldUpdate['mails'][number][] = [];
        for (const mail of mails) {
          const row = await theirs.get(update.campaign, mail.action, mail.supporterKey);
          if (row) here.push({ ...mail, action: row['action_id'] as string });
        }
        await recordOne({ update, mails: here });
        for (const { action, status } of here)
          if (status !== 'queued') await became.run(status, update.campaign, update.id, action);
      }
    },
    claim: async ({ now, until, limit, perHour }: Writes['claimUpdateMails'][0]): Promise<UpdateMail[]> => {
      const mails: UpdateMail[] = [];
      for (const row of await due.all(now, limit)) {
        const mail = { ...mailOf(row), lease: until };
        const last =
          perHour !== undefined &&
          (await lastOf.get(mail.supporterKey, timeFrom(now, -AN_HOUR), perHour - 1));
        if (last) {
          await hold.run(timeFrom(last['tried_at'] as string, AN_HOUR), mail.id);
          continue;
        }
        await lease.run(until, now, mail.id);
        mails.push(mail);
      }
      return mails;
    },
    settle: async (settlements: Writes['settleUpdateMails'][0]): Promise<void> => {
      for (const { id, status, dueAt, untried, lease: held } of settlements)
        await settle.run(status, dueAt ?? null, untried ? 1 : 0, id, held ?? null);
    },
    bounce: (id: Writes['bounceUpdateMail'][0]): Promise<Bounced> => bounceMail(statusOf, bounced, id),
    end: async ({ linkHash, at, way }: Writes['endUpdates'][0]): Promise<boolean> => {
      await end.run(linkHash, at, way);
      await tell.run(at, linkHash);
      await drop.run(linkHash);
      return (await byLink.get(linkHash)) !== undefined;
    },
    setMailWay: async (way: Writes['setMailWay'][0]): Promise<void> => {
      await say.run('mail', way);
    },
  };
}

/** The reading half. */
export function updateReader(
  db: Database,
  stored: (campaign: string, id: string) => Promise<StoredAction>,
): Pick<UpdateStore, 'list' | 'newest' | 'mailed' | 'due' | 'byLink' | 'told' | 'mailWay'> {
  const NEWEST = 'day DESC, recorded_at DESC, u.update_id DESC';
  const list = db.prepare(`SELECT * FROM bill_updates u WHERE campaign_id = ? ORDER BY ${NEWEST}`);
  const newest = db.prepare(
    `SELECT * FROM bill_updates b WHERE update_id = (
       SELECT update_id FROM bill_updates u WHERE u.campaign_id = b.campaign_id ORDER BY ${NEWEST} LIMIT 1)`,
  );
  const fates = db.prepare(
    'SELECT status, COUNT(*) AS n FROM update_mails WHERE campaign_id = ? AND update_id = ? GROUP BY status',
  );
  const mailed = db.prepare('SELECT supporter_key FROM update_mails WHERE campaign_id = ? AND update_id = ?');
  const due = db.prepare(
    `SELECT 1 FROM update_mails WHERE due_at <= ? AND NOT ${isPaused('campaign_id')} LIMIT 1`,
  );
  const byLink = db.prepare('SELECT campaign_id, action_id FROM update_mails WHERE link_hash = ?');
  const given = db.prepare(`SELECT 1 FROM consents WHERE ${HOLDS} AND ${THEIRS}`);
  const all = db.prepare('SELECT * FROM bill_updates ORDER BY recorded_at, campaign_id, update_id');
  const mailsOf = db.prepare(
    `SELECT supporter_key AS "supporterKey", action_id AS action, mail_id AS id, link_hash AS "linkHash", status
     FROM update_mails WHERE campaign_id = ? AND update_id = ? ORDER BY mail_id`,
  );
  const said = db.prepare('SELECT value FROM facts WHERE name = ?');
  return {
    list: async campaign =>
      Promise.all(
        (await list.all(campaign)).map(async row => ({
          ...updateOf(row),
          mails: Object.fromEntries(
            (await fates.all(campaign, row['update_id'] as string)).map(({ status, n }) => [
              status as UpdateMailFate,
              n,
            ]),
          ),
        })),
      ),
    newest: async () => (await newest.all()).map(updateOf),
    mailed: async (campaign, update) =>
      (await mailed.all(campaign, update)).map(row => row['supporter_key'] as string),
    due: async now => (await due.get(now)) !== undefined,
    byLink: async linkHash => {
      const row = await byLink.get(linkHash);
      return (
        row && {
          action: await stored(row['campaign_id'] as string, row['action_id'] as string),
          given: (await given.get(linkHash)) !== undefined,
        }
      );
    },
    told: async () =>
      Promise.all(
        (await all.all()).map(async row => {
          const update = updateOf(row);
          const mails = await mailsOf.all(update.campaign, update.id);
          return { update, mails: mails.map(mail => ({ ...mail })) as unknown as ToldUpdate['mails'] };
        }),
      ),
    mailWay: async () => (await said.get('mail'))?.['value'] as MailWay | undefined,
  };
}

const mailOf = (row: Record<string, unknown>): UpdateMail => ({
  campaign: row['campaign_id'] as string,
  id: row['mail_id'] as string,
  supporterKey: row['supporter_key'] as string,
  update: updateOf(row),
  dueAt: row['due_at'] as string,
  attempts: row['attempts'] as number,
});

const updateOf = (row: Record<string, unknown>): BillUpdate => ({
  campaign: row['campaign_id'] as string,
  id: row['update_id'] as string,
  text: JSON.parse(row['text'] as string) as FileText,
  day: row['day'] as string,
  ...(row['url'] !== null && { url: row['url'] as string }),
  recordedAt: row['recorded_at'] as string,
});
