import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drain } from './drain.ts';
import { logTo, testClock } from './test-support.ts';

/** A drain of numbers, each of which ends when the test says so. */
function numbers(
  count: number,
  atOnce: number,
  { leaseMs = 300, fails = (_outcome: string): boolean => false } = {},
) {
  const queue = Array.from({ length: count }, (_, number) => number);
  const begun: number[] = [];
  const settled: string[] = [];
  const lines: string[] = [];
  const ends = new Map<number, () => void>();
  /** Called at each further thing that begins. */
  let look = () => {};
  const drain = new Drain<number, string>({
    name: 'numbers',
    clock: testClock(),
    log: logTo(lines),
    atOnce,
    leaseMs,
    claim: async (_, limit) => queue.splice(0, limit),
    attempt: async number => {
      begun.push(number);
      look();
      await new Promise<void>(resolve => ends.set(number, resolve));
      return `${number} ended`;
    },
    settle: async outcome => {
      if (fails(outcome)) throw new Error('no room on the disk');
      settled.push(outcome);
    },
  });
  return {
    drain,
    begun,
    settled,
    lines,
    queue,
    begins: async (many: number) => {
      while (begun.length < many) await new Promise<void>(resolve => (look = resolve));
    },
    end: (number: number) => ends.get(number)!(),
  };
}

test('each is settled as it ends and makes room for the next, however long another one takes', async () => {
  const { drain, begun, settled, queue, begins, end } = numbers(5, 2);
  drain.kick();
  await begins(2);
  assert.deepEqual([begun, queue.length], [[0, 1], 3], 'no more are taken than can begin');
  drain.kick();
  end(0);
  await begins(3);
  end(2);
  await begins(4);
  assert.deepEqual(
    [begun, settled],
    [
      [0, 1, 2, 3],
      ['0 ended', '2 ended'],
    ],
  );
  const idle = drain.idle();
  end(1);
  await begins(5);
  end(3);
  end(4);
  await idle;
  await drain.close();
});

test('what cannot be settled until its lease ends is given up and told of, and the others go on', async () => {
  const { drain, settled, lines, begins, end } = numbers(3, 1, { fails: outcome => outcome === '1 ended' });
  drain.kick();
  for (const number of [0, 1, 2]) {
    await begins(number + 1);
    end(number);
  }
  await drain.idle();
  assert.deepEqual(settled, ['0 ended', '2 ended']);
  assert.equal(lines.length, 2, lines.join('\n'));
  assert.match(lines[0]!, /^error settling failed numbers Error at settle /);
  assert.match(lines[1]!, /^error settling given up numbers Error at settle /);
  await drain.close();
});

test('what fails to be settled is settled later, told of once, also while closing', async () => {
  const failures = new Map<string, number>();
  const { drain, begun, settled, lines, begins, end } = numbers(3, 3, {
    leaseMs: 60_000,
    fails: outcome => {
      const before = failures.get(outcome) ?? 0;
      failures.set(outcome, before + 1);
      return before < 3;
    },
  });
  drain.kick();
  await begins(3);
  for (const number of [0, 1, 2]) end(number);
  await drain.close();
  assert.deepEqual(settled.toSorted(), ['0 ended', '1 ended', '2 ended']);
  assert.deepEqual([...failures.values()], [4, 4, 4]);
  assert.equal(begun.length, 3, 'nothing is done again for it');
  assert.equal(lines.length, 1, lines.join('\n'));
});

test('closing waits for what is on its way, and takes nothing more', async () => {
  const { drain, settled, queue, begins, end } = numbers(3, 1);
  drain.kick();
  await begins(1);
  const closed = drain.close();
  end(0);
  await closed;
  drain.kick();
  await drain.idle();
  assert.deepEqual([settled, queue], [['0 ended'], [1, 2]]);
});
