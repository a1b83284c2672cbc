import { Instant } from '../contract/index.ts';
import { type Clock, clockFrom } from '../endpoint/clock.ts';
import { CliError } from './failure.ts';

/**
 * The clock of a command: the system's, or one that starts at UPSTANDER_NOW (RFC 3339 in UTC) and runs on.
 * @throws CliError where UPSTANDER_NOW is no instant.
 */
export function commandClock(): Clock {
  const now = process.env['UPSTANDER_NOW'];
  if (!now) return clockFrom();
  if (!Instant.safeParse(now).success) {
    throw new CliError(`UPSTANDER_NOW is ${now}: an instant such as 2028-03-01T00:00:00Z was expected`);
  }
  return clockFrom(new Date(now));
}
