import assert from 'node:assert/strict';
import { test } from 'node:test';
import { THEMES } from '../../../src/themes/themes.ts';
import { cssOf, themeOf, withToken } from './own-theme.ts';
import { warningsOf } from './warnings.ts';

const calm = { theme: 'calm', tokens: {} };

test('a look that was not changed is the finished theme, and nothing is wrong with it', () => {
  for (const { id } of THEMES)
    for (const night of [false, true])
      assert.deepEqual(warningsOf(themeOf({ theme: id, tokens: {} }), night), [], id);
  assert.match(cssOf(calm), /^\/\* Calm\./);
});

test('a colour that is hard to read is told with its pairs, and with the nearest that would do', () => {
  const look = withToken(calm, 'accent', '#ffcc00');
  const [warning, ...others] = warningsOf(themeOf(look), false, 'accent');
  assert.deepEqual(others, []);
  assert.equal(warning!.token, 'accent');
  assert.deepEqual(warning!.said, [
    'Accent on card: 1.5 to 1, and 4.5 to 1 is needed.',
    'Button text on accent: 1.5 to 1, and 4.5 to 1 is needed.',
  ]);
  const mended = withToken(look, 'accent', warning!.offer);
  assert.deepEqual(warningsOf(themeOf(mended), false), []);
  assert.deepEqual(warningsOf(themeOf(mended), true), [], 'the night stays as it was');
});

test('who changes the card is told of the card, not of all that stands on it', () => {
  const dark = themeOf(withToken(calm, 'surface', '#333333'));
  assert.ok(warningsOf(dark, false).length > 1);
  assert.deepEqual(
    warningsOf(dark, false, 'surface').map(({ token }) => token),
    ['surface'],
  );
});

test('a change holds by day or by night; in a theme that knows no night, for both', () => {
  const night = withToken(calm, 'text', '#fefefe', true);
  assert.deepEqual(night.tokens.text, ['#1b2030', '#fefefe']);
  assert.deepEqual(withToken(night, 'text', '#222222').tokens.text, ['#222222', '#fefefe']);
  assert.deepEqual(withToken({ theme: 'dark', tokens: {} }, 'text', '#ffffff').tokens.text, ['#ffffff']);
  assert.deepEqual(withToken(night, 'text', undefined).tokens, {});
  assert.match(cssOf(night), /^\/\* Your own theme\. It began as Calm\. \*\//);
});
