// What waits for somebody's eyes: names and comments before they are shown in public, and signs of spam.
import { html } from 'hono/html';
import type { Html } from '../pages/layout.ts';
import type { Services } from '../services.ts';
import { ABOUT_SIGNERS, ABOUT_SPAM, DECISIONS, type Word, decisionTabs, wordOf } from './decisions.ts';
import { type Guard, notThere } from './guard.ts';
import { csrfField } from './layout.ts';
import { signer, suspect } from './moderation-items.ts';
import type { Form } from './sessions.ts';
import { titleOf } from './titles.ts';
import { MOST_WAITING, counted, openLists } from './waiting.ts';

/** So many are shown of each at once; what is decided makes room. */
const PAGE = 25;

export function moderationRoutes(guard: Guard, { store, registry, clock, changed }: Services): void {
  guard.get('/moderation', async ({ session, show }) => {
    const csrf = csrfField(session);
    const signatures = await Promise.all(
      openLists(registry).map(async id =>
        section(id, csrf, {
          what: 'For the public list',
          words: ABOUT_SIGNERS,
          item: signer,
          shown: (await store.signers.list(id, { which: 'waiting', limit: PAGE })) ?? [],
          waiting: await store.signers.waiting(id, MOST_WAITING),
        }),
      ),
    );
    const flagged = await store.flags.waiting(undefined, { limit: PAGE });
    const all = await store.flags.many(MOST_WAITING);
    const flags = [...Map.groupBy(flagged, ({ campaign }) => campaign)].map(([id, shown]) =>
      section(id, csrf, {
        what: 'Signs of spam',
        words: ABOUT_SPAM,
        item: suspect,
        shown,
        waiting: shown.length,
      }),
    );
    const longer =
      all > flagged.length
        ? html`<p class="muted">
            Of what has signs of spam, the newest ${flagged.length} of ${counted(all)} that wait: decide, and
            the next ones come.
          </p>`
        : undefined;
    const sections = [...signatures, longer, ...flags].filter(one => one !== undefined);
    const body = html`<div class="stack">
        <h1>Moderation</h1>
        <p class="muted">
          Comments are shown in public only once somebody has read them. Who is hidden still counts. What is
          set aside does not count, and its letters are not sent, until somebody says that it is real. All of
          it can be changed later.
        </p>
      </div>
      ${decisionTabs(guard.base, undefined)}
      ${
        sections.length
          ? sections
          : html`<p class="card nothing muted">Nothing waits. Everything was looked at.</p>`
      }`;
    return show({ title: 'Moderation', place: '/moderation', body });
  });

  guard.post('/moderation/:campaign', async ({ c, session, show, deed }, form) => {
    const campaign = c.req.param('campaign')!;
    const word = pressed(form);
    const { by, verdict } = DECISIONS[word];
    const value = form.get(word)!;
    // `all`: what was on the page, and nothing that came since.
    const ids = value === 'all' ? form.getAll('on-page') : [value];
    if (value === 'all' && form.get('sure') !== 'yes')
      return show({
        title: DECISIONS[word].name,
        place: '/moderation',
        body: confirmAll(campaign, word, ids, csrfField(session)),
      });
    const at = clock().toISOString();
    const telling = store.audited(deed(by, { campaign, verdict, actions: ids }));
    const decided =
      by === 'judge'
        ? await telling.signers.judge(campaign, ids, { verdict, at })
        : await telling.flags.review(campaign, ids, { verdict, at });
    // Forgotten meanwhile, or never there.
    if (!decided.length) return guard.to(c, '/moderation');
    changed(campaign);
    const back = wordOf(form.get('back'));
    return guard.to(c, back ? `/moderation/decided?what=${back}` : '/moderation', word);
  });

  function section<T extends { id: string }>(
    campaign: string,
    csrf: Html,
    { what, words, item, shown, waiting }: Queue<T>,
  ): Html | undefined {
    if (!shown.length) return undefined;
    const { text, lang } = titleOf(campaign, registry);
    return html`<form class="card" method="post" action="${guard.base}/moderation/${campaign}">
      ${csrf}
      <div class="stack">
        <p class="muted small">${what}</p>
        <h2 dir="auto" ${lang ? html`lang="${lang}"` : ''}>${text}</h2>
        <p class="muted small">
          ${
            waiting > shown.length
              ? `The newest ${shown.length} of ${counted(waiting)} that wait: decide, and the next ones come.`
              : shown.length === 1
                ? '1 waits.'
                : `${shown.length} wait.`
          }
        </p>
      </div>
      <div>
        ${shown.map(
          one =>
            html`<div class="item">
              <input type="hidden" name="on-page" value="${one.id}" />
              <div class="stack" id="item-${one.id}">${item(one)}</div>
              <div class="buttons">
                ${words.map(
                  (word, index) =>
                    html`<button
                      class="small ${index ? 'quiet' : ''}"
                      name="${word}"
                      value="${one.id}"
                      aria-describedby="item-${one.id}"
                    >
                      ${DECISIONS[word].name}
                    </button>`,
                )}
              </div>
            </div>`,
        )}
      </div>
      ${
        shown.length > 1
          ? html`<div class="buttons">
              ${words.map(
                word =>
                  html`<button class="small quiet" name="${word}" value="all">
                    ${DECISIONS[word].all} ${shown.length} …
                  </button>`,
              )}
            </div>`
          : ''
      }
    </form>`;
  }

  /** Many at once are asked about first. */
  function confirmAll(campaign: string, word: Word, ids: readonly string[], csrf: Html): Html {
    const { all, effect } = DECISIONS[word];
    const { text, lang } = titleOf(campaign, registry);
    return html`<div class="stack">
        <h1>${all} ${ids.length}?</h1>
        <p class="muted" dir="auto" ${lang ? html`lang="${lang}"` : ''}>${text}</p>
      </div>
      <form class="card" method="post" action="${guard.base}/moderation/${campaign}">
        ${csrf}<input type="hidden" name="sure" value="yes" />
        ${ids.map(id => html`<input type="hidden" name="on-page" value="${id}" />`)}
        <p>${effect} It can be changed later, one by one.</p>
        <div class="buttons">
          <button class="small" name="${word}" value="all">${all} ${ids.length}</button>
          <a href="${guard.base}/moderation">Change nothing</a>
        </div>
      </form>`;
  }
}

interface Queue<T> {
  what: string;
  /** What can be decided about each. */
  words: readonly Word[];
  item: (one: T) => Html;
  shown: readonly T[];
  /** How many there are. */
  waiting: number;
}

/** @throws Failure where no button of these pages was pressed */
function pressed(form: Form): Word {
  const word = [...form.keys()].map(wordOf).find(one => one !== undefined);
  if (!word) throw notThere();
  return word;
}
