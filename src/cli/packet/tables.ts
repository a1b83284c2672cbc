// A packet for a spreadsheet, and for another program.
import { csvTable } from '../../endpoint/export/csv.ts';
import { type Packet, day, isConfirmed } from './packet.ts';

const COLUMNS = 'target,date,confirmed,given,family,email,postalCode,subject,body'.split(',');

/** One line a letter. */
export const csv = ({ target, letters }: Packet): string =>
  csvTable(
    COLUMNS,
    letters.map(letter => {
      const { supporter, recordedAt, subject, body } = letter;
      const { given, family, email, postalCode } = supporter;
      const confirmed = isConfirmed(letter) ? 'yes' : 'no';
      return [target.name, day(recordedAt), confirmed, given, family, email, postalCode, subject, body];
    }),
  );

export const json = ({ campaign, target, date, letters }: Packet): string =>
  `${JSON.stringify(
    {
      campaign,
      target,
      date,
      letters: letters.map(letter => ({
        date: day(letter.recordedAt),
        confirmed: isConfirmed(letter),
        supporter: letter.supporter,
        lang: letter.lang,
        subject: letter.subject,
        body: letter.body,
      })),
    },
    null,
    2,
  )}\n`;
