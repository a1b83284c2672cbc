import { html } from 'hono/html';
import type { Withdrawal } from '../../contract/index.ts';
import { servedWords } from '../../i18n/served.ts';
import { byKind, heading, withdrawnPart } from './confirmation.ts';
import { hidden } from './fields.ts';
import { pageResponse } from './layout.ts';

/** The page behind the last link of a mail about a bill: a button ends such mails, another one takes the action back. */
export function updatesPage(
  withdrawal: Withdrawal,
  { lang: asked, root }: { lang: string; root: string },
): Promise<Response> {
  const { lang, words: page } = servedWords('pages', asked);
  const own = { ...page.updates, ...(withdrawal.signUp && page.signUpUpdates) };
  const words = page.confirmation;
  const { status, updates } = withdrawal;
  const gone = status === 'withdrawn';
  const ended = updates === 'withdrawn';
  const title = gone ? words.withdrawnTitle : ended ? own.endedTitle : own.title;
  const body = html`<section class="card">
    ${heading(withdrawal, title, lang, asked)}
    ${gone ? withdrawnPart(lang) : html`<p>${ended ? own.ended : own.what}</p>`}
    ${
      gone || ended
        ? ''
        : html`<form method="post">
            ${hidden('withdraw', 'updates')}
            <button type="submit">${own.stop}</button>
          </form>`
    }
    ${
      gone
        ? ''
        : html`<details>
            <summary>${own.notYou}</summary>
            <form method="post" class="stack">
              <p>${byKind(lang, words.withdrawThis, withdrawal)}</p>
              ${hidden('withdraw', 'action')}
              <p><button type="submit" class="quiet">${words.withdraw}</button></p>
            </form>
          </details>`
    }
  </section>`;
  return pageResponse({ lang, title, body, root, secretAddress: true });
}
