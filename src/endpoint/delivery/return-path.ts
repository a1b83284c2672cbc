// The address that reports about a mail come to: it names the mail, and only this endpoint can make it.
import { timingSafeEqual } from 'node:crypto';
import { hmac } from '../actions/hmac.ts';
import type { Keys } from '../actions/keys.ts';
import type { LetterKey } from '../store/port.ts';

const MARK_BYTES = 10;
/** In letters that survive a server which writes addresses in lower case. */
const DIGITS = '0123456789abcdefghijklmnopqrstuv';
/** An action's id, the letter's position in it, and the mark; or another mail's id, and which kind it is, where no letter's position stands. */
const TOKEN_BYTES = 16 + 1 + MARK_BYTES;
const CONFIRMATION = 255;
const UPDATE = 254;
/** How long a token is as it is written. */
export const TOKEN_LENGTH = Math.ceil((TOKEN_BYTES * 8) / 5);

/** What a report is about: a letter; or a mail that asked for a confirmation, or was about a bill, by its id. */
export type Reported = LetterKey | { confirmation: string } | { update: string };

/** `bounces@act.example.org` with the mail's token: `bounces+…@act.example.org`. */
export function returnPath(keys: Keys, bounces: string, mail: Reported): string {
  const at = bounces.indexOf('@');
  const [id, position] =
    'confirmation' in mail
      ? [mail.confirmation, CONFIRMATION]
      : 'update' in mail
        ? [mail.update, UPDATE]
        : [mail.action.replaceAll('-', ''), mail.position];
  const bytes = Buffer.concat([Buffer.from(id, 'hex'), Buffer.of(position), mark(keys, mail)]);
  return `${bounces.slice(0, at)}+${written(bytes)}${bounces.slice(at)}`;
}

/**
 * What a return path names. A letter's campaign does not stand in it: it is the one whose mark fits.
 * @param campaigns those that letters may be of.
 * @returns nothing where this endpoint did not make the address.
 */
export function reportedBy(keys: Keys, address: string, campaigns: readonly string[]): Reported | undefined {
  const token = new RegExp(`\\+([0-9a-v]{${TOKEN_LENGTH}})@`, 'i').exec(address)?.[1];
  if (!token) return undefined;
  const bytes = read(token.toLowerCase());
  const id = bytes.subarray(0, 16).toString('hex');
  const action = id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const position = bytes[16]!;
  const given = bytes.subarray(17, TOKEN_BYTES);
  const possible: Reported[] =
    position === CONFIRMATION
      ? [{ confirmation: id }]
      : position === UPDATE
        ? [{ update: id }]
        : campaigns.map(campaign => ({ campaign, action, position }));
  return possible.find(mail => timingSafeEqual(mark(keys, mail), given));
}

const mark = (keys: Keys, mail: Reported) =>
  hmac(keys.receipt)
    .update(
      'confirmation' in mail
        ? `return-path\n${mail.confirmation}`
        : 'update' in mail
          ? `return-path\nupdate\n${mail.update}`
          : `return-path\n${mail.campaign}\n${mail.action}\n${mail.position}`,
    )
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
