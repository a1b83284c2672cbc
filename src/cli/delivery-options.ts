// How letters leave, from options and environment: all of a way, or a line that says what is missing.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CwcOptions, DeliveryOptions, MailOptions, WebhookOptions } from '../endpoint/index.ts';
import { CliError } from './failure.ts';
import { whole } from './options.ts';

/** As commander gives them. */
export interface DeliveryFlags {
  smtp?: string;
  mailFrom?: string;
  mailBounces?: string;
  mailRate?: string;
  dkimDomain?: string;
  dkimSelector?: string;
  dkimKey?: string;
  cwc?: string;
  webhook?: string;
  webhookOffices?: string;
  webhookNeeds?: string;
  webhookInside?: string;
}

/** Each option, the variable that stands for it, and what help says. */
export const DELIVERY_FLAGS: readonly (readonly [flag: string, variable: string, help: string])[] = [
  [
    '--smtp <url>',
    'SMTP_URL',
    'the mail server: smtp://user:password@mail.example.org:587; better as SMTP_URL',
  ],
  ['--mail-from <address>', 'MAIL_FROM', 'what mails come from, in a domain of your own'],
  ['--mail-bounces <address>', 'MAIL_BOUNCES', 'where reports go about letters that did not arrive'],
  ['--mail-rate <number>', 'MAIL_RATE', 'letters an hour to one address (else 60)'],
  ['--dkim-domain <domain>', 'DKIM_DOMAIN', 'sign mails for this domain'],
  ['--dkim-selector <name>', 'DKIM_SELECTOR', 'the selector of its key in the DNS'],
  ['--dkim-key <file>', 'DKIM_KEY', 'the private key, in PEM'],
  ['--cwc <file>', 'CWC_CONFIG', 'your account at Communicating with Congress, in YAML or JSON'],
  ['--webhook <url>', 'WEBHOOK_URL', 'your own system, which takes letters; WEBHOOK_SECRET signs them'],
  ['--webhook-offices <list>', 'WEBHOOK_OFFICES', 'offices whose letters it takes: us-house,us-senate'],
  ['--webhook-needs <list>', 'WEBHOOK_NEEDS', 'what it must be told: prefix,topic,address,phone'],
  ['--webhook-inside <yes or no>', 'WEBHOOK_INSIDE', 'yes: it is in a private network, as 10.1.2.3 is'],
];

/** What stands in the environment alone: it is a secret. */
const SECRET = 'WEBHOOK_SECRET';

/** What was given of it, by the name of its variable. */
type Given = Record<string, string | undefined>;

/**
 * @param flags what was typed; what was not is taken from the environment.
 * @returns what is configured; a way that is not at all is left out.
 * @throws CliError where one is half configured, or a file cannot be read.
 */
export function deliveryOptions(
  flags: DeliveryFlags,
  environment: NodeJS.ProcessEnv,
): Pick<DeliveryOptions, 'mail' | 'cwc' | 'webhook'> {
  const given: Given = { [SECRET]: environment[SECRET] };
  for (const [flag, variable] of DELIVERY_FLAGS) {
    given[variable] = (flags[camelCase(flag) as keyof DeliveryFlags] ?? environment[variable]) || undefined;
  }
  return { mail: mail(given), cwc: cwc(given), webhook: webhook(given) };
}

/** What is configured, for whoever starts the endpoint: no secrets. */
export const deliveryLines = ({ mail, cwc, webhook }: DeliveryOptions): (string[] | false)[] => [
  mail !== undefined && ['mail', `from ${mail.from}${mail.dkim ? `, signed for ${mail.dkim.domain}` : ''}`],
  cwc !== undefined && ['Congress', `by CWC${cwc.validateOnly ? ', where letters are only checked' : ''}`],
  webhook !== undefined && ['webhook', webhook.url],
];

const SIGNING = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY'];

function mail(given: Given): MailOptions | undefined {
  const names = ['SMTP_URL', 'MAIL_FROM', 'MAIL_BOUNCES', 'MAIL_RATE', ...SIGNING].filter(
    name => given[name],
  );
  if (!names.length) return undefined;
  const smtp = need(given, 'SMTP_URL', `Mail is configured (${names.join(', ')}), but not its server`);
  const from = need(given, 'MAIL_FROM', 'A mail server is configured, but not what mails come from');
  const rate = given['MAIL_RATE'];
  const half = 'Mails are to be signed';
  return {
    smtp,
    from,
    bounces: given['MAIL_BOUNCES'],
    perHour: rate === undefined ? undefined : (whole(rate) ?? NaN),
    ...(SIGNING.some(name => given[name]) && {
      dkim: {
        domain: need(given, 'DKIM_DOMAIN', half),
        selector: need(given, 'DKIM_SELECTOR', half),
        privateKey: read('DKIM key', need(given, 'DKIM_KEY', half)),
      },
    }),
  };
}

function cwc(given: Given): CwcOptions | undefined {
  const file = given['CWC_CONFIG'];
  if (!file) return undefined;
  const text = read('configuration of Communicating with Congress', file);
  try {
    // What it holds is checked where it is used.
    return (parse(text) ?? {}) as CwcOptions;
  } catch (error) {
    // The message may quote a key: its first line alone tells the place.
    const place = /at line \d+, column \d+/.exec((error as Error).message)?.[0] ?? '';
    throw new CliError(`${file} is neither YAML nor JSON ${place}`.trim());
  }
}

function webhook(given: Given): WebhookOptions | undefined {
  const names = ['WEBHOOK_URL', 'WEBHOOK_OFFICES', 'WEBHOOK_NEEDS', 'WEBHOOK_INSIDE', SECRET].filter(
    name => given[name],
  );
  if (!names.length) return undefined;
  const url = need(
    given,
    'WEBHOOK_URL',
    `A webhook is configured (${names.join(', ')}), but not where it is`,
  );
  if (!given[SECRET])
    throw new CliError(
      `A webhook is configured, but nothing to sign with: set ${SECRET} (openssl rand -base64 32)`,
    );
  const list = (name: string) => given[name]?.split(',').map(one => one.trim());
  const offices = list('WEBHOOK_OFFICES');
  const needs = list('WEBHOOK_NEEDS') as WebhookOptions['needs'];
  const inside = given['WEBHOOK_INSIDE'];
  if (inside && !['yes', 'no'].includes(inside))
    throw new CliError(`--webhook-inside (or WEBHOOK_INSIDE) is ${inside}: yes or no is needed`);
  return {
    url,
    secret: given[SECRET],
    ...(offices && { offices }),
    ...(needs && { needs }),
    ...(inside === 'yes' && { inside: true }),
  };
}

function need(given: Given, variable: string, because: string): string {
  const flag = DELIVERY_FLAGS.find(([, name]) => name === variable)![0].replace(/ .*/, '');
  if (!given[variable]) throw new CliError(`${because}: ${flag} (or ${variable}) is missing`);
  return given[variable];
}

const camelCase = (flag: string) =>
  flag.replace(/^--| .*/g, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function read(what: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CliError(`The ${what} ${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
