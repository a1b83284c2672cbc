import { html } from 'hono/html';
import { type Confirmation, languageOf } from '../../contract/index.ts';
import { say } from '../../i18n/message.ts';
import type { ByKind } from '../../i18n/served.ts';
import { confirmationWords } from './confirmation-words.ts';
import { hidden } from './fields.ts';
import { type Html, pageResponse } from './layout.ts';
import { wordsFor } from './words.ts';
import { intlOf } from '../../i18n/intl.ts';

export interface ConfirmationView {
  /** The language that the supporter acted in. */
  lang: string;
  root: string;
  /** Their name, as it was typed. */
  supporter: string | undefined;
  /** The link's token, to ask for another one. */
  token: string;
  /** Where this can be withdrawn. */
  withdrawal: string;
  paused: boolean;
}

/** The page behind a confirmation mail's link: what waits, or what became of it. */
export function confirmationPage(confirmation: Confirmation, view: ConfirmationView): Promise<Response> {
  const { status } = confirmation;
  const { lang, words } = confirmationWords(view.lang);
  const part = {
    waiting: () => waiting(confirmation, view),
    confirmed: () => confirmed(confirmation, view),
    expired: () => expired(confirmation, view),
    withdrawn: () => withdrawnPart(lang),
  }[status]();
  const title = {
    waiting: byKind(lang, words.confirmTitle, confirmation),
    confirmed: words.confirmedTitle,
    expired: words.expiredTitle,
    withdrawn: words.withdrawnTitle,
  }[status];
  const body = html`<section class="card">${heading(confirmation, title, lang, view.lang)} ${part}</section>`;
  const gone = status === 'expired' || status === 'withdrawn';
  return pageResponse({ lang, title, body, root: view.root, secretAddress: true, status: gone ? 410 : 200 });
}

/** What is said in one way of letters, in another of a signature, and in a third of a sign-up. */
export function byKind(
  lang: string,
  each: ByKind,
  {
    kind,
    signUp,
    deliveries,
    letters,
  }: Pick<Confirmation, 'kind' | 'signUp' | 'deliveries'> & { letters?: unknown[] | undefined },
): string {
  if (kind === 'signature') return signUp ? each.signUp : each.signature;
  return say(lang, each.letter, { n: letters?.length ?? deliveries.length });
}

/** @param asked the language of the action. */
export function heading(
  {
    campaignTitle,
    organisation,
    originals,
  }: Pick<Confirmation, 'campaignTitle' | 'organisation' | 'originals'>,
  title: string,
  lang: string,
  asked: string,
): Html {
  const { words } = confirmationWords(lang);
  return html`<div class="stack">
    <p class="small muted">
      <bdi lang="${languageOf({ lang: asked, originals }, '/campaignTitle')}">${campaignTitle}</bdi>
    </p>
    <h1>${title}</h1>
    <p class="small muted">${say(lang, words.askedBy, { organisation })}</p>
  </div>`;
}

export const withdrawnPart = (lang: string): Html => html`<p>${confirmationWords(lang).words.withdrawn}</p>`;

const day = (lang: string, instant: string) =>
  new (intlOf(lang).DateTimeFormat)(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(instant));

function waiting(confirmation: Confirmation, { lang: asked, supporter, withdrawal }: ConfirmationView): Html {
  const { lang, words } = confirmationWords(asked);
  const { letters = [], expiresAt } = confirmation;
  return html`<p>${byKind(lang, words.confirmWhat, confirmation)}</p>
    ${
      letters.length
        ? html`<ul>
            ${letters.map(
              ({ name, subject, body }) =>
                html`<li>
                  <details>
                    <summary><b dir="auto">${name}</b>: <span dir="auto">${subject}</span></summary>
                    <p class="letter" dir="auto">${body}</p>
                  </details>
                </li>`,
            )}
          </ul>`
        : ''
    }
    ${supporter ? html`<p>${say(lang, words.inName, { name: supporter })}</p>` : ''}
    <form method="post"><button type="submit">${byKind(lang, words.confirm, confirmation)}</button></form>
    <p class="small muted">${say(lang, words.until, { date: day(lang, expiresAt) })}</p>
    <p class="small line">${words.notYou} <a href="${withdrawal}">${words.withdrawLink}</a></p>`;
}

function confirmed(confirmation: Confirmation, { lang: asked, paused }: ConfirmationView): Html {
  const { lang, words } = confirmationWords(asked);
  const { deliveries, receipt } = confirmation;
  const { fates } = wordsFor(asked).words;
  return html`<div class="done">
      <span class="tick" aria-hidden="true">✓</span>
      <p>${byKind(lang, paused ? words.paused : words.confirmed, confirmation)}</p>
    </div>
    ${
      deliveries.length
        ? html`<dl class="head">
            ${deliveries.map(
              ({ name, status }) =>
                html`<dt dir="auto">${name}</dt>
                  <dd>${fates[status]}</dd>`,
            )}
          </dl>`
        : ''
    }
    ${receipt ? html`<p><a href="${receipt}">${words.receipt}</a></p>` : ''}`;
}

function expired({ expiresAt }: Confirmation, { lang: asked, root, token }: ConfirmationView): Html {
  const { lang, words } = confirmationWords(asked);
  return html`<p>${say(lang, words.expired, { date: day(lang, expiresAt) })}</p>
    <form method="post" action="${root}/v1/confirmations">
      ${hidden('confirmation', token)} ${hidden('lang', lang)}
      <button type="submit">${words.again}</button>
    </form>`;
}

/** A new link was asked for. The same page whether one leaves or not. */
export function requestedPage(asked: string | undefined, root: string): Promise<Response> {
  const { lang, words } = confirmationWords(asked);
  const body = html`<section class="card">
    <h1>${words.requestedTitle}</h1>
    <p>${words.requested}</p>
    <p class="small muted">${words.requestedFew}</p>
  </section>`;
  return pageResponse({ lang, title: words.requestedTitle, body, root, secretAddress: true, status: 202 });
}
