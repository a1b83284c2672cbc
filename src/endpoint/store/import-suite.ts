// What every adapter of the store must do about what was collected on paper; and what holds of the counts whatever
// happens: they equal what the rows say, and how far a campaign once was never falls.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waiting } from './confirmation-suite.ts';
import type { NewImport } from './imports.ts';
import type { Peak, Store } from './port.ts';
import { AT, LATER, type Opener, action, generator, queued } from './suite.ts';

const sheets = (id: string, more: Partial<NewImport> = {}): NewImport => ({
  campaign: 'one',
  id,
  kind: 'signature',
  n: 40,
  source: 'Signature sheets, farmers’ market, 3 May',
  at: AT,
  ...more,
});
const of = (id: string) => ({ campaign: 'one', id });

export function importSuite(name: string, open: Opener): void {
  const storeTest = (title: string, run: (store: Store, reopen: () => Promise<Store>) => Promise<void>) =>
    test(`${name}: ${title}`, async t => {
      const opener = await open(t);
      let store = await opener();
      try {
        await run(store, async () => {
          await store.close();
          return (store = await opener());
        });
      } finally {
        await store.close();
      }
    });

  const counts = async ({ actions }: Store, campaign = 'one') => {
    const kept = await actions.counts(campaign);
    assert.deepEqual(kept, await actions.recount(campaign), 'the counts equal what the rows say');
    return Object.fromEntries(kept.map(({ kind, tally, n }) => [`${kind} ${tally}`, n]));
  };

  storeTest('what is entered counts as imported beside the actions, and is listed', async (store, reopen) => {
    await store.actions.record(action({ supporterKey: 'ana' }));
    assert.equal(await store.imports.add(sheets('a')), undefined);
    await store.imports.add(sheets('b', { n: 2, source: 'A letter box', kind: 'letter', at: LATER }));
    await store.imports.add(sheets('c', { campaign: 'two', n: 5 }));
    const again = await reopen();
    assert.deepEqual(await counts(again), {
      'letter imported': 2,
      'signature imported': 40,
      'signature unverified': 1,
    });
    assert.deepEqual(await again.imports.list('one'), [
      sheets('a'),
      sheets('b', { n: 2, source: 'A letter box', kind: 'letter', at: LATER }),
    ]);
    assert.deepEqual(await counts(again, 'two'), { 'signature imported': 5 });
    assert.deepEqual(
      (await again.pauses.known()).map(({ campaign }) => campaign),
      ['one', 'two'],
      'a campaign that has only what was collected is known',
    );
  });

  storeTest('the same number of the same source is entered once, unless it is meant', async store => {
    assert.equal(await store.imports.add(sheets('a')), undefined);
    assert.equal(await store.imports.add(sheets('b')), 'a');
    assert.deepEqual(await counts(store), { 'signature imported': 40 });
    assert.equal(await store.imports.add(sheets('b', { n: 41 })), undefined, 'another number');
    assert.equal(await store.imports.add(sheets('c', { campaign: 'two' })), undefined, 'another campaign');
    assert.equal(await store.imports.add(sheets('d'), true), undefined, 'meant');
    assert.deepEqual(await counts(store), { 'signature imported': 121 });
    for (const id of ['a', 'd']) await store.imports.remove(of(id), { at: LATER });
    assert.equal(await store.imports.add(sheets('e')), undefined, 'what was taken out is not the same');
  });

  storeTest('an id that is taken enters nothing', async store => {
    await store.imports.add(sheets('a'));
    await assert.rejects(store.imports.add(sheets('a', { n: 7 })));
    assert.deepEqual(await counts(store), { 'signature imported': 40 });
  });

  storeTest('what is taken out counts no more, once, and stays in the list', async store => {
    await store.imports.add(sheets('a'));
    await store.imports.add(sheets('b', { n: 2 }));
    const removed = { ...sheets('a'), removedAt: LATER, why: 'Counted twice' };
    const all = await Promise.all(
      Array.from({ length: 16 }, () => store.imports.remove(of('a'), { at: LATER, why: 'Counted twice' })),
    );
    assert.deepEqual(all, Array(16).fill(removed));
    assert.deepEqual(await store.imports.remove(of('a'), { at: AT, why: 'Another' }), removed);
    assert.equal(await store.imports.remove(of('x'), { at: AT }), undefined);
    assert.equal(await store.imports.remove({ campaign: 'two', id: 'b' }, { at: AT }), undefined);
    assert.deepEqual(await counts(store), { 'signature imported': 2 });
    assert.deepEqual(await store.imports.list('one'), [removed, sheets('b', { n: 2 })]);
  });

  storeTest('how far it once was stays, until that was a mistake', async store => {
    const peaks = () => store.actions.peaks('one');
    assert.deepEqual(await peaks(), []);
    await store.actions.record(waiting('w', { kind: 'signature', deliveries: [] }));
    assert.deepEqual(await peaks(), [], 'what waits was never counted');
    await store.imports.add(sheets('a'));
    await store.confirmations.confirm('token w', AT);
    assert.deepEqual(await peaks(), [{ kind: 'signature', n: 41 }]);
    await store.confirmations.withdraw('withdrawal w', AT);
    await store.imports.remove(of('a'), { at: AT });
    assert.deepEqual([await counts(store), await peaks()], [{}, [{ kind: 'signature', n: 41 }]]);
    await store.imports.add(sheets('b', { n: 4000 }));
    await store.imports.add(sheets('c', { n: 3 }));
    await store.imports.remove(of('b'), { at: AT, lowersGoal: true });
    assert.deepEqual(await peaks(), [{ kind: 'signature', n: 3 }]);
    await store.imports.remove(of('c'), { at: AT, lowersGoal: true });
    assert.deepEqual(await peaks(), []);
  });

  // What the counts must survive in any order. Whoever adds a way to change them adds it here.
  for (const seed of [5, 20270112, 77]) {
    storeTest(`after any history (${seed}) the counts equal what the rows say`, async store => {
      const random = generator(seed);
      const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
      const made = ['nobody'];
      const entered = ['nothing'];
      const kinds = ['letter', 'signature'] as const;
      const ways: Record<string, (i: number, at: string) => Promise<unknown>> = {
        sign: (i, recordedAt) => {
          const id = `action ${i}`;
          made.push(id);
          const { confirmation, ...rest } = waiting(id, {
            kind: pick(kinds),
            tally: pick(['pending', 'pending', 'unverified']),
            supporterKey: pick(['ana', 'ben', 'cyd', 'dee']),
            deliveries: [queued(0), queued(1), queued(2)].slice(0, pick([0, 1, 3])),
            recordedAt,
          });
          return store.actions.record({
            ...rest,
            ...(rest.tally === 'pending' && { confirmation }),
          } as never);
        },
        byHand: i => store.actions.record(action({ id: `hand ${i}`, kind: pick(kinds) })),
        confirm: (_, at) => store.confirmations.confirm(`token ${pick(made)}`, at),
        withdraw: (_, at) => store.confirmations.withdraw(`withdrawal ${pick(made)}`, at),
        erase: (_, at) =>
          store.consents.erase({ receiptHash: `receipt ${pick(made)}` }, { at, way: 'receipt' }),
        import: (i, at) => {
          entered.push(`import ${i}`);
          return store.imports.add(
            sheets(`import ${i}`, {
              at,
              n: 1 + Math.floor(random() * 9),
              kind: pick(kinds),
              source: pick(['a', 'b']),
            }),
          );
        },
        remove: (_, at) => store.imports.remove(of(pick(entered)), { at }),
      };
      let before: Peak[] = [];
      for (let i = 0; i < 120; i++) {
        const at = new Date(Date.parse(AT) + i).toISOString();
        // Several at once: they share a transaction.
        await Promise.all(
          Array.from({ length: pick([1, 1, 3]) }, (_, j) => ways[pick(Object.keys(ways))]!(10 * i + j, at)),
        );
        const now = await counts(store);
        const peaks = await store.actions.peaks('one');
        for (const kind of kinds) {
          const sum = ['verified', 'unverified', 'imported'].reduce(
            (n, tally) => n + (now[`${kind} ${tally}`] ?? 0),
            0,
          );
          const peak = peaks.find(one => one.kind === kind)?.n ?? 0;
          assert.ok(
            peak >= sum && peak >= (before.find(one => one.kind === kind)?.n ?? 0),
            `${i}: ${kind} ${peak}`,
          );
        }
        before = peaks;
      }
      assert.ok(before.length === 2 && Object.keys(await counts(store)).length >= 4, 'something happened');
    });
  }
}
