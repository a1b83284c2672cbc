import { letterId } from '../actions/identity.ts';
import type { Keys } from '../actions/keys.ts';
import { compose } from './compose.ts';
import { LETTERS_AT_ONCE, type MailSender } from './mail-sender.ts';
import type { DeliveryWay } from './port.ts';
import { returnPath } from './return-path.ts';

export interface EmailOptions {
  keys: Keys;
  /** Letters to one address in any hour; without it, any number. */
  perHour?: number | undefined;
  /** Where reports about letters that did not arrive go. */
  bounces?: string | undefined;
}

/** Letters as mails. At least once: after a crash one may leave again, under the same Message-ID. */
export function emailWay(sender: MailSender, { keys, perHour, bounces }: EmailOptions): DeliveryWay {
  return {
    atOnce: LETTERS_AT_ONCE,
    route: ({ contacts: { email } }) => (email ? { to: email } : undefined),
    perHour,
    deliver: (letter, campaign) => {
      const { address } = sender;
      const messageId = letterId(keys, letter) + address.slice(address.indexOf('@'));
      return sender.send(
        compose(letter, campaign, {
          address,
          messageId,
          returnPath: bounces && returnPath(keys, bounces, letter),
        }),
      );
    },
  };
}
