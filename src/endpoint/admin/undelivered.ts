// Which letters did not arrive, and why: by whom they were to reach, so that it can be put right.
import { html } from 'hono/html';
import type { Html } from '../pages/layout.ts';
import type { Undelivered } from '../store/outbox.ts';
import { scrolled } from './chart.ts';
import { number } from './layout.ts';

/** So many rows are shown: the others are rarer. */
export const MOST_UNDELIVERED = 50;

const WAYS: Record<Undelivered['by'], string> = { email: 'E-mail', cwc: 'Congress', webhook: 'Webhook' };
const STATES: Record<Undelivered['status'], string> = { failed: 'Nobody took it', bounced: 'Came back' };

/** Nothing where all letters arrived, or are on their way. */
export const undeliveredCard = (rows: readonly Undelivered[]): Html | string =>
  rows.length
    ? html`<section class="card" id="undelivered" aria-labelledby="undelivered-title">
        <div class="stack">
          <h2 id="undelivered-title">Letters that did not arrive</h2>
          <p class="muted small">
            By recipient and reason, the most frequent first. They are not tried again: put right what is
            wrong, and tell the supporters, or hand the letters over by <code>upstander packet</code>.
          </p>
        </div>
        ${scrolled('Letters that did not arrive', table(rows))}
      </section>`
    : '';

const table = (rows: readonly Undelivered[]): Html =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">Recipient</th>
        <th scope="col">Way</th>
        <th scope="col">What became of it</th>
        <th scope="col">Reason</th>
        <th scope="col">Letters</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ target, by, status, why, n }) =>
          html`<tr>
            <th scope="row"><span dir="auto">${target.name}</span> <code>${target.id}</code></th>
            <td>${WAYS[by]}</td>
            <td>${STATES[status]}</td>
            <td>${why ? html`<code>${why}</code>` : html`<span class="muted">Not known</span>`}</td>
            <td>${number(n)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
