// What waits for somebody's eyes: names and comments before they are shown in public, and signs of spam.
import { html } from 'hono/html';
import type { Html } from '../pages/layout.ts';
import type { Services } from '../services.ts';
import { shownName, shownOrganisation } from '../signers.ts';
import type { Flag } from '../store/flags.ts';
import type { StoredAction } from '../store/port.ts';
import type { PublicSignature } from '../store/signers.ts';
import { type Guard, notThere } from './guard.ts';
import { csrfField, instant } from './layout.ts';
import { titleOf } from './titles.ts';

/** So many are shown of each at once; what is decided makes room. */
const PAGE = 25;

const FLAG_WORDS: Record<Flag, string> = {
  crowd: 'many from one sender',
  quick: 'sent faster than a person could',
  disposable: 'a throwaway address',
  flood: 'the same many times',
  unproven: 'without the proof that was asked for',
};

/** What each button decides, and the word that tells of it. */
const DECISIONS = {
  approved: { by: 'judge', verdict: 'approved' },
  hidden: { by: 'judge', verdict: 'hidden' },
  kept: { by: 'review', verdict: 'keep' },
  held: { by: 'review', verdict: 'hold' },
} as const;

export function moderationRoutes(guard: Guard, { store, registry, clock, changed }: Services): void {
  guard.get('/moderation', async ({ session, show }) => {
    const csrf = csrfField(session);
    const flagged = await store.flags.waiting(undefined, { limit: PAGE });
    const waiting = await Promise.all(
      [...registry.values()]
        .filter(({ file }) => file.petition?.publicNames)
        .map(async ({ id }) => ({
          id,
          signatures: (await store.signers.list(id, { which: 'waiting', limit: PAGE + 1 })) ?? [],
        })),
    );
    const sections = [
      ...waiting
        .filter(({ signatures }) => signatures.length)
        .map(({ id, signatures }) => section(id, 'For the public list', signatures, csrf, signer)),
      ...[...Map.groupBy(flagged, ({ campaign }) => campaign)].map(([id, actions]) =>
        section(id, 'Signs of spam', actions, csrf, suspect),
      ),
    ];
    const body = html`<div class="stack">
        <h1>Moderation</h1>
        <p class="muted">
          Comments are shown in public only once somebody has read them. Whatever is hidden still counts; what
          is held does not.
        </p>
      </div>
      ${
        sections.length
          ? sections
          : html`<p class="card nothing muted">Nothing waits. Everything was looked at.</p>`
      }`;
    return show({ title: 'Moderation', place: '/moderation', body });
  });

  guard.post('/moderation/:campaign', async ({ c, deed }, form) => {
    const campaign = c.req.param('campaign')!;
    const [word, { by, verdict }] = decisionOf(form.keys());
    const value = form.get(word)!;
    // `all`: what was on the page, and nothing that came since.
    const ids = value === 'all' ? form.getAll('on-page') : [value];
    const at = clock().toISOString();
    const telling = store.audited(deed(by, { campaign, verdict, actions: ids }));
    const decided =
      by === 'judge'
        ? await telling.signers.judge(campaign, ids, { verdict, at })
        : await telling.flags.review(campaign, ids, { verdict, at });
    // Forgotten meanwhile, or never there.
    if (!decided.length) return guard.to(c, '/moderation');
    changed(campaign);
    return guard.to(c, '/moderation', word);
  });

  function section<T extends { id: string }>(
    campaign: string,
    what: string,
    all: readonly T[],
    csrf: Html,
    { item, each, both }: Kind<T>,
  ): Html {
    const { text, lang } = titleOf(campaign, registry);
    const shown = all.slice(0, PAGE);
    return html`<form class="card" method="post" action="${guard.base}/moderation/${campaign}">
      ${csrf}
      <div class="stack">
        <p class="muted small">${what}</p>
        <h2 dir="auto" ${lang ? html`lang="${lang}"` : ''}>${text}</h2>
        ${
          all.length > shown.length
            ? html`<p class="muted small">The newest ${PAGE} of more: decide, and the next ones come.</p>`
            : ''
        }
      </div>
      <div>
        ${shown.map(
          one =>
            html`<div class="item">
              <input type="hidden" name="on-page" value="${one.id}" />
              <div class="stack" id="item-${one.id}">${item(one)}</div>
              <div class="buttons">
                ${each.map(
                  ([word, name], index) =>
                    html`<button
                      class="small ${index ? 'quiet' : ''}"
                      name="${word}"
                      value="${one.id}"
                      aria-describedby="item-${one.id}"
                    >
                      ${name}
                    </button>`,
                )}
              </div>
            </div>`,
        )}
      </div>
      ${
        shown.length > 1
          ? html`<div class="buttons">
              ${both.map(
                ([word, name]) =>
                  html`<button class="small quiet" name="${word}" value="all">
                    ${name} all ${shown.length}
                  </button>`,
              )}
            </div>`
          : ''
      }
    </form>`;
  }
}

interface Kind<T> {
  item: (one: T) => Html;
  /** The buttons of each: the word of a decision, and what they are called. */
  each: readonly (readonly [word: keyof typeof DECISIONS, name: string])[];
  both: readonly (readonly [word: keyof typeof DECISIONS, name: string])[];
}

/** @throws Failure where no button of these pages was pressed */
function decisionOf(fields: Iterable<string>) {
  const pressed = new Set(fields);
  const found = Object.entries(DECISIONS).find(([word]) => pressed.has(word));
  if (!found) throw notThere();
  return found;
}

const signer: Kind<PublicSignature> = {
  item: ({ supporter, comment, lang, recordedAt }) => {
    const organisation = shownOrganisation(supporter);
    return html`<p><b dir="auto">${shownName(supporter, lang)}</b></p>
      ${
        organisation
          ? html`<p class="small" dir="auto">
              ${[organisation.role, organisation.name].filter(Boolean).join(', ')}
            </p>`
          : ''
      }
      <p class="muted small">${instant(recordedAt)} · <span lang="${lang}">${lang}</span></p>
      ${comment ? html`<blockquote lang="${lang}" dir="auto">${comment}</blockquote>` : ''}`;
  },
  each: [
    ['approved', 'Show'],
    ['hidden', 'Hide'],
  ],
  both: [
    ['approved', 'Show'],
    ['hidden', 'Hide'],
  ],
};

const suspect: Kind<StoredAction> = {
  item: ({ kind, supporter, comment, lang, recordedAt, flags = [] }) =>
    html`<p>
        <b dir="auto"
          >${[supporter?.given, supporter?.family].filter(Boolean).join(' ') || 'Without a name'}</b
        >
        ${supporter?.email ? html`<span class="small" dir="auto">${supporter.email}</span>` : ''}
      </p>
      <p class="title">${flags.map(flag => html`<span class="badge bad">${FLAG_WORDS[flag]}</span>`)}</p>
      <p class="muted small">${kind}, ${instant(recordedAt)}</p>
      ${comment ? html`<blockquote lang="${lang}" dir="auto">${comment}</blockquote>` : ''}`,
  each: [
    ['kept', 'Keep'],
    ['held', 'Hold'],
  ],
  both: [
    ['kept', 'Keep'],
    ['held', 'Hold'],
  ],
};
