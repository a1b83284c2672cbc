// What the preview is told, and what it can be asked to show.
import type { CampaignFile } from '../../../src/contract/index.ts';
import type { FramedTag, Shape } from '../../../src/snippets/index.ts';
import type { HotlineChoice } from '../model/state.ts';

/** The states that every element can be looked at in. */
export type StateName =
  'ready' | 'empty' | 'loading' | 'slow' | 'offline' | 'mistakes' | 'failing' | 'done' | 'goal' | 'closed';

interface StateOf {
  title: string;
  /** What is seen then, and what brings it about. */
  what: string;
  tags: readonly FramedTag[];
}

const ACTS = ['petition-sign', 'contact-rep'] as const;
const ALL = [...ACTS, 'goal-meter', 'hotline-info'] as const;

export const STATES: Readonly<Record<StateName, StateOf>> = {
  ready: { title: 'Ready', what: 'Everything is there. Try it: fill it in and send it.', tags: ALL },
  empty: {
    title: 'Nothing yet',
    what: 'The very beginning: nobody has acted, or no help line is known.',
    tags: ['petition-sign', 'goal-meter', 'hotline-info'],
  },
  loading: { title: 'Loading', what: 'The first moments, before the campaign is there.', tags: ALL },
  slow: {
    title: 'Slow network',
    what: 'Sending takes longer than five seconds.',
    tags: ['petition-sign'],
  },
  offline: {
    title: 'Offline',
    what: 'The endpoint cannot be reached. What you wrote inside the element is shown.',
    tags: ALL,
  },
  mistakes: {
    title: 'Mistakes',
    what: 'The form was sent without what it needs. Each mistake leads to its field.',
    tags: ['petition-sign'],
  },
  failing: {
    title: 'Sending fails',
    what: 'The network fails while somebody signs. Nothing that they typed is lost.',
    tags: ['petition-sign'],
  },
  done: { title: 'After acting', what: 'The thanks, and what may come next.', tags: ACTS },
  goal: {
    title: 'Goal reached',
    what: 'As many as your goal have acted.',
    tags: ['petition-sign', 'goal-meter'],
  },
  closed: {
    title: 'Closed',
    what: 'The deadline has passed.',
    tags: ['petition-sign', 'contact-rep', 'goal-meter'],
  },
};

/** All that the page of the preview needs: plain data, for it travels by message. */
export interface Shown {
  /** The elements, one below the other. */
  tags: readonly FramedTag[];
  /** For every tag but `hotline-info`. */
  file?: CampaignFile | undefined;
  /** For `hotline-info`. */
  hotline?: HotlineChoice | undefined;
  /** Of a meter. */
  shape?: Shape | undefined;
  /** Of a petition: one line that opens. */
  compact?: boolean | undefined;
  state: StateName;
  /** Of the page around the elements: BCP 47. */
  lang: string;
}

/** How the page around the elements is. */
export interface PageLook {
  direction: 'ltr' | 'rtl';
  scheme: 'light' | 'dark';
  /** The theme's style sheet. */
  css: string;
}

/** What the builder says to the page of the preview. */
export type ToPreview = { show: Shown } | { look: PageLook };

/** What the page of the preview says. */
export type FromPreview =
  /** It listens. */
  | { preview: 'ready' }
  /** What was asked for is on the screen. */
  | { preview: 'shown'; state: StateName }
  /** A link was pressed, which leads nowhere here. */
  | { preview: 'link'; href: string };

/** A page that was opened as a file has an origin that no message can be sent to by name. */
export const messageTarget = (): string => (location.protocol === 'file:' ? '*' : location.origin);
