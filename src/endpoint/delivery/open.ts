import type { Keys } from '../actions/keys.ts';
import type { Clock } from '../clock.ts';
import { type Log, reason } from '../log.ts';
import type { Mailbox } from '../store/port.ts';
import { type CwcOptions, cwcConfig } from './cwc/config.ts';
import { cwcWay } from './cwc/cwc.ts';
import { emailWay } from './email.ts';
import { type MailConfig, type MailOptions, mailConfig } from './mail-config.ts';
import type { MailSender } from './mail-sender.ts';
import { mailboxSender } from './mailbox.ts';
import { DeliveryRouter } from './router.ts';
import { smtpSender } from './smtp.ts';
import { type WebhookOptions, webhookConfig, webhookWay } from './webhook.ts';

/** How letters leave. Without any of it, none does. */
export interface DeliveryOptions {
  /** How mail leaves. */
  mail?: MailOptions | undefined;
  /** The organisation's account at Communicating with Congress. */
  cwc?: CwcOptions | undefined;
  /** The organisation's own system, which takes letters. */
  webhook?: WebhookOptions | undefined;
  /** Mails land in a local mailbox, shown at `/dev/mailbox`, and nothing leaves, whatever else is configured. */
  devMailbox?: boolean | undefined;
}

export interface DeliveryConfig {
  mailbox: boolean;
  mail: MailConfig | undefined;
  cwc: CwcOptions | undefined;
  webhook: WebhookOptions | undefined;
}

/** @throws ConfigurationError, before anything is opened. */
export const deliveryConfig = ({ mail, cwc, webhook, devMailbox }: DeliveryOptions): DeliveryConfig => ({
  mailbox: devMailbox === true,
  mail: mail && mailConfig(mail),
  cwc: cwc && cwcConfig(cwc),
  webhook: webhook && webhookConfig(webhook),
});

export interface Delivery {
  router: DeliveryRouter;
  /** Sends any mail; nothing where none can be sent. */
  sender: MailSender | undefined;
  warnings: string[];
}

/** All that is configured, ready to deliver. */
export function openDelivery(
  { mailbox, mail, cwc, webhook }: DeliveryConfig,
  parts: { keys: Keys; clock: Clock; log: Log; publicUrl: string; mailbox: Mailbox },
): Delivery {
  const { keys, clock, log } = parts;
  if (mailbox) {
    const sender = mailboxSender(parts.mailbox, clock, parts.publicUrl);
    const router = new DeliveryRouter({ email: emailWay(sender, { keys }) }, { local: true });
    return { sender, router, warnings: [] };
  }
  const smtp = mail && smtpSender(mail);
  // A server that refuses the login is told of at once; one that is away may come back: letters wait.
  smtp?.check().catch((error: unknown) => log('warn', 'mail server refuses', { why: reason(error) }));
  return {
    sender: smtp,
    router: new DeliveryRouter({
      ...(smtp && { email: emailWay(smtp, { keys, ...mail }) }),
      ...(cwc && { cwc: cwcWay(cwc, { keys, clock }) }),
      ...(webhook && { webhook: webhookWay(webhook, { keys, clock }) }),
    }),
    warnings: cwc?.validateOnly
      ? ['Communicating with Congress: letters are checked there, and delivered to nobody (validateOnly)']
      : [],
  };
}
