import { hash } from 'node:crypto';
import { type Action, canonicalJson } from '../../contract/index.ts';
import type { LetterKey } from '../store/port.ts';
import { hmac } from './hmac.ts';
import type { EmailKey } from './email-keys.ts';
import type { Keys } from './keys.ts';

/** What two spellings of one address have in common. */
const canonicalAddress = (email: string) => email.trim().normalize('NFC').toLowerCase();

/** A hash that says which key made it. */
const named = ({ id }: EmailKey, hash: string) => (id ? `${id}.${hash}` : hash);

/** What a supporter is recognised by. Without the key, it says nothing about the address. */
export const supporterKey = (keys: Keys, email: string, by: EmailKey = keys.email.now): string =>
  named(by, hmac(by.key).update(canonicalAddress(email)).digest('base64url'));

/** The same by each key that is known: while addresses are hashed anew, somebody may still be known by an earlier one. */
export const supporterKeys = (keys: Keys, email: string): string[] =>
  keys.email.known.map(key => supporterKey(keys, email, key));

/**
 * The part of an action that makes it the same action when it is sent again. Without the key nobody can try out what
 * it may have been, also once what was typed is deleted.
 */
export const bodyHash = (
  keys: Keys,
  { check: _, ...action }: Action,
  by: EmailKey = keys.email.now,
): string =>
  named(
    by,
    hmac(by.key)
      .update(`body\n${canonicalJson(action)}`)
      .digest('base64url'),
  );

/** 192 bits: long enough that nobody guesses one. */
const TOKEN_BYTES = 24;

/** The token of an action's receipt: made from the key, so that a repeated action gets the same link. */
export const receiptToken = (keys: Keys, campaign: string, id: string): string =>
  hmac(keys.receipt)
    .update(`receipt\n${campaign}\n${id}`)
    .digest()
    .subarray(0, TOKEN_BYTES)
    .toString('base64url');

/** What the store keeps of a token: who reads the database can open no receipt. */
export const tokenHash = (token: string): string => hash('sha256', token, 'base64url');

/** 128 bits: what a link in a mail has to prove. */
const LINK_BYTES = 16;

const linkToken = (keys: Keys, purpose: string, id: string) =>
  hmac(keys.receipt).update(`${purpose}\n${id}`).digest().subarray(0, LINK_BYTES).toString('base64url');

/**
 * The tokens of the two links in a confirmation mail. They are made from the mail's random id and the key, so that
 * a mail that is tried again holds the same, and the store needs only their hashes.
 */
export const confirmationToken = (keys: Keys, id: string): string => linkToken(keys, 'confirmation', id);
export const withdrawalToken = (keys: Keys, id: string): string => linkToken(keys, 'withdrawal', id);

/** The token of the link that ends mails about a bill, made as those are. */
export const updateToken = (keys: Keys, id: string): string => linkToken(keys, 'update', id);

/** The Message-ID of a letter, before its `@`: the same at every attempt, and telling nothing. */
export const letterId = (keys: Keys, { campaign, action, position }: LetterKey): string =>
  hmac(keys.receipt).update(`letter\n${campaign}\n${action}\n${position}`).digest('hex').slice(0, 32);

/** Tells whether two letters say the same, and nothing more: by a key that never changes. */
export const letterMark = (keys: Keys, subject: string, body: string): string =>
  hmac(keys.receipt)
    .update(`text\n${JSON.stringify([subject, body])}`)
    .digest()
    .subarray(0, LINK_BYTES)
    .toString('base64url');
