// What can be decided in moderation, and in which words.
import { html } from 'hono/html';
import type { Html } from '../pages/layout.ts';

interface Decision {
  /** Which part of the store takes it, and as what. */
  by: 'judge' | 'review';
  verdict: string;
  /** Of its button. */
  name: string;
  /** Of the button for all that is on the page; their number follows. */
  all: string;
  /** Of the list of what was decided so. */
  list: string;
  /** What happens then. */
  effect: string;
  /** What takes it back. */
  undo: string;
}

/** By the word that a button sends, and that tells of it afterwards. */
export const DECISIONS = {
  approved: {
    by: 'judge',
    verdict: 'approved',
    name: 'Show',
    all: 'Show all',
    list: 'Shown',
    effect: 'Everybody can see them, with what they wrote.',
    undo: 'hidden',
  },
  hidden: {
    by: 'judge',
    verdict: 'hidden',
    name: 'Hide',
    all: 'Hide all',
    list: 'Hidden',
    effect: 'Nobody sees them in public. They still count.',
    undo: 'approved',
  },
  kept: {
    by: 'review',
    verdict: 'keep',
    name: 'It is real',
    all: 'Say it is real of all',
    list: 'Real',
    effect: 'They count like any other, and their letters are sent.',
    undo: 'held',
  },
  held: {
    by: 'review',
    verdict: 'hold',
    name: 'Set aside',
    all: 'Set aside all',
    list: 'Set aside',
    effect: 'They do not count, and their letters are not sent, until somebody says that they are real.',
    undo: 'kept',
  },
} as const satisfies Record<string, Decision>;

export type Word = keyof typeof DECISIONS;

/** The words in which something is decided about, the first button's first. */
export const ABOUT_SIGNERS: readonly Word[] = ['approved', 'hidden'];
export const ABOUT_SPAM: readonly Word[] = ['kept', 'held'];

/** The lists in the order of their tabs. */
const LISTS: readonly Word[] = ['held', 'kept', 'hidden', 'approved'];

export const wordOf = (given: string | null | undefined): Word | undefined =>
  LISTS.find(word => word === given);

/** Leads from what waits to what was decided, and back. @param current undefined: what waits. */
export const decisionTabs = (base: string, current: Word | undefined): Html =>
  html`<nav class="segments" aria-label="What is shown here">
    <a href="${base}/moderation" ${current ? '' : html`aria-current="true"`}>Waiting</a>
    ${LISTS.map(
      word =>
        html`<a
          href="${base}/moderation/decided?what=${word}"
          ${word === current ? html`aria-current="true"` : ''}
          >${DECISIONS[word].list}</a
        >`,
    )}
  </nav>`;
