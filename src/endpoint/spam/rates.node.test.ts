import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rate } from '../store/rates.ts';
import { testClock } from '../test-support.ts';
import { Rates } from './rates.ts';

const MINUTE = 60_000;
const keys = { receipt: new Uint8Array(32).fill(2) };

/** What processes share. */
function shared() {
  const rows: Rate[] = [];
  let broken = false;
  return {
    rows,
    breaks: (now: boolean) => (broken = now),
    keys: () => [...new Set(rows.map(({ key }) => key))],
    add: async (rates: readonly Rate[]) => {
      if (broken) throw new Error('away');
      rows.push(...rates);
    },
    busy: async (now: string, least: number) =>
      [...new Set(rows.map(({ key }) => key))]
        .map(key => rows.filter(row => row.key === key))
        .map(([first, ...more]) => ({ ...first!, n: more.reduce((sum, { n }) => sum + n, first!.n) }))
        .filter(({ until, n }) => until > now && n >= least),
    forget: async (before: string) =>
      void rows.splice(0, rows.length, ...rows.filter(({ until }) => until >= before)),
  };
}

test('processes tell each other what happened often, once each, and nothing of what it was', async t => {
  const clock = testClock();
  const store = shared();
  const lines: string[] = [];
  const parts = { store, keys, clock, log: (_: string, event: string) => void lines.push(event) };
  const [one, other] = [new Rates(parts), new Rates(parts)];
  t.after(() => Promise.all([one.close(), other.close()]));
  const share = async () => {
    for (const rates of [one, other, one]) await rates.share();
  };
  for (let n = 1; n <= 4; n++) assert.equal(one.of('203.0.113.7', MINUTE).add(), n);
  assert.equal(one.of('once', MINUTE).add(), 1);
  other.of('203.0.113.7', MINUTE).add();
  await share();
  assert.equal(other.of('203.0.113.7', MINUTE).times(), 5);
  for (let n = 0; n < 2; n++) other.of('203.0.113.7', MINUTE).add();
  await share();
  await share();
  assert.deepEqual(
    [one, other].map(rates => rates.of('203.0.113.7', MINUTE).times()),
    [7, 7],
  );
  assert.deepEqual(
    [one, other].map(rates => rates.of('203.0.113.7', 2 * MINUTE).times()),
    [0, 0],
    'another limit',
  );
  assert.equal(store.keys().length, 1, 'what happened once is told to nobody');
  assert.doesNotMatch(JSON.stringify(store.rows), /203/);

  store.breaks(true);
  one.of('203.0.113.7', MINUTE).add();
  await one.share();
  assert.deepEqual(lines, ['rates are not shared']);
  store.breaks(false);
  await share();
  assert.equal(other.of('203.0.113.7', MINUTE).times(), 8, 'it is told later');

  const [before] = store.keys();
  clock.advance(MINUTE);
  assert.deepEqual(
    [one, other].map(rates => rates.of('203.0.113.7', MINUTE).times()),
    [0, 0],
    'its time has ended',
  );
  clock.advance(MINUTE);
  await share();
  assert.deepEqual(store.rows, [], 'and what was told of it is gone');
  for (let n = 0; n < 3; n++) one.of('203.0.113.7', MINUTE).add();
  await one.share();
  assert.notEqual(store.keys()[0], before, 'nobody can tell that it is the same sender');
});
