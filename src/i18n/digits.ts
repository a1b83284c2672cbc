/** Digits that a pattern takes as such: also Arabic, Persian and full-width ones, as some keyboards type them. */
export const DIGITS = '0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19';

/** A text with the digits 0 to 9; each of those rows begins at a multiple of 16. */
export const plainDigits = (text: string): string =>
  text.replace(new RegExp(`[${DIGITS}]`, 'g'), digit => String(digit.charCodeAt(0) & 15));
