import { InvalidArgumentError } from 'commander';

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
