import type { Hono } from 'hono';
import { openApi } from '../../contract/index.ts';
import { cachedJson, cachedText } from '../http/cached.ts';
import { resource } from '../http/resource.ts';
import { STYLE } from '../pages/style.ts';
import type { Services } from '../services.ts';

/** For operators, developers and the endpoint's own pages. */
export function serviceRoutes(app: Hono, { store, version, signingKeys }: Services): void {
  resource(app, '/healthz', {
    get: async c => {
      // Well is who can read what it stored.
      await store.actions.counts('');
      return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
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
