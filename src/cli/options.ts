import { InvalidArgumentError } from 'commander';
import { CENSUS_GEOCODER } from '../endpoint/directory/census-geocoder.ts';
import type { Level, SpamOptions } from '../endpoint/index.ts';
import { networkIn } from '../endpoint/spam/sender.ts';
import { CliError } from './failure.ts';

/** A whole number of 0 or more as it is typed; nothing for anything else. */
export const whole = (written: string) => (/^\d{1,9}$/.test(written) ? Number(written) : undefined);

/** A public URL without a slash at its end. @throws InvalidArgumentError where it is not http(s). */
export function publicUrlFrom(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new InvalidArgumentError('An address such as https://act.example.org is needed.');
  }
  return url.href.replace(/\/+$/, '');
}

/** Where street addresses are looked up, for the address leaves for another house then. @throws InvalidArgumentError */
export function geocoderAddress(written: string): string {
  const url = written.toLowerCase() === 'census' ? CENSUS_GEOCODER : written;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new InvalidArgumentError('"census", or the address of a Census geocoder is needed.');
}

export function port(written: string): number {
  const number = whole(written);
  if (number === undefined || number > 65_535)
    throw new InvalidArgumentError('A number from 0 to 65535 is needed.');
  return number;
}

export function confirmDays(written: string): number {
  const days = whole(written);
  if (!days || days > 365) throw new InvalidArgumentError('A number of days from 1 to 365 is needed.');
  return days;
}

export function stopDelay(written: string): number {
  const seconds = whole(written);
  if (seconds === undefined || seconds > 600)
    throw new InvalidArgumentError('A number of seconds from 0 to 600 is needed.');
  return seconds;
}

/** How long the audit log is kept. */
export function auditDays(written: string): number {
  const days = whole(written);
  if (!days || days > 3650) throw new InvalidArgumentError('A number of days from 1 to 3650 is needed.');
  return days;
}

/** As a variable says it. */
export function yesOrNo(written: string): boolean {
  if (written !== 'yes' && written !== 'no') throw new InvalidArgumentError('Yes or no is needed.');
  return written === 'yes';
}

/** Addresses or networks of proxies. */
export function proxy(written: string): string {
  if (!networkIn(written))
    throw new InvalidArgumentError('An address or a network is needed, such as 10.0.0.0/8.');
  return written;
}

const WORK = ['off', 'pressure'] as const;

export function proofOfWork(written: string): SpamOptions['proofOfWork'] {
  const when = WORK.find(one => one === written);
  if (!when) throw new InvalidArgumentError(`One of ${WORK.join(', ')} is needed.`);
  return when;
}

/** How many actions are nothing to note. */
export function limit(written: string): number {
  const actions = whole(written);
  if (!actions) throw new InvalidArgumentError('A whole number of actions is needed.');
  return actions;
}

const LEVELS = ['info', 'warn', 'error'] as const;

export function logLevel(written: string): Level {
  const level = LEVELS.find(one => one === written);
  if (!level) throw new InvalidArgumentError(`One of ${LEVELS.join(', ')} is needed.`);
  return level;
}

export function origin(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || url.origin !== written.replace(/\/$/, ''))
    throw new InvalidArgumentError('An origin is a scheme and a host, such as https://blog.example');
  return url.origin;
}

export const frameOrigin = (written: string): string => (written === '*' ? '*' : origin(written));

/** The same for an option that may be given several times. */
export const each =
  <T>(read: (written: string) => T) =>
  (written: string, earlier: T[] = []): T[] => [...earlier, read(written)];

/** Whether it can be read like this. */
export const accepts = (read: (written: string) => unknown) => (written: string) => {
  try {
    read(written);
    return true;
  } catch {
    return false;
  }
};

/** What a variable says, where it says anything. @throws CliError that names it */
export function fromVariable<T>(
  environment: NodeJS.ProcessEnv,
  variable: string,
  read: (written: string) => T,
): T | undefined {
  const written = environment[variable];
  if (!written) return undefined;
  try {
    return read(written);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    const { message } = error;
    throw new CliError(
      `${variable} is ${written}: ${message[0]!.toLowerCase()}${message.slice(1).replace(/\.$/, '')}`,
    );
  }
}
