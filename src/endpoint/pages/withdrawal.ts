import { html } from 'hono/html';
import type { Withdrawal } from '../../contract/index.ts';
import { confirmationWords } from './confirmation-words.ts';
import { byKind, heading, withdrawnPart } from './confirmation.ts';
import { hidden } from './fields.ts';
import { pageResponse } from './layout.ts';

/** 'I did not ask for this': what was done with one's address, and the button that takes it back. */
export function withdrawalPage(
  withdrawal: Withdrawal,
  { lang: asked, root }: { lang: string; root: string },
): Promise<Response> {
  const { lang, words } = confirmationWords(asked);
  const { status } = withdrawal;
  const title = status === 'withdrawn' ? words.withdrawnTitle : words.withdrawTitle;
  const what = status === 'waiting' ? words.withdrawWaiting : words.withdrawRecorded;
  const body = html`<section class="card">
    ${heading(withdrawal, title, lang, asked)}
    ${
      status === 'withdrawn'
        ? withdrawnPart(lang)
        : html`<p>${byKind(lang, what, withdrawal)}</p>
            <form method="post">
              ${hidden('withdraw', 'action')}
              <button type="submit">${words.withdraw}</button>
            </form>`
    }
  </section>`;
  return pageResponse({ lang, title, body, root, secretAddress: true });
}
