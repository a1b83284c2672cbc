import type { Hono, MiddlewareHandler } from 'hono';
import type { Keys } from '../actions/keys.ts';
import { cachedText } from '../http/cached.ts';
import { staticFiles } from '../http/static-files.ts';
import type { Services } from '../services.ts';
import { auditRoutes } from './audit-log.ts';
import { campaignRoutes } from './campaign.ts';
import { decidedRoutes } from './decided.ts';
import { Guard } from './guard.ts';
import { ADMIN_HEADERS } from './layout.ts';
import { moderationRoutes } from './moderation.ts';
import { overviewRoutes } from './overview.ts';
import { signInRoutes } from './sign-in.ts';
import { ADMIN_STYLE } from './style.ts';
import { supporterRoutes } from './supporters.ts';

export interface AdminOptions {
  keys: Keys;
  /** With the script that draws charts; without it figures are tables. */
  folder: string | undefined;
}

/** The pages of those who run the endpoint. Everything but the way in and the looks is for who is signed in. */
export function adminRoutes(app: Hono, services: Services, { keys, folder }: AdminOptions): void {
  const guard = new Guard(app, services, folder && `charts.js?v=${services.version}`);
  app.use('/admin/*', sameForFailures);
  app.get('/admin/', c => guard.to(c, ''));
  app.get('/admin/assets/admin.css', c =>
    cachedText(c, ADMIN_STYLE, 'text/css; charset=utf-8', { maxAge: 86_400, stale: 86_400 }),
  );
  if (folder) staticFiles(app, '/admin/assets', folder);
  overviewRoutes(app, guard, services);
  signInRoutes(app, guard, services);
  campaignRoutes(guard, services);
  decidedRoutes(guard, services);
  moderationRoutes(guard, services);
  supporterRoutes(guard, services, keys);
  auditRoutes(guard, services);
}

/** What is refused may be framed and kept as little as what is shown. */
const sameForFailures: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.status < 400) return;
  for (const [name, value] of Object.entries(ADMIN_HEADERS)) c.res.headers.set(name, value);
};
