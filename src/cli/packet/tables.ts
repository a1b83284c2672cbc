// A packet for a spreadsheet, and for another program.
import { type Packet, day, isConfirmed } from './packet.ts';

/** What spreadsheets take for a formula, also after blanks and invisible signs, and in full width. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/**
 * A cell as spreadsheets read it. One that begins like a formula gets an apostrophe: what a supporter wrote
 * must not run where it is opened.
 */
const cell = (value = ''): string => `"${FORMULA.test(value) ? "'" : ''}${value.replaceAll('"', '""')}"`;

const COLUMNS = 'target,date,confirmed,given,family,email,postalCode,subject,body';

/** One line a letter; begins with a byte order mark, without which spreadsheets take UTF-8 for something else. */
export function csv({ target, letters }: Packet): string {
  const lines = letters.map(letter => {
    const { supporter, recordedAt, subject, body } = letter;
    const { given, family, email, postalCode } = supporter;
    const confirmed = isConfirmed(letter) ? 'yes' : 'no';
    return [target.name, day(recordedAt), confirmed, given, family, email, postalCode, subject, body]
      .map(value => cell(value))
      .join();
  });
  return `\ufeff${[COLUMNS, ...lines].join('\r\n')}\r\n`;
}

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
