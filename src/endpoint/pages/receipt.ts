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
  const { confirmation } = receipt;
  const missing = confirmation === 'sent' ? undefined : confirmation;
  const body = html`<section class="card">
      <div class="stack">
        <p class="small muted">${words.receiptTitle}</p>
        <h1 lang="${asked}" dir="auto">${campaignTitle}</h1>
      </div>
      <div class="${missing ? 'note' : 'done'}">
        ${missing ? '' : html`<span class="tick" aria-hidden="true">✓</span>`}
        <div>
          <b>${headline(record, words)}</b>
          ${missing ? html`<p>${words.mail[missing]}</p>` : ''}
          <span class="small">${fill(words.recordedOn, { date: when })}</span>
        </div>
      </div>
      <p class="small muted">${words.keepLink}</p>
    </section>
    ${about(record, words)} ${consents(record, words)} ${deliveries(record, words)} ${onwards(record, words)}`;
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
  if (receipt.status === 'withdrawn') return words.withdrawn;
  return receipt.kind === 'signature' ? words.counted : words.recorded;
}

function about({ supporter, comment }: ReceiptRecord, words: Words): Html | '' {
  if (!supporter) return '';
  const rows = [
    [words.given, supporter.given],
    [words.family, supporter.family],
    [words.email, supporter.email],
    [words.postalCode, supporter.postalCode],
  ].filter(([, value]) => value);
  return html`<section class="card">
    <h2>${words.you}</h2>
    <dl class="head">
      ${rows.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd dir="auto">${value}</dd>`,
      )}
      ${
        comment
          ? html`<dt>${words.comment}</dt>
              <dd class="lines" dir="auto">${comment}</dd>`
          : ''
      }
    </dl>
  </section>`;
}

function consents({ consents: all }: ReceiptRecord, words: Words): Html {
  return html`<section class="card">
    <h2>${words.agreed}</h2>
    ${all.length ? '' : html`<p class="muted">${words.agreedNone}</p>`}
    ${all.map(
      ({ consent, text, question, answerLabel, controller, privacyNotice }) =>
        html`<div class="line stack">
          ${question ? '' : html`<p><b>${words.answers[consent.answer]}</b></p>`}
          ${question ? html`<p>${filled(words.asked, 'question', question, consent.lang)}</p>` : ''}
          <p lang="${consent.lang}" dir="auto">${text}</p>
          ${
            question || answerLabel
              ? html`<p>
                  ${filled(
                    words.answered,
                    'answer',
                    answerLabel ?? words.answers[consent.answer],
                    answerLabel ? consent.lang : undefined,
                  )}
                </p>`
              : ''
          }
          <p class="small muted">
            ${fill(words.responsible, { who: controller })}
            ${privacyNotice ? html`<a href="${privacyNotice.url}">${words.privacyNotice}</a>` : ''}
          </p>
        </div>`,
    )}
  </section>`;
}

/** A sentence with one place, which is filled with what was shown, in the language it was shown in. */
function filled(sentence: string, place: string, shown: string, lang: string | undefined): Html {
  const [before, after] = sentence.split(`{${place}}`);
  return html`${before}<b ${lang ? html`lang="${lang}"` : ''} dir="auto">${shown}</b>${after}`;
}

function deliveries({ receipt, letters = [] }: ReceiptRecord, words: Words): Html | '' {
  if (!receipt.deliveries.length) return '';
  return html`<section class="card">
    <h2>${words.letters}</h2>
    <dl class="head">
      ${receipt.deliveries.map(
        ({ name, status, outcome }) =>
          html`<dt>${name}</dt>
            <dd>${words.fates[outcome ?? status]}</dd>`,
      )}
    </dl>
    ${letters.map(
      ({ name, subject, body }) =>
        html`<div class="line stack">
          <h3>${name}</h3>
          <p>${filled(words.subject, 'subject', subject, undefined)}</p>
          <p class="lines" dir="auto">${body}</p>
        </div>`,
    )}
  </section>`;
}

/** Ways on: what the campaign proposes next, and back to where it was done, which says where that is. */
function onwards({ page, next }: ReceiptRecord, words: Words): Html | '' {
  if (!page && !next) return '';
  return html`<section class="card">
    ${
      next
        ? html`<h2>${words.next}</h2>
            <p><a href="${next.url}">${next.label}</a></p>`
        : ''
    }
    ${page ? html`<p><a href="${page}">${fill(words.backTo, { page: new URL(page).host })}</a></p>` : ''}
  </section>`;
}
