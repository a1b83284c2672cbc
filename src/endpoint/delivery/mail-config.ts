import { createPrivateKey } from 'node:crypto';
import * as z from 'zod/mini';
import { Email } from '../../contract/index.ts';
import { hostOf, isLoopback } from '../network/addresses.ts';
import { ConfigurationError } from './configuration.ts';

/** How mail leaves. Without it, none does. */
export interface MailOptions {
  /** `smtp://user:password@mail.example.org:587`, or `smtps://` where it is encrypted from the start. */
  smtp: string;
  /** The address that mail comes from, in a domain of the organisation's own: `letters@act.example.org`. */
  from: string;
  /** Signs what leaves. The key is RSA, in PEM. */
  dkim?: { domain: string; selector: string; privateKey: string } | undefined;
  /** Where reports about letters that did not arrive go. It gets each letter's mark: `bounces+<mark>@…`. */
  bounces?: string | undefined;
  /** Letters to one address in any hour; 60 unless given. */
  perHour?: number | undefined;
}

export interface MailConfig {
  server: {
    host: string;
    port: number;
    secure: boolean;
    requireTLS: boolean;
    ignoreTLS: boolean;
    auth?: { user: string; pass: string };
  };
  from: string;
  dkim: MailOptions['dkim'];
  bounces: string | undefined;
  perHour: number;
}

const DEFAULT_PER_HOUR = 60;
/** The part of an address before the @ is at most 64 long, and a letter's mark takes 45 of it. */
const LONGEST_BOUNCES = 64 - 45;

/** @throws ConfigurationError which names the option, and never shows a password. */
export function mailConfig(options: MailOptions): MailConfig {
  const { dkim, bounces, perHour = DEFAULT_PER_HOUR } = options;
  if (!Number.isSafeInteger(perHour) || perHour < 1)
    throw wrong('rate', 'a whole number of letters an hour is needed, 1 or more');
  const from = ownAddress('sender (--mail-from, MAIL_FROM)', options.from);
  if (bounces) {
    ownAddress('address for reports (--mail-bounces, MAIL_BOUNCES)', bounces);
    if (bounces.indexOf('@') > LONGEST_BOUNCES)
      throw wrong('address for reports', `at most ${LONGEST_BOUNCES} characters may stand before its @`);
  }
  if (dkim) checkDkim(dkim);
  return { server: serverOf(options.smtp), from, dkim, bounces, perHour };
}

/** An address that is ours to send from: plain ASCII, so that every server takes it. */
function ownAddress(what: string, written: string): string {
  const { data } = z.safeParse(Email, written);
  // oxlint-disable-next-line no-control-regex -- ASCII is what is wanted
  if (!data || !/^[\x21-\x7e]+$/.test(data) || data.length > 200)
    throw wrong(what, 'an address such as letters@act.example.org is needed');
  return data;
}

function serverOf(written: string): MailConfig['server'] {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const example = 'smtp://user:password@mail.example.org:587, or smtps://';
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || /.\/|^\/./.test(url.pathname) || url.hash)
    throw wrong('server (--smtp, SMTP_URL)', `an address such as ${example} is needed`);
  const query = [...url.searchParams].map(pair => pair.join('='));
  if (query.length && (query.length > 1 || query[0] !== 'tls=off'))
    throw wrong('server', 'after its ? only tls=off is known');
  if (Boolean(url.username) !== Boolean(url.password))
    throw wrong('server', 'it has a user or a password, but not both');
  const secure = url.protocol === 'smtps:';
  const host = hostOf(url);
  const clear = !secure && (isLoopback(host) || query.length > 0);
  if (secure && query.length) throw wrong('server', 'smtps:// is encrypted: leave tls=off out');
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // Letters are personal, and so is a password: both leave this machine encrypted.
    requireTLS: !secure && !clear,
    ignoreTLS: clear,
    ...(url.username && {
      auth: { user: decoded(url.username), pass: decoded(url.password) },
    }),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw wrong('server', 'in its user and password, write % as %25');
  }
}

function checkDkim({ domain, selector, privateKey }: NonNullable<MailOptions['dkim']>): void {
  const label = /^(?!-)[a-z0-9_-]{1,63}(?<!-)(\.(?!-)[a-z0-9_-]{1,63}(?<!-))*$/i;
  if (!label.test(domain) || !domain.includes('.'))
    throw wrong('DKIM domain', 'a domain such as act.example.org is needed');
  if (!label.test(selector)) throw wrong('DKIM selector', 'a name such as upstander1 is needed');
  let key;
  try {
    key = createPrivateKey(privateKey);
  } catch {
    throw wrong('DKIM key', 'it is no private key in PEM, without a password');
  }
  if (key.asymmetricKeyType !== 'rsa' || key.asymmetricKeyDetails!.modulusLength! < 1024)
    throw wrong('DKIM key', 'an RSA key is needed: openssl genrsa 2048');
}

const wrong = (what: string, how: string) => new ConfigurationError(`Mail: the ${what} is not right: ${how}`);
