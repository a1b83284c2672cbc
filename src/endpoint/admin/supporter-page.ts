// How what is recorded of a person is shown. All of it is text that somebody typed.
import { html } from 'hono/html';
import type { Supporter } from '../../contract/index.ts';
import type { Registry } from '../campaigns/registry.ts';
import { stateOf } from '../export/state.ts';
import type { Html } from '../pages/layout.ts';
import type { StoredAction } from '../store/port.ts';
import { instant } from './layout.ts';
import { titleOf } from './titles.ts';

interface View {
  base: string;
  csrf: Html;
  /** Says to the next form whose they are. */
  handle: string;
  registry: Registry;
}

export const searchForm = (base: string, csrf: Html): Html =>
  html`<div class="stack">
      <h1>Supporters</h1>
      <p class="muted">What is recorded of one person: to show them, to hand it over, to erase it.</p>
    </div>
    <form class="card" method="post" action="${base}/supporters">
      ${csrf}
      <div>
        <label for="who">Their whole e-mail address, or their receipt</label>
        <input
          id="who"
          name="who"
          required
          autocomplete="off"
          spellcheck="false"
          autocapitalize="none"
          maxlength="500"
        />
      </div>
      <div class="buttons"><button class="small">Search</button></div>
      <p class="muted small">
        The audit log tells that you searched and which actions were found, never for whom.
      </p>
    </form>`;

export const found = (actions: readonly StoredAction[], view: View): Html =>
  html`<section class="campaigns" aria-labelledby="found">
    <div class="heading">
      <h2 id="found">${some(actions.length)}</h2>
      <div class="buttons">
        ${button('export', 'Export as JSON', 'quiet', view)}
        ${button('erase', 'Erase …', 'quiet danger', view)}
      </div>
    </div>
    ${actions.map(action => recorded(action, view.registry))}
  </section>`;

const button = (what: string, name: string, look: string, { base, csrf, handle }: View): Html =>
  html`<form method="post" action="${base}/supporters/${what}">
    ${csrf}<input type="hidden" name="handle" value="${handle}" />
    <button class="small ${look}">${name}</button>
  </form>`;

const some = (n: number) => `${n} ${n === 1 ? 'action' : 'actions'}`;

export const confirmErasing = (
  actions: readonly StoredAction[],
  { base, csrf, handle, registry }: View,
): Html =>
  html`<div class="stack"><h1>Erase ${some(actions.length)}?</h1></div>
    <form class="card" method="post" action="${base}/supporters/erase">
      ${csrf}<input type="hidden" name="handle" value="${handle}" /><input
        type="hidden"
        name="sure"
        value="yes"
      />
      <p>Of <b dir="auto">${whoOf(actions)}</b>:</p>
      <p>
        Name, addresses, comments and letters are deleted, and cannot be brought back. Letters that have not
        left are not sent. That somebody acted still counts, without who it was.
      </p>
      <ul class="stack">
        ${actions.map(
          ({ campaign, kind, recordedAt }) =>
            html`<li dir="auto">${titleOf(campaign, registry).text}: ${kind}, ${instant(recordedAt)}</li>`,
        )}
      </ul>
      <div class="buttons">
        <button class="small danger">Erase for good</button>
        <a href="${base}/supporters">Keep everything</a>
      </div>
    </form>`;

/** Whose they are, by what is recorded of them. */
const whoOf = (actions: readonly StoredAction[]): string =>
  [
    ...new Set(
      actions.flatMap(({ supporter }) => [
        [supporter?.given, supporter?.family].filter(Boolean).join(' '),
        supporter?.email,
      ]),
    ),
  ]
    .filter(Boolean)
    .join(', ') || 'somebody without a name';

function recorded(action: StoredAction, registry: Registry): Html {
  const { campaign, id, kind, lang, recordedAt, confirmedAt, withdrawnAt, erasedAt, comment } = action;
  const supporter: Partial<Supporter> = action.supporter ?? {};
  const { address, organisation } = supporter;
  const page = action.consents.find(({ by }) => by.page)?.by.page;
  const rows: [string, Html | string | undefined][] = [
    ['Done', instant(recordedAt)],
    ['Confirmed', confirmedAt && instant(confirmedAt)],
    ['Withdrawn', withdrawnAt && instant(withdrawnAt)],
    ['Forgotten', erasedAt && instant(erasedAt)],
    ['Name', [supporter.prefix, supporter.given, supporter.family].filter(Boolean).join(' ')],
    ['E-mail', supporter.email],
    ['Phone', supporter.phone],
    ['Address', [address?.street, address?.city, address?.region].filter(Boolean).join(', ')],
    ['Postal code', supporter.postalCode],
    ['For', [organisation?.role, organisation?.name].filter(Boolean).join(', ')],
    ['Shown in public', supporter.publicName],
    ['Topics', supporter.topics?.join(', ')],
    ['Comment', comment],
    ['Language', lang],
    ['Page', page],
    ['Signs of spam', action.flags?.join(', ')],
    ['Id', html`<code>${id}</code>`],
  ];
  return html`<article class="card">
    <div class="title">
      <h3 dir="auto">${titleOf(campaign, registry).text}</h3>
      <span class="badge">${kind}</span><span class="badge">${stateOf(action)}</span>
    </div>
    <dl class="head">
      ${rows.flatMap(([name, value]) =>
        value
          ? [
              html`<dt>${name}</dt>
                <dd class="lines" dir="auto">${value}</dd>`,
            ]
          : [],
      )}
    </dl>
    ${
      action.deliveries.length
        ? html`<div class="stack">
            <h4>Letters and calls</h4>
            <ul>
              ${action.deliveries.map(({ name, status }) => html`<li dir="auto">${name}: ${status}</li>`)}
            </ul>
          </div>`
        : ''
    }
    ${
      action.consents.length
        ? html`<div class="stack">
            <h4>Consents</h4>
            <ul>
              ${action.consents.map(
                ({ disclosure, answer, at, withdrawn }) =>
                  html`<li>
                    ${disclosure}: ${answer},
                    ${instant(at)}${withdrawn ? html`, withdrawn ${instant(withdrawn.at)}` : ''}
                  </li>`,
              )}
            </ul>
          </div>`
        : ''
    }
  </article>`;
}
