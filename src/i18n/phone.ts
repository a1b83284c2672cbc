// Phone numbers as people write them.
import { DIGITS, plainDigits } from './digits.ts';

const BETWEEN = '[ \\(\\).\\-]*';

/** No area code of North America begins with 0 or 1; numbers of many other countries, written as at home, do. */
const AREA = '[2-9\u0662-\u0669\u06f2-\u06f9\uff12-\uff19]';

/** What an `<input pattern>` takes: ten digits are of North America; any other number begins with + or 00. */
export const PHONE_PATTERN = `${BETWEEN}(?:(?:\\+|00)${BETWEEN}(?:[${DIGITS}]${BETWEEN}){7,15}|(?:[1\u0661\u06f1\uff11]${BETWEEN})?${AREA}${BETWEEN}(?:[${DIGITS}]${BETWEEN}){9})`;

/** A number in E.164. @returns nothing where it does not say of which country it is, or is none. */
export function e164(written: string): string | undefined {
  const number = plainDigits(written).replace(/[ ().-]/g, '');
  const far = /^(?:\+|00)([1-9]\d{6,14})$/.exec(number);
  const near = /^1?([2-9]\d{9})$/.exec(number);
  return far ? `+${far[1]}` : near ? `+1${near[1]}` : undefined;
}
