import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** A campaign's text on one line, with its `[label](link)` as links. */
export function linked(text: string): Html {
  const parts = text.split(/(\[[^\]]*\]\([^)\s]+\))/);
  return html`${parts.map(part => {
    const [, label, href = ''] = /^\[([^\]]*)\]\((\S+)\)$/.exec(part) ?? [];
    // Campaign files were checked for this when they were read; a page checks again.
    return /^(https?:|mailto:|tel:)/.test(href) ? html`<a href="${href}">${label}</a>` : part;
  })}`;
}

/** The same in paragraphs, which empty lines separate. */
export const paragraphsOf = (text: string): Html =>
  html`${text
    .split(/\n\s*\n/)
    .filter(part => part.trim())
    .map(part => html`<p>${linked(part)}</p>`)}`;
