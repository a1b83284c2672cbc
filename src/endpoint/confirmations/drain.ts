import type { Keys } from '../actions/keys.ts';
import type { Registry } from '../campaigns/registry.ts';
import type { Clock } from '../clock.ts';
import { CONFIRMATIONS_AT_ONCE, type MailSender } from '../delivery/mail-sender.ts';
import { DeliveryFailure } from '../delivery/failure.ts';
import { Drain } from '../drain.ts';
import { type Log, reason } from '../http/log.ts';
import type { ConfirmationMail, ConfirmationSettlement } from '../store/confirmations.ts';
import type { Store } from '../store/port.ts';
import { composeConfirmation } from './compose.ts';

/** A mail that was taken but not settled (a crash) is free again after so long, in ms. */
const LEASE_MS = 3 * 60_000;
/** The pause before each further attempt, in ms. Somebody waits for it. */
const PAUSES_MS = [30_000, 2 * 60_000, 10 * 60_000, 60 * 60_000, 6 * 3_600_000];

export interface ConfirmationDrainParts {
  store: Pick<Store, 'confirmations'>;
  registry: Registry;
  sender: MailSender;
  keys: Keys;
  publicUrl: string;
  clock: Clock;
  log: Log;
}

/** Sends the mails that ask for a confirmation. */
export function confirmationDrain(parts: ConfirmationDrainParts) {
  const { store, registry, sender, keys, publicUrl, clock, log } = parts;

  const attempt = async (mail: ConfirmationMail): Promise<ConfirmationSettlement> => {
    const { id, campaign: name, attempts } = mail;
    try {
      const campaign = registry.get(name);
      if (!campaign) throw new DeliveryFailure('ECAMPAIGN', 'The campaign is not served here');
      const { address } = sender;
      await sender.send(composeConfirmation(mail, { campaign, address, keys, publicUrl, now: clock() }));
      return { id, status: 'accepted' };
    } catch (error) {
      log(`${clock().toISOString()} confirmation ${name} attempt ${attempts + 1} ${reason(error)}`);
      const pause = PAUSES_MS[attempts];
      if (pause === undefined || (error instanceof DeliveryFailure && error.permanent))
        return { id, status: 'failed' };
      return { id, status: 'queued', dueAt: new Date(clock().getTime() + pause).toISOString() };
    }
  };

  return new Drain<ConfirmationMail, ConfirmationSettlement>({
    name: 'confirmations',
    clock,
    log,
    atOnce: CONFIRMATIONS_AT_ONCE,
    claim: (now, limit) =>
      store.confirmations.claim(now.toISOString(), new Date(now.getTime() + LEASE_MS).toISOString(), limit),
    attempt,
    settle: outcome => store.confirmations.settle([outcome]),
  });
}
