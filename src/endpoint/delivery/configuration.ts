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
