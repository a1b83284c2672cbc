// What every adapter of the store must do about signs of spam, and about rates.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flag, FlagVerdict } from './flags.ts';
import type { NewAction, Store } from './port.ts';
import { AT, LATER, type Opener, action, queued, supporter } from './suite.ts';

const at = (second: number) => new Date(Date.parse(AT) + 1000 * second).toISOString();

export function flagSuite(name: string, open: Opener): void {
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
  const flagged = (id: string, flags: Flag[], more: Partial<NewAction> = {}) =>
    action({ id, flags, supporter, supporterKey: id, receiptHash: `receipt ${id}`, ...more });
  const acts = (store: Store, ...what: Parameters<typeof flagged>) => store.actions.record(flagged(...what));
  const review = ({ flags }: Store, verdict: FlagVerdict, ...ids: string[]) =>
    flags.review('one', ids, { verdict, at: LATER });
  const waiting = async ({ flags }: Store, campaign?: string) =>
    (await flags.waiting(campaign, { limit: 99 })).map(({ id }) => id);
  const counted = async ({ actions }: Store, kind = 'signature') => {
    const counts = await actions.counts('one');
    assert.deepEqual(counts, await actions.recount('one'), 'the counts are what the rows say');
    return Object.fromEntries(counts.filter(one => one.kind === kind).map(({ tally, n }) => [tally, n]));
  };

  storeTest('a flagged action counts as any other, and comes back with its flags', async (store, again) => {
    await acts(store, 'plain', []);
    await acts(store, 'a', ['quick', 'crowd'], { comment: 'Because' });
    assert.deepEqual(await counted(store), { unverified: 2 });
    const [found] = await (await again()).flags.waiting('one', { limit: 9 });
    assert.deepEqual(
      [found?.id, found?.flags, found?.supporter, found?.comment],
      ['a', ['crowd', 'quick'], supporter, 'Because'],
    );
    assert.equal((await store.actions.byReceipt('receipt plain'))?.flags, undefined);
  });

  storeTest('what waits: the newest first, in pages, of one campaign or of all', async store => {
    for (let n = 0; n < 5; n++) await acts(store, `n${n}`, ['flood', 'quick'], { recordedAt: at(n >> 1) });
    await acts(store, 'other', ['quick'], { campaign: 'two', recordedAt: at(1) });
    assert.deepEqual(await waiting(store), ['n4', 'other', 'n3', 'n2', 'n1', 'n0']);
    for (const campaign of ['one', undefined]) {
      const found = [];
      for (let more = true; more;) {
        const page = await store.flags.waiting(campaign, { limit: 2, after: found.at(-1) });
        found.push(...page);
        more = page.length > 0;
      }
      assert.deepEqual(
        found.map(({ id }) => id),
        await waiting(store, campaign),
      );
    }
    assert.equal(await store.flags.many(99), 6, 'one with two flags is one');
    assert.equal(await store.flags.many(4), 4);
  });

  storeTest('what was looked at, withdrawn or forgotten waits no more', async store => {
    for (const id of ['kept', 'held', 'withdrawn', 'forgotten', 'left']) await acts(store, id, ['quick']);
    await acts(store, 'plain', []);
    assert.deepEqual(await review(store, 'keep', 'kept', 'plain', 'nobody'), ['kept'], 'what is flagged');
    assert.deepEqual(await review(store, 'hold', 'held'), ['held']);
    await store.consents.withdrawAction('receipt withdrawn', LATER);
    await store.consents.erase({ receiptHash: 'receipt forgotten' }, { at: LATER, way: 'receipt' });
    assert.deepEqual(await waiting(store), ['left']);
    assert.equal(await store.flags.many(9), 1);
    assert.deepEqual(await store.flags.held(), [{ campaign: 'one', id: 'held', at: LATER }]);
  });

  storeTest('what is held does not count, and counts again once it is kept', async store => {
    await acts(store, 'a', ['quick']);
    await acts(store, 'b', ['quick']);
    await acts(store, 'pending', ['quick'], {
      tally: 'pending',
      answer: { ...action().answer, status: 'awaiting-confirmation' },
    });
    await review(store, 'hold', 'a', 'pending');
    await review(store, 'hold', 'a');
    assert.deepEqual(await counted(store), { unverified: 1 });
    assert.deepEqual(await store.actions.peaks('one'), [{ kind: 'signature', n: 1 }], 'no goal was passed');
    const held = (await store.actions.byReceipt('receipt a'))!;
    assert.deepEqual([held.held, held.supporter, held.withdrawnAt], ['moderator', supporter, undefined]);
    await review(store, 'keep', 'a', 'pending');
    await review(store, 'keep', 'a');
    assert.deepEqual(await counted(store), { pending: 1, unverified: 2 });
    assert.deepEqual(await store.flags.held(), []);
  });

  storeTest('of a supporter’s actions the next one counts when one is held', async store => {
    await acts(store, 'a', ['quick'], { supporterKey: 'ana' });
    await acts(store, 'b', [], { supporterKey: 'ana', recordedAt: at(1) });
    assert.deepEqual(await counted(store), { unverified: 1 });
    await review(store, 'hold', 'a');
    assert.deepEqual(await counted(store), { unverified: 1 });
    await review(store, 'keep', 'a');
    assert.deepEqual(await counted(store), { unverified: 1 });
  });

  storeTest('a letter that is held does not leave, also one that was taken already', async store => {
    await acts(store, 'a', ['flood'], { kind: 'letter', deliveries: [queued(0)] });
    await acts(store, 'b', ['flood'], { kind: 'letter', deliveries: [queued(0)] });
    const claim = async (now = LATER) =>
      (await store.outbox.claim(now, at(100_000), 9, ['email'])).map(({ action: id }) => id);
    await review(store, 'hold', 'a');
    assert.deepEqual(await claim(), ['b']);
    await review(store, 'hold', 'b');
    const taken = { campaign: 'one', action: 'b', position: 0 };
    assert.equal(await store.outbox.standing(taken), 'gone');
    await store.outbox.settle([{ ...taken, status: 'queued', dueAt: LATER }]);
    assert.deepEqual([await claim(), await store.actions.letters('one')], [[], []]);
    assert.deepEqual(await counted(store, 'letter'), {});
    await review(store, 'keep', 'a', 'b');
    assert.deepEqual(await claim(), ['a'], 'the other one may be on its way still');
    assert.deepEqual(await claim(at(100_000)), ['a', 'b']);
    assert.equal((await store.actions.letters('one')).length, 2);
  });

  storeTest('a letter that is kept while it is being sent does not leave twice', async store => {
    await acts(store, 'a', ['flood'], { kind: 'letter', deliveries: [queued(0)] });
    const claim = async (now: string) =>
      (await store.outbox.claim(now, at(90_000), 9, ['email'])).map(({ lease }) => lease);
    const [lease] = await claim(LATER);
    await review(store, 'hold', 'a');
    await review(store, 'keep', 'a');
    assert.deepEqual(await claim(at(89_999)), []);
    await store.outbox.settle([
      { campaign: 'one', action: 'a', position: 0, status: 'accepted', lease: lease! },
    ]);
    assert.deepEqual(await claim(at(90_000)), [], 'it has left');
  });

  /** Waits for the mail of its name. */
  const asked = (id: string): Partial<NewAction> => ({
    tally: 'pending',
    answer: { ...action().answer, status: 'awaiting-confirmation' },
    confirmation: {
      id,
      tokenHash: `token ${id}`,
      withdrawalHash: `withdrawal ${id}`,
      expiresAt: at(1e6),
      limits: { seconds: 60, anAction: 5 },
    },
  });
  const mails = async (store: Store, now: string, until = at(90_000)) =>
    (await store.confirmations.claim(now, { until, expiresAt: at(1e6), anAddress: 3, limit: 9 })).map(
      ({ id }) => id,
    );

  storeTest('a mail that waited when its action was held is sent once it is kept, once', async store => {
    await acts(store, 'waits', ['quick'], asked('waits'));
    await review(store, 'hold', 'waits');
    assert.deepEqual(await mails(store, LATER), [], 'nobody is asked about what is held');
    await review(store, 'keep', 'waits');
    assert.deepEqual(await mails(store, LATER), ['waits']);
    await review(store, 'hold', 'waits');
    await review(store, 'keep', 'waits');
    assert.deepEqual(await mails(store, at(89_999)), [], 'it is being sent');
    assert.deepEqual(await mails(store, at(90_000), at(95_000)), ['waits'], 'its lease is over');
    await store.confirmations.settle([{ id: 'waits', status: 'accepted' }]);
    await review(store, 'hold', 'waits');
    await review(store, 'keep', 'waits');
    assert.deepEqual(await mails(store, at(900_000)), [], 'it has left');
    assert.equal(await store.confirmations.confirm('token waits', LATER), 'confirmed');
    assert.deepEqual(await counted(store), { verified: 1 });
  });

  storeTest(
    'nobody decides about what was forgotten or withdrawn: it counts no more, or once',
    async store => {
      await acts(store, 'pending', ['quick'], asked('pending'));
      await acts(store, 'twin', ['quick'], { supporterKey: 'ana' });
      await acts(store, 'other', [], { supporterKey: 'ana', recordedAt: at(1) });
      await acts(store, 'back', ['quick']);
      const forget = (id: string) =>
        store.consents.erase({ receiptHash: `receipt ${id}` }, { at: LATER, way: 'receipt' });
      await review(store, 'hold', 'pending', 'twin', 'back');
      assert.deepEqual(await counted(store), { unverified: 1 });
      await forget('pending');
      await forget('twin');
      await store.consents.withdrawAction('receipt back', LATER);
      assert.deepEqual(await review(store, 'keep', 'pending', 'twin', 'back'), []);
      assert.deepEqual(await counted(store), { unverified: 1 }, 'the other one of the two');
      assert.equal((await store.flags.held()).length, 3);
      await forget('other');
      assert.deepEqual(await review(store, 'hold', 'other'), []);
      assert.deepEqual(await counted(store), { unverified: 1 }, 'an anonymous count stays');
    },
  );

  storeTest('what is confirmed while it is held counts and leaves once it is kept', async store => {
    await acts(store, 'a', ['flood'], {
      kind: 'letter',
      tally: 'pending',
      answer: { ...action().answer, status: 'awaiting-confirmation' },
      deliveries: [{ ...queued(0), status: 'awaiting-confirmation', dueAt: undefined! }],
      confirmation: {
        id: 'mail',
        tokenHash: 'token',
        withdrawalHash: 'withdrawal',
        expiresAt: at(1e6),
        limits: { seconds: 60, anAction: 5 },
      },
    });
    await review(store, 'hold', 'a');
    assert.equal(await store.confirmations.confirm('token', LATER), 'confirmed');
    const claim = () => store.outbox.claim(at(200_000), at(300_000), 9, ['email']);
    assert.deepEqual([await counted(store, 'letter'), await claim()], [{}, []]);
    await review(store, 'keep', 'a');
    assert.deepEqual([await counted(store, 'letter'), (await claim()).length], [{ verified: 1 }, 1]);
  });

  storeTest('rates add up over processes, and end', async (store, again) => {
    const other = await again();
    const [first, second] = [at(60), at(120)];
    await store.rates.add([
      { key: 'a', until: first, n: 6 },
      { key: 'b', until: second, n: 3 },
    ]);
    await other.rates.add([{ key: 'a', until: first, n: 5 }]);
    await other.rates.add([{ key: 'b', until: second, n: 1 }]);
    for (const one of [store, other]) {
      assert.deepEqual(await one.rates.busy(AT, 10), [{ key: 'a', until: first, n: 11 }]);
      assert.deepEqual(await one.rates.busy(first, 1), [{ key: 'b', until: second, n: 4 }]);
    }
    await store.rates.forget(second);
    assert.deepEqual(await store.rates.busy(AT, 1), [{ key: 'b', until: second, n: 4 }]);
  });
}
