import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens as defaults } from '../base/styles/tokens.ts';
import { PAIRS, contrast } from './contrast.ts';
import { themeClass, themeCss } from './css.ts';
import { THEMES } from './themes.ts';

test('contrast is what WCAG says it is', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#777777'), 1);
  assert.equal(Math.round(contrast('#777777', '#ffffff') * 100), 448);
});

for (const { id, tokens } of THEMES) {
  test(`${id}: text, lines and buttons are told apart, by day and by night`, () => {
    for (const night of [0, 1] as const)
      for (const [front, back, least] of PAIRS) {
        const [a, b] = [front, back].map(name => tokens[name]![night] ?? tokens[name]![0]) as [
          string,
          string,
        ];
        assert.match(a, /^#[0-9a-f]{6}$/);
        const found = contrast(a, b);
        assert.ok(found >= least, `${front} on ${back}, ${night ? 'night' : 'day'}: ${found.toFixed(2)}`);
      }
  });
}

test('there are six, each with a name of its own', () => {
  assert.equal(THEMES.length, 6);
  assert.equal(new Set(THEMES.map(({ id }) => id)).size, 6);
});

test('the calm theme is what the elements are by themselves', () => {
  const own = defaults('x');
  const short = (color: string) => color.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
  for (const [name, values] of Object.entries(THEMES[0]!.tokens)) {
    const said = values.filter(value => value !== undefined).map(short);
    const value = said.length > 1 ? `light-dark(${said.join(',')})` : said[0]!;
    assert.ok(own.includes(`--upstander-${name},${value})`), name);
  }
});

test('a theme is a style sheet for a page', () => {
  const [calm, , , , dark] = THEMES.map(theme => themeCss(theme)) as string[];
  assert.match(calm!, /^\/\* Calm\. .* \*\/\n:root \{\n {2}--upstander-accent: #2f45c5;\n/);
  assert.match(
    calm!,
    /@supports \(color: light-dark\(#fff, #fff\)\) \{\n {2}:root \{\n {4}--upstander-accent: light-dark\(#2f45c5, #a9b6ff\);/,
  );
  assert.doesNotMatch(calm!, /color-scheme/);
  assert.doesNotMatch(dark!, /light-dark/);
  assert.match(dark!, /:root goal-meter \{\n {2}color-scheme: dark;\n\}\n$/);
});

test('a theme for a part of a page sets nothing outside of it', () => {
  for (const theme of THEMES) {
    const css = themeCss(theme, themeClass(theme));
    assert.doesNotMatch(css, /:root/);
    assert.ok(css.includes(`\n.upstander-${theme.id} {\n`));
  }
});

test('the room within a card is a rule for its part', () => {
  const css = themeCss({ ...THEMES[0]!, padding: 32 });
  assert.match(css, /:root goal-meter::part\(card\) \{\n {2}padding: min\(32px, 6%\);\n\}\n$/);
  assert.doesNotMatch(themeCss(THEMES[0]!), /::part/);
});
