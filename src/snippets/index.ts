// The ways into a page, each as what is pasted. Every way is a file in ways/.
import type { Snippet, Subject } from './subject.ts';
import { baked } from './ways/baked.ts';
import { frame } from './ways/frame.ts';
import { npm } from './ways/npm.ts';
import { one, wordsFile } from './ways/one.ts';
import { placeholder } from './ways/placeholder.ts';
import { tag } from './ways/tag.ts';
import { wordpress } from './ways/wordpress.ts';

export type { FramedTag } from './frame.ts';
export type { Block, Snippet, Subject } from './subject.ts';
export { campaignFallback, discreetFallback, hotlineFallback } from './fallback.ts';
export { type Help, type Pasted, type Wanted, campaignSubject, hotlineSubject, tagFor } from './gather.ts';
export { type Reserved, reserveCss, reserveFrameCss, reserveInFrameCss, reserveUsualCss } from './reserve.ts';
export { type Room, SHAPES, type Shape, roomFor } from './room/index.ts';

/** The elements that can be pasted. */
export const TAGS = ['petition-sign', 'contact-rep', 'goal-meter', 'hotline-info'] as const;

/** The files that never change, below `/cdn/<version>/`, that the snippets of a subject name with a hash. */
export function fixedFiles(subject: Pick<Subject, 'tag' | 'lang' | 'campaignLang'>): string[] {
  const words = wordsFile(subject);
  return ['loader.js', `one/${subject.tag}.js`, ...(words ? [words] : []), 'frame.js'];
}

export interface WayIn {
  /** When to take this way. */
  when: string;
  snippet: (subject: Subject) => Snippet;
}

/** What whoever pastes help lines does first. */
export const CALL_FIRST =
  'Before you publish: call each number yourself, and write to each text line. Nobody rang those that come with ' +
  'Upstander; until somebody did, the card says that they are from public sources, and of which day.';

/** Every way in, the usual one first. */
export const WAYS = {
  tag: { when: 'the usual way: a page that you can paste HTML into', snippet: tag },
  one: { when: 'no modules, or every byte fixed by one hash', snippet: one },
  placeholder: { when: 'an editor that removes unknown tags and scripts', snippet: placeholder },
  baked: { when: 'the fastest: one request for the element and its campaign', snippet: baked },
  frame: {
    when: 'an element that stands apart: no script of ours in the page, or frames only',
    snippet: frame,
  },
  wordpress: { when: 'WordPress, with our plugin: a block and a shortcode', snippet: wordpress },
  npm: { when: 'a project with a bundler', snippet: npm },
} as const satisfies Record<string, WayIn>;

export type Way = keyof typeof WAYS;

/** The ways in which a tag can come: help lines belong to no campaign, so there is no baked file of them. */
export const waysFor = (subject: Subject): Way[] =>
  (Object.keys(WAYS) as Way[]).filter(way => way !== 'baked' || subject.campaign !== undefined);
