// A letter as a `mailto:` address. Mail apps cut long ones off, and none says so: what counts is the encoded
// length of all of it, in which one Arabic or Chinese letter is six or nine characters.
import { encoded } from '../../../base/encoded.ts';

/** From this many encoded characters on, some mail apps cut a letter off. */
export const MAY_CUT = 1900;
/** From this many on, nearly all do. */
export const WILL_CUT = 4000;

/** The address with its headers; without a body, an empty mail to be pasted into. */
export function mailto(address: string, subject: string, body?: string): string {
  const to = encoded(address).replace('%40', '@');
  const text = body === undefined ? '' : `&body=${encoded(body.replace(/\r?\n/g, '\r\n'))}`;
  return `mailto:${to}?subject=${encoded(subject)}${text}`;
}
