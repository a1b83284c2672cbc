import { html } from 'hono/html';
import { direction } from '../../i18n/direction.ts';
import { STYLE } from './style.ts';
import { etagOf } from '../http/cached.ts';

/** HTML that is escaped already; what `html` makes. */
export type Html = ReturnType<typeof html>;

export interface Page {
  lang: string;
  title: string;
  body: Html;
  /** The path that the endpoint is reached under, without a slash at its end. */
  root: string;
  status?: number;
  /** Pages whose address is a secret tell nobody where the reader comes from. */
  secretAddress?: boolean;
}

/** Nothing runs, nothing comes from elsewhere, nobody frames it. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Changes when the style does, so that no browser shows an old one. */
const STYLE_VERSION = etagOf(STYLE).slice(1, 9);

/** A whole document, with its style by a link or inside. */
export const document = ({
  lang,
  title,
  body,
  style,
}: Pick<Page, 'lang' | 'title' | 'body'> & { style: Html }): Html =>
  html`<!doctype html>
    <html lang="${lang}" dir="${direction(lang)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${style}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;

/** A page of the endpoint's own. It may hold what a supporter typed, so that nobody keeps it. */
export async function pageResponse({
  lang,
  title,
  body,
  root,
  status = 200,
  secretAddress,
}: Page): Promise<Response> {
  const style = html`<link rel="stylesheet" href="${root}/v1/pages.css?v=${STYLE_VERSION}" />`;
  return new Response(String(await document({ lang, title, body, style })), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-store',
      // Not `no-referrer` on forms: with it, a browser would send the form from the origin `null`.
      'Referrer-Policy': secretAddress ? 'no-referrer' : 'same-origin',
    },
  });
}
