import type { FramedTag } from './frame.ts';
import type { Room, Shape } from './room/index.ts';

/** What a snippet is about. All is known before: snippets ask nobody. */
export interface Subject {
  /** How readers reach the endpoint, without a slash at its end: `https://act.example.org`. */
  endpoint: string;
  /** The version of the scripts, as their addresses name it. */
  version: string;
  tag: FramedTag;
  /** What a screen reader calls a frame: the campaign's title. */
  title: string;
  /** The campaign's id; for every tag but `hotline-info`. */
  campaign?: string | undefined;
  /** For `hotline-info`: ISO 3166-1 alpha-2. */
  country?: string | undefined;
  topic?: string | undefined;
  /** The ids of the help lines to show, with spaces between; without it, all. */
  hotline?: string | undefined;
  /** The number for an emergency: `''` is the country's. */
  emergency?: string | undefined;
  /** One line that opens the card: its words, or `''` for the element's own. */
  discreet?: string | undefined;
  /** Of a meter; without one, a bar. */
  shape?: Shape | undefined;
  /** Of a petition: one line that opens. */
  compact?: boolean | undefined;
  /** BCP 47; without one, the page's own language decides. */
  lang?: string | undefined;
  /** What the campaign speaks where no language is asked for; BCP 47. */
  campaignLang?: string | undefined;
  /** How high it is, so that a page can keep its room. */
  room: Room;
  /** What stands inside: HTML lines of phrasing content, so that a paragraph around them holds. */
  fallback: readonly string[];
  /** The `sha384-…` of a file below `/cdn/<version>/`, such as `one/petition-sign.js`. */
  integrity: (file: string) => string;
}

/** One thing to paste. */
export interface Block {
  /** Where it goes, for the one who pastes. */
  where: string;
  language: 'html' | 'css' | 'js' | 'sh' | 'text';
  code: string;
}

/** A way in, ready to be pasted. */
export interface Snippet {
  blocks: readonly Block[];
  /** What a page's Content-Security-Policy must allow. */
  policy: string;
  /** What whoever pastes it should know. */
  notes: readonly string[];
}
