// How mail leaves, from options and environment: all of it, or a line that says what is missing.
import { readFileSync } from 'node:fs';
import type { MailOptions } from '../endpoint/index.ts';
import { CliError } from './failure.ts';
import { whole } from './options.ts';

/** As commander gives them. */
export interface MailFlags {
  smtp?: string;
  mailFrom?: string;
  mailBounces?: string;
  mailRate?: string;
  dkimDomain?: string;
  dkimSelector?: string;
  dkimKey?: string;
}

/** Each option, the variable that stands for it, and what help says. */
export const MAIL_FLAGS: readonly (readonly [flag: string, variable: string, help: string])[] = [
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
];

/**
 * @param flags what was typed; what was not is taken from the environment.
 * @returns nothing where mail is not configured at all.
 * @throws CliError where it is half configured, or a file cannot be read.
 */
export function mailOptions(flags: MailFlags, environment: NodeJS.ProcessEnv): MailOptions | undefined {
  const given: Record<string, string> = {};
  for (const [flag, variable] of MAIL_FLAGS) {
    const value = flags[camelCase(flag) as keyof MailFlags] ?? environment[variable];
    if (value) given[variable] = value;
  }
  const names = Object.keys(given);
  if (!names.length) return undefined;
  const need = (variable: string, because: string) => {
    if (!given[variable]) throw new CliError(`${because}: ${option(variable)} (or ${variable}) is missing`);
    return given[variable];
  };
  const smtp = need('SMTP_URL', `Mail is configured (${names.join(', ')}), but not its server`);
  const from = need('MAIL_FROM', 'A mail server is configured, but not what mails come from');
  const signing = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY'];
  const half = 'Mails are to be signed';
  return {
    smtp,
    from,
    bounces: given['MAIL_BOUNCES'],
    perHour: given['MAIL_RATE'] === undefined ? undefined : (whole(given['MAIL_RATE']) ?? NaN),
    ...(signing.some(name => given[name]) && {
      dkim: {
        domain: need('DKIM_DOMAIN', half),
        selector: need('DKIM_SELECTOR', half),
        privateKey: readKey(need('DKIM_KEY', half)),
      },
    }),
  };
}

const option = (variable: string) => MAIL_FLAGS.find(([, name]) => name === variable)![0].replace(/ .*/, '');

const camelCase = (flag: string) =>
  flag.replace(/^--| .*/g, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CliError(`The DKIM key ${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
