import { html } from 'hono/html';
import type { Registry } from '../campaigns/registry.ts';
import type { Html } from '../pages/layout.ts';
import type { Services } from '../services.ts';
import type { AuditEntry, Deed } from '../store/audit.ts';
import { scrolled } from './chart.ts';
import { factsInWords } from './facts.ts';
import type { Guard } from './guard.ts';
import { instant } from './layout.ts';
import { titleOf } from './titles.ts';
import { NOBODY } from './tokens.ts';

const PAGE = 100;

const DEED_WORDS: Record<Deed, string> = {
  'sign-in': 'signed in',
  'sign-in-refused': 'tried a wrong token',
  'sign-out': 'signed out',
  'token-made': 'made a token',
  'token-revoked': 'revoked a token',
  search: 'searched for a supporter',
  export: 'exported',
  erase: 'erased a supporter',
  judge: 'decided what is shown',
  review: 'decided about spam',
  pause: 'paused sending',
  resume: 'resumed sending',
  tally: 'changed what is counted on paper',
  bill: 'told news of a bill',
  directory: 'changed the directory',
  keys: 'changed keys',
  restore: 'put a backup back',
};

/** Who did what, the newest first. */
export function auditRoutes(guard: Guard, { store, registry }: Services): void {
  guard.get('/audit', async ({ c, show }) => {
    const [, at, id] = /^([\d:.TZ-]+)~([\w-]+)$/.exec(c.req.query('before') ?? '') ?? [];
    const before = at !== undefined && id !== undefined ? { at, id } : undefined;
    const found = await store.audit.list({ before, limit: PAGE + 1 });
    const shown = found.slice(0, PAGE);
    const last = found.length > PAGE ? shown.at(-1) : undefined;
    const body = html`<div class="stack">
        <h1>Audit log</h1>
        <p class="muted">Who did what, here and by commands: the newest first. It names no supporter.</p>
      </div>
      <section class="card audit">
        ${shown.length ? scrolled('Audit log', table(shown, registry)) : html`<p class="nothing muted">Nothing is told yet.</p>`}
      </section>
      ${
        before || last
          ? html`<nav class="pager" aria-label="Pages of the log">
              ${before ? html`<a href="${guard.base}/audit">The newest</a>` : ''}
              ${last ? html`<a href="${guard.base}/audit?before=${last.at}~${last.id}">Older</a>` : ''}
            </nav>`
          : ''
      }`;
    return show({ title: 'Audit log', place: '/audit', body });
  });
}

/** Its title, and the id that commands know it by. */
function campaignCell(id: string, registry: Registry): Html {
  const { text, lang } = titleOf(id, registry);
  if (text === id) return html`<code>${id}</code>`;
  return html`<span dir="auto" ${lang ? html`lang="${lang}"` : ''}>${text}</span> <code>${id}</code>`;
}

const table = (entries: readonly AuditEntry[], registry: Registry): Html =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">When</th>
        <th scope="col">Who</th>
        <th scope="col">What</th>
        <th scope="col">Campaign</th>
        <th scope="col">More</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map(
        ({ at, who, what, campaign, facts }) =>
          html`<tr>
            <td>${instant(at)}</td>
            <td dir="auto"><b>${who === NOBODY ? 'Somebody' : who}</b></td>
            <td>${DEED_WORDS[what]}</td>
            <td>${campaign ? campaignCell(campaign, registry) : ''}</td>
            <td class="small muted">${factsInWords(facts)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
