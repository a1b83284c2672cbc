import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';

/**
 * A folder of files under a prefix, `/` or `/cdn`. Browsers keep the files but ask each time whether
 * they changed: a fix must reach every page at once.
 */
export function staticFiles(
  app: Hono,
  prefix: string,
  folder: string,
  headers: Record<string, string> = {},
): void {
  const path = prefix === '/' ? '/*' : `${prefix}/*`;
  const files = serveStatic({
    root: folder,
    ...(prefix !== '/' && { rewriteRequestPath: (name: string) => name.slice(prefix.length) }),
  });
  const served = withHeaders({ 'Cache-Control': 'no-cache', ...headers });
  app.on(['GET', 'HEAD'], path, noHidden, served, etag(), files);
}

const withHeaders =
  (headers: Record<string, string>): MiddlewareHandler =>
  async (c, next) => {
    await next();
    if (c.res.status >= 400) return;
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  };

/** Files that begin with a dot are nobody's business: `.env`, `.git`. */
const noHidden: MiddlewareHandler = async (c, next) => {
  if (/(^|\/)\./.test(c.req.path) && !c.req.path.startsWith('/.well-known/')) return c.notFound();
  return next();
};
