// What every adapter of the store must do about letters to one address that are too many in an hour.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewAction, Settlement, Store } from './port.ts';
import { AT, LATER, type Opener, action, queued, supporter } from './suite.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const from = (ms: number) => new Date(Date.parse(AT) + ms).toISOString();

/** @param opener opens the same data each time: as many processes. */
export function lineSuite(name: string, open: Opener): void {
  const storeTest = (title: string, run: (store: Store, again: () => Promise<Store>) => Promise<void>) =>
    test(`${name}: ${title}`, async t => {
      const opener = await open(t);
      const stores = [await opener()];
      const again = async () => {
        stores.push(await opener());
        return stores.at(-1)!;
      };
      try {
        await run(stores[0]!, again);
      } finally {
        for (const one of stores) await one.close();
      }
    });

  /** Records a letter which became due so many ms later, under its number. */
  const write = (
    store: Store,
    number: number,
    after = number,
    to = 'chief',
    more: Partial<NewAction> = {},
  ) => {
    const one = queued(0, from(after));
    return store.actions.record(
      action({
        id: `${number}`,
        kind: 'letter',
        supporter,
        deliveries: [{ ...one, letter: { ...one.letter!, to: `${to}@example.org` } }],
        ...more,
      }),
    );
  };

  /** Takes what may leave now, and settles it. @returns the numbers, in their order. */
  const leave = async (
    store: Store,
    at: number,
    perHour: number | undefined,
    how: Partial<Settlement> = {},
    limit = 100,
  ): Promise<number[]> => {
    const taken = await store.outbox.claim(from(at), from(at + 3 * MINUTE), limit, ['email'], perHour);
    for (const one of taken) assert.equal(one.attempts, 0, 'to stand in line is no attempt');
    await store.outbox.settle(taken.map(one => ({ ...one, status: 'accepted', ...how })));
    return taken.map(one => Number(one.action));
  };

  storeTest(
    'no more letters than its rate leave for an address in any hour, in order, and no other waits',
    async store => {
      for (let number = 0; number < 10; number++) await write(store, number, number * 1000);
      const left: { number: number; at: number }[] = [];
      for (let at = 0; left.length < 11 && at < 6 * HOUR; at += MINUTE / 2) {
        if (at === 90 * MINUTE) await write(store, 10, at);
        if (at === MINUTE) {
          await write(store, 99, at, 'other');
          assert.deepEqual(await leave(store, at, 3), [99]);
        }
        for (const number of await leave(store, at, 3)) left.push({ number, at });
      }
      assert.deepEqual(
        left.map(({ number }) => number),
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      );
      assert.deepEqual(
        left.map(({ at }) => Math.floor(at / HOUR)),
        [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3],
      );
      for (const { at } of left)
        assert.ok(left.filter(other => other.at > at - HOUR && other.at <= at).length <= 3, `at ${at}`);
    },
  );

  storeTest('who comes late does not catch up all at once, and keeps the order', async store => {
    for (let number = 0; number < 9; number++) await write(store, number);
    assert.deepEqual(await leave(store, 0, 2), [0]);
    assert.deepEqual(await leave(store, 10, 2), [1]);
    const late = 24 * HOUR;
    await write(store, 9, late);
    assert.deepEqual(await leave(store, late, 2), [2, 3]);
    assert.deepEqual(await leave(store, late + HOUR - 1, 2), []);
    assert.deepEqual(await leave(store, late + HOUR, 2), [4, 5]);
    assert.deepEqual(await leave(store, late + 2 * HOUR, 5), [6, 7, 8, 9], 'the rate of now holds');
  });

  storeTest('what was taken and had to wait makes room, and keeps its place', async store => {
    for (let number = 0; number < 5; number++) await write(store, number);
    const waits = { status: 'queued' as const, dueAt: from(MINUTE), untried: true };
    assert.deepEqual(await leave(store, 100, 2, waits), [0, 1]);
    assert.deepEqual(await leave(store, 2 * MINUTE, 2), [0, 1]);
    assert.deepEqual(await leave(store, 3 * MINUTE, 2), []);
    assert.deepEqual(await leave(store, 2 * MINUTE + HOUR, 2), [2, 3]);
  });

  storeTest(
    'while whoever takes them is away, letters keep their places, and the line waits',
    async store => {
      for (let number = 0; number < 8; number++) await write(store, number);
      const away = { status: 'queued' as const, dueAt: from(2 * HOUR), untried: true, away: true };
      assert.deepEqual(await leave(store, 100, 2), [0, 1]);
      assert.deepEqual(await leave(store, HOUR + 100, 2, away), [2, 3]);
      assert.deepEqual(await leave(store, 2 * HOUR - 1, 2), []);
      await write(store, 8, 2 * HOUR);
      assert.deepEqual(await leave(store, 2 * HOUR, 2, { ...away, dueAt: from(3 * HOUR) }), [2, 3]);
      assert.deepEqual(await leave(store, 3 * HOUR, 4), [2, 3, 4, 5]);
      assert.deepEqual(await leave(store, 4 * HOUR, 4), [6, 7, 8]);
    },
  );

  storeTest('a campaign that is paused, and who withdrew, hold up nobody behind them', async store => {
    await write(store, 0, 0, 'chief', { campaign: 'paused' });
    for (let number = 1; number < 5; number++)
      await write(store, number, number, 'chief', { receiptHash: `${number}` });
    assert.deepEqual(await leave(store, 10, 1), [0]);
    await write(store, 5, 1, 'chief', { campaign: 'paused' });
    assert.deepEqual(await leave(store, 20, 1), []);
    await store.pauses.pause('paused', AT);
    await store.consents.withdrawAction('1', AT);
    assert.deepEqual(await leave(store, HOUR, 1), []);
    assert.deepEqual(await leave(store, HOUR + 10, 1), [2]);
    assert.deepEqual(await leave(store, 2 * HOUR + 10, 1), [3]);
    assert.deepEqual(await leave(store, 3 * HOUR + 10, 1), [4]);
    assert.deepEqual(await leave(store, 5 * HOUR, 1), [], 'the paused one stands in line');
    await store.pauses.resume('paused');
    assert.deepEqual(await leave(store, 5 * HOUR + MINUTE, 1), [5]);
  });

  storeTest('a letter that a moderator holds leaves its line, and comes back to its place', async store => {
    for (let number = 0; number < 4; number++)
      await write(store, number, number, 'chief', { flags: ['flood'] });
    assert.deepEqual(await leave(store, 10, 1), [0]);
    await store.flags.review('one', ['1'], { verdict: 'hold', at: AT });
    assert.deepEqual(await leave(store, HOUR + 10, 1), [2]);
    await store.flags.review('one', ['1'], { verdict: 'keep', at: from(HOUR + 20) });
    assert.deepEqual(await leave(store, HOUR + 30, 1), []);
    assert.deepEqual(await leave(store, 2 * HOUR + 10, 1), [1]);
    assert.deepEqual(await leave(store, 3 * HOUR + 10, 1), [3]);
  });

  storeTest('where there is no rate any more, who stands in line leaves', async store => {
    for (let number = 0; number < 5; number++) await write(store, number);
    assert.deepEqual(await leave(store, 10, 1), [0]);
    assert.deepEqual(await leave(store, HOUR + 10, undefined), [1, 2, 3, 4]);
    assert.deepEqual(await store.outbox.claim(LATER, LATER, 10, ['email'], 1), []);
  });

  storeTest('several that take at once keep to the rate together', async (store, again) => {
    const stores = [store, await again(), await again()];
    for (let number = 0; number < 40; number++) await write(store, number);
    const left: number[] = [];
    for (let hour = 0; hour < 4; hour++)
      for (let round = 0; round < 3; round++) {
        const taken = await Promise.all(stores.map(one => leave(one, hour * HOUR + 100 + round, 10, {}, 7)));
        left.push(...taken.flat());
        if (round === 2) assert.equal(left.length, 10 * (hour + 1));
      }
    assert.deepEqual(new Set(left).size, 40, 'each once');
    for (let hour = 0; hour < 4; hour++)
      assert.deepEqual(
        left.slice(10 * hour, 10 * hour + 10).toSorted((a, b) => a - b),
        Array.from({ length: 10 }, (_, index) => 10 * hour + index),
        'in order, hour by hour',
      );
  });
}
