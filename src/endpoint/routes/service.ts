import { setTimeout } from 'node:timers/promises';
import type { Hono } from 'hono';
import { openApi } from '../../contract/index.ts';
import { cachedJson, cachedText } from '../http/cached.ts';
import { resource } from '../http/resource.ts';
import { STYLE } from '../pages/style.ts';
import type { Services } from '../services.ts';
import type { Store } from '../store/port.ts';

/** How long the store may take to say that it is there, in ms. */
const STORE_MS = 2000;

/** For operators, developers and the endpoint's own pages. */
export function serviceRoutes(
  app: Hono,
  { store, version, signingKeys, retiring, keysKnown }: Services,
): void {
  resource(app, '/healthz', {
    get: async c => {
      // Well is who can read what it stored.
      await store.actions.counts('');
      return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
    },
  });

  // Ready is who may be sent requests: a process that is about to stop is well, and not ready.
  resource(app, '/readyz', {
    get: async c => {
      const status = retiring()
        ? 'stopping'
        : !(await answers(store))
          ? 'no-store'
          : keysKnown()
            ? 'ready'
            : 'other-keys';
      const headers = { 'Cache-Control': 'no-store', ...(status !== 'ready' && { 'Retry-After': '5' }) };
      return c.json({ status }, status === 'ready' ? 200 : 503, headers);
    },
  });

  const document = openApi(version);
  resource(app, '/v1/openapi.json', { get: c => cachedJson(c, document, { maxAge: 3600, stale: 86_400 }) });

  // What signed receipts are proven with.
  resource(app, '/v1/keys', {
    get: c => cachedJson(c, signingKeys.published, { maxAge: 3600, stale: 86_400 }),
  });

  resource(app, '/v1/pages.css', {
    get: c => cachedText(c, STYLE, 'text/css; charset=utf-8', { maxAge: 86_400, stale: 86_400 }),
  });
}

async function answers({ actions }: Store): Promise<boolean> {
  const late = new AbortController();
  try {
    return await Promise.race([
      actions.counts('').then(() => true),
      setTimeout(STORE_MS, false, { signal: late.signal }),
    ]);
  } catch {
    return false;
  } finally {
    late.abort();
  }
}
