import { isIP } from 'node:net';
import * as z from 'zod/mini';
import { hostOf, isLoopback, whereIs } from '../network/addresses.ts';

/** A configuration that is wrong or half. Its message is made for whoever starts the endpoint. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** What a schema found wrong first, in a line that names the member and shows no secret. */
export function configured<T extends z.ZodMiniType>(what: string, schema: T, given: unknown): z.output<T> {
  const { data, error } = z.safeParse(schema, given);
  if (!error) return data as z.output<T>;
  const [issue] = error.issues;
  const where = issue!.path.join('.') || 'all of it';
  const unknown = issue!.code === 'unrecognized_keys' ? `: ${issue.keys.join(', ')}` : '';
  throw new ConfigurationError(`${what}: ${where} is not right (${issue!.message}${unknown})`);
}

/** `https:` anywhere, or `http:` on this machine: what is sent is personal. No login, query or fragment. */
export const HttpsAddress = z.string().check(
  z.refine<string>(written => {
    const url = urlOf(written);
    // A \ reads like the end of a host, or like none; lines and tabs are dropped.
    if (!url || /[\\\s]/.test(written)) return false;
    if (url.username || url.password || url.search || url.hash) return false;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(hostOf(url)));
  }, 'an https:// address is needed, without a login, a query or a fragment'),
  // 0x7f.1, 2130706433 and 127.0.0.1. are one address: whoever reads the configuration must see which.
  z.refine<string>(written => {
    const url = urlOf(written);
    if (!url || !isIP(hostOf(url))) return true;
    const begins = `${url.protocol}//${url.hostname}`;
    return written.startsWith(begins) && /^([:/]|$)/.test(written.slice(begins.length));
  }, 'write the number of an address as four decimal parts, or in the short form of IPv6'),
  z.refine<string>(written => {
    const url = urlOf(written);
    return !url || !isIP(hostOf(url)) || whereIs(hostOf(url)) !== 'nowhere';
  }, 'nothing is sent to such an address'),
);

const urlOf = (written: string): URL | undefined => (URL.canParse(written) ? new URL(written) : undefined);

/** An address by number, in a private network. What a name leads to is looked at when something is sent. */
export function isInside(address: string): boolean {
  const url = urlOf(address);
  return (
    url !== undefined &&
    !isLoopback(hostOf(url)) &&
    isIP(hostOf(url)) > 0 &&
    whereIs(hostOf(url)) === 'inside'
  );
}
