// A letter as it is read when it is taken.
import type { OutboxLetter } from '../port.ts';
import type { Row } from './database.ts';
import { isPaused } from './pauses.ts';
import type { ClosedLetter } from './writes.ts';

/** What is read of a letter `d` of an action `a`. */
export const LETTER = `d.campaign_id, d.action_id, d.position, d.target_id, d.target_name, d.to_address, d.sent_by,
  d.subject, d.body, d.topic, d.attempts, d.placed_at, d.due_at, a.supporter, a.lang, a.confirmed_at
  FROM deliveries d JOIN actions a ON a.campaign_id = d.campaign_id AND a.action_id = d.action_id`;
/** Of a campaign that is not paused. */
export const GOES_ON = `NOT ${isPaused('d.campaign_id')}`;

/** @param lease until when it is taken. */
export const closedLetter = (row: Row, lease: string): ClosedLetter => ({
  campaign: row['campaign_id'] as string,
  action: row['action_id'] as string,
  position: row['position'] as number,
  target: {
    id: row['target_id'] as string,
    name: row['target_name'] as string,
    address: row['to_address'] as string,
  },
  by: row['sent_by'] as OutboxLetter['by'],
  lang: row['lang'] as string,
  ...(row['topic'] !== null && { topic: row['topic'] as string }),
  dueAt: (row['due_at'] ?? row['placed_at']) as string,
  attempts: row['attempts'] as number,
  ...(row['confirmed_at'] !== null && { confirmed: true }),
  lease,
  row: { ...row },
});
