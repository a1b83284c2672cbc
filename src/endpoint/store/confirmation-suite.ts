// What every adapter of the store must do about confirmations, withdrawals and pauses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConfirmationLimits, ConfirmationTerms, NewConfirmation } from './confirmations.ts';
import type { NewAction, Store } from './port.ts';
import { AT, LATER, type Opener, action, generator, queued, supporter } from './suite.ts';

const UNTIL = '2027-01-17T12:00:00.000Z';
const NO_LIMITS: ConfirmationLimits = { anAction: 1000, seconds: 0 };

const terms = (more: Partial<ConfirmationTerms> = {}): ConfirmationTerms => ({
  until: LATER,
  expiresAt: UNTIL,
  anAddress: 1000,
  limit: 10,
  ...more,
});

const mail = (id: string, more: Partial<NewConfirmation> = {}): NewConfirmation => ({
  id,
  tokenHash: `token ${id}`,
  withdrawalHash: `withdrawal ${id}`,
  expiresAt: UNTIL,
  limits: NO_LIMITS,
  ...more,
});

/** A letter that waits for the mail `id`. */
export function waiting(id: string, more: Partial<NewAction> = {}): NewAction {
  const { dueAt: _, ...letter } = queued(0);
  return action({
    id,
    kind: 'letter',
    tally: 'pending',
    supporter,
    supporterKey: 'ana',
    receiptHash: `receipt ${id}`,
    confirmation: mail(id),
    deliveries: [{ ...letter, status: 'awaiting-confirmation' }],
    ...more,
  });
}

