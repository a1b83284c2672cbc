import type { Theme } from './themes.ts';

const ELEMENTS = ['petition-sign', 'contact-rep', 'hotline-info', 'goal-meter'];

/** The class of what a theme holds for, where it is not the whole page. */
export const themeClass = ({ id }: Theme): string => `.upstander-${id}`;

/**
 * A theme as a style sheet. Browsers without `light-dark()` stay light.
 * @param selector what it holds for: the whole page, unless given.
 */
export function themeCss({ title, what, scheme, padding, tokens }: Theme, selector = ':root'): string {
  const block = (value: (light: string, dark?: string) => string, indent: string) =>
    Object.entries(tokens)
      .map(([name, values]) => `${indent}--upstander-${name}: ${value(...values)};\n`)
      .join('');
  const nights = Object.values(tokens).some(([, dark]) => dark);
  const each = (after = '') => ELEMENTS.map(tag => `${selector} ${tag}${after}`).join(',\n');
  return `/* ${title}. ${what} */\n${selector} {\n${block(light => light, '  ')}}\n${
    nights
      ? `\n@supports (color: light-dark(#fff, #fff)) {\n  ${selector} {\n${block(
          (light, dark) => (dark ? `light-dark(${light}, ${dark})` : light),
          '    ',
        )}  }\n}\n`
      : ''
  }${scheme ? `\n${each()} {\n  color-scheme: ${scheme};\n}\n` : ''}${
    padding === undefined ? '' : `\n${each('::part(card)')} {\n  padding: min(${padding}px, 6%);\n}\n`
  }`;
}
