// What was decided in moderation: to look at it again, and to undo it.
import { html } from 'hono/html';
import type { Html } from '../pages/layout.ts';
import type { Services } from '../services.ts';
import type { Decided } from '../store/decisions.ts';
import { DECISIONS, type Word, decisionTabs, wordOf } from './decisions.ts';
import type { Guard } from './guard.ts';
import { csrfField, instant } from './layout.ts';
import { signer, suspect } from './moderation-items.ts';
import { titleOf } from './titles.ts';

const PAGE = 25;

export function decidedRoutes(guard: Guard, { store, registry }: Services): void {
  guard.get('/moderation/decided', async ({ c, session, show }) => {
    const what = wordOf(c.req.query('what')) ?? 'held';
    const { verdict, list, effect } = DECISIONS[what];
    const [, at, campaign, id] = /^([\d:.TZ-]+)~([\w-]+)~([\w-]+)$/.exec(c.req.query('before') ?? '') ?? [];
    const after = at && campaign && id ? { at, action: { campaign, id } } : undefined;
    const found = await store.decisions.list(verdict, undefined, { limit: PAGE + 1, after });
    const shown = found.slice(0, PAGE);
    const last = found.length > PAGE ? shown.at(-1) : undefined;
    const here = `${guard.base}/moderation/decided?what=${what}`;
    const body = html`<div class="stack">
        <h1>${list}</h1>
        <p class="muted">What was decided so, the latest first. ${effect}</p>
      </div>
      ${decisionTabs(guard.base, what)}
      ${
        shown.length
          ? html`<section class="card" aria-label="${list}">
              ${shown.map(one => item(one, what, csrfField(session)))}
            </section>`
          : html`<p class="card nothing muted">There is nothing.</p>`
      }
      ${
        after || last
          ? html`<nav class="pager" aria-label="Pages">
              ${after ? html`<a href="${here}">The latest</a>` : ''}
              ${
                last
                  ? html`<a href="${here}&amp;before=${last.at}~${last.action.campaign}~${last.action.id}"
                      >Earlier</a
                    >`
                  : ''
              }
            </nav>`
          : ''
      }`;
    return show({ title: list, place: '/moderation', body });
  });

  function item({ action, at }: Decided, what: Word, csrf: Html): Html {
    const { undo } = DECISIONS[what];
    const { text, lang } = titleOf(action.campaign, registry);
    return html`<form class="item" method="post" action="${guard.base}/moderation/${action.campaign}">
      ${csrf}<input type="hidden" name="back" value="${what}" />
      <div class="stack" id="item-${action.id}">
        ${DECISIONS[what].by === 'judge' ? signer(action) : suspect(action)}
        <p class="muted small">
          <span dir="auto" ${lang ? html`lang="${lang}"` : ''}>${text}</span>, decided ${instant(at)}
        </p>
      </div>
      <div class="buttons">
        <button class="small quiet" name="${undo}" value="${action.id}" aria-describedby="item-${action.id}">
          ${DECISIONS[undo].name}
        </button>
      </div>
    </form>`;
  }
}
