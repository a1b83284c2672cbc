import { html, raw } from 'hono/html';
import { type ReceiptRecord, languageOf } from '../../contract/index.ts';
import { type Served, servedWords } from '../../i18n/served.ts';
import { hidden } from './fields.ts';
import { type Html, document, pageResponse } from './layout.ts';
import { STYLE } from './style.ts';
import { onwards } from './onwards.ts';
import { type Words, fill, wordsFor } from './words.ts';
import { intlOf } from '../../i18n/intl.ts';
import { familyFirst } from '../../i18n/person-name.ts';

/**
 * The supporter's own page: what was recorded, in the language they acted in, to keep and to take back.
 * @param asked that language.
 */
export function receiptPage(record: ReceiptRecord, asked: string, root: string): Promise<Response> {
  const { lang, words } = wordsFor(asked);
  const view: View = {
    record,
    asked,
    lang,
    words,
    own: servedWords('pages', asked).words.keeping,
    mayChange: true,
  };
  const body = html`${top(view)} ${about(record, words, lang)} ${consents(view)} ${deliveries(record, words)}
  ${keep(view)} ${onwards(view)} ${takeBack(view)}`;
  return pageResponse({ lang, title: titleOf(view), body, root, secretAddress: true });
}

/**
 * The same as one file that needs no website: with the signed receipt inside, and nothing to press.
 * @param jws the signed receipt.
 */
export async function receiptToKeep(
  record: ReceiptRecord,
  asked: string,
  { jws, issuer }: { jws: string; issuer: string },
): Promise<string> {
  const { lang, words } = wordsFor(asked);
  const view: View = {
    record,
    asked,
    lang,
    words,
    own: servedWords('pages', asked).words.keeping,
    mayChange: false,
  };
  const body = html`${top(view)} ${about(record, words, lang)} ${consents(view)} ${deliveries(record, words)}
    <section class="card">
      <h2>${view.own.proof}</h2>
      <p>${fill(view.own.proofWhat, { issuer })}</p>
      <p class="signed" dir="ltr" id="signed-receipt">${jws}</p>
    </section>`;
  return String(
    await document({
      lang,
      title: titleOf(view),
      body,
      style: html`<style>
        ${raw(STYLE)}
      </style>`,
    }),
  );
}

interface View {
  record: ReceiptRecord;
  /** The language that they acted in, and that of the page. */
  asked: string;
  lang: string;
  words: Words;
  /** Of keeping it, proving it and taking things back. */
  own: Served['pages']['keeping'];
  /** What it shows may be changed here. */
  mayChange: boolean;
}

const titleOf = ({ words, record }: View) => `${words.receiptTitle}: ${record.campaignTitle}`;

const dateIn = (lang: string, instant: string) =>
  `${new (intlOf(lang).DateTimeFormat)(lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(instant))} UTC`;

function top({ record, asked, lang, words, mayChange }: View): Html {
  const { receipt, campaignTitle } = record;
  const { confirmation } = receipt;
  const missing = confirmation === 'sent' ? undefined : confirmation;
  const done = !missing && receipt.status !== 'withdrawn';
  return html`<section class="card">
    <div class="stack">
      <p class="small muted">${words.receiptTitle}</p>
      <h1 lang="${languageOf({ ...record, lang: asked }, '/campaignTitle')}" dir="auto">${campaignTitle}</h1>
    </div>
    <div class="${done ? 'done' : 'note'}">
      ${done ? html`<span class="tick" aria-hidden="true">✓</span>` : ''}
      <div>
        <b>${headline(record, words)}</b>
        ${missing ? html`<p>${words.mail[missing]}</p>` : ''}
        <span class="small">${fill(words.recordedOn, { date: dateIn(lang, receipt.recordedAt) })}</span>
      </div>
    </div>
    ${mayChange ? html`<p class="small muted">${words.keepLink}</p>` : ''}
  </section>`;
}

function headline({ receipt, signUp }: ReceiptRecord, words: Words): string {
  if (receipt.status === 'awaiting-confirmation') return signUp ? words.awaitingSignUp : words.awaiting;
  if (receipt.status === 'withdrawn') return words.withdrawn;
  if (signUp) return words.signedUp;
  return receipt.kind === 'signature' ? words.counted : words.recorded;
}

function about({ supporter, comment, topics }: ReceiptRecord, words: Words, lang: string): Html | '' {
  if (!supporter) return '';
  const named = [
    [words.given, supporter.given],
    [words.family, supporter.family],
  ];
  const rows = [
    ...(familyFirst(lang) ? named.reverse() : named),
    [words.email, supporter.email],
    [words.prefix, supporter.prefix],
    [words.street, supporter.address?.street],
    [words.city, [supporter.address?.city, supporter.address?.region].filter(Boolean).join(', ')],
    [words.postalCode, supporter.postalCode],
    [words.phone, supporter.phone],
    [words.organisation, supporter.organisation?.name],
    [words.role, supporter.organisation?.role],
    [words.topics, topics?.join(', ')],
    [words.publicName, supporter.publicName && words.publicAs[supporter.publicName]],
    [words.ageTold, supporter.minimumAge && words.age(supporter.minimumAge)],
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

function consents({ record: { consents: all }, lang, words, own, mayChange }: View): Html {
  return html`<section class="card">
    <h2>${words.agreed}</h2>
    ${all.length ? '' : html`<p class="muted">${words.agreedNone}</p>`}
    ${all.map(
      ({ consent, text, question, answerLabel, controller, privacyNotice, withdrawnAt }) =>
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
          ${withdrawnAt ? html`<p><b>${fill(own.ended, { date: dateIn(lang, withdrawnAt) })}</b></p>` : ''}
          ${
            mayChange && consent.answer === 'given' && !withdrawnAt
              ? html`<form method="post">
                  ${hidden('withdraw', 'consent')} ${hidden('disclosure', consent.disclosure)}
                  <button type="submit" class="quiet">${own.end}</button>
                </form>`
              : ''
          }
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

/** Relative: the page's own address is its secret. */
const keep = ({ record, own }: View): Html =>
  html`<section class="card">
    <p><a href="${new URL(record.receipt.url!).pathname}/signed">${own.keep}</a></p>
    <p class="small muted">${own.keepWhy}</p>
  </section>`;

/** Each two presses apart, and never by a link: what only looks at links takes nothing back. */
function takeBack({ record, lang, own }: View): Html {
  const { receipt, erasedAt } = record;
  return html`<section class="card">
    ${
      receipt.status === 'withdrawn' || erasedAt
        ? ''
        : sure(own.takeBack, own.takeBackWhat, own.takeBackSure, hidden('withdraw', 'action'))
    }
    ${
      erasedAt
        ? html`<p>${fill(own.forgotten, { date: dateIn(lang, erasedAt) })}</p>`
        : sure(own.forget, own.forgetWhat, own.forgetSure, hidden('erase', 'person'))
    }
  </section>`;
}

const sure = (title: string, what: string, yes: string, field: Html) =>
  html`<details>
    <summary>${title}</summary>
    <form method="post" class="stack">
      <p>${what}</p>
      ${field}
      <p><button type="submit" class="quiet">${yes}</button></p>
    </form>
  </details>`;
