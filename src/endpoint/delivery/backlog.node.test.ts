// Days of letters that wait for one target: retries, backoff and the rate, with a clock of the test's own.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, describe, test } from 'node:test';
import type { Target } from '../../contract/index.ts';
import { createMemoryDirectory } from '../directory/memory-directory.ts';
import { openPostgresStore } from '../store/postgres/open.ts';
import { emptyDatabase, withoutPostgres } from '../store/postgres/test-support.ts';
import type { NewDelivery, Store } from '../store/port.ts';
import { openSqliteStore } from '../store/sqlite/open.ts';
import { action } from '../store/suite.ts';
import { NOW, type TestClock, logTo, tempFolder, testClock } from '../test-support.ts';
import { DeliveryFailure } from './failure.ts';
import { outboxDrain } from './outbox.ts';
import { DeliveryRouter } from './router.ts';
import { servedLetters } from './test-support.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Left {
  number: number;
  at: number;
}

/** The chief's office, which takes letters but for a day; shared by all that send. */
function office(clock: TestClock, [away, back]: [from: number, until: number]) {
  const start = clock().getTime();
  const left: Left[] = [];
  const tries = new Map<number, number>();
  let probes = 0;
  return {
    left,
    tries,
    probes: () => probes,
    take: (number: number) => {
      const at = clock().getTime() - start;
      if (at >= away && at < back) {
        probes++;
        throw new DeliveryFailure('ECONNREFUSED', 'the office is away', { waits: true });
      }
      const before = tries.get(number) ?? 0;
      tries.set(number, before + 1);
      // Every hundredth is refused for now, twice.
      if (number % 100 === 7 && before < 2) throw new DeliveryFailure('E451', 'try again');
      left.push({ number, at });
    },
  };
}

/** One process that sends what the store holds. */
function process(store: Store, clock: TestClock, perHour: number, take: (number: number) => void) {
  const lines: string[] = [];
  const drain = outboxDrain({
    clock,
    log: logTo(lines),
    registry: new Map([['write', servedLetters()]]),
    store: { outbox: store.outbox, directory: createMemoryDirectory() },
    router: new DeliveryRouter({
      email: {
        atOnce: 20,
        perHour,
        route: ({ contacts: { email } }: Target) => (email ? { to: email } : undefined),
        deliver: async ({ subject }) => take(Number(subject)),
      },
    }),
  });
  return { drain, lines };
}

/** Records letters to the chief, a second apart. */
async function written(store: Store, count: number): Promise<void> {
  for (let first = 0; first < count; first += 500)
    await Promise.all(
      Array.from({ length: Math.min(500, count - first) }, (_, index) => {
        const number = first + index;
        const at = new Date(Date.parse(NOW) - (count - number) * 1000).toISOString();
        const delivery: NewDelivery = {
          target: 'chief',
          name: 'Chief Example',
          channel: 'endpoint',
          status: 'queued',
          letter: {
            by: 'email',
            to: 'chief@police.example',
            subject: `${number}`,
            body: 'Please.',
            mark: `${number}`,
          },
          dueAt: at,
        };
        const email = `s${number}@example.org`;
        return store.actions.record(
          action({
            campaign: 'write',
            kind: 'letter',
            recordedAt: at,
            supporterKey: email,
            supporter: { given: 'S', family: 'T', email },
            deliveries: [delivery],
          }),
        );
      }),
    );
}

/** All left once, within the rate, and in order but for those that were refused for now. */
function holds(left: readonly Left[], count: number, perHour: number): void {
  assert.deepEqual(
    [left.length, new Set(left.map(({ number }) => number)).size],
    [count, count],
    'each once',
  );
  for (const [index, { at }] of left.entries()) {
    const before = left[index - perHour];
    assert.ok(!before || at - before.at >= HOUR, `letter ${index} is one too many within an hour`);
  }
  const straight = left.filter(({ number }) => number % 100 !== 7).map(({ number }) => number);
  // As many as are on their way at once may end in another order.
  for (const [index, number] of straight.entries()) {
    const expected = index + Math.floor((index + 92) / 99);
    assert.ok(Math.abs(number - expected) <= 40, `${number} left as if it were ${expected}`);
  }
}

async function days(
  clock: TestClock,
  drains: readonly { drain: ReturnType<typeof outboxDrain> }[],
  done: () => boolean,
): Promise<void> {
  for (let step = 0; !done() && step < 2000; step++) {
    for (const { drain } of drains) drain.kick();
    await Promise.all(drains.map(({ drain }) => drain.idle()));
    clock.advance(5 * MINUTE);
  }
  await Promise.all(drains.map(({ drain }) => drain.close()));
}

test('10,000 letters for one office that is away for a day all leave once, in order, within its rate', async t => {
  const file = join(await tempFolder(t), 'upstander.sqlite');
  const store = await openSqliteStore({ file, synchronous: 'OFF' });
  t.after(() => store.close());
  const clock = testClock();
  const [count, perHour] = [10_000, 250];
  await written(store, count);
  const chief = office(clock, [3 * HOUR, 27 * HOUR]);
  const one = process(store, clock, perHour, chief.take);
  await days(clock, [one], () => chief.left.length === count);
  holds(chief.left, count, perHour);
  const hours = chief.left.at(-1)!.at / HOUR;
  assert.ok(hours > 24 + count / perHour - 2 && hours < 24 + count / perHour + 3, `${hours} hours`);
  // While the office is away a few find out, and lose nothing by it.
  assert.ok(chief.probes() < 24 * 12 * 25, `${chief.probes()} probes`);
  assert.ok([...chief.tries].every(([number, tries]) => tries === (number % 100 === 7 ? 3 : 1)));
  assert.deepEqual(await store.outbox.states(), {
    letters: [{ campaign: 'write', by: 'email', status: 'accepted', n: count }],
    mails: [],
  });
});

describe('on PostgreSQL', { skip: withoutPostgres() }, () => {
  const two = async (t: TestContext) => {
    const url = await emptyDatabase();
    const stores = [await openPostgresStore({ url }), await openPostgresStore({ url })];
    t.after(() => Promise.all(stores.map(store => store.close())));
    return stores as [Store, Store];
  };

  test('two processes keep to one rate together, also when one of them ends', async t => {
    const stores = await two(t);
    const clock = testClock();
    const [count, perHour] = [1000, 100];
    await written(stores[0], count);
    const chief = office(clock, [2 * HOUR, 5 * HOUR]);
    const [one, other] = stores.map(store => process(store, clock, perHour, chief.take)) as [
      ReturnType<typeof process>,
      ReturnType<typeof process>,
    ];
    await days(clock, [one, other], () => chief.left.length >= count / 2);
    const next = process(stores[1], clock, perHour, chief.take);
    await days(clock, [next], () => chief.left.length === count);
    holds(chief.left, count, perHour);
  });
});
