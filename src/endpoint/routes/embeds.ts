import type { Context, Hono } from 'hono';
import { FRAME_WIDTH, frameSnippet, frameUrl } from '../../snippets/frame.ts';
import { roomFor } from '../../snippets/index.ts';
import { WIDTHS } from '../../snippets/room/index.ts';
import type { OEmbed } from '../../contract/index.ts';
import { type Embed, embedAt } from '../embed.ts';
import { cachedJson, cachedText } from '../http/cached.ts';
import { Failure } from '../http/failure.ts';
import { resource } from '../http/resource.ts';
import { EMBED_STYLE, embedPage, embedPolicy, embedRoom } from '../pages/embed.ts';
import { progressNow } from '../progress/progress.ts';
import type { Services } from '../services.ts';

/** As long as a campaign. */
const PAGE = { maxAge: 60, stale: 600 };
const STYLE = { maxAge: 86_400, stale: 86_400 };
const OEMBED = { maxAge: 3600, stale: 86_400 };

/** Hosted frames, and how systems that know oEmbed get them from a pasted link. */
export function embedRoutes(app: Hono, services: Services): void {
  const { registry, store, clock, root, scripts, frameAncestors } = services;

  const page = async (c: Context, path: string) => {
    const embed = embedAt(path, new URL(c.req.url).searchParams, services);
    const served = embed.framed.tag === 'goal-meter' && registry.get(embed.framed.campaign!);
    const progress = served ? await progressNow(served, store.actions, clock) : undefined;
    const room = await embedRoom(embed);
    const text = await embedPage({ embed, room, progress, root, scripts });
    return cachedText(c, text, 'text/html; charset=utf-8', PAGE, {
      'Content-Security-Policy': embedPolicy(frameAncestors, room),
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Referrer-Policy': 'same-origin',
    });
  };
  resource(app, '/embed/hotline-info', { get: c => page(c, 'hotline-info') });
  // A campaign's own address leads to what it asks for first.
  resource(app, '/embed/:campaign', {
    get: c => {
      const { framed } = embedAt(c.req.param('campaign')!, new URL(c.req.url).searchParams, services);
      return c.redirect(root + frameUrl({ ...framed, endpoint: '' }), 302);
    },
  });
  resource(app, '/embed/:campaign/:tag', {
    get: c => page(c, `${c.req.param('campaign')}/${c.req.param('tag')}`),
  });
  resource(app, '/v1/embed.css', {
    get: c => cachedText(c, EMBED_STYLE, 'text/css; charset=utf-8', STYLE),
  });

  resource(app, '/v1/oembed', {
    get: async c => {
      const { url, format = 'json', maxwidth, maxheight } = c.req.query();
      if (!url) throw invalid('url', 'The address of a page to embed is needed');
      const most = { width: size('maxwidth', maxwidth), height: size('maxheight', maxheight) };
      const embed = ownEmbed(url, services);
      if (format !== 'json') throw new Failure('format-not-offered', { detail: 'Ask with format=json' });
      return cachedJson(c, await oembedOf(embed, most, services), OEMBED);
    },
  });
}

/** @throws Failure not-found where the address is not one of this endpoint's hosted pages. */
function ownEmbed(url: string, services: Services): Embed {
  const base = `${services.origins.publicUrl}/embed/`;
  const asked = URL.canParse(url) ? new URL(url) : undefined;
  if (!asked?.href.startsWith(base) || asked.username || asked.password) {
    throw new Failure('not-found', { detail: `Addresses that begin with ${base} can be embedded` });
  }
  return embedAt(asked.href.slice(base.length).replace(/[?#].*$/s, ''), asked.searchParams, services);
}

async function oembedOf(
  { framed, title, shows, lang }: Embed,
  most: { width: number; height: number },
  { origins: { publicUrl }, scripts }: Services,
): Promise<OEmbed> {
  const width = Math.min(FRAME_WIDTH, most.width);
  const shown = 'hotlines' in shows ? shows.hotlines : shows;
  const [narrow, wide] = await roomFor(framed.tag, shown, lang, framed);
  const height = Math.min(width < WIDTHS[1] ? narrow : wide, most.height);
  const script = scripts ? { src: `${publicUrl}${scripts}/frame.js` } : undefined;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Upstander',
    provider_url: publicUrl,
    cache_age: OEMBED.maxAge,
    html: frameSnippet({ ...framed, title, width, height, script }),
    width,
    height,
  };
}

function size(name: string, written: string | undefined): number {
  if (written === undefined) return Infinity;
  if (!/^[1-9]\d{0,5}$/.test(written)) throw invalid(name, 'A whole number of pixels is needed');
  return Number(written);
}

const invalid = (field: string, detail: string) =>
  new Failure('invalid-query', { errors: [{ pointer: `/${field}`, code: 'invalid_format', detail }] });
