import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drain } from './drain.ts';
import { logTo, testClock } from './test-support.ts';

/** A drain of numbers, each of which ends when the test says so. */
function numbers(count: number, atOnce: number) {
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
    claim: async (_, limit) => queue.splice(0, limit),
    attempt: async number => {
      begun.push(number);
      look();
      await new Promise<void>(resolve => ends.set(number, resolve));
      return `${number} ended`;
    },
    settle: async outcome => {
      if (outcome === '1 ended') throw new Error('no room on the disk');
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

test('what cannot be settled is told of, and the others go on', async () => {
  const { drain, settled, lines, begins, end } = numbers(3, 1);
  drain.kick();
  for (const number of [0, 1, 2]) {
    await begins(number + 1);
    end(number);
  }
  await drain.idle();
  assert.deepEqual(settled, ['0 ended', '2 ended']);
  assert.equal(lines.length, 1);
  assert.match(lines[0]!, /^error drain failed numbers Error at settle /);
  await drain.close();
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
