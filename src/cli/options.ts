import { InvalidArgumentError } from 'commander';
import { CENSUS_GEOCODER } from '../endpoint/directory/census-geocoder.ts';
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

/**
 * Where street addresses are looked up: nowhere unless somebody says so, for the address leaves for another
 * house then. @throws CliError where that is no address of a web server
 */
export function geocoderAddress(given: string | undefined): string | undefined {
  const written = given ?? process.env['UPSTANDER_GEOCODER'];
  if (!written) return undefined;
  const url = written.toLowerCase() === 'census' ? CENSUS_GEOCODER : written;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  const from = given === undefined ? 'UPSTANDER_GEOCODER' : '--geocoder';
  throw new CliError(`${from} is ${written}: "census", or the address of a Census geocoder is needed`);
}
