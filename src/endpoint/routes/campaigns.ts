import type { Context, Hono } from 'hono';
import { unknownCampaign } from '../actions/recorder.ts';
import { nearestLanguage } from '../../i18n/language.ts';
import { acceptedLanguage } from '../http/accepted-language.ts';
import { neededFor } from '../campaigns/needed.ts';
import type { ServedCampaign } from '../campaigns/registry.ts';
import { cachedJson } from '../http/cached.ts';
import { Failure } from '../http/failure.ts';
import { resource } from '../http/resource.ts';
import { progressNow } from '../progress/progress.ts';
import { signersNow } from '../signers.ts';
import type { Services } from '../services.ts';

/** A campaign changes when its file does; a deadline may close it at any minute. */
const CAMPAIGN = { maxAge: 60, stale: 600 };
const PROGRESS = { maxAge: 5, stale: 30 };

/** Who is hidden, withdrawn or forgotten is gone from caches within seconds, too. */
const SIGNERS = { maxAge: 10, stale: 0 };

/** A campaign, how far it is, and the same as it happens. */
export function campaignRoutes(app: Hono, { registry, store, clock, live }: Services): void {
  const campaignOf = (c: Context): ServedCampaign => {
    const campaign = registry.get(c.req.param('id') ?? '');
    if (!campaign) throw unknownCampaign();
    return campaign;
  };

  resource(app, '/v1/campaigns/:id', {
    get: c => {
      const served = campaignOf(c);
      const asked = c.req.query('lang');
      const own = served.in(asked, clock());
      // A page's language that the campaign lacks: then its reader's own decide, as their browser sends them.
      const open = asked && own.languages.length > 1 && !nearestLanguage(asked, own.languages);
      const preferred = open ? acceptedLanguage(c.req.header('Accept-Language'), own.languages) : undefined;
      const campaign = preferred ? served.in(preferred, clock()) : own;
      return cachedJson(c, neededFor(campaign, c.req.query('for')), {
        ...CAMPAIGN,
        byLanguage: Boolean(open),
      });
    },
  });

  resource(app, '/v1/campaigns/:id/progress', {
    get: async c => cachedJson(c, await progressNow(campaignOf(c), store.actions, clock), PROGRESS),
  });

  resource(app, '/v1/campaigns/:id/signers', {
    get: async c =>
      cachedJson(c, await signersNow(campaignOf(c).file, store.signers, c.req.query('after')), SIGNERS),
  });

  resource(app, '/v1/campaigns/:id/live', {
    get: c => {
      const campaign = campaignOf(c);
      if (!campaign.file.live) {
        throw new Failure('not-found', { detail: 'This campaign has no live stream: poll its progress' });
      }
      if (live.full) throw new Failure('overloaded', {}, { 'Retry-After': '60' });
      const headers = {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        // Asks proxies that gather answers into bigger pieces not to.
        'X-Accel-Buffering': 'no',
      };
      if (c.req.method === 'HEAD') return c.body(null, 200, headers);
      const read = () => progressNow(campaign, store.actions, clock);
      return c.body(live.stream(campaign.id, read, c.req.header('Last-Event-ID')), 200, headers);
    },
  });
}
