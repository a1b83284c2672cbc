import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { type Campaign, type Hotline, type Progress, isSignUp, languageOf } from '../../contract/index.ts';
import { wordsFor as catalogueFor } from '../../i18n/catalogue.ts';
import { direction } from '../../i18n/direction.ts';
import { hotline } from '../../i18n/en/hotline.ts';
import { formatNumber, say } from '../../i18n/message.ts';
import { attributes } from '../../snippets/escape.ts';
import { frameUrl } from '../../snippets/frame.ts';
import { reserveInFrameCss, roomFor } from '../../snippets/index.ts';
import type { Embed } from '../embed.ts';
import { etagOf } from '../http/cached.ts';
import type { Html } from './layout.ts';
import { wordsFor } from './words.ts';

/** The page is as if it were not there: no edge, no margin, no colour behind the card; high as what will come. */
export const EMBED_STYLE = `
:root { color-scheme: light dark; background: transparent; }
body {
  margin: 0; display: flow-root; overflow-wrap: break-word;
  font: 1rem/1.5 ui-sans-serif, system-ui, 'Liberation Sans', sans-serif;
}
:not(:defined) { display: block; }
h1 { font-size: 1.25em; line-height: 1.3; margin: 0 0 0.5em; }
p, ul { margin: 0 0 0.5em; }
`;

const STYLE_VERSION = etagOf(EMBED_STYLE).slice(1, 9);

/** Scripts, styles and requests of the endpoint's own; nothing inline, nothing that makes text into code. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
];

/**
 * @param ancestors origins of the pages that may hold frames; without them, any.
 * @param room the style sheet that stands in the page itself.
 */
export function embedPolicy(ancestors: readonly string[] | undefined, room?: string): string {
  const hash = room && createHash('sha256').update(room).digest('base64');
  return [
    ...POLICY,
    `style-src 'self'${hash ? ` 'sha256-${hash}'` : ''}`,
    ...(ancestors ? [`frame-ancestors ${["'self'", ...ancestors].join(' ')}`] : []),
  ].join('; ');
}

/** Room for the element, as the page's own style sheet. */
export async function embedRoom({ framed, shows, lang }: Embed): Promise<string> {
  const { endpoint: _, lang: __, ...told } = framed;
  const room = await roomFor(framed.tag, 'hotlines' in shows ? shows.hotlines : shows, lang, framed);
  return reserveInFrameCss({ ...told, room });
}

export interface EmbedPage {
  embed: Embed;
  /** The style sheet that keeps its room. */
  room: string;
  /** What a meter shows until its element is there. */
  progress: Progress | undefined;
  /** The path that the endpoint is reached under, without a slash at its end. */
  root: string;
  /** The path of the script-tag files. */
  scripts: string | undefined;
}

/**
 * The page in a frame, as HTML. Links open windows of their own: other pages may not be framed, and a page
 * around that allows our frame alone would refuse to have `tel:` in it.
 */
export async function embedPage({ embed, room, progress, root, scripts }: EmbedPage): Promise<string> {
  const { framed, title, lang, shows } = embed;
  const { endpoint } = framed;
  const oembed = `${endpoint}/v1/oembed?format=json&url=${encodeURIComponent(frameUrl(framed))}`;
  const [, said = { hotline }] = await catalogueFor(lang);
  const page = html`<!doctype html>
    <html lang="${lang}" dir="${direction(lang)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <base target="_blank" />
        <link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}" />
        <link rel="stylesheet" href="${root}/v1/embed.css?v=${STYLE_VERSION}" />
        ${raw(`<style>${room}</style>`)}
        ${
          scripts
            ? html`<script type="module" src="${root}${scripts}/loader.js" data-endpoint="${root}/"></script>
                <script async src="${root}${scripts}/framed.js"></script>`
            : ''
        }
      </head>
      <body>
        ${'hotlines' in shows ? helpLines(shows.hotlines, embed, say(lang, said.hotline.discreet)) : element(shows, embed, root, progress)}
      </body>
    </html>`;
  return String(await page);
}

function element(
  campaign: Campaign,
  { framed, lang }: Embed,
  root: string,
  progress: Progress | undefined,
): Html {
  const { id, title, summary } = campaign;
  const heading = html`<h1 ${inOwn(campaign, '/title')}>${title}</h1>`;
  const said = html`${heading} ${summary ? html`<p ${inOwn(campaign, '/summary')}>${summary}</p>` : ''}`;
  switch (framed.tag) {
    case 'petition-sign': {
      const form = `${root}/v1/forms/${id}?lang=${encodeURIComponent(lang)}`;
      return html`<petition-sign campaign="${id}" ${framed.compact ? 'compact' : ''}
        >${said}
        ${campaign.closed ? '' : html`<p>${away(form, wordsFor(lang).words[isSignUp(campaign) ? 'signUp' : 'sign'])}</p>`}</petition-sign
      >`;
    }
    case 'contact-rep':
      return html`<contact-rep campaign="${id}">${said} ${elsewhere(campaign)}</contact-rep>`;
    default:
      // Not the summary: a frame that fits would grow for it, and shrink again to the meter.
      return html`<goal-meter campaign="${id}" ${framed.shape ? html`shape="${framed.shape}"` : ''}
        >${heading} ${counted(progress, lang)}</goal-meter
      >`;
  }
}

/** The attributes of what holds a text of the campaign. */
function inOwn(campaign: Campaign, text: string): Html {
  const own = languageOf(campaign, text);
  return html`lang="${own}" dir="${direction(own)}"`;
}

/** Where to act without us: the campaign's own page, or the fixed recipients'. */
function elsewhere(campaign: Campaign): Html {
  const { actionUrl, targets } = campaign;
  return html`${actionUrl ? html`<p ${inOwn(campaign, '/actionUrl/label')}>${away(actionUrl.url, actionUrl.label)}</p>` : ''}
    <ul>
      ${(targets?.recipients ?? []).map(({ name, contacts: { form, site, email, phone } }) => {
        const link = form ?? site ?? (email ? `mailto:${email}` : phone && `tel:${phone}`);
        return html`<li>${link ? away(link, name) : name}</li>`;
      })}
    </ul>`;
}

function counted(progress: Progress | undefined, lang: string): Html | '' {
  if (!progress) return '';
  const number = (value: number) => formatNumber(lang, value);
  return html`<p>${number(progress.counted)}${progress.goal ? html` / ${number(progress.goal)}` : ''}</p>`;
}

/** Without scripts a discreet card is a line that opens, too. */
function helpLines(hotlines: readonly Hotline[], { framed, title }: Embed, opens: string): Html {
  const { country, topic, hotline, emergency, discreet } = framed;
  const told = attributes({ country, topic, hotline, emergency, discreet });
  const lines = html`<h1>${title}</h1>
    <ul>
      ${hotlines.map(
        ({ name, lang: of, call, text, site }) =>
          html`<li>
            <span lang="${of}">${name}</span>
            ${call ? html`<a href="tel:${call.number}">${call.display}</a>` : ''}
            ${text ? html`<a href="sms:${text.number}">SMS ${text.display}</a>` : ''}
            ${!call && site ? away(site, new URL(site).hostname) : ''}
          </li>`,
      )}
    </ul>`;
  return html`<hotline-info${raw(told)}>${
    discreet === undefined
      ? lines
      : html`<details>
          <summary>${opens}</summary>
          ${lines}
        </details>`
  }</hotline-info>`;
}

const away = (href: string, label: string): Html => html`<a href="${href}" rel="noopener">${label}</a>`;
