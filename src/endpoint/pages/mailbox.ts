import { html } from 'hono/html';
import type { Mail } from '../store/port.ts';
import { pageResponse } from './layout.ts';

/** The letters that landed, for whoever tries a campaign out. In English: it is a tool, not a page for readers. */
export function mailboxPage(letters: Mail[], root: string): Promise<Response> {
  const body = html`<section class="card">
      <h1>Local mailbox</h1>
      <p><b>Nothing here left this machine.</b> Letters that a campaign would send land here instead.</p>
      <p class="muted small">
        ${letters.length ? 'The newest letter is first.' : 'No letter has landed yet.'}
      </p>
    </section>
    ${letters.map(letter)}`;
  return pageResponse({ lang: 'en', title: 'Local mailbox', body, root });
}

const letter = ({ from, replyTo, to, subject, text, landedAt }: Mail) => {
  const rows = [
    ['From', `${from.name} <${from.address}>`],
    ...(replyTo ? [['Reply-To', `${replyTo.name} <${replyTo.address}>`]] : []),
    ['To', `${to.name} <${to.address}>`],
    ['Landed', `${landedAt.slice(0, 16).replace('T', ' ')} UTC`],
  ];
  return html`<article class="card">
    <h2 dir="auto">${subject}</h2>
    <dl class="head small">
      ${rows.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd dir="auto">${value}</dd>`,
      )}
    </dl>
    <div class="letter" dir="auto">${text}</div>
  </article>`;
};
