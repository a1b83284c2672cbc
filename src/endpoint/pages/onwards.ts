import { html } from 'hono/html';
import { type CampaignEvent, type ReceiptRecord, languageOf } from '../../contract/index.ts';
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
export function onwards({ record, asked, lang, words }: View): Html | '' {
  const { page, next, learnMore = [], originals } = record;
  const of = (text: string) => languageOf({ lang: asked, originals }, text);
  if (!page && !next && !learnMore.length) return '';
  return html`<section class="card">
    ${
      next
        ? html`<h2>${words.next}</h2>
            ${'event' in next ? eventLines(next.event, of, lang, words) : html`<p>${link(next, of('/next/label'))}</p>`}`
        : ''
    }
    ${
      learnMore.length
        ? html`<h2>${words.learnMore}</h2>
            <ul class="stack">
              ${learnMore.map((more, at) => html`<li>${link(more, of(`/learnMore/${at}/label`))}</li>`)}
            </ul>`
        : ''
    }
    ${page && URL.canParse(page) ? html`<p><a href="${page}">${fill(words.backTo, { page: new URL(page).host })}</a></p>` : ''}
  </section>`;
}

const link = ({ label, url }: { label: string; url: string }, own: string): Html =>
  html`<a href="${url}" lang="${own}" dir="auto">${label}</a>`;

function eventLines(event: CampaignEvent, of: (text: string) => string, lang: string, words: Words): Html {
  const { title, place, start, url } = event;
  return html`<div class="stack">
    <h3 lang="${of('/next/event/title')}" dir="auto">${title}</h3>
    <p><time datetime="${start}">${formatEventTime(lang, event)}</time></p>
    <p lang="${of('/next/event/place')}" dir="auto">${place}</p>
    ${url ? html`<p><a href="${url}">${words.aboutEvent}</a></p>` : ''}
  </div>`;
}
