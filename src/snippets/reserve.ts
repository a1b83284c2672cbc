// Room for an element before it is there, as rules for a page's own stylesheet: a `<style>` or `style="…"` in
// the snippet would be refused by a strict page and cut out by many editors. Without scripts, and on paper, nothing is reserved.
import { told } from './element.ts';
import { cssString } from './escape.ts';
import { type Framed, type FramedTag, frameUrl } from './frame.ts';
import { type Room, WIDTHS } from './room/index.ts';
import type { Block, Subject } from './subject.ts';

/** What room is reserved for. */
export type Reserved = Omit<Framed, 'endpoint'> & { room: Room };

/** How wide a page is, in px, from which on its column of text is taken to be a wide one. */
const WIDE_PAGE = 600;

/** Also where a page's text is bigger than 16 px. */
const scaled = (px: number) => `max(${px}px, ${px / 16}em)`;

const media = (wide: number | undefined, rule: string) =>
  `@media screen and (scripting: enabled)${wide ? ` and (min-width: ${wide}px)` : ''} {
${rule.replace(/^/gm, '  ')}
}`;

/**
 * An element's room, kept until its action is done. The element knows it by its name, too,
 * so that what it shows while it loads is no higher.
 * @param wide how wide a page is from which on the element's column is a wide one, in px.
 */
export function reserveCss(reserved: Reserved, wide = WIDE_PAGE): string {
  const { tag, room } = reserved;
  const attributes = Object.entries(told(reserved)).filter(([, value]) => value !== undefined);
  const all = (prefix: string) =>
    attributes
      .map(([name, value]) => `[${prefix}${name}${value === '' ? '' : `='${cssString(value!)}'`}]`)
      .join('');
  const selector = `${tag}${all('')},\n[data-upstander='${tag}']${all('data-')}`;
  const done =
    tag === 'petition-sign' || tag === 'contact-rep' ? `\n${tag}:state(sent) {\n  min-block-size: 0;\n}` : '';
  return `${media(
    undefined,
    `${selector} {
  --upstander-room: ${scaled(room[0])};
  display: block;
  min-block-size: var(--upstander-room);
}`,
  )}
${media(wide, `${selector} {\n  --upstander-room: ${scaled(room[1])};\n}`)}${done}`;
}

/** How high each element is while it loads, in px, where it is not known what it will show. */
const LOADING: Readonly<Record<FramedTag, Room>> = {
  'petition-sign': [1240, 1256],
  'contact-rep': [632, 648],
  'goal-meter': [135, 151],
  'hotline-info': [607, 556],
};

/** The same, of a petition that is one line. */
const LOADING_LINE: Room = [152, 98];

/** Room for any campaign's element, only while it loads: what it shows then may be higher or lower. */
export function reserveUsualCss(tag: FramedTag): string {
  const rule = (px: number, compact = '') => `${tag}${compact}:is(:not(:defined), :state(loading)),
[data-upstander='${tag}']${compact && '[data-compact]'} {
  display: block;
  min-block-size: ${px}px;
}`;
  const rules = ([narrow, wide]: Room, compact?: '[compact]') =>
    `${media(undefined, rule(narrow, compact))}\n${media(WIDE_PAGE, rule(wide, compact))}`;
  return tag === 'petition-sign'
    ? `${rules(LOADING[tag])}\n${rules(LOADING_LINE, '[compact]')}`
    : rules(LOADING[tag]);
}

const WHERE = 'In the stylesheet of the page, so that nothing moves when the element comes';

export const reserveBlock = (subject: Subject): Block => ({
  where: WHERE,
  language: 'css',
  code: reserveCss(subject),
});

/** A frame is as high as in a narrow column by itself: in a wide one the page's stylesheet tells. */
export const reserveFrameCss = (framed: Framed, room: Room): string => `@media (min-width: ${WIDE_PAGE}px) {
  iframe[src='${cssString(frameUrl(framed))}'] {
    height: ${room[1]}px;
  }
}`;

export const reserveFrameBlock = (subject: Subject): Block => ({
  where: WHERE,
  language: 'css',
  code: reserveFrameCss(subject, subject.room),
});

/** For the page inside a frame, which is as wide as its element. */
export const reserveInFrameCss = (reserved: Reserved): string => reserveCss(reserved, WIDTHS[1]);
