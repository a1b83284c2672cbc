import type { Database } from './database.ts';
import { letterOf } from './sealed.ts';
import type { Resealed, Writes } from './writes.ts';

/** Closes with the key of now what was closed with an earlier one, or never, inside a transaction that somebody else begins and ends. */
export function resealer(db: Database) {
  const { seal } = db;
  const page = db.prepare(
    `SELECT campaign_id, action_id, supporter, comment FROM actions
     WHERE (campaign_id, action_id) > (?, ?) ORDER BY campaign_id, action_id LIMIT ?`,
  );
  const put = db.prepare(
    'UPDATE actions SET supporter = ?, comment = ? WHERE campaign_id = ? AND action_id = ?',
  );
  const letters = db.prepare(
    `SELECT campaign_id, action_id, position, subject, body FROM deliveries
     WHERE campaign_id = ? AND action_id = ? AND subject IS NOT NULL AND body IS NOT NULL`,
  );
  const putLetter = db.prepare(
    `UPDATE deliveries SET subject = ?, body = ?
     WHERE campaign_id = ? AND action_id = ? AND position = ?`,
  );
  const mails = db.prepare('SELECT message_id, mail FROM mailbox');
  const putMail = db.prepare('UPDATE mailbox SET mail = ? WHERE message_id = ?');

  const anew = (stored: string | null, place: readonly [string, ...(string | number)[]]) =>
    stored === null ? null : seal.close(seal.open(stored, place), place);

  return async ({ after, limit }: Writes['reseal'][0]): Promise<Resealed> => {
    let sealed = 0;
    if (!after[0]) {
      for (const row of await mails.all()) {
        const [id, mail] = [row['message_id'] as string, row['mail'] as string];
        if (seal.outdated(mail)) await putMail.run(anew(mail, ['mailbox', id]), id);
      }
    }
    const rows = await page.all(...after, limit);
    for (const row of rows) {
      const key = [row['campaign_id'] as string, row['action_id'] as string] as const;
      const [supporter, comment] = [row['supporter'] as string | null, row['comment'] as string | null];
      let old = false;
      if ([supporter, comment].some(text => text !== null && seal.outdated(text))) {
        await put.run(anew(supporter, ['supporter', ...key]), anew(comment, ['comment', ...key]), ...key);
        old = true;
      }
      for (const letter of await letters.all(...key)) {
        if (!seal.outdated(letter['subject'] as string) && !seal.outdated(letter['body'] as string)) continue;
        const { subject, body } = letterOf(db, letter);
        const at = [...key, letter['position'] as number] as const;
        await putLetter.run(
          seal.close(subject, ['subject', ...at]),
          seal.close(body, ['body', ...at]),
          ...at,
        );
        old = true;
      }
      if (old) sealed++;
    }
    const last = rows.at(-1);
    return {
      sealed,
      looked: rows.length,
      ...(last && { last: [last['campaign_id'] as string, last['action_id'] as string] }),
    };
  };
}
