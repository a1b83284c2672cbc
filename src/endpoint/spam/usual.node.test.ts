import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Usual } from './usual.ts';

test('what is usual follows what happens, and fades when nothing does', () => {
  const usual = new Usual();
  assert.equal(usual.most('a', 5000, 0), 0, 'nothing is usual yet');
  for (let minute = 1; minute <= 240; minute++) usual.most('a', 100, minute);
  const most = usual.most('a', 0, 241);
  assert.ok(most > 900 && most < 1100, `ten times a hundred: ${most}`);
  assert.equal(usual.most('a', 5000, 241), most, 'a surge is not usual while it lasts');
  assert.equal(usual.most('b', 1, 241), 0, 'another campaign');
  assert.ok(usual.most('a', 0, 241 + 24 * 60) < 1, 'a day later');
});
