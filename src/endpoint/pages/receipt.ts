import { html } from 'hono/html';
import type { ReceiptRecord } from '../../contract/index.ts';
import { type Html, pageResponse } from './layout.ts';
import { type Words, fill, wordsFor } from './words.ts';

/**
 * The supporter's own page: what was recorded, in the language they acted in.
 * @param asked that language.
 */
export function receiptPage(record: ReceiptRecord, asked: string, root: string): Promise<Response> {
  const { lang, words } = wordsFor(asked);
  const { receipt, campaignTitle } = record;
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const when = `${date.format(new Date(receipt.recordedAt))} UTC`;
  const body = html`<section class="card">
      <div class="stack">
        <p class="small muted">${words.receiptTitle}</p>
        <h1 lang="${asked}" dir="auto">${campaignTitle}</h1>
      </div>
      <div class="done">
        <span class="tick" aria-hidden="true">✓</span>
        <div>
          <b>${headline(record, words)}</b>
          <span class="small">${fill(words.recordedOn, { date: when })}</span>
        </div>
      </div>
      <p class="small muted">${words.keepLink}</p>
    </section>
    ${about(record, words)} ${consents(record, words)} ${deliveries(record, words)}`;
  return pageResponse({
    lang,
    title: `${words.receiptTitle}: ${campaignTitle}`,
    body,
    root,
    secretAddress: true,
  });
}

function headline({ receipt }: ReceiptRecord, words: Words): string {
  if (receipt.status === 'awaiting-confirmation') return words.awaiting;
  return receipt.kind === 'signature' ? words.counted : words.recorded;
}

function about({ supporter, comment }: ReceiptRecord, words: Words): Html | '' {
  if (!supporter) return '';
  const rows = [
    [words.given, supporter.given],
    [words.family, supporter.family],
    [words.email, supporter.email],
    [words.postalCode, supporter.postalCode],
    [words.comment, comment],
  ].filter(([, value]) => value);
  return html`<section class="card">
    <h2>${words.you}</h2>
    <dl class="head">
      ${rows.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd dir="auto">${value}</dd>`,
      )}
    </dl>
  </section>`;
}

function consents({ consents: all }: ReceiptRecord, words: Words): Html {
  return html`<section class="card">
    <h2>${words.agreed}</h2>
    ${all.length ? '' : html`<p class="muted">${words.agreedNone}</p>`}
    ${all.map(
      ({ consent, text, controller }) =>
        html`<div class="line stack">
          <p><b>${words.answers[consent.answer]}</b></p>
          <p lang="${consent.lang}" dir="auto">${text}</p>
          <p class="small muted">${fill(words.responsible, { who: controller })}</p>
        </div>`,
    )}
  </section>`;
}

function deliveries({ receipt }: ReceiptRecord, words: Words): Html | '' {
  if (!receipt.deliveries.length) return '';
  return html`<section class="card">
    <h2>${words.letters}</h2>
    <dl class="head">
      ${receipt.deliveries.map(
        ({ name, status }) =>
          html`<dt>${name}</dt>
            <dd>${words.statuses[status]}</dd>`,
      )}
    </dl>
  </section>`;
}
