import type { Keys } from '../actions/keys.ts';
import type { Registry } from '../campaigns/registry.ts';
import type { Clock } from '../clock.ts';
import { mailDrain } from '../delivery/mail-drain.ts';
import { CONFIRMATIONS_AT_ONCE, type MailSender } from '../delivery/mail-sender.ts';
import type { Draining } from '../drain.ts';
import type { Log } from '../log.ts';
import type { ConfirmationMail, ConfirmationSettlement } from '../store/confirmations.ts';
import type { Store } from '../store/port.ts';
import { composeConfirmation } from './compose.ts';
import { LIMITS, linkEnd } from './confirmer.ts';

export interface ConfirmationDrainParts {
  store: Pick<Store, 'confirmations' | 'pauses'>;
  registry: Registry;
  sender: MailSender;
  keys: Keys;
  publicUrl: string;
  /** How long a link can confirm, in days from when its mail leaves. */
  days: number;
  /** Where reports about mails that did not arrive go. */
  bounces?: string | undefined;
  clock: Clock;
  log: Log;
}

/** Sends the mails that ask for a confirmation. */
export function confirmationDrain(parts: ConfirmationDrainParts): Draining {
  const { store, sender, keys, publicUrl, days, bounces, clock } = parts;
  return mailDrain<ConfirmationMail>({
    ...parts,
    name: 'confirmations',
    one: 'confirmation',
    atOnce: CONFIRMATIONS_AT_ONCE,
    claim: (now, until, limit) =>
      store.confirmations.claim(now.toISOString(), {
        until,
        expiresAt: linkEnd(now, days),
        anAddress: LIMITS.anAddress,
        limit,
      }),
    compose: async (mail, campaign) => {
      const now = clock();
      // Whoever lets all go on says so.
      if (await store.pauses.all()) return now;
      return composeConfirmation(mail, { campaign, address: sender.address, keys, publicUrl, bounces, now });
    },
    // None of them is dropped here.
    settle: outcome => store.confirmations.settle([outcome as ConfirmationSettlement]),
  });
}
