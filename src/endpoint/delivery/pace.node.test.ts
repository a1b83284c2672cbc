import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testClock } from '../test-support.ts';
import { Pace } from './pace.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

test('no more than so many in any hour; each letter waits once, in order, and others are not held up', () => {
  const clock = testClock();
  const start = clock().getTime();
  const pace = new Pace(3);
  /** Letters that are due: asked when their time has come, as the outbox does every half minute. */
  let queue = Array.from({ length: 10 }, (_, id) => ({ id, dueAt: clock().toISOString() }));
  const left: { id: number; at: number }[] = [];
  let asked = 0;
  for (; queue.length; clock.advance(MINUTE / 2)) {
    if (clock().getTime() === start + 90 * MINUTE) queue.push({ id: 10, dueAt: clock().toISOString() });
    queue = queue.filter(letter => {
      if (Date.parse(letter.dueAt) > clock().getTime()) return true;
      asked++;
      const later = pace.ask('Chief@police.example', letter.dueAt, clock());
      if (later) letter.dueAt = later.toISOString();
      else left.push({ id: letter.id, at: clock().getTime() - start });
      return Boolean(later);
    });
  }
  assert.deepEqual(
    left.map(({ at }) => Math.floor(at / HOUR)),
    [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3],
  );
  assert.deepEqual(
    left.map(({ id }) => id),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
  for (const [index, { at }] of left.entries()) {
    assert.ok(left.filter(other => other.at > at - HOUR && other.at <= at).length <= 3, `letter ${index}`);
  }
  // Three went at once; the others asked twice, and no letter asked again and again.
  assert.ok(asked <= 11 + 8 + 2, `${asked} asked`);
  assert.equal(pace.ask('other@police.example', clock().toISOString(), clock()), undefined);
  assert.equal(pace.ask('CHIEF@police.example', clock().toISOString(), clock()), undefined);
});

test('a turn that came late is still within the hour’s count', () => {
  const clock = testClock();
  const pace = new Pace(1);
  const due = clock().toISOString();
  assert.equal(pace.ask('a@b.example', due, clock()), undefined);
  const turn = pace.ask('a@b.example', due, clock())!;
  assert.equal(turn.getTime() - clock().getTime(), HOUR);
  const third = pace.ask('a@b.example', due, clock())!;
  assert.equal(third.getTime() - clock().getTime(), 2 * HOUR);
  // Nobody looked for half an hour: the next one is an hour after this one left, not after its own turn.
  clock.advance(1.5 * HOUR);
  assert.equal(pace.ask('a@b.example', turn.toISOString(), clock()), undefined);
  clock.advance(HOUR / 2);
  const again = pace.ask('a@b.example', third.toISOString(), clock())!;
  assert.equal(again.getTime() - clock().getTime(), HOUR / 2);
  clock.advance(HOUR / 2);
  assert.equal(pace.ask('a@b.example', again.toISOString(), clock()), undefined);
});

test('without a limit nothing is remembered', () => {
  const clock = testClock();
  const pace = new Pace(Infinity);
  assert.equal(pace.ask('a@b.example', clock().toISOString(), clock()), undefined);
  assert.equal(pace.size, 0);
});

test('addresses of whom nothing counts any more are forgotten, looked for once a minute', () => {
  const clock = testClock();
  const pace = new Pace(1);
  const ask = (name: string) => pace.ask(`${name}@b.example`, clock().toISOString(), clock());
  for (let i = 0; i <= 10_000; i++) ask(`a${i}`);
  clock.advance(HOUR - MINUTE / 2);
  ask('b'); // looks, and finds that all still count
  clock.advance(MINUTE / 2);
  ask('c');
  assert.equal(pace.size, 10_003, 'not looked again so soon');
  clock.advance(MINUTE / 2);
  ask('d');
  assert.equal(pace.size, 3);
});
