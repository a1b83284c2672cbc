import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { type AdminOptions, adminRoutes } from './admin/routes.ts';
import { pointer } from '../contract/index.ts';
import { Failure } from './http/failure.ts';
import { prefersHtml } from './http/html.ts';
import { methodOf, routeOf } from './http/route.ts';
import { reason } from './log.ts';
import { type KeptAnswers, keepAnswers } from './http/kept-answers.ts';
import { readableAnywhere } from './http/origins.ts';
import type { Metrics } from './metrics.ts';
import { overloaded } from './http/early.ts';
import { scriptFiles, staticFiles } from './http/static-files.ts';
import { embedPolicy } from './pages/embed.ts';
import { failurePage } from './pages/failure.ts';
import { firstLanguage } from './pages/words.ts';
import { actionRoutes } from './routes/actions.ts';
import { bakedRoutes } from './routes/baked.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { challengeRoutes } from './routes/challenges.ts';
import { confirmationRoutes } from './routes/confirmations.ts';
import { embedRoutes } from './routes/embeds.ts';
import { formRoutes } from './routes/forms.ts';
import { lookupRoutes } from './routes/lookups.ts';
import { mailboxRoutes } from './routes/mailbox.ts';
import { metricsRoutes, timed } from './routes/metrics.ts';
import { receiptRoutes } from './routes/receipts.ts';
import { serviceRoutes } from './routes/service.ts';
import { withdrawalRoutes } from './routes/withdrawals.ts';
import type { Services } from './services.ts';
import { Overloaded, Unavailable } from './store/port.ts';

/** What is served beside the contract. */
export interface Extras {
  kept: KeptAnswers;
  cdnFolder?: string | undefined;
  /** A folder for each version of those that was ever served. */
  keptBuilds: string;
  /** The documentation, served at `/docs/`. */
  docsFolder?: string | undefined;
  /** The campaign builder, served at `/builder/`. */
  builderFolder?: string | undefined;
  pagesFolder?: string | undefined;
  staticFolder?: string | undefined;
  devMailbox?: boolean | undefined;
  /** The pages of those who run it. */
  admin?: AdminOptions | undefined;
  /** For whoever has the token. */
  metrics?: { of: Metrics; token: string } | undefined;
}

/** The endpoint as one fetch handler. */
export function createApp(services: Services, extras: Extras): Hono {
  const app = new Hono();
  if (extras.metrics) app.use(timed(extras.metrics.of));
  app.use('/v1/campaigns/*', keepAnswers(extras.kept));
  app.use(noSniffing);
  app.use(noNull);
  for (const path of ['/v1/*', '/healthz', '/readyz']) app.use(path, readableAnywhere(services.origins));

  campaignRoutes(app, services);
  lookupRoutes(app, services);
  actionRoutes(app, services);
  challengeRoutes(app, services);
  formRoutes(app, services);
  receiptRoutes(app, services);
  confirmationRoutes(app, services);
  withdrawalRoutes(app, services);
  embedRoutes(app, services);
  bakedRoutes(app, services);
  serviceRoutes(app, services);
  if (extras.metrics) metricsRoutes(app, extras.metrics.of, extras.metrics.token);
  if (extras.admin) adminRoutes(app, services, extras.admin);
  if (extras.devMailbox) mailboxRoutes(app, services);

  if (extras.cdnFolder) scriptFiles(app, extras.cdnFolder, extras.keptBuilds);
  if (extras.staticFolder) staticFiles(app, '/static', extras.staticFolder);
  if (extras.docsFolder) staticFiles(app, '/docs', extras.docsFolder);
  if (extras.builderFolder) staticFiles(app, '/builder', extras.builderFolder);
  // Last, for it answers to every other path.
  if (extras.pagesFolder) staticFiles(app, '/', extras.pagesFolder);

  app.notFound(c => answerFailure(c, new Failure('not-found'), services));
  app.onError((error, c) => answerFailure(c, asFailure(error), services, error));
  return app;
}

const noSniffing: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('X-Content-Type-Options', 'nosniff');
};

/** PostgreSQL takes this sign in no text, and no query of ours holds it. */
const noNull: MiddlewareHandler = async (c, next) => {
  if (c.req.url.includes('%00')) {
    const held = [...new URL(c.req.url).searchParams].filter(pair => pair.join('').includes('\0'));
    const error = { code: 'null-character', detail: 'It holds a null character: leave that out' };
    if (held.length)
      throw new Failure('invalid-query', {
        errors: held.map(([name]) => ({ pointer: pointer([name]), ...error })),
      });
  }
  await next();
};

/** SQLite's codes for a lock that somebody else holds. */
const BUSY = new Set([5, 6]);

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { errcode } = error as { errcode?: number };
  if (
    error instanceof Overloaded ||
    error instanceof Unavailable ||
    (errcode !== undefined && BUSY.has(errcode & 0xff))
  ) {
    return overloaded();
  }
  return new Failure('server-error');
}

/** No query, no body, no token, nothing that says who it was; a campaign only if it is one of ours. */
function logFailure(
  c: Context,
  { kind, problem }: Failure,
  { log, registry }: Services,
  error: unknown,
): void {
  const unexpected = error !== undefined && !(error instanceof Failure);
  const id = c.req.param('campaign') ?? c.req.param('id');
  const level = problem.status < 500 ? 'info' : kind === 'server-error' ? 'error' : 'warn';
  log(level, 'request failed', {
    method: methodOf(c),
    route: routeOf(c),
    campaign: id !== undefined && registry.has(id) ? id : undefined,
    status: problem.status,
    problem: kind,
    why: unexpected ? reason(error) : undefined,
  });
}

/** A problem for a program; a page for somebody who came with a form or a link. */
async function answerFailure(
  c: Context,
  failure: Failure,
  services: Services,
  error?: unknown,
): Promise<Response> {
  logFailure(c, failure, services, error);
  const { pathname } = new URL(c.req.url);
  const forPeople =
    !pathname.startsWith('/v1/') || /^\/v1\/(forms|receipts|confirmations|withdrawals)\//.test(pathname);
  if (forPeople && prefersHtml(c)) {
    const page = await failurePage(failure, services.root, firstLanguage(c.req.header('Accept-Language')));
    for (const [name, value] of Object.entries(failure.headers)) page.headers.set(name, value);
    // What failed in a frame is told in the frame.
    if (pathname.startsWith('/embed/'))
      page.headers.set('Content-Security-Policy', embedPolicy(services.frameAncestors));
    return page;
  }
  return c.body(JSON.stringify(failure.problem), failure.problem.status as 400, {
    'Cache-Control': 'no-store',
    ...failure.headers,
    'Content-Type': 'application/problem+json',
  });
}
