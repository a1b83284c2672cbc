import type { Theme } from './themes.ts';

const ELEMENTS = ['petition-sign', 'contact-rep', 'hotline-info', 'goal-meter'];

/**
 * A theme as a style sheet: for the whole page, or for what stands in an element of its class. Browsers without
 * `light-dark()` stay light.
 */
export function themeCss({ id, title, what, scheme, padding, tokens }: Theme): string {
  const block = (value: (light: string, dark?: string) => string, indent: string) =>
    Object.entries(tokens)
      .map(([name, values]) => `${indent}--upstander-${name}: ${value(...values)};\n`)
      .join('');
  const selector = `:root,\n.upstander-${id}`;
  const nights = Object.values(tokens).some(([, dark]) => dark);
  const each = (after = '') =>
    ELEMENTS.flatMap(tag => [`:root ${tag}${after}`, `.upstander-${id} ${tag}${after}`]).join(',\n');
  return `/* ${title}. ${what} */\n${selector} {\n${block(light => light, '  ')}}\n${
    nights
      ? `\n@supports (color: light-dark(#fff, #fff)) {\n  ${selector.replace('\n', '\n  ')} {\n${block(
          (light, dark) => (dark ? `light-dark(${light}, ${dark})` : light),
          '    ',
        )}  }\n}\n`
      : ''
  }${scheme ? `\n${each()} {\n  color-scheme: ${scheme};\n}\n` : ''}${
    padding === undefined ? '' : `\n${each('::part(card)')} {\n  padding: min(${padding}px, 6%);\n}\n`
  }`;
}
