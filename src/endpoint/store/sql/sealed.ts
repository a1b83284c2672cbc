// What is stored of people, opened.
import type { Supporter } from '../../../contract/index.ts';
import type { Database, Row } from './database.ts';

/** Of a row with the key of an action and its `supporter`. */
export const supporterOf = ({ seal }: Database, row: Row): Supporter =>
  JSON.parse(
    seal.open(row['supporter'] as string, [
      'supporter',
      row['campaign_id'] as string,
      row['action_id'] as string,
    ]),
  ) as Supporter;

/** Of a row with the key of an action and its `comment`. */
export const commentOf = ({ seal }: Database, row: Row): string =>
  seal.open(row['comment'] as string, ['comment', row['campaign_id'] as string, row['action_id'] as string]);

/** Of a row with the key of a delivery, its `subject` and its `body`. */
export function letterOf({ seal }: Database, row: Row): { subject: string; body: string } {
  const key = [row['campaign_id'] as string, row['action_id'] as string, row['position'] as number] as const;
  return {
    subject: seal.open(row['subject'] as string, ['subject', ...key]),
    body: seal.open(row['body'] as string, ['body', ...key]),
  };
}
