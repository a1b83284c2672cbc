// How what is decided about is shown. All of it is text that somebody typed.
import { html } from 'hono/html';
import type { Html } from '../pages/layout.ts';
import { shownName, shownOrganisation } from '../signers.ts';
import type { Flag } from '../store/flags.ts';
import type { StoredAction } from '../store/port.ts';
import type { PublicSignature } from '../store/signers.ts';
import { instant } from './layout.ts';

const FLAG_WORDS: Record<Flag, string> = {
  crowd: 'many from one sender',
  quick: 'sent faster than a person could',
  disposable: 'a throwaway address',
  flood: 'the same many times',
  unproven: 'without the proof that was asked for',
};

/** Somebody who chose to be shown. */
export function signer({
  supporter,
  comment,
  lang,
  recordedAt,
}: Pick<StoredAction | PublicSignature, 'supporter' | 'comment' | 'lang' | 'recordedAt'>): Html {
  const organisation = supporter && shownOrganisation(supporter);
  return html`<p><b dir="auto">${supporter ? shownName(supporter, lang) : 'Without a name'}</b></p>
    ${
      organisation
        ? html`<p class="small" dir="auto">
            ${[organisation.role, organisation.name].filter(Boolean).join(', ')}
          </p>`
        : ''
    }
    <p class="muted small">${instant(recordedAt)} · <span lang="${lang}">${lang}</span></p>
    ${comment ? html`<blockquote lang="${lang}" dir="auto">${comment}</blockquote>` : ''}`;
}

/** What has signs of spam, with all that it says. */
export function suspect({
  kind,
  supporter,
  comment,
  lang,
  recordedAt,
  deliveries,
  flags = [],
}: StoredAction): Html {
  return html`<p>
      <b dir="auto">${[supporter?.given, supporter?.family].filter(Boolean).join(' ') || 'Without a name'}</b>
      ${supporter?.email ? html`<span class="small" dir="auto">${supporter.email}</span>` : ''}
    </p>
    <p class="title">${flags.map(flag => html`<span class="badge bad">${FLAG_WORDS[flag]}</span>`)}</p>
    <p class="muted small">${kind}, ${instant(recordedAt)}</p>
    ${comment ? html`<blockquote lang="${lang}" dir="auto">${comment}</blockquote>` : ''}
    ${letters(deliveries, lang)}`;
}

/** Each letter once, with all to whom it is the same. */
function letters(deliveries: StoredAction['deliveries'], lang: string): Html | string {
  const written = Map.groupBy(
    deliveries.filter(({ letter }) => letter),
    ({ letter }) => JSON.stringify([letter!.subject, letter!.body]),
  );
  if (!written.size) return '';
  return html`<details class="letters">
    <summary>${written.size === 1 ? 'The letter' : `The ${written.size} letters`}</summary>
    ${[...written.values()].map(
      to =>
        html`<div class="stack">
          <p class="muted small" dir="auto">To ${to.map(({ name }) => name).join(', ')}</p>
          <p lang="${lang}" dir="auto"><b>${to[0]!.letter!.subject}</b></p>
          <blockquote lang="${lang}" dir="auto">${to[0]!.letter!.body}</blockquote>
        </div>`,
    )}
  </details>`;
}
