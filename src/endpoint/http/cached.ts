import { hash } from 'node:crypto';
import type { Context } from 'hono';
import { LEAST_LENGTH, compressed, encodingFor } from './compressed.ts';

/** How long an answer may be kept, in seconds. */
export interface Keep {
  maxAge: number;
  /** For so long after that, an old answer may be shown while a new one is fetched. */
  stale: number;
  /** Another reader gets another answer: only a browser keeps it. */
  byLanguage?: boolean;
}

/** A strong ETag of a body. */
export const etagOf = (body: string | Uint8Array) => `"${hash('sha256', body, 'base64url').slice(0, 22)}"`;

/** RFC 9110, 13.1.2: does the client have this body already? */
export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch.split(',').some(tag => {
    const known = tag.trim();
    return known === '*' || known.replace(/^W\//, '') === etag;
  });
}

/** Answers JSON that caches may keep, or 304 to a client that has it. */
export function cachedJson(c: Context, value: unknown, keep: Keep): Promise<Response> {
  return cachedText(c, JSON.stringify(value), 'application/json', keep);
}

/**
 * The same for a body that is text already. It is compressed: what caches may keep holds no secret that
 * its size could tell.
 */
export async function cachedText(
  c: Context,
  body: string,
  type: string,
  { maxAge, stale, byLanguage }: Keep,
  more: Record<string, string> = {},
): Promise<Response> {
  const encoding = body.length < LEAST_LENGTH ? undefined : encodingFor(c.req.header('Accept-Encoding'));
  const plain = etagOf(body);
  // Another body, byte by byte, so another tag.
  const etag = encoding ? `${plain.slice(0, -1)}-${encoding}"` : plain;
  const headers = {
    ...more,
    ETag: etag,
    Vary: byLanguage ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding',
    'Cache-Control': `${byLanguage ? 'private' : 'public'}, max-age=${maxAge}, stale-while-revalidate=${stale}`,
  };
  if (hasAlready(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
  const described = { ...headers, 'Content-Type': type };
  if (!encoding) return c.body(body, 200, described);
  return c.body(await compressed(etag, body, encoding), 200, { ...described, 'Content-Encoding': encoding });
}
