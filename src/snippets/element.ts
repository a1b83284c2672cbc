// The element itself, or what stands for it, with what readers see without it.
import { attributes } from './escape.ts';
import type { Block, Subject } from './subject.ts';

type Told = Pick<
  Subject,
  | 'tag'
  | 'campaign'
  | 'country'
  | 'topic'
  | 'hotline'
  | 'emergency'
  | 'discreet'
  | 'lang'
  | 'shape'
  | 'compact'
>;
type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * What an element is told: its campaign, and a meter its shape, a petition that it is one line; or which help lines it
 * shows, and how.
 */
export const told = ({ tag, campaign, lang, shape, compact, ...help }: Told): Attributes =>
  tag === 'hotline-info'
    ? {
        country: help.country,
        topic: help.topic,
        hotline: help.hotline,
        emergency: help.emergency,
        discreet: help.discreet,
        lang,
      }
    : {
        campaign,
        ...(tag === 'goal-meter' && { shape }),
        ...(tag === 'petition-sign' && compact && { compact: '' }),
        lang,
      };

const indented = (lines: readonly string[], by: string) => lines.map(line => by + line);

/**
 * An element and, after it, the lines that bring it to life; all in one `<div>`, without an empty line. It names
 * its endpoint itself: a page may hold the snippets of several organisations.
 */
export function elementInDiv(subject: Subject, after: readonly string[], more: Attributes = {}): string {
  const { tag, fallback } = subject;
  return [
    '<div>',
    `  <${tag}${attributes({ ...told(subject), endpoint: subject.endpoint, ...more })}>`,
    ...indented(fallback, '    '),
    `  </${tag}>`,
    ...indented(after, '  '),
    '</div>',
  ].join('\n');
}

/** A `<div>` that stands for the element. */
export function placeholderDiv(subject: Subject): string {
  const data = Object.entries(told(subject)).map(([name, value]) => [`data-${name}`, value]);
  return [
    `<div${attributes({ 'data-upstander': subject.tag, ...Object.fromEntries(data) })}>`,
    ...indented(subject.fallback, '  '),
    '</div>',
  ].join('\n');
}

/** The address of a script: it names a version, so that what is behind it never changes. */
export const scriptUrl = ({ endpoint, version }: Subject, file: string): string =>
  `${endpoint}/cdn/${version}/${file}`;

/** A script tag for a file that never changes, with its hash. */
export function fixedScript(
  subject: Subject,
  file: string,
  kind: { type: 'module' } | { async: '' } | { defer: '' },
): string {
  return `<script${attributes({
    ...kind,
    src: scriptUrl(subject, file),
    'data-endpoint': subject.endpoint,
    integrity: subject.integrity(file),
    crossorigin: 'anonymous', // a script with a hash must be asked for so
  })}></script>`;
}

export const pasteHere = (code: string): Block => ({
  where: 'Where the element should stand',
  language: 'html',
  code,
});
