// What every adapter of the store must do about what a platform is told of actions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewAction, Store } from './port.ts';
import type { Push, PushSettlement } from './pushes.ts';
import { AT, LATER, type Opener, action, supporter } from './suite.ts';

const VERSION = 'a'.repeat(64);
const SOON = '2027-01-10T12:03:00.000Z';

export function pushSuite(name: string, open: Opener): void {
  const storeTest = (title: string, run: (store: Store) => Promise<void>) =>
    test(`${name}: ${title}`, async t => {
      const store = await (await open(t))();
      try {
        await store.disclosures.publish('one', AT, [
          { disclosure: 'updates', version: VERSION, lang: 'en', rendered: {} as never, material: false },
        ]);
        await run(store);
      } finally {
        await store.close();
      }
    });

  /** Signs and agrees to e-mail. */
  const signs = (store: Store, id: string, more: Partial<NewAction> = {}) =>
    store.actions.record(
      action({
        id,
        supporter,
        supporterKey: id,
        receiptHash: `receipt ${id}`,
        consents: [
          {
            disclosure: 'updates',
            version: VERSION,
            lang: 'en',
            answer: 'given',
            purpose: 'updates',
            at: AT,
            by: { element: 'petition-sign', version: '1' },
          },
        ],
        push: true,
        ...more,
      }),
    );
  const pending = (id: string): Partial<NewAction> => ({
    tally: 'pending',
    confirmation: {
      id: `mail ${id}`,
      tokenHash: `token ${id}`,
      withdrawalHash: `withdrawal ${id}`,
      expiresAt: LATER,
      limits: { anAction: 3, seconds: 60 },
    },
  });
  const take = async ({ pushes }: Store, now = AT, until = SOON) => pushes.claim(now, until, 10);
  const taken = async (store: Store, now = AT) =>
    (await take(store, now)).map(({ action: id, kind }) => `${kind} ${id}`);
  const settle = ({ pushes }: Store, { attempts: _, ...push }: Push, more: Partial<PushSettlement> = {}) =>
    pushes.settle({ ...push, status: 'accepted', known: true, ...more });
  const states = async ({ pushes }: Store) =>
    (await pushes.states()).map(({ kind, status, n }) => `${kind} ${status} ${n}`);
  const how = { at: LATER, way: 'receipt' } as const;

  storeTest('what is pushed is due once it counts, and nothing else ever is', async store => {
    await signs(store, 'a');
    await signs(store, 'b', pending('b'));
    const { push: _, ...unpushed } = action({ id: 'c', push: true });
    await store.actions.record(unpushed);
    assert.deepEqual(await taken(store), ['sign a']);
    await store.confirmations.confirm('token b', SOON);
    assert.deepEqual(await taken(store, SOON), ['sign a', 'sign b'], 'the lease of the first has ended');
    assert.deepEqual(await states(store), ['sign queued 2']);
  });

  storeTest('what is taken twice is settled by who has it; what was accepted stays so', async store => {
    await signs(store, 'a');
    const [first] = await take(store);
    assert.deepEqual([first!.attempts, first!.known], [0, false]);
    const [second] = await take(store, SOON, LATER);
    assert.deepEqual([second!.attempts, second!.known], [1, true], 'the first may have arrived');
    await settle(store, first!, { status: 'failed' });
    assert.deepEqual(await states(store), ['sign queued 1']);
    await settle(store, first!);
    await settle(store, second!, { status: 'failed' });
    assert.deepEqual(await states(store), ['sign accepted 1']);
  });

  storeTest('what had to wait loses no attempt, and the platform knows nothing of it', async store => {
    await signs(store, 'a');
    const [first] = await take(store);
    await settle(store, first!, { status: 'queued', dueAt: AT, untried: true, known: false });
    const [again] = await take(store);
    assert.deepEqual([again!.attempts, again!.known], [0, false]);
  });

  storeTest('what is withdrawn or forgotten before it left never leaves', async store => {
    for (const id of ['a', 'b']) await signs(store, id);
    await signs(store, 'c', pending('c'));
    await store.consents.withdrawAction('receipt a', AT);
    await store.consents.erase({ receiptHash: 'receipt b' }, { ...how, at: AT });
    await store.confirmations.withdraw('withdrawal c', AT);
    assert.deepEqual(await taken(store, LATER), []);
    assert.deepEqual(await states(store), ['sign withdrawn 2']);
    assert.equal((await store.actions.byReceipt('receipt a'))!.supporter, undefined, 'nobody is to be told');
  });

  storeTest('what a moderator holds waits, and goes on once it is kept', async store => {
    await signs(store, 'a', { flags: ['quick'] });
    await store.flags.review('one', ['a'], { verdict: 'hold', at: AT });
    const [push] = await take(store);
    const { action: held } = await store.pushes.standing(push!);
    assert.equal(held.held, 'moderator');
    await settle(store, push!, { status: 'queued', untried: true, known: false });
    assert.deepEqual(await taken(store, LATER), []);
    await store.flags.review('one', ['a'], { verdict: 'keep', at: AT });
    assert.deepEqual(await taken(store), ['sign a']);
  });

  storeTest('who is counted by another action is pushed once that is taken back', async store => {
    await signs(store, 'a');
    await signs(store, 'b', { supporterKey: 'a' });
    const [one, other] = await take(store);
    await settle(store, one!, { status: 'queued', dueAt: LATER, untried: true, known: false });
    await settle(store, other!, { status: 'queued', untried: true, known: false });
    await store.consents.withdrawAction('receipt a', AT);
    assert.deepEqual(await taken(store), ['sign b']);
  });

  storeTest('a campaign that is paused, or all, pushes nothing', async store => {
    await signs(store, 'a');
    for (const campaign of ['one', undefined]) {
      await (campaign ? store.pauses.pause(campaign, AT) : store.pauses.pauseAll(AT));
      assert.deepEqual(await taken(store), []);
      assert.equal(
        (await store.pushes.standing({ campaign: 'one', action: 'a', kind: 'sign' })).paused,
        true,
      );
      await (campaign ? store.pauses.resume(campaign) : store.pauses.resumeAll());
    }
    assert.deepEqual(await taken(store), ['sign a']);
  });

  storeTest(
    'who takes an action back after it left is unsubscribed, once, and then forgotten',
    async store => {
      await signs(store, 'a');
      await settle(store, (await take(store))[0]!);
      await store.consents.withdrawAction('receipt a', AT);
      await store.consents.withdrawAction('receipt a', AT);
      const who = async () => (await store.actions.byReceipt('receipt a'))!.supporter?.email;
      assert.equal(await who(), 'ana@example.org', 'else nobody could be told whom it is about');
      const [push] = await take(store);
      assert.equal(push!.kind, 'unsubscribe');
      await settle(store, push!);
      assert.equal(await who(), undefined);
      assert.deepEqual(await taken(store, LATER), []);
      assert.deepEqual(await states(store), ['sign accepted 1', 'unsubscribe accepted 1']);
    },
  );

  storeTest('who never agreed to e-mail was not subscribed, and is forgotten at once', async store => {
    await signs(store, 'a', { consents: [] });
    await settle(store, (await take(store))[0]!);
    await store.consents.withdrawAction('receipt a', AT);
    assert.deepEqual(await taken(store, LATER), []);
    assert.equal((await store.actions.byReceipt('receipt a'))!.supporter, undefined);
  });

  storeTest(
    'what is taken back on its way is told after it arrived, and not where it did not',
    async store => {
      for (const [id, known] of [
        ['a', true],
        ['b', false],
      ] as const) {
        await signs(store, id);
        const [push] = await take(store);
        await store.consents.withdrawAction(`receipt ${id}`, AT);
        assert.deepEqual(await taken(store), [], 'it is not told before it is over');
        await settle(store, push!, known ? {} : { status: 'queued', dueAt: AT, known });
        assert.equal((await store.actions.byReceipt(`receipt ${id}`))!.supporter !== undefined, known);
        const told = (await taken(store, SOON)).filter(one => one.endsWith(` ${id}`));
        assert.deepEqual(told, known ? ['unsubscribe a'] : []);
      }
      assert.deepEqual(await states(store), ['sign accepted 1', 'sign withdrawn 1', 'unsubscribe queued 1']);
    },
  );

  storeTest('who only ends the e-mail stays signed, and is unsubscribed', async store => {
    for (const id of ['a', 'b', 'c']) await signs(store, id);
    for (const push of await take(store)) if (push.action !== 'c') await settle(store, push);
    assert.equal(await store.consents.withdraw('receipt a', 'updates', { ...how, at: SOON }), 1);
    await store.updates.record(
      { campaign: 'one', id: 'news', text: { en: 'Passed' }, day: '2027-01-09', recordedAt: AT },
      [{ supporterKey: 'b', action: 'b', id: 'mail', linkHash: 'link' }],
    );
    await store.updates.end('link', { at: SOON, way: 'mail' });
    assert.deepEqual(await taken(store, SOON), ['unsubscribe a', 'unsubscribe b', 'sign c']);
    assert.equal((await store.actions.byReceipt('receipt a'))!.withdrawnAt, undefined);
  });

  storeTest('who is forgotten is told to nobody any more', async store => {
    await signs(store, 'a');
    await settle(store, (await take(store))[0]!);
    await store.consents.withdraw('receipt a', 'updates', { ...how, at: SOON });
    await store.consents.erase({ receiptHash: 'receipt a' }, how);
    assert.deepEqual(await taken(store, LATER), []);
    assert.deepEqual(await states(store), ['sign accepted 1']);
  });
}
