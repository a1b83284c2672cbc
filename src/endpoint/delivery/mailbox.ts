import type { Clock } from '../clock.ts';
import type { Mailbox } from '../store/port.ts';
import { type MailSender, checkHeaders } from './mail-sender.ts';

/** Mails land in the endpoint's own store and leave for nobody: for the demo and for trying a campaign out. */
export const mailboxSender = (mailbox: Mailbox, clock: Clock, publicUrl: string): MailSender => ({
  address: `letters@${new URL(publicUrl).hostname}`,
  send: async mail => {
    checkHeaders(mail);
    await mailbox.put({ ...mail, landedAt: clock().toISOString() });
  },
  close: async () => {},
});
