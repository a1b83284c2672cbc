import { BlockList, isIP } from 'node:net';
import * as z from 'zod/mini';

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
    const url = URL.canParse(written) ? new URL(written) : undefined;
    if (!url || url.username || url.password || url.search || url.hash) return false;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  }, 'an https:// address is needed, without a login, a query or a fragment'),
);

/** The machine itself, as a URL writes it. */
export const isLoopback = (host: string): boolean => /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/.test(host);

/** Networks that nobody else reaches: of a house or a cloud, where a machine's own secrets may be asked for. */
const INSIDE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  INSIDE.addSubnet(network, bits);
INSIDE.addSubnet('fc00::', 7, 'ipv6');
INSIDE.addSubnet('fe80::', 10, 'ipv6');

/** An address by number, in a private or link-local network. What a name leads to is not looked up. */
export function isInside(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  return family > 0 && INSIDE.check(host, family === 4 ? 'ipv4' : 'ipv6');
}
