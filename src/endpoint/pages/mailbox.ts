import { html } from 'hono/html';
import type { Mail } from '../store/port.ts';
import { pageResponse } from './layout.ts';

/** The letters that landed, for whoever tries a campaign out. In English: it is a tool, not a page for readers. */
export function mailboxPage(letters: Mail[], root: string): Promise<Response> {
  const body = html`<section class="card">
      <h1>Local mailbox</h1>
      <p><b>Nothing here left this machine.</b> Mails that a campaign would send land here instead.</p>
      <p class="muted small">${letters.length ? 'The newest is first.' : 'No letter has landed yet.'}</p>
    </section>
    ${letters.map(mail => letter(mail, root))}`;
  return pageResponse({ lang: 'en', title: 'Local mailbox', body, root });
}

const letter = ({ from, replyTo, to, subject, text, landedAt }: Mail, root: string) => {
  const rows = [
    ['From', `${from.name} <${from.address}>`],
    ...(replyTo ? [['Reply-To', `${replyTo.name} <${replyTo.address}>`]] : []),
    ['To', to.name ? `${to.name} <${to.address}>` : to.address],
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
    <div class="letter" dir="auto">${withLinks(text, root)}</div>
  </article>`;
};

/** The endpoint's own links can be followed, as from a mail program. What else a letter holds stays text. */
const LINK = /^https?:\/\/.*\/v1\/(?:confirmations|withdrawals|receipts)\/[\w-]+$/;

const withLinks = (text: string, root: string) =>
  html`${text
    .split(/(\s+)/)
    .map(word =>
      LINK.test(word) ? html`<a href="${root}/${word.split('/').slice(-3).join('/')}">${word}</a>` : word,
    )}`;
