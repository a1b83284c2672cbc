// The frame of every admin page. In English: it is a tool for whoever runs the endpoint.
import { html } from 'hono/html';
import { etagOf } from '../http/cached.ts';
import type { Html } from '../pages/layout.ts';
import type { Session } from './sessions.ts';
import { ADMIN_STYLE } from './style.ts';
import { counted } from './waiting.ts';

/** Nothing inside a page runs or draws; nothing comes from elsewhere, nobody frames it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const ADMIN_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
  // Nobody else hears of these pages. Not `no-referrer`: with it, a browser would send forms from the origin `null`.
  'Referrer-Policy': 'same-origin',
};

/** Changes when the style does, so that no browser shows an old one. */
const STYLE_VERSION = etagOf(ADMIN_STYLE).slice(1, 9);

const PLACES = [
  ['', 'Overview'],
  ['/moderation', 'Moderation'],
  ['/supporters', 'Supporters'],
  ['/audit', 'Audit'],
] as const;

export type Place = (typeof PLACES)[number][0] | '/campaigns';

/** What all pages are drawn with. */
export interface Frame {
  /** Of the admin pages: `/admin`, below the path that the endpoint is reached under. */
  base: string;
  /** The address of the script that draws charts, where it is built. */
  script: string | undefined;
  /** All sending is paused since then. */
  pausedSince?: string | undefined;
}

export interface AdminPage {
  title: string;
  body: Html;
  place?: Place;
  /** What was just done, in words. */
  done?: string | undefined;
  session?: Session;
  /** How much waits in moderation. */
  waiting?: number;
  status?: number;
  headers?: Record<string, string>;
}

/** A hidden field that every form carries. */
export const csrfField = ({ csrf }: Session): Html =>
  html`<input type="hidden" name="csrf" value="${csrf}" />`;

export async function adminResponse(
  { base, script, pausedSince }: Frame,
  { title, body, place, done, session, waiting = 0, status = 200, headers }: AdminPage,
): Promise<Response> {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Upstander</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${base}/assets/admin.css?v=${STYLE_VERSION}" />
        ${script && session ? html`<script type="module" src="${script}"></script>` : ''}
      </head>
      <body class="${session ? 'inside' : 'outside'}">
        ${session ? header(base, place, session, waiting) : ''}
        <main>
          ${
            pausedSince && session
              ? html`<p class="banner bad">
                  <b>All sending is paused</b> since ${instant(pausedSince)}. Nothing leaves until it is
                  resumed on the <a href="${base}">overview</a>.
                </p>`
              : ''
          }
          ${done ? html`<p class="banner good" role="status"><b>${done}</b></p>` : ''} ${body}
        </main>
      </body>
    </html>`;
  return new Response(String(await page), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...ADMIN_HEADERS, ...headers },
  });
}

const header = (base: string, place: Place | undefined, session: Session, waiting: number): Html =>
  html`<header class="top">
    <a class="brand" href="${base}">Upstander</a>
    <nav aria-label="Admin pages">
      ${PLACES.map(
        ([path, name]) =>
          html`<a href="${base}${path}" ${path === place ? html`aria-current="page"` : ''}
            >${name}${
              path === '/moderation' && waiting
                ? html` <span class="count" title="${counted(waiting)} to look at">${counted(waiting)}</span>`
                : ''
            }</a
          >`,
      )}
    </nav>
    <form method="post" action="${base}/sign-out">
      ${csrfField(session)}
      <span class="who" dir="auto">${session.name}</span>
      <button class="plain">Sign out</button>
    </form>
  </header>`;

/** `10 Jan 2027, 12:00 UTC` */
export const instant = (time: string): Html =>
  html`<time datetime="${time}">${INSTANT.format(new Date(time))} UTC</time>`;

const INSTANT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** A number as people read it, and as the chart's script does. */
export const number = (n: number): Html => html`<data value="${n}">${n.toLocaleString('en')}</data>`;
