import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressBar, withProgress } from './progress-bar.ts';

const CLEAR = '\r\u001b[K';

function terminal({ isTTY = true, columns = 100 } = {}) {
  const written: string[] = [];
  return { isTTY, columns, written, write: (text: string) => void written.push(text) };
}

test('a bar says how far it is, how fast, and how long it still takes, ten times a second at most', () => {
  const screen = terminal();
  let now = 1000;
  const bar = progressBar(screen, () => now);
  bar.at('copying', 0, 4000);
  for (let done = 1; done <= 2000; done++) {
    now++;
    bar.at('copying', done, 4000);
  }
  assert.ok(screen.written.length <= 21, `${screen.written.length} lines`);
  assert.equal(screen.written[0], `${CLEAR}copying  [........................] 0 %  0 of 4,000`);
  assert.equal(
    screen.written.at(-1),
    `${CLEAR}copying  [############............] 50 %  2,000 of 4,000  1,000/s  2 s left`,
  );
  bar.at('checking', 1, 4000);
  assert.match(screen.written.at(-1)!, /checking {2}\[\.{24}\] 0 % {2}1 of 4,000$/);
  bar.end();
  assert.equal(screen.written.at(-1), CLEAR);
});

test('where nobody knows how much it is, it says how much was done; no line is wider than the terminal', () => {
  const screen = terminal({ columns: 20 });
  let now = 0;
  const bar = progressBar(screen, () => now);
  bar.at('writing', 1);
  now = 2000;
  bar.at('writing', 20_000);
  assert.deepEqual(screen.written, [`${CLEAR}writing  1`, `${CLEAR}writing  20,000  10`]);
});

test('what is no terminal gets nothing; a failure takes the line away, too', async () => {
  const pipe = terminal({ isTTY: false });
  const quiet = progressBar(pipe);
  quiet.at('copying', 1, 2);
  quiet.end();
  assert.deepEqual(pipe.written, []);
  const screen = terminal();
  await assert.rejects(
    withProgress(async bar => {
      bar.at('copying', 1, 2);
      throw new Error('no');
    }, progressBar(screen)),
    /no/,
  );
  assert.equal(screen.written.at(-1), CLEAR);
});
