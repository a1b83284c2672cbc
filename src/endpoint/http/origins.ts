import type { Context, MiddlewareHandler } from 'hono';
import { Failure } from './failure.ts';

/** How long a browser may remember a preflight's answer, in seconds. */
const PREFLIGHT_MAX_AGE = 7200;

export interface OriginRules {
  publicUrl: string;
  /** Pages that may send actions; without a list, any. */
  allowedOrigins?: string[] | undefined;
}

/**
 * Every answer can be read by every page: nothing here depends on cookies, so there is nothing to
 * protect by hiding it, and a page that is refused gets to know why. With a list, the page's own
 * origin is named instead of `*`.
 */
export function readableAnywhere({ allowedOrigins }: OriginRules): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const origin = c.req.header('Origin');
    const named = allowedOrigins !== undefined && origin !== undefined && !isRead(c);
    c.res.headers.set('Access-Control-Allow-Origin', named ? origin : '*');
    c.res.headers.set('Access-Control-Expose-Headers', 'ETag, Retry-After');
    if (allowedOrigins && !isRead(c)) c.res.headers.append('Vary', 'Origin');
  };
}

/** Answers a preflight. Also to origins that are not allowed: else their pages would take the refusal for a lost connection. */
export function preflight(c: Context, methods: string): Response {
  return c.body(null, 204, {
    Allow: methods,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': String(PREFLIGHT_MAX_AGE),
  });
}

/**
 * Lets only allowed pages send actions. A request without an origin comes from a program, which
 * could claim any: the list guards supporters' browsers, not against programs.
 * @throws Failure origin-not-allowed
 */
export function checkOrigin(request: Request, { publicUrl, allowedOrigins }: OriginRules): void {
  const origin = request.headers.get('Origin');
  if (!allowedOrigins || origin === null || allowedOrigins.includes(origin)) return;
  if (origin === new URL(publicUrl).origin || origin === new URL(request.url).origin) return;
  // A page that sends no referrer has the origin `null`; browsers, not pages, write this header.
  if (origin === 'null' && request.headers.get('Sec-Fetch-Site') === 'same-origin') return;
  throw new Failure('origin-not-allowed', { detail: 'The endpoint lists the pages that may send actions' });
}

const isRead = (c: Context) => c.req.method === 'GET' || c.req.method === 'HEAD';

/** A page that may not send actions must not have its readers act in a frame either, unless it is listed. */
export function frameAncestors({
  frameOrigins,
  allowedOrigins,
}: Pick<OriginRules, 'allowedOrigins'> & { frameOrigins?: string[] | undefined }): string[] | undefined {
  const listed = frameOrigins ?? allowedOrigins;
  return listed?.includes('*') ? undefined : listed;
}
