// Room for an element that is not there yet, or has nothing to show yet, so that it does not push the page down.
import type { FramedTag } from './frame.ts';
import type { Block } from './subject.ts';

/** How high each element is while it loads, in px: in a narrow column, and from 400 px on. A test measures them. */
export const LOADING_HEIGHT: Readonly<Record<FramedTag, readonly [narrow: number, wide: number]>> = {
  'petition-sign': [1240, 1256],
  'contact-rep': [632, 648],
  'goal-meter': [111, 127],
  'hotline-info': [607, 556],
};

/**
 * The rules for a page's own stylesheet: a `<style>` or `style="…"` in the snippet would be refused by a
 * strict page and cut out by many editors. Without scripts nothing is reserved.
 */
export function reserveCss(tag: FramedTag): string {
  const [narrow, wide] = LOADING_HEIGHT[tag];
  const rule = (height: number) => `  ${tag}:is(:not(:defined), :state(loading)),
  [data-upstander='${tag}'] {
    display: block;
    min-block-size: ${height}px;
  }`;
  return `@media (scripting: enabled) {
${rule(narrow)}
}
@media (scripting: enabled) and (min-width: 450px) {
${rule(wide)}
}`;
}

export const reserveBlock = (tag: FramedTag): Block => ({
  where: 'In the stylesheet of the page, so that nothing moves when the element comes',
  language: 'css',
  code: reserveCss(tag),
});
