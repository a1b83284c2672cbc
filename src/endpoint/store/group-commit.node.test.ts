import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GroupCommit } from './group-commit.ts';
import { Overloaded } from './port.ts';

test('what arrives together is committed together; what arrives meanwhile comes next', async () => {
  const batches: number[][] = [];
  let begun = Promise.withResolvers<() => void>();
  const group = new GroupCommit<number, number>(batch => {
    batches.push(batch);
    return new Promise(resolve => begun.resolve(() => resolve(batch.map(item => item * 10))));
  });
  const first = Promise.all([group.add(1), group.add(2)]);
  const finishFirst = await begun.promise;
  const second = group.add(3);
  assert.deepEqual(batches, [[1, 2]]);
  begun = Promise.withResolvers();
  finishFirst();
  assert.deepEqual(await first, [10, 20]);
  const finishSecond = await begun.promise;
  assert.deepEqual(batches, [[1, 2], [3]]);
  finishSecond();
  assert.equal(await second, 30);
  await group.idle();
});

test('nobody is answered before the commit is', async () => {
  let answered = false;
  const commit = Promise.withResolvers<string[]>();
  const begun = Promise.withResolvers<void>();
  const group = new GroupCommit<string, string>(() => {
    begun.resolve();
    return commit.promise;
  });
  const waiting = group.add('a').then(() => (answered = true));
  await begun.promise;
  await new Promise(setImmediate);
  assert.equal(answered, false);
  commit.resolve(['a']);
  await waiting;
});

test('a batch that fails rejects all of its own, and none of the next', async () => {
  let calls = 0;
  const group = new GroupCommit<number, number>(async batch => {
    if (++calls === 1) throw new Error('disk full');
    return batch;
  });
  const results = await Promise.allSettled([group.add(1), group.add(2)]);
  assert.deepEqual(
    results.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  assert.equal(await group.add(3), 3);
});

test('what is wrong with one of a batch is that one’s alone; what is wrong with all is not tried for each', async () => {
  const batches: string[][] = [];
  const group = new GroupCommit<string, string>(
    async batch => {
      batches.push(batch);
      if (batch.includes('gone')) throw new Overloaded('gone');
      if (batch.includes('bad')) throw new Error('bad');
      return batch;
    },
    undefined,
    error => !(error instanceof Overloaded),
  );
  const outcomes = async (...items: string[]) =>
    (await Promise.allSettled(items.map(item => group.add(item)))).map(({ status }) => status);
  assert.deepEqual(await outcomes('a', 'bad', 'b'), ['fulfilled', 'rejected', 'fulfilled']);
  assert.deepEqual(batches.splice(0), [['a', 'bad', 'b'], ['a'], ['bad'], ['b']]);
  assert.deepEqual(await outcomes('a', 'gone'), ['rejected', 'rejected']);
  assert.deepEqual(batches.splice(0), [['a', 'gone']]);
});

test('batches and the queue are bounded', async () => {
  const sizes: number[] = [];
  const group = new GroupCommit<number, number>(
    async batch => {
      sizes.push(batch.length);
      return batch;
    },
    { waiting: 5, batch: 2 },
  );
  const adding = Array.from({ length: 8 }, (_, i) => group.add(i));
  const results = await Promise.allSettled(adding);
  assert.deepEqual(sizes, [2, 2, 1]);
  const refused = results.filter(result => result.status === 'rejected');
  assert.equal(refused.length, 3);
  assert.ok(refused.every(({ reason }) => reason instanceof Overloaded));
});
