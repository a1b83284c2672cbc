import type { Database } from './database.ts';
import type { Answer, NewAction, Recorded } from '../port.ts';
import { confirmationAdder } from './confirmations.ts';
import type { CountChanges } from './counts.ts';
import type { KeysInUse } from './keys-in-use.ts';
import { pushAdder } from './pushes.ts';
import { rekeyer } from './supporter-keys.ts';
import { tallies } from './tally.ts';

/** Tells apart what this process records in the same millisecond. */
let recorded = 0;

/** Stores actions inside a transaction that somebody else begins and ends. */
export function actionRecorder(
  db: Database,
): (action: NewAction, counts: CountChanges, keys: KeysInUse) => Promise<Recorded> {
  const find = db.prepare('SELECT body_hash, answer FROM actions WHERE campaign_id = ? AND action_id = ?');
  const { claim, isFree } = tallies(db);
  const ask = confirmationAdder(db);
  const addAction = db.prepare(
    `INSERT INTO actions (campaign_id, action_id, kind, lang, recorded_at, body_hash, standing, tally,
       held, supporter_key, supporter, public_name, comment, receipt_hash, answer, ordinal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (campaign_id, action_id) DO NOTHING`,
  );
  const addConsent = db.prepare(
    `INSERT INTO consents (campaign_id, action_id, disclosure_id, version, lang, purpose, answer,
       answered_at, element, element_version, page, terms, channel, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addDelivery = db.prepare(
    `INSERT INTO deliveries (campaign_id, action_id, position, target_id, target_name, channel, status,
       sent_by, to_address, subject, body, topic, due_at, text_mark)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  const addFlag = db.prepare(
    'INSERT INTO action_flags (campaign_id, action_id, flag, recorded_at) VALUES (?, ?, ?, ?)',
  );

  const addPush = pushAdder(db);
  const rekey = rekeyer(db);

  return async (action, counts, keys) => {
    // Else a supporter could be counted by two keys, or what is sealed be read by nobody.
    if (!keys.opens || (action.keys !== undefined && action.keys !== keys.mark))
      return { outcome: 'other-keys' };
    const { campaign, id, kind, supporterKey = null } = action;
    if (supporterKey !== null)
      for (const earlier of action.earlierKeys ?? []) await rekey(earlier, supporterKey);
    const standing = action.tally ?? null;
    const of = { campaign, kind, supporterKey };
    // Of a supporter's actions of a kind only one counts.
    const first = standing !== null && (await isFree(of));
    const added = await addAction.run(
      campaign,
      id,
      kind,
      action.lang,
      action.recordedAt,
      action.bodyHash,
      standing,
      first ? standing : null,
      action.held ?? null,
      supporterKey,
      action.supporter ? db.seal.close(JSON.stringify(action.supporter), ['supporter', campaign, id]) : null,
      action.supporter?.publicName ?? null,
      action.comment === undefined ? null : db.seal.close(action.comment, ['comment', campaign, id]),
      action.receiptHash,
      JSON.stringify(action.answer),
      ++recorded,
    );
    if (!added) {
      const before = (await find.get(campaign, id))!;
      return before['body_hash'] === action.bodyHash
        ? { outcome: 'replayed', answer: JSON.parse(before['answer'] as string) as Answer }
        : { outcome: 'conflict' };
    }
    for (const [position, consent] of action.consents.entries()) {
      const { disclosure, version, lang, purpose, answer, at, by, terms } = consent;
      await addConsent.run(
        campaign,
        id,
        disclosure,
        version,
        lang,
        purpose,
        answer,
        at,
        by.element,
        by.version,
        by.page ?? null,
        terms ? JSON.stringify(terms) : null,
        terms?.channel ?? null,
        position,
      );
    }
    for (const [position, delivery] of action.deliveries.entries()) {
      const { target, name, channel, status, letter, dueAt } = delivery;
      await addDelivery.run(
        campaign,
        id,
        position,
        target,
        name,
        channel,
        status,
        letter?.by ?? null,
        letter?.to ?? null,
        letter ? db.seal.close(letter.subject, ['subject', campaign, id, position]) : null,
        letter ? db.seal.close(letter.body, ['body', campaign, id, position]) : null,
        letter?.topic ?? null,
        dueAt ?? null,
        letter?.mark ?? null,
      );
    }
    for (const flag of action.flags ?? []) await addFlag.run(campaign, id, flag, action.recordedAt);
    if (action.push) await addPush.run(campaign, id, standing === 'unverified' ? action.recordedAt : null);
    if (first) counts.add(campaign, kind, standing, sizeOf(action));
    else if (standing) await claim(of, id, standing, counts);
    if (supporterKey !== null && action.confirmation)
      await ask({ campaign, action: id, supporterKey }, action.confirmation, action.recordedAt);
    return { outcome: 'stored', answer: action.answer };
  };
}

/** Letters are counted as letters, one to each target; anything else once. */
const sizeOf = ({ kind, deliveries }: NewAction): number =>
  kind === 'letter' ? Math.max(1, deliveries.length) : 1;
