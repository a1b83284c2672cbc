import { type NodemailerError, createTransport } from 'nodemailer';
import type { MailConfig } from './mail-config.ts';
import {
  CONFIRMATIONS_AT_ONCE,
  LETTERS_AT_ONCE,
  type MailSender,
  UPDATES_AT_ONCE,
  checkHeaders,
} from './mail-sender.ts';
import { DeliveryFailure } from './failure.ts';

/** How long a server may take, in ms; all of one mail together stays below the outbox's lease. */
const PATIENCE = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  dnsTimeout: 15_000,
  socketTimeout: 60_000,
};
const WHOLE_MAIL_MS = 120_000;

/** What a signature covers, where it is there. Mail programs want both headers of a one-click covered (RFC 8058). */
const SIGNED =
  'From:Reply-To:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Transfer-Encoding:Content-Language:' +
  'Auto-Submitted:X-Upstander-Confirmed:List-Unsubscribe:List-Unsubscribe-Post';

/** Sends mails through the configured server. */
export function smtpSender({ server, from, dkim }: MailConfig): MailSender & { check(): Promise<void> } {
  const transport = createTransport({
    ...server,
    ...PATIENCE,
    pool: true,
    maxConnections: LETTERS_AT_ONCE + CONFIRMATIONS_AT_ONCE + UPDATES_AT_ONCE,
    // The outbox tries again by itself, and knows how often it did.
    maxRequeues: 0,
    idleTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim && {
      dkim: {
        domainName: dkim.domain,
        keySelector: dkim.selector,
        privateKey: dkim.privateKey,
        headerFieldNames: SIGNED,
      },
    }),
  });
  return {
    address: from,
    send: async mail => {
      checkHeaders(mail);
      const { messageId, replyTo, to, subject, text, lang, headers, returnPath } = mail;
      try {
        await transport.sendMail({
          messageId: `<${messageId}>`,
          from: mail.from,
          ...(replyTo && isWritable(replyTo.address) && { replyTo }),
          to,
          subject,
          text,
          headers: { 'Content-Language': lang, ...headers },
          envelope: { from: returnPath ?? mail.from.address, to: to.address },
          xMailer: false,
          signal: AbortSignal.timeout(WHOLE_MAIL_MS),
        });
      } catch (error) {
        throw failure(error as NodemailerError);
      }
    },
    check: async () => {
      await transport.verify().catch((error: NodemailerError) => {
        throw failure(error);
      });
    },
    close: async () => transport.close(),
  };
}

/**
 * A header takes ASCII before the @ (of a domain, nodemailer writes its ASCII form). Whoever has another address is
 * told of in the letter's text.
 */
// oxlint-disable-next-line no-control-regex -- ASCII is what is asked for
const isWritable = (address: string) => /^[\x21-\x7e]+@/.test(address);

/** Commands that come before anything of a mail was told. */
const BEFORE_THE_MAIL = /^(CONN|EHLO|HELO|STARTTLS|AUTH|MAIL FROM)/;

/** What the server answered quotes addresses, and sometimes texts: only its codes are kept. */
function failure({ code = 'ESMTP', command = '', response, responseCode, originalCode }: NodemailerError) {
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
  const told = [responseCode, enhanced, originalCode, command && `at ${command.slice(0, 20)}`];
  // A server that is away, or refuses the login or the sender, is the operator's to put right.
  const waits = BEFORE_THE_MAIL.test(command) || ['EAUTH', 'ENOAUTH', 'EDNS', 'ETLS'].includes(code);
  const refused =
    responseCode === undefined ? code === 'EENVELOPE' : responseCode >= 500 && responseCode !== 503;
  return new DeliveryFailure(code, told.filter(Boolean).join(' ') || 'no answer', {
    waits,
    permanent: !waits && refused,
  });
}
