import { readFile, stat } from 'node:fs/promises';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { RETAINED_304_HEADERS, etag } from 'hono/etag';
import { etagOf } from './cached.ts';
import { compressText } from './compress-text.ts';
import { Failure } from './failure.ts';

/** For scripts, which any page may load. */
const ELSEWHERE = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** Browsers keep the files but ask each time whether they changed: a fix must reach every page at once. */
const ASK = { 'Cache-Control': 'no-cache' };

/** What an address with a version in it gives never changes. */
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Versions begin with a number; no other folder of scripts does. */
const VERSION = '/cdn/:version{\\d+\\.\\d+\\.[^/]+}';

interface Folder {
  prefix: string;
  folder: string;
  headers?: Record<string, string>;
  /** Files have neighbours that are compressed already, `.br` and `.gz`. */
  precompressed?: boolean;
}

/** Pages, or JSON files for every page to read. */
export function staticFiles(app: Hono, prefix: string, folder: string): void {
  serve(app, `${prefix.replace(/\/$/, '')}/*`, {
    prefix,
    folder,
    headers: prefix === '/' ? ASK : { ...ASK, ...ELSEWHERE },
  });
}

/**
 * The script-tag files: at `/cdn/` the newest, at `/cdn/<version>/` those of a version.
 * @param kept a folder with a copy of each version that was ever served.
 */
export function scriptFiles(app: Hono, folder: string, kept: string): void {
  const common = { prefix: '/cdn', precompressed: true };
  serve(app, `${VERSION}/*`, { ...common, folder: kept, headers: { ...FOREVER, ...ELSEWHERE } });
  app.get(`${VERSION}/*`, c => {
    throw new Failure('not-found', {
      detail: `This endpoint never served that file of version ${c.req.param('version')}. The newest files are at /cdn/`,
    });
  });
  serve(app, '/cdn/*', { ...common, folder, headers: { ...ASK, ...ELSEWHERE } });
}

function serve(
  app: Hono,
  path: string,
  { prefix, folder, headers = {}, precompressed = false }: Folder,
): void {
  const found = new WeakMap<Request, string>();
  const files = serveStatic({
    root: folder,
    precompressed,
    ...(prefix !== '/' && { rewriteRequestPath: (name: string) => name.slice(prefix.length) }),
    onFound: (file, c) => void found.set(c.req.raw, file),
  });
  const described: MiddlewareHandler = async (c, next) => {
    await next();
    const file = found.get(c.req.raw);
    if (!file || !c.res.ok) return;
    const all = {
      ...headers,
      ETag: await etagOfFile(file),
      ...(precompressed && { Vary: 'Accept-Encoding' }),
    };
    for (const [name, value] of Object.entries(all)) c.res.headers.set(name, value);
    if (precompressed) return;
    const answer = await compressText(c.res, c.req.header('Accept-Encoding'));
    c.res = undefined; // else its headers would be put over the new ones
    c.res = answer;
  };
  const retainedHeaders = [...RETAINED_304_HEADERS, ...Object.keys(headers)];
  app.on(['GET', 'HEAD'], path, noHidden, etag({ retainedHeaders }), described, files);
}

const etags = new Map<string, { changed: number; etag: string }>();

/** Of what is sent: a compressed neighbour has its own. Its time alone would not do, for a package may set that. */
async function etagOfFile(file: string): Promise<string> {
  const { mtimeMs, ctimeMs } = await stat(file);
  const changed = Math.max(mtimeMs, ctimeMs);
  const known = etags.get(file);
  if (known?.changed === changed) return known.etag;
  const etag = etagOf(await readFile(file));
  etags.set(file, { changed, etag });
  return etag;
}

/** Files that begin with a dot are nobody's business: `.env`, `.git`. */
const noHidden: MiddlewareHandler = async (c, next) => {
  if (/(^|\/)\./.test(c.req.path) && !c.req.path.startsWith('/.well-known/')) return c.notFound();
  return next();
};
