import { html } from 'hono/html';
import type { CampaignEvent, ReceiptRecord } from '../../contract/index.ts';
import { formatEventTime } from '../../i18n/event-time.ts';
import type { Html } from './layout.ts';
import { type Words, fill } from './words.ts';

interface View {
  record: ReceiptRecord;
  /** The language that they acted in, and that of the page. */
  asked: string;
  lang: string;
  words: Words;
}

/** Ways on: what the campaign proposes next, where to read on, and back to where it was done, which says where that is. */
export function onwards({ record: { page, next, learnMore = [] }, asked, lang, words }: View): Html | '' {
  if (!page && !next && !learnMore.length) return '';
  return html`<section class="card">
    ${
      next
        ? html`<h2>${words.next}</h2>
            ${'event' in next ? eventLines(next.event, asked, lang, words) : html`<p>${link(next, asked)}</p>`}`
        : ''
    }
    ${
      learnMore.length
        ? html`<h2>${words.learnMore}</h2>
            <ul class="stack">
              ${learnMore.map(more => html`<li>${link(more, asked)}</li>`)}
            </ul>`
        : ''
    }
    ${page ? html`<p><a href="${page}">${fill(words.backTo, { page: new URL(page).host })}</a></p>` : ''}
  </section>`;
}

const link = ({ label, url }: { label: string; url: string }, asked: string): Html =>
  html`<a href="${url}" lang="${asked}" dir="auto">${label}</a>`;

function eventLines(event: CampaignEvent, asked: string, lang: string, words: Words): Html {
  const { title, place, start, url } = event;
  return html`<div class="stack">
    <h3 lang="${asked}" dir="auto">${title}</h3>
    <p><time datetime="${start}">${formatEventTime(lang, event)}</time></p>
    <p lang="${asked}" dir="auto">${place}</p>
    ${url ? html`<p><a href="${url}">${words.aboutEvent}</a></p>` : ''}
  </div>`;
}
