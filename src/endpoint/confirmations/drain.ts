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
import { LIMITS, linkEnd } from './confirmer.ts';

/** A mail that was taken but not settled (a crash) is free again after so long, in ms. */
const LEASE_MS = 3 * 60_000;
/** The pause before each further attempt, in ms. Somebody waits for it. */
const PAUSES_MS = [30_000, 2 * 60_000, 10 * 60_000, 60 * 60_000, 6 * 3_600_000];
/** How long a mail server that is out of order is left alone, in ms, however often. */
const REST_MS = 60_000;
/** When to look again whether a campaign is served, in ms. */
const CAMPAIGN_MS = 60 * 60_000;

export interface ConfirmationDrainParts {
  store: Pick<Store, 'confirmations'>;
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
export function confirmationDrain(parts: ConfirmationDrainParts) {
  const { store, registry, sender, keys, publicUrl, days, bounces, clock, log } = parts;
  /** Until when the mail server is left alone: the mails wait, as letters do. */
  let restsUntil = 0;
  const after = (pause: number) => new Date(clock().getTime() + pause).toISOString();

  const attempt = async (mail: ConfirmationMail): Promise<ConfirmationSettlement> => {
    const { id, campaign: name, attempts } = mail;
    const campaign = registry.get(name);
    if (!campaign) return { id, status: 'queued', dueAt: after(CAMPAIGN_MS), untried: true };
    try {
      const { address } = sender;
      const from = { campaign, address, keys, publicUrl, bounces, now: clock() };
      await sender.send(composeConfirmation(mail, from));
      return { id, status: 'accepted' };
    } catch (error) {
      const failure = error instanceof DeliveryFailure ? error : undefined;
      if (failure?.waits) {
        if (restsUntil <= clock().getTime())
          log(`${clock().toISOString()} confirmations rest ${reason(error)}`);
        restsUntil = clock().getTime() + REST_MS;
        return { id, status: 'queued', dueAt: after(REST_MS), untried: true };
      }
      log(`${clock().toISOString()} confirmation ${name} attempt ${attempts + 1} ${reason(error)}`);
      const pause = PAUSES_MS[attempts];
      if (failure?.permanent || pause === undefined) return { id, status: 'failed' };
      return { id, status: 'queued', dueAt: after(pause) };
    }
  };

  return new Drain<ConfirmationMail, ConfirmationSettlement>({
    name: 'confirmations',
    clock,
    log,
    atOnce: CONFIRMATIONS_AT_ONCE,
    claim: async (now, limit) => {
      if (restsUntil > now.getTime()) return [];
      return store.confirmations.claim(now.toISOString(), {
        until: new Date(now.getTime() + LEASE_MS).toISOString(),
        expiresAt: linkEnd(now, days),
        anAddress: LIMITS.anAddress,
        limit,
      });
    },
    attempt,
    settle: outcome => store.confirmations.settle([outcome]),
  });
}