export function confirmationSuite(name: string, open: Opener): void {
  const storeTest = (title: string, run: (store: Store) => Promise<void>) =>
    test(`${name}: ${title}`, async t => {
      const store = await (await open(t))();
      try {
        await run(store);
      } finally {
        await store.close();
      }
    });

  const counts = async ({ actions }: Store, campaign = 'one') => {
    const kept = await actions.counts(campaign);
    assert.deepEqual(kept, await actions.recount(campaign), 'the counts equal COUNT(*)');
    return Object.fromEntries(kept.map(({ kind, tally, n }) => [`${kind} ${tally}`, n]));
  };
  const status = async ({ actions }: Store, id: string) =>
    (await actions.byReceipt(`receipt ${id}`))?.deliveries[0]?.status;

  storeTest('a mail is found by both of its links, with its action', async store => {
    await store.actions.record(waiting('a'));
    const found = await store.confirmations.byToken('token a');
    assert.deepEqual(found, {
      action: await store.actions.byReceipt('receipt a'),
      id: 'a',
      expiresAt: UNTIL,
    });
    assert.deepEqual(await store.confirmations.byWithdrawal('withdrawal a'), found);
    assert.equal(await store.confirmations.byToken('withdrawal a'), undefined);
    assert.equal(await store.confirmations.byWithdrawal('token a'), undefined);
  });

  storeTest('confirming counts the action, lets its letters leave, and happens once', async store => {
    await store.actions.record(waiting('a'));
    assert.deepEqual(await counts(store), { 'letter pending': 1 });
    assert.deepEqual(await store.outbox.claim(LATER, LATER, 10, ['email']), []);
    const outcomes = await Promise.all(
      Array.from({ length: 64 }, () => store.confirmations.confirm('token a', AT)),
    );
    assert.deepEqual(
      outcomes.toSorted((one, other) => String(one).localeCompare(String(other))),
      [...Array<string>(63).fill('already'), 'confirmed'],
    );
    assert.deepEqual(await counts(store), { 'letter verified': 1 });
    assert.equal((await store.confirmations.byToken('token a'))?.action.confirmedAt, AT);
    const [letter, none] = await store.outbox.claim(AT, LATER, 10, ['email']);
    assert.deepEqual([letter?.action, letter?.confirmed, none], ['a', true, undefined]);
    assert.deepEqual(await store.confirmations.claim(AT, terms()), [], 'its mail need not leave any more');
  });

  storeTest('an expired, unknown or withdrawn token confirms nothing', async store => {
    await store.actions.record(waiting('a'));
    assert.equal(await store.confirmations.confirm('token a', UNTIL), 'expired');
    assert.equal(await store.confirmations.confirm('token x', AT), undefined);
    assert.equal(await store.confirmations.withdraw('withdrawal x', AT), false);
    assert.deepEqual(await counts(store), { 'letter pending': 1 });
    assert.equal(await store.confirmations.withdraw('withdrawal a', AT), true);
    assert.equal(await store.confirmations.confirm('token a', AT), 'withdrawn');
    assert.deepEqual(await counts(store), {});
    assert.equal(await status(store, 'a'), 'withdrawn');
  });

  storeTest(
    'a letter that was tried while it was withdrawn does not come back, unless it left',
    async store => {
      for (const id of ['a', 'b']) {
        await store.actions.record(waiting(id, { supporterKey: id }));
        await store.confirmations.confirm(`token ${id}`, AT);
      }
      const [a, b] = await store.outbox.claim(AT, LATER, 10, ['email']);
      for (const id of ['a', 'b']) await store.confirmations.withdraw(`withdrawal ${id}`, AT);
      await store.outbox.settle([
        { ...a!, status: 'queued', dueAt: AT },
        { ...b!, status: 'accepted' },
      ]);
      assert.deepEqual([await status(store, 'a'), await status(store, 'b')], ['withdrawn', 'accepted']);
      assert.deepEqual(await store.outbox.claim(LATER, LATER, 10, ['email']), []);
    },
  );

  storeTest('mails: taken once, given back after their lease, gone when settled', async store => {
    await store.actions.record(waiting('a', { lang: 'es' }));
    const until = '2027-01-10T12:01:00.000Z';
    const [taken] = await store.confirmations.claim(AT, terms({ until }));
    assert.deepEqual(taken, {
      campaign: 'one',
      action: 'a',
      id: 'a',
      kind: 'letter',
      lang: 'es',
      address: 'ana@example.org',
      targets: ['Target 0'],
      expiresAt: UNTIL,
      attempts: 0,
      lease: until,
    });
    assert.deepEqual(await store.confirmations.claim(AT, terms({ until })), []);
    const [again] = await store.confirmations.claim(until, terms());
    assert.equal(again?.attempts, 1);
    await store.confirmations.settle([{ ...taken!, status: 'queued', dueAt: AT, untried: true }]);
    assert.deepEqual(await store.confirmations.claim(AT, terms()), [], 'it was taken again since');
    await store.confirmations.settle([{ id: 'a', status: 'queued', dueAt: LATER, untried: true }]);
    assert.equal((await store.confirmations.claim(LATER, terms()))[0]?.attempts, 1, 'it was no attempt');
    await store.confirmations.settle([{ id: 'a', status: 'accepted' }]);
    assert.deepEqual(await store.confirmations.claim(UNTIL, terms({ until: UNTIL })), []);
  });

  storeTest('a link’s days count from when its mail leaves', async store => {
    await store.actions.record(waiting('a'));
    const expiresAt = '2027-02-01T12:00:00.000Z';
    const [late] = await store.confirmations.claim(UNTIL, terms({ until: expiresAt, expiresAt }));
    assert.equal(late?.expiresAt, expiresAt);
    assert.equal((await store.confirmations.byToken('token a'))?.expiresAt, expiresAt);
    assert.equal(await store.confirmations.confirm('token a', UNTIL), 'confirmed');
  });

  storeTest('what became of the last mail is known of its action', async store => {
    const asked = async () => (await store.actions.byReceipt('receipt a'))?.asked;
    const { confirmation: _, ...robot } = waiting('a', { campaign: 'two', receiptHash: 'robot' });
    await store.actions.record(robot);
    await store.actions.record(waiting('a'));
    assert.equal((await store.actions.byReceipt('robot'))?.asked, undefined);
    assert.equal(await asked(), 'queued');
    assert.equal(await store.confirmations.bounce('x'), 'unknown');
    await store.confirmations.claim(AT, terms());
    await store.confirmations.settle([{ id: 'a', status: 'failed' }]);
    assert.equal(await asked(), 'failed');
    assert.equal(await store.confirmations.bounce('a'), 'other');
    assert.equal(await store.confirmations.ask({ campaign: 'one', action: 'a' }, mail('a2'), LATER), true);
    assert.equal(await asked(), 'queued');
    await store.confirmations.claim(LATER, terms({ until: UNTIL }));
    await store.confirmations.settle([{ id: 'a2', status: 'accepted' }]);
    assert.equal(await asked(), 'accepted');
    assert.equal(await store.confirmations.bounce('a2'), 'bounced');
    assert.equal(await store.confirmations.bounce('a2'), 'already');
    assert.equal(await asked(), 'bounced');
  });

  storeTest('a report that comes before its mail is settled stands', async store => {
    await store.actions.record(waiting('a'));
    await store.confirmations.claim(AT, terms());
    assert.equal(await store.confirmations.bounce('a'), 'bounced');
    await store.confirmations.settle([{ id: 'a', status: 'queued', dueAt: AT }]);
    assert.equal((await store.actions.byReceipt('receipt a'))?.asked, 'bounced');
    assert.deepEqual(await store.confirmations.claim(UNTIL, terms({ until: UNTIL })), []);
  });

  storeTest('an action gets so many mails, and not at once', async store => {
    const limits = { anAction: 2, seconds: 60 };
    const minute = (n: number) => `2027-01-10T12:0${n}:00.001Z`;
    const ask = (id: string, at: string) =>
      store.confirmations.ask({ campaign: 'one', action: 'a' }, mail(id, { limits }), at);
    await store.actions.record(waiting('a', { confirmation: mail('a0', { limits }) }));
    assert.equal(await ask('a1', '2027-01-10T12:00:59.000Z'), false, 'too soon');
    assert.equal(await ask('a1', minute(1)), true);
    assert.equal(await ask('a2', minute(3)), false, 'enough for this action');
  });

  storeTest('an address gets so many in a day; the others wait, the newest first', async store => {
    const at = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString();
    const day = 24 * 60;
    const take = async (minutes: number) => {
      const now = at(minutes);
      const taken = await store.confirmations.claim(now, terms({ until: at(30 * day), anAddress: 2 }));
      await store.confirmations.settle(taken.map(({ id }) => ({ id, status: 'accepted' as const })));
      return taken.map(({ id }) => id).toSorted();
    };
    const asked = async (id: string) => (await store.actions.byReceipt(`receipt ${id}`))?.asked;
    for (const [minutes, ids] of [
      [0, ['a']],
      [1, ['b', 'c']],
      [2, ['d', 'e', 'f']],
    ] as const) {
      for (const id of ids)
        await store.actions.record(waiting(id, { campaign: `of ${id}`, recordedAt: at(minutes) }));
      await store.actions.record(
        waiting(`other ${minutes}`, { supporterKey: `other ${minutes}`, recordedAt: at(minutes) }),
      );
    }
    assert.deepEqual(await take(0), ['a', 'other 0']);
    assert.deepEqual(await take(2), ['c', 'other 1', 'other 2'], 'others are not held up');
    assert.deepEqual(
      [await asked('c'), await asked('b'), await asked('f')],
      ['accepted', 'dropped', 'capped'],
    );
    assert.deepEqual(await take(day - 1), []);
    await store.actions.record(waiting('g', { recordedAt: at(day - 1) }));
    assert.deepEqual(await take(day - 1), []);
    assert.deepEqual(await take(day), ['g'], 'a place is free');
    assert.deepEqual(await take(day + 1), []);
    assert.deepEqual(await take(day + 2), ['f']);
    // As many as leave in a day wait.
    assert.deepEqual([await asked('e'), await asked('d')], ['capped', 'dropped']);
    // What is tried again has its place already, and what had to wait has none.
    await store.actions.record(waiting('h', { supporterKey: 'ben', recordedAt: at(0) }));
    await store.actions.record(waiting('i', { supporterKey: 'ben', recordedAt: at(0) }));
    const own = () => store.confirmations.claim(at(day), terms({ until: UNTIL, anAddress: 1 }));
    for (const untried of [true, false]) {
      const [one, none] = await own();
      assert.deepEqual([one?.id, none], ['i', undefined]);
      await store.confirmations.settle([{ id: 'i', status: 'queued', dueAt: at(day), untried }]);
    }
    assert.equal((await own())[0]?.id, 'i');
  });

  storeTest('only what waits is asked for', async store => {
    await store.actions.record(action({ id: 'counted', supporterKey: 'ben' }));
    const { tally: _, confirmation: __, ...held } = waiting('held', { held: 'honeypot' });
    await store.actions.record(held);
    await store.actions.record(waiting('done'));
    await store.confirmations.confirm('token done', AT);
    for (const id of ['counted', 'held', 'done', 'nobody'])
      assert.equal(
        await store.confirmations.ask({ campaign: 'one', action: id }, mail(`${id}2`), LATER),
        false,
      );
  });

  storeTest('of a supporter’s actions one counts, whatever is confirmed and withdrawn', async store => {
    const random = generator(20270111);
    const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
    const links: string[] = [];
    for (let i = 0; i < 300; i++) {
      const dice = random();
      const at = new Date(Date.parse(AT) + i).toISOString();
      if (dice < 0.4 || !links.length) {
        const id = `action ${i}`;
        links.push(id);
        const asks = random() < 0.8;
        const { confirmation, ...rest } = waiting(id, {
          kind: pick(['letter', 'signature']),
          supporterKey: pick(['ana', 'ben', 'cyd']),
          tally: asks ? 'pending' : 'unverified',
          deliveries: [queued(0), queued(1), queued(2)].slice(0, pick([0, 1, 3])),
          recordedAt: at,
        });
        await store.actions.record({ ...rest, ...(asks && confirmation && { confirmation }) });
      } else if (dice < 0.7) await store.confirmations.confirm(`token ${pick(links)}`, at);
      else await store.confirmations.withdraw(`withdrawal ${pick(links)}`, at);
      if (i % 10 === 0) await counts(store);
    }
    assert.ok(Object.keys(await counts(store)).length > 1);
  });

  storeTest('a confirmed action counts before one that waits, and an heir takes its place', async store => {
    await store.actions.record(waiting('a', { deliveries: [queued(0), queued(1)] }));
    await store.actions.record(waiting('b'));
    assert.deepEqual(await counts(store), { 'letter pending': 2 });
    await store.confirmations.confirm('token b', AT);
    assert.deepEqual(await counts(store), { 'letter verified': 1 });
    await store.confirmations.withdraw('withdrawal b', AT);
    assert.deepEqual(await counts(store), { 'letter pending': 2 });
    await store.confirmations.confirm('token a', AT);
    assert.deepEqual(await counts(store), { 'letter verified': 2 });
  });

  storeTest('what was never confirmed is forgotten when it is withdrawn; what was, is not', async store => {
    for (const id of ['a', 'b']) await store.actions.record(waiting(id, { comment: 'Because' }));
    await store.confirmations.confirm('token b', AT);
    for (const id of ['a', 'b']) await store.confirmations.withdraw(`withdrawal ${id}`, LATER);
    const read = async (id: string) => {
      const found = (await store.actions.byReceipt(`receipt ${id}`))!;
      return [found.supporter?.given, found.comment, found.deliveries[0]?.letter?.subject, found.withdrawnAt];
    };
    assert.deepEqual(await read('a'), [undefined, undefined, undefined, LATER]);
    assert.deepEqual(await read('b'), ['Ana', 'Because', 'Subject', LATER]);
  });

  storeTest('of twins the one that was confirmed first leaves, however late it was recorded', async store => {
    const standing = (id: string) => store.outbox.standing({ campaign: 'one', action: id, position: 0 });
    await store.actions.record(waiting('a'));
    await store.actions.record(waiting('b', { recordedAt: '2027-01-10T13:00:00.000Z' }));
    await store.confirmations.confirm('token b', '2027-01-10T14:00:00.000Z');
    assert.deepEqual([await standing('a'), await standing('b')], ['gone', 'free'], 'a must not leave yet');
    const [b] = await store.outbox.claim(LATER, LATER, 10, ['email']);
    await store.confirmations.confirm('token a', '2027-01-10T15:00:00.000Z');
    assert.deepEqual([await standing('a'), await standing('b')], ['waits', 'free']);
    await store.confirmations.withdraw('withdrawal b', '2027-01-10T15:00:00.000Z');
    assert.deepEqual([await standing('a'), await standing('b')], ['free', 'gone']);
    await store.outbox.settle([{ ...b!, status: 'accepted' }]);
    assert.deepEqual([await status(store, 'a'), await status(store, 'b')], ['accepted', 'accepted']);
  });

  storeTest('a paused campaign’s letters are never taken; they are when it goes on', async store => {
    for (const campaign of ['one', 'two']) {
      const { tally: _, ...letter } = action({
        kind: 'letter',
        supporter,
        deliveries: [queued(0)],
        campaign,
      });
      await store.actions.record({ ...letter, id: 'a' });
    }
    await store.pauses.pause('one', AT);
    await store.pauses.pause('one', LATER);
    assert.deepEqual(await store.pauses.list(), ['one']);
    assert.deepEqual(await store.pauses.known(), [
      { campaign: 'one', letters: 1, mails: 0 },
      { campaign: 'two', letters: 1, mails: 0 },
    ]);
    const taken = async () =>
      (await store.outbox.claim(AT, LATER, 10, ['email'])).map(({ campaign }) => campaign);
    assert.deepEqual(await taken(), ['two']);
    // Also one that was taken before.
    assert.equal(await store.outbox.standing({ campaign: 'one', action: 'a', position: 0 }), 'paused');
    await store.pauses.resume('one');
    assert.deepEqual(await store.pauses.list(), []);
    assert.deepEqual(await taken(), ['one']);
  });
}
