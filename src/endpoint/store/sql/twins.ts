// Letters that repeat one another: one of them leaves, and the others take its fate.
import type { LetterKey, LetterStanding } from '../port.ts';
import type { Database } from './database.ts';
import { A_DAY, timeFrom } from './days.ts';
import { isPaused } from './pauses.ts';
import { keyOf } from './writes.ts';

/** A letter `d` of an action `a`. */
const LETTER = `a.campaign_id = d.campaign_id AND a.action_id = d.action_id
  AND d.campaign_id = ?1 AND d.action_id = ?2 AND d.position = ?3`;

/** Its twins `e` of actions `b`, less than a day before or after it. What has no mark was stored before there were any. */
const TWIN = `b.campaign_id = a.campaign_id AND b.supporter_key = a.supporter_key AND b.held IS NULL
  AND b.recorded_at > ?4 AND b.recorded_at < ?5 AND b.action_id <> a.action_id
  AND e.campaign_id = b.campaign_id AND e.action_id = b.action_id
  AND e.target_id = d.target_id AND e.channel = d.channel
  AND (e.text_mark = d.text_mark OR (d.text_mark IS NULL AND e.subject = d.subject AND e.body = d.body))`;

/** The one that was free to leave first goes first, however late it was recorded. */
const freeSince = (action: string) =>
  `(COALESCE(${action}.confirmed_at, ${action}.recorded_at), ${action}.recorded_at, ${action}.ordinal, ${action}.action_id)`;

/** Binds a letter: its key, and the times between which its twins were recorded. */
function letterBinder(db: Database) {
  const recorded = db.prepare('SELECT recorded_at FROM actions WHERE campaign_id = ? AND action_id = ?');
  return async (letter: LetterKey) => {
    const at = (await recorded.get(letter.campaign, letter.action))?.['recorded_at'] as string | undefined;
    return at === undefined
      ? undefined
      : ([...keyOf(letter), timeFrom(at, -A_DAY), timeFrom(at, A_DAY)] as const);
  };
}

/** Reads how letters stand. */
export function standingReader(db: Database): (letter: LetterKey) => Promise<LetterStanding> {
  const bind = letterBinder(db);
  const read = db.prepare(
    `SELECT CASE
       WHEN d.status <> 'queued' OR a.held = 'moderator' THEN 'gone'
       WHEN ${isPaused('d.campaign_id')} THEN 'paused'
       WHEN EXISTS (
         SELECT 1 FROM actions b, deliveries e
         WHERE ${TWIN} AND e.status = 'queued' AND ${freeSince('b')} < ${freeSince('a')}
       ) THEN 'waits'
       ELSE COALESCE(
         -- One without an attempt never left: it took the fate of another one, which may be two days old.
         (SELECT e.status FROM actions b, deliveries e
          WHERE ${TWIN} AND e.status IN ('accepted', 'bounced') AND e.attempts > 0 LIMIT 1),
         'free'
       )
     END AS standing
     FROM deliveries d, actions a WHERE ${LETTER}`,
  );
  return async letter => {
    const bound = await bind(letter);
    const row = bound && (await read.get(...bound));
    return (row?.['standing'] as LetterStanding | undefined) ?? 'gone';
  };
}

/** Hands a letter's fate to its twins, inside a transaction that somebody else begins and ends. */
export function fateSharer(db: Database) {
  const bind = letterBinder(db);
  const share = db.prepare(
    `UPDATE deliveries SET status = ?6, due_at = NULL, attempts = 0
     WHERE (campaign_id, action_id, position) IN (
       SELECT e.campaign_id, e.action_id, e.position FROM deliveries d, actions a, actions b, deliveries e
       WHERE ${LETTER} AND ${TWIN} AND (e.status = 'queued' OR (?6 = 'bounced' AND e.status = 'accepted' AND e.attempts = 0))
     )`,
  );
  return async (letter: LetterKey, fate: 'accepted' | 'bounced' | 'failed'): Promise<void> => {
    const bound = await bind(letter);
    if (bound) await share.run(...bound, fate);
  };
}
