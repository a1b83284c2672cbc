// The address that reports about a letter come to: it names the letter, and only this endpoint can make it.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from '../actions/keys.ts';
import type { LetterKey } from '../store/port.ts';

const MARK_BYTES = 10;
/** In letters that survive a server which writes addresses in lower case. */
const DIGITS = '0123456789abcdefghijklmnopqrstuv';
/** An action's id, the letter's position in it, and the mark. */
const TOKEN_BYTES = 16 + 1 + MARK_BYTES;
/** How long a token is as it is written. */
export const TOKEN_LENGTH = Math.ceil((TOKEN_BYTES * 8) / 5);

/** `bounces@act.example.org` with the letter's token: `bounces+…@act.example.org`. */
export function returnPath(keys: Keys, bounces: string, letter: LetterKey): string {
  const at = bounces.indexOf('@');
  const bytes = Buffer.concat([
    Buffer.from(letter.action.replaceAll('-', ''), 'hex'),
    Buffer.of(letter.position),
    mark(keys, letter),
  ]);
  return `${bounces.slice(0, at)}+${written(bytes)}${bounces.slice(at)}`;
}

/**
 * The letter that a return path names. The campaign does not stand in it: it is the one whose mark fits.
 * @param campaigns those that letters may be of.
 * @returns nothing where this endpoint did not make the address.
 */
export function letterOf(keys: Keys, address: string, campaigns: readonly string[]): LetterKey | undefined {
  const token = new RegExp(`\\+([0-9a-v]{${TOKEN_LENGTH}})@`, 'i').exec(address)?.[1];
  if (!token) return undefined;
  const bytes = read(token.toLowerCase());
  const action = bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const given = bytes.subarray(17, TOKEN_BYTES);
  return campaigns
    .map(campaign => ({ campaign, action, position: bytes[16]! }))
    .find(letter => timingSafeEqual(mark(keys, letter), given));
}

const mark = (keys: Keys, { campaign, action, position }: LetterKey) =>
  createHmac('sha256', keys.receipt)
    .update(`return-path\n${campaign}\n${action}\n${position}`)
    .digest()
    .subarray(0, MARK_BYTES);

function written(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return bits.padEnd(TOKEN_LENGTH * 5, '0').replace(/.{5}/g, five => DIGITS[Number.parseInt(five, 2)]!);
}

function read(token: string): Buffer {
  const bits = [...token].map(digit => DIGITS.indexOf(digit).toString(2).padStart(5, '0')).join('');
  return Buffer.from(
    Array.from({ length: TOKEN_BYTES }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2)),
  );
}
