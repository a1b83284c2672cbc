import type { Keys } from '../actions/keys.ts';
import type { Registry } from '../campaigns/registry.ts';
import type { Clock } from '../clock.ts';
import { mailDrain } from '../delivery/mail-drain.ts';
import { type MailSender, UPDATES_AT_ONCE } from '../delivery/mail-sender.ts';
import type { Draining } from '../drain.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/port.ts';
import type { UpdateMail } from '../store/updates.ts';
import { composeUpdate } from './compose.ts';
import { subscribers } from './subscribers.ts';

export interface UpdateDrainParts {
  store: Pick<Store, 'updates' | 'consents' | 'pauses'>;
  registry: Registry;
  sender: MailSender;
  /** Mails land in the local mailbox: those of samples, too. */
  local: boolean;
  keys: Keys;
  publicUrl: string;
  /** Where reports about mails that did not arrive go. */
  bounces?: string | undefined;
  /** Mails to one address in any hour. */
  perHour?: number | undefined;
  clock: Clock;
  log: Log;
}

/** Sends the mails about bills. Whether somebody still wants theirs is asked right before it leaves. */
export function updateDrain(parts: UpdateDrainParts): Draining {
  const { store, sender, local, keys, publicUrl, bounces, perHour, clock } = parts;
  return mailDrain<UpdateMail>({
    ...parts,
    name: 'updates',
    one: 'update',
    atOnce: UPDATES_AT_ONCE,
    claim: (now, until, limit) => store.updates.claim(now.toISOString(), { until, limit, perHour }),
    compose: async (mail, campaign) => {
      const now = clock();
      const theirs = (await store.consents.of(mail.supporterKey)).filter(
        action => action.campaign === mail.campaign,
      );
      const [to] = await subscribers(theirs, now);
      if (!to || (campaign.file.sample && !local)) return undefined;
      // Whoever lets the campaign go on says so.
      if ((await store.pauses.all()) || (await store.pauses.list()).includes(mail.campaign)) return now;
      return composeUpdate(mail, to, { campaign, address: sender.address, keys, publicUrl, bounces, now });
    },
    settle: outcome => store.updates.settle([outcome]),
  });
}
