import type { Hono, MiddlewareHandler } from 'hono';
import { ConfigurationError } from '../delivery/configuration.ts';
import { hasBearer } from '../http/bearer.ts';
import { resource } from '../http/resource.ts';
import { methodOf, routeOf } from '../http/route.ts';
import type { Metrics } from '../metrics.ts';

/** Shorter ones could be guessed, in characters. */
const SHORTEST_TOKEN = 16;

/** @throws ConfigurationError where the token is not one to rely on; its message does not repeat it. */
export function checkMetricsToken(token: string): void {
  if (token.length < SHORTEST_TOKEN || /[^\x21-\x7e]/.test(token))
    throw new ConfigurationError(
      `Metrics: the token has to be ${SHORTEST_TOKEN} or more ASCII characters without spaces (openssl rand -hex 32)`,
    );
}

/** How long each answer takes, until its head is sent. */
export function timed(metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const since = performance.now();
    await next();
    metrics.answered(routeOf(c), methodOf(c), c.res.status, (performance.now() - since) / 1000);
  };
}

/** For whoever has the token; without it nobody learns what runs here. */
export function metricsRoutes(app: Hono, metrics: Metrics, token: string): void {
  resource(app, '/metrics', {
    get: async c => {
      const headers = { 'Cache-Control': 'no-store' };
      if (!hasBearer(c.req.header('Authorization'), token))
        return c.text('A bearer token is needed\n', 401, { ...headers, 'WWW-Authenticate': 'Bearer' });
      return c.body(await metrics.text(), 200, { ...headers, 'Content-Type': metrics.contentType });
    },
  });
}
