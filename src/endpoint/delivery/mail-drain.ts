import type { Registry, ServedCampaign } from '../campaigns/registry.ts';
import type { Clock } from '../clock.ts';
import { Drain } from '../drain.ts';
import { type Log, reason } from '../log.ts';
import { DeliveryFailure } from './failure.ts';
import type { MailSender, OutgoingMail } from './mail-sender.ts';

/** A mail that was taken but not settled (a crash, or no database) is free again after so long, in ms. */
const LEASE_MS = 3 * 60_000;
/** The pause before each further attempt, in ms. */
const PAUSES_MS = [30_000, 2 * 60_000, 10 * 60_000, 60 * 60_000, 6 * 3_600_000];
/** How long a mail server that is out of order is left alone, in ms, however often. */
const REST_MS = 60_000;
/** When to look again whether a campaign is served, in ms. */
const CAMPAIGN_MS = 60 * 60_000;

/** A mail of the endpoint's own that is to leave: not a letter to a target. */
interface OwnMail {
  id: string;
  campaign: string;
  attempts: number;
  lease?: string;
}

interface Settled {
  id: string;
  lease?: string | undefined;
  status: 'queued' | 'accepted' | 'failed' | 'dropped';
  dueAt?: string;
  untried?: boolean;
}

export interface MailDrainParts<Mail extends OwnMail> {
  /** Names them in the log, and one of them. */
  name: string;
  one: string;
  registry: Registry;
  sender: MailSender;
  clock: Clock;
  log: Log;
  atOnce: number;
  /** Takes mails that are due. @param until who does not settle them before gives them back. */
  claim: (now: Date, until: string, limit: number) => Promise<Mail[]>;
  /** @returns the mail; nothing where it is not to leave any more, or until when it waits. */
  compose: (mail: Mail, campaign: ServedCampaign) => Promise<OutgoingMail | Date | undefined>;
  settle: (outcome: Settled) => Promise<void>;
}

/** Sends mails of the endpoint's own. While the server is away, or lets nobody in, they wait, as letters do. */
export function mailDrain<Mail extends OwnMail>(parts: MailDrainParts<Mail>): Drain<Mail, Settled> {
  const { name, one, registry, sender, clock, log, atOnce, claim, compose, settle } = parts;
  /** Until when the mail server is left alone. */
  let restsUntil = 0;
  const after = (pause: number) => new Date(clock().getTime() + pause).toISOString();

  const attempt = async (mail: Mail): Promise<Settled> => {
    const { attempts } = mail;
    const id = { id: mail.id, lease: mail.lease };
    const waits = (dueAt: string): Settled => ({ ...id, status: 'queued', dueAt, untried: true });
    const campaign = registry.get(mail.campaign);
    if (!campaign) return waits(after(CAMPAIGN_MS));
    try {
      const outgoing = await compose(mail, campaign);
      if (!outgoing) return { ...id, status: 'dropped' };
      if (outgoing instanceof Date) return waits(outgoing.toISOString());
      await sender.send(outgoing);
      return { ...id, status: 'accepted' };
    } catch (error) {
      const failure = error instanceof DeliveryFailure ? error : undefined;
      if (failure?.waits) {
        if (restsUntil <= clock().getTime()) log('warn', `${name} rest`, { why: reason(error) });
        restsUntil = clock().getTime() + REST_MS;
        return waits(after(REST_MS));
      }
      log('warn', `${one} failed`, { campaign: mail.campaign, attempt: attempts + 1, why: reason(error) });
      const pause = PAUSES_MS[attempts];
      if (failure?.permanent || pause === undefined) return { ...id, status: 'failed' };
      return { ...id, status: 'queued', dueAt: after(pause) };
    }
  };

  return new Drain({
    name,
    clock,
    log,
    atOnce,
    leaseMs: LEASE_MS,
    claim: async (now, limit) => {
      if (restsUntil > now.getTime()) return [];
      return claim(now, new Date(now.getTime() + LEASE_MS).toISOString(), limit);
    },
    attempt,
    settle,
  });
}
