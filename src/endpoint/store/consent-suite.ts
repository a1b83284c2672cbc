// What every adapter of the store must do when people take back what they gave, or want to be forgotten.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waiting } from './confirmation-suite.ts';
import type { NewAction, Store } from './port.ts';
import { AT, LATER, type Opener, action, generator, queued } from './suite.ts';

const LAST = '2027-01-12T12:00:00.000Z';
const PERSON = { at: LATER, way: 'receipt' } as const;

export function consentSuite(name: string, open: Opener): void {
  const storeTest = (title: string, run: (store: Store, other: () => Promise<Store>) => Promise<void>) =>
    test(`${name}: ${title}`, async t => {
      const stores: Store[] = [];
      const another = async () => {
        stores.push(await (await open(t))());
        return stores.at(-1)!;
      };
      try {
        await run(await another(), another);
      } finally {
        for (const store of stores) await store.close();
      }
    });

  const counts = async ({ actions }: Store) => {
    const kept = await actions.counts('one');
    assert.deepEqual(kept, await actions.recount('one'), 'the counts equal what the rows say');
    return Object.fromEntries(kept.map(({ kind, tally, n }) => [`${kind} ${tally}`, n]));
  };
  const by = (store: Store, id: string) => store.actions.byReceipt(`receipt ${id}`);
  const letter = (id: string, more: Partial<NewAction> = {}) => waiting(id, { comment: 'Because', ...more });

  storeTest('whoever is forgotten leaves a number and no name', async store => {
    await store.actions.record(letter('a'));
    await store.confirmations.confirm('token a', AT);
    assert.equal(await store.consents.erase({ receiptHash: 'receipt a' }, PERSON), 1);
    assert.deepEqual(await counts(store), { 'letter verified': 1 });
    const { supporter, supporterKey, comment, deliveries, erasedAt, consents } = (await by(store, 'a'))!;
    assert.deepEqual([supporter, supporterKey, comment, erasedAt], [undefined, undefined, undefined, LATER]);
    assert.deepEqual([deliveries[0]!.letter, deliveries[0]!.status], [undefined, 'withdrawn']);
    assert.ok(consents.every(({ answer, withdrawn }) => answer !== 'given' || withdrawn?.at === LATER));
    assert.deepEqual(await store.consents.of('ana'), []);
    await store.consents.erase({ receiptHash: 'receipt a' }, { at: LAST, way: 'receipt' });
    assert.equal((await by(store, 'a'))!.erasedAt, LATER, 'the second time nothing more happens');
    assert.equal(await store.consents.erase({ receiptHash: 'receipt x' }, PERSON), 0);
  });

  storeTest('what nobody signed by name is taken back, too', async store => {
    for (const id of ['a', 'b'])
      await store.actions.record(action({ id, kind: 'call', receiptHash: `receipt ${id}` }));
    assert.equal(await store.consents.withdrawAction('receipt a', LATER), true);
    await store.consents.withdrawAction('receipt a', LAST);
    assert.deepEqual(await counts(store), { 'call unverified': 1 });
    assert.equal((await by(store, 'a'))!.withdrawnAt, LATER);
  });

  storeTest('what waits for somebody who is forgotten is taken back', async store => {
    await store.actions.record(letter('a'));
    assert.deepEqual(await counts(store), { 'letter pending': 1 });
    await store.consents.erase({ receiptHash: 'receipt a' }, PERSON);
    assert.deepEqual(await counts(store), {});
    assert.equal(await store.confirmations.confirm('token a', LATER), undefined, 'its link is gone');
    assert.equal((await by(store, 'a'))!.withdrawnAt, LATER);
  });

  storeTest(
    'who confirmed the address is forgotten in all of its actions; who typed it, in that one',
    async store => {
      for (const id of ['mine', 'second', 'stranger']) await store.actions.record(letter(id));
      await store.actions.record(letter('other', { supporterKey: 'ben' }));
      await store.confirmations.confirm('token mine', AT);
      const known = async () => {
        const all = await Promise.all(['mine', 'second', 'stranger', 'other'].map(id => by(store, id)));
        return all.map(one => Boolean(one!.supporter));
      };
      assert.equal(await store.consents.erase({ receiptHash: 'receipt stranger' }, PERSON), 1);
      assert.deepEqual(await known(), [true, true, false, true]);
      assert.equal(await store.consents.erase({ receiptHash: 'receipt mine' }, PERSON), 2);
      assert.deepEqual(await known(), [false, false, false, true]);
      await counts(store);
    },
  );

  storeTest('the oldest of a campaign are forgotten, some at a time', async store => {
    for (const [id, recordedAt] of [
      ['a', AT],
      ['b', AT],
      ['c', LATER],
    ] as const)
      await store.actions.record(
        action({
          id,
          recordedAt,
          supporterKey: id,
          receiptHash: `receipt ${id}`,
          supporter: { given: 'Ana', family: 'Díaz', email: 'ana@example.org' },
        }),
      );
    const some = () => store.consents.erase({ campaign: 'one', before: LATER, limit: 1 }, PERSON);
    assert.deepEqual([await some(), await some(), await some()], [1, 1, 0]);
    const left = await Promise.all(['a', 'b', 'c'].map(id => by(store, id)));
    assert.deepEqual(
      left.map(one => Boolean(one!.supporter)),
      [false, false, true],
    );
    assert.deepEqual(await counts(store), { 'signature unverified': 3 });
  });

  storeTest('what was ended is ended again in a copy from before', async (store, other) => {
    const copy = await other();
    for (const one of [store, copy])
      for (const id of ['a', 'b', 'c']) await one.actions.record(letter(id, { supporterKey: id }));
    await store.actions.record(letter('later', { supporterKey: 'd' }));
    await store.consents.withdrawAction('receipt a', LATER);
    await store.consents.erase({ receiptHash: 'receipt b' }, PERSON);
    await store.consents.erase({ receiptHash: 'receipt later' }, PERSON);
    await copy.consents.reapply(await store.consents.endings());
    assert.deepEqual(await counts(copy), { 'letter pending': 1 });
    for (const id of ['a', 'b', 'c']) {
      const [was, is] = await Promise.all([by(store, id), by(copy, id)]);
      assert.deepEqual(
        [is!.withdrawnAt, is!.erasedAt, is!.supporter],
        [was!.withdrawnAt, was!.erasedAt, was!.supporter],
      );
      assert.deepEqual(is!.consents, was!.consents);
    }
  });

  storeTest(
    'whatever is signed, confirmed, taken back, forgotten and entered, the counts equal the rows',
    async store => {
      const random = generator(20270112);
      const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
      const ids: string[] = [];
      const did = new Set<string>();
      const does: Record<string, (id: string, at: string) => Promise<unknown>> = {
        confirm: (id, at) => store.confirmations.confirm(`token ${id}`, at),
        'take back by mail': (id, at) => store.confirmations.withdraw(`withdrawal ${id}`, at),
        'take back': (id, at) => store.consents.withdrawAction(`receipt ${id}`, at),
        'end a consent': (id, at) =>
          store.consents.withdraw(`receipt ${id}`, 'updates', { at, way: 'receipt' }),
        forget: (id, at) => store.consents.erase({ receiptHash: `receipt ${id}` }, { at, way: 'receipt' }),
        'forget a person': (_, at) =>
          store.consents.erase({ supporterKey: pick(['ana', 'ben']) }, { at, way: 'operator' }),
        enter: (id, at) =>
          store.imports.add({
            campaign: 'one',
            id: `${id} ${at}`,
            kind: 'signature',
            n: 1 + Math.floor(random() * 9),
            source: id,
            at,
          }),
      };
      for (let i = 0; i < 400; i++) {
        const at = new Date(Date.parse(AT) + i).toISOString();
        if (random() < 0.4 || !ids.length) {
          const id = `action ${i}`;
          ids.push(id);
          const key = pick(['ana', 'ben', 'cyd', 'dan', undefined]);
          const asks = key !== undefined && random() < 0.6;
          const {
            confirmation,
            supporterKey: _,
            ...rest
          } = waiting(id, {
            kind: pick(['letter', 'signature']),
            tally: asks ? 'pending' : 'unverified',
            deliveries: [queued(0), queued(1), queued(2)].slice(0, pick([0, 1, 3])),
            recordedAt: at,
          });
          await store.actions.record({
            ...rest,
            ...(key && { supporterKey: key }),
            ...(asks && confirmation && { confirmation }),
          });
        } else {
          const what = pick(Object.keys(does));
          did.add(what);
          await does[what]!(pick(ids), at);
        }
        if (i % 10 === 0) await counts(store);
      }
      assert.deepEqual([...did].sort(), Object.keys(does).sort());
      assert.ok(Object.keys(await counts(store)).length > 2);
    },
  );
}
