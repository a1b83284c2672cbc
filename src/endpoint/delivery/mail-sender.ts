import type { Mail } from '../store/port.ts';
import { DeliveryFailure } from './failure.ts';

/** Mails on their way at once: each finds a connection of its own free, so that none waits after its time began. */
export const LETTERS_AT_ONCE = 4;
export const CONFIRMATIONS_AT_ONCE = 2;
export const UPDATES_AT_ONCE = 2;

/** A mail with its headers, ready to leave: a letter, one that asks for a confirmation, one about a bill. */
export type OutgoingMail = Omit<Mail, 'landedAt'>;

/** Hands mails to a mail server, or to the local mailbox. Without one, nothing is sent. */
export interface MailSender {
  /** What mails come from, unless they say otherwise: an address in the organisation's own domain. */
  readonly address: string;
  /**
   * Resolves when the mail was accepted. Sent again with the same `messageId`, it is the same mail.
   * @throws DeliveryFailure which says whether to try again.
   */
  send(mail: OutgoingMail): Promise<void>;
  /** Waits for what is being sent. */
  close(): Promise<void>;
}

/** A name that cannot reorder what stands beside it: no overrides of direction. */
export const displayName = (text: string): string =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The last gate before a header is written. What schemas and files let through holds no such thing.
 * @throws DeliveryFailure where a control character, a line break or half of a character stands in a header.
 */
export function checkHeaders({ messageId, from, replyTo, to, subject, headers, returnPath }: OutgoingMail) {
  const values = {
    'Message-ID': [messageId],
    From: [from.name, from.address],
    'Reply-To': [replyTo?.name, replyTo?.address],
    To: [to.name, to.address],
    Subject: [subject],
    'Return-Path': [returnPath],
    headers: Object.entries(headers ?? {}).flat(),
  };
  for (const [name, parts] of Object.entries(values)) {
    if (parts.some(part => part && /[\p{Cc}\p{Cs}\u2028\u2029]/u.test(part)))
      throw new DeliveryFailure('EHEADER', `A control character stands in ${name}`, { permanent: true });
  }
}
