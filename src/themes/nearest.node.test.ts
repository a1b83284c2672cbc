import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAIRS, contrast } from './contrast.ts';
import { colourOf, nearest, tooClose } from './nearest.ts';
import { THEMES, type Theme, type Token } from './themes.ts';

const calm = THEMES[0]!.tokens;
const withColour = (token: Token, light: string, dark = light): Theme['tokens'] => ({
  ...calm,
  [token]: [light, dark],
});

test('finished themes are told apart, and each colour is its own nearest', () => {
  for (const { id, tokens } of THEMES) {
    for (const night of [false, true]) {
      assert.deepEqual(tooClose(tokens, night), [], id);
      for (const token of Object.keys(tokens) as Token[])
        if (PAIRS.some(([front, back]) => front === token || back === token))
          assert.equal(nearest(tokens, token, night), colourOf(tokens, token, night), `${id} ${token}`);
    }
  }
});

test('which pair is too close is said, with what was found and what is needed, by day and by night', () => {
  const grey = withColour('muted', '#999999', '#a6aebf');
  assert.deepEqual(
    tooClose(grey, false).map(({ front, back, found, needed }) => [front, back, found.toFixed(2), needed]),
    [
      ['muted', 'surface', '2.85', 4.5],
      ['muted', 'field', '2.85', 4.5],
    ],
  );
  assert.deepEqual(tooClose(grey, true), []);
});

test('what is offered is told apart, is near, and keeps its hue', () => {
  const yellow = withColour('accent', '#ffcc00');
  const offered = nearest({ ...yellow, 'on-accent': ['#ffffff'] }, 'accent', false)!;
  assert.ok(contrast(offered, '#ffffff') >= 4.5);
  assert.ok(contrast(offered, '#ffffff') < 4.8, 'no darker than it has to be');
  const [red, green, blue] = [1, 3, 5].map(at => parseInt(offered.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  assert.ok(red >= green && green > blue * 2, `${offered} is still a yellow`);
});

test('black and white can be mended, too; between two that leave no room there is nothing', () => {
  assert.ok(contrast(nearest(withColour('text', '#ffffff'), 'text', false)!, '#ffffff') >= 4.5);
  const middle: Theme['tokens'] = { text: ['#808080'], surface: ['#000000'], field: ['#ffffff'] };
  const found = nearest(middle, 'text', false);
  assert.ok(found === undefined || contrast(found, '#ffffff') >= 4.5);
  assert.equal(
    nearest({ text: ['#808080'], surface: ['#5a5a5a'], field: ['#a6a6a6'] }, 'text', false),
    undefined,
  );
});
