import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** How long an answer may be kept, in seconds. */
export interface Keep {
  maxAge: number;
  /** For so long after that, an old answer may be shown while a new one is fetched. */
  stale: number;
}

/** A strong ETag of a body. */
export const etagOf = (body: string) =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/** RFC 9110, 13.1.2: does the client have this body already? */
export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch.split(',').some(tag => {
    const known = tag.trim();
    return known === '*' || known.replace(/^W\//, '') === etag;
  });
}

/** Answers JSON that caches may keep, or 304 to a client that has it. */
export function cachedJson(c: Context, value: unknown, { maxAge, stale }: Keep): Response {
  return cachedText(c, JSON.stringify(value), 'application/json', { maxAge, stale });
}

/** The same for a body that is text already. */
export function cachedText(c: Context, body: string, type: string, { maxAge, stale }: Keep): Response {
  const etag = etagOf(body);
  const headers = {
    ETag: etag,
    'Cache-Control': `public, max-age=${maxAge}, stale-while-revalidate=${stale}`,
  };
  if (hasAlready(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'Content-Type': type });
}
