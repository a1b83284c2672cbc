// What a draft is: all that is kept in the browser, and nothing else. Plain JSON.
import type { Shape } from '../../../src/snippets/index.ts';
import type { Token } from '../../../src/themes/themes.ts';

/** What can be made. All but a help line have a campaign file. */
export const KINDS = ['petition', 'letter', 'hotline', 'meter'] as const;

export type Kind = (typeof KINDS)[number];

/** Which help lines a card shows: the attributes of `<hotline-info>`. */
export interface HotlineChoice {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** One topic; without it, all of the country's lines. */
  topic?: string | undefined;
  /** The country's emergency number stands first. */
  emergency: boolean;
  /** The card is one quiet line with these words, until it is opened. */
  discreet?: string | undefined;
}

/** The look: a finished theme, and what was changed in it. */
export interface Look {
  /** The `id` of one of `THEMES`. */
  theme: string;
  /** By day and by night; one value holds for both. */
  tokens: Partial<Record<Token, readonly [light: string, dark?: string]>>;
  /** The room between a card's edge and what is in it, in px; without it, the card's own. */
  padding?: number | undefined;
}

/** How it comes into a page. */
export interface Take {
  /** A `Way` of src/snippets. */
  way: string;
  /** Where the campaign will be served, as it was typed; it may be empty. */
  endpoint: string;
  /** BCP 47; without it, the page's own language decides. */
  lang?: string | undefined;
  /** Of a meter; without it, a bar. */
  shape?: Shape | undefined;
  /** Of a petition: one line that opens. */
  compact?: boolean | undefined;
}

export interface State {
  kind?: Kind | undefined;
  /** The campaign's file, in YAML: the only truth about the campaign. The form reads it, and writes to it. */
  text: string;
  /** The language that the form shows and writes; without it, the campaign's own. */
  writing?: string | undefined;
  /** Languages that were added, and may have no text yet. */
  languages: readonly string[];
  /** What somebody ticked in the consent checklist, by id. */
  ticked: readonly string[];
  hotline: HotlineChoice;
  look: Look;
  /** The look is seen and changed as it is by night. */
  night?: boolean | undefined;
  take: Take;
}

/** An empty builder. */
export const emptyState = (): State => ({
  text: '',
  languages: [],
  ticked: [],
  hotline: { country: 'US', topic: 'trafficking', emergency: true },
  look: { theme: 'calm', tokens: {} },
  take: { way: 'tag', endpoint: '' },
});
