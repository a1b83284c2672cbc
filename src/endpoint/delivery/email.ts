import { letterId } from '../actions/identity.ts';
import type { Keys } from '../actions/keys.ts';
import { compose } from './compose.ts';
import type { MailSender } from './mail-sender.ts';
import type { DeliveryPort } from './port.ts';

/** Letters as mails. At least once: after a crash one may leave again, under the same Message-ID. */
export const emailDelivery = (sender: MailSender, keys: Keys): DeliveryPort => ({
  deliver: (letter, campaign) => {
    const { address } = sender;
    const messageId = letterId(keys, letter) + address.slice(address.indexOf('@'));
    return sender.send(compose(letter, campaign, { address, messageId }));
  },
});
