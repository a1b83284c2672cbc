// What every adapter of the store must do about signatures in public.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewAction, Store } from './port.ts';
import type { Verdict } from './signers.ts';
import { AT, LATER, type Opener, action, supporter } from './suite.ts';

type PublicName = 'full' | 'initial' | undefined;

const at = (second: number) => new Date(Date.parse(AT) + 1000 * second).toISOString();

export function signerSuite(name: string, open: Opener): void {
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
  const signature = (id: string, publicName: PublicName, more: Partial<NewAction> = {}) =>
    action({
      id,
      supporter: { ...supporter, ...(publicName && { publicName }) },
      supporterKey: id,
      receiptHash: `receipt ${id}`,
      ...more,
    });
  const signs = (store: Store, ...what: Parameters<typeof signature>) =>
    store.actions.record(signature(...what));
  /** It does not count: a robot's, or another one of somebody who has signed. */
  const signsUncounted = (store: Store, ...what: Parameters<typeof signature>) => {
    const { tally: _, ...uncounted } = signature(...what);
    return store.actions.record(uncounted);
  };
  const judge = ({ signers }: Store, verdict: Verdict, ...ids: string[]) =>
    signers.judge('one', ids, { verdict, at: LATER });
  const shown = async (
    { signers }: Store,
    which: 'approved' | 'waiting' | 'not-hidden' | 'all',
    more: { after?: string; limit?: number } = {},
  ) => (await signers.list('one', { which, limit: 99, ...more }))?.map(({ id }) => id);

  storeTest(
    'those alone who chose it, count, and were approved, also for another process',
    async (store, again) => {
      await signs(store, 'hidden', undefined);
      await signs(store, 'full', 'full', { comment: 'For my sister', recordedAt: at(1) });
      await signs(store, 'initial', 'initial', { recordedAt: at(2) });
      await signs(store, 'waits', 'full', { tally: 'pending', recordedAt: at(3) });
      await signsUncounted(store, 'robot', 'full', { held: 'honeypot', recordedAt: at(4) });
      await signs(store, 'writes', 'full', { kind: 'letter', recordedAt: at(5) });
      await signs(store, 'elsewhere', 'full', { campaign: 'two', recordedAt: at(6) });
      assert.deepEqual(
        [await shown(store, 'approved'), await shown(store, 'not-hidden'), await shown(store, 'all')],
        [[], ['initial', 'full'], ['initial', 'full']],
      );
      const asked = ['hidden', 'full', 'waits', 'writes', 'elsewhere', 'nobody'];
      assert.deepEqual(await judge(store, 'approved', ...asked), ['full', 'waits'], 'who chose to be shown');
      assert.deepEqual(await (await again()).signers.list('one', { which: 'approved', limit: 9 }), [
        {
          id: 'full',
          supporter: { ...supporter, publicName: 'full' },
          comment: 'For my sister',
          lang: 'en',
          recordedAt: at(1),
          verdict: 'approved',
          cursor: 'receipt full',
        },
      ]);
    },
  );

  storeTest('a later decision replaces an earlier one, and who is hidden is known', async store => {
    for (const [second, id] of ['ana', 'ben'].entries())
      await signs(store, id, 'full', { recordedAt: at(second) });
    assert.deepEqual(await shown(store, 'waiting'), ['ben', 'ana']);
    await judge(store, 'approved', 'ana', 'ben');
    assert.deepEqual(await shown(store, 'waiting'), []);
    await judge(store, 'hidden', 'ana');
    assert.deepEqual(
      [await shown(store, 'approved'), await shown(store, 'not-hidden'), await shown(store, 'all')],
      [['ben'], ['ben'], ['ben', 'ana']],
    );
    assert.deepEqual(await store.signers.hidden(), [{ campaign: 'one', id: 'ana', at: LATER }]);
    await judge(store, 'approved', 'ana');
    assert.deepEqual([await shown(store, 'approved'), await store.signers.hidden()], [['ben', 'ana'], []]);
  });

  storeTest('in pages, the newest first and each once, also where times are equal', async store => {
    const ids = Array.from({ length: 7 }, (_, n) => `n${n}`);
    for (const [n, id] of ids.entries()) await signs(store, id, 'full', { recordedAt: at(n < 4 ? 0 : n) });
    await judge(store, 'approved', ...ids);
    for (const which of ['approved', 'not-hidden', 'all'] as const) {
      const found: string[] = [];
      for (let page: string[] | undefined = ['']; page?.length;) {
        const after = found.length ? `receipt ${found.at(-1)}` : '';
        page = await shown(store, which, { limit: 2, after });
        found.push(...page!);
      }
      assert.deepEqual(found, ids.toReversed(), which);
      assert.equal(await shown(store, which, { after: 'receipt nobody' }), undefined, 'no page ended there');
    }
  });

  storeTest(
    'of a supporter’s signatures the narrower choice holds, also once that is taken back',
    async store => {
      const again = (id: string, publicName: PublicName, second: number) =>
        signsUncounted(store, id, publicName, { supporterKey: 'ana', recordedAt: at(second) });
      const list = async () =>
        (await store.signers.list('one', { which: 'approved', limit: 9 }))!.map(
          one => one.supporter.publicName,
        );
      await signs(store, 'ana', 'full');
      await judge(store, 'approved', 'ana');
      assert.deepEqual(await list(), ['full']);
      await again('narrower', 'initial', 1);
      assert.deepEqual(await list(), ['initial']);
      await again('wider', 'full', 2);
      assert.deepEqual(await list(), ['initial'], 'never more than was asked for once');
      await again('none', undefined, 3);
      assert.deepEqual([await list(), await shown(store, 'all')], [[], []]);
      await store.consents.withdrawAction('receipt none', LATER);
      assert.deepEqual([await list(), await shown(store, 'all')], [[], []]);
    },
  );

  storeTest('who withdraws or is forgotten is gone', async store => {
    const ids = ['ana', 'ben', 'cleo'];
    for (const id of ids) await signs(store, id, 'full');
    await judge(store, 'approved', ...ids);
    await store.consents.withdrawAction('receipt ana', LATER);
    await store.consents.erase({ receiptHash: 'receipt ben' }, { at: LATER, way: 'receipt' });
    for (const which of ['approved', 'not-hidden', 'all'] as const)
      assert.deepEqual(await shown(store, which), ['cleo'], which);
  });
}
