/** What spreadsheets take for a formula, also after blanks and invisible signs, and in full width. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** A phone number in E.164, which begins with a sign: no formula, and no number to those who call it with an apostrophe before it. */
const PHONE = /^\+\d{4,15}$/;

/**
 * A cell as spreadsheets read it. One that begins like a formula gets an apostrophe: what a supporter wrote
 * must not run where it is opened.
 */
const cell = (value = ''): string =>
  `"${FORMULA.test(value) && !PHONE.test(value) ? "'" : ''}${value.replaceAll('"', '""')}"`;

/** One row of a table. */
export const csvRow = (row: readonly (string | undefined)[]): string =>
  `${row.map(value => cell(value)).join()}\r\n`;

/** A table for a spreadsheet. It begins with a byte order mark, without which UTF-8 is taken for something else. */
export const csvTable = (columns: readonly string[], rows: readonly (string | undefined)[][]): string =>
  `\ufeff${columns.join()}\r\n${rows.map(csvRow).join('')}`;
