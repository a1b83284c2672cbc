// What every adapter of the store must do about news of bills, and the mails that tell of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewAction, Store } from './port.ts';
import { AT, LATER, type Opener, action, supporter } from './suite.ts';
import type { BillUpdate, NewUpdateMail } from './updates.ts';

const VERSION = 'a'.repeat(64);

const update = (id: string, more: Partial<BillUpdate> = {}): BillUpdate => ({
  campaign: 'one',
  id,
  text: { en: `Passed ${id}` },
  day: '2027-01-09',
  recordedAt: AT,
  ...more,
});

const mail = (id: string, supporterKey = id): NewUpdateMail => ({
  supporterKey,
  action: supporterKey,
  id,
  linkHash: `link ${id}`,
});

const consent = (disclosure: string, more: object = {}): NewAction['consents'][number] => ({
  disclosure,
  version: VERSION,
  lang: 'en',
  answer: 'given',
  purpose: 'updates',
  at: AT,
  by: { element: 'petition-sign', version: '1' },
  ...more,
});

export function updateSuite(name: string, open: Opener): void {
  /** @param again opens the same data once more; @param other opens other data. */
  type Run = (store: Store, again: () => Promise<Store>, other: () => Promise<Store>) => Promise<void>;
  const storeTest = (title: string, run: Run) =>
    test(`${name}: ${title}`, async t => {
      const stores: Store[] = [];
      const opened = async (opener: () => Promise<Store>) => {
        stores.push(await opener());
        return stores.at(-1)!;
      };
      const published = async (opener: () => Promise<Store>) => {
        const store = await opened(opener);
        await store.disclosures.publish('one', AT, [
          { disclosure: 'updates', version: VERSION, lang: 'en', rendered: {} as never, material: false },
        ]);
        return store;
      };
      const opener = await open(t);
      try {
        await run(
          await published(opener),
          () => opened(opener),
          async () => published(await open(t)),
        );
      } finally {
        for (const one of stores) await one.close();
      }
    });
  const acts = (store: Store, id: string, more: Partial<NewAction> = {}) =>
    store.actions.record(
      action({
        id,
        supporter,
        supporterKey: id,
        receiptHash: `receipt ${id}`,
        consents: [consent('updates')],
        ...more,
      }),
    );
  const take = ({ updates }: Store, now = AT, limit = 10) => updates.claim(now, { until: LATER, limit });
  const fates = async ({ updates }: Store) => (await updates.list('one'))[0]!.mails;

  storeTest('of one update nobody gets a second mail, whoever asks for it', async (store, again) => {
    for (const id of ['ana', 'ben']) await acts(store, id);
    assert.equal(await store.updates.record(update('x'), [mail('ana')]), 1);
    const other = await again();
    assert.equal(await other.updates.record(update('x'), [mail('second', 'ana'), mail('ben')]), 1);
    assert.deepEqual((await store.updates.mailed('one', 'x')).toSorted(), ['ana', 'ben']);
    const taken = await Promise.all([take(store), take(other), take(store), take(other)]);
    assert.deepEqual(taken.flatMap(mails => mails.map(({ id }) => id)).toSorted(), ['ana', 'ben']);
    assert.deepEqual(await fates(store), { queued: 2 });
    assert.deepEqual([await store.updates.due(AT), await store.updates.due(LATER)], [false, true]);
    assert.equal(
      await store.updates.record(update('y'), [mail('next', 'ana')]),
      1,
      'another update is another',
    );
  });

  storeTest('what was taken and not settled is free again, and counts its attempts', async (store, again) => {
    await acts(store, 'ana');
    await store.updates.record(update('x', { url: 'https://example.org/x' }), [mail('ana')]);
    const [first] = await take(store);
    assert.deepEqual(first, {
      campaign: 'one',
      id: 'ana',
      supporterKey: 'ana',
      update: update('x', { url: 'https://example.org/x' }),
      dueAt: AT,
      attempts: 0,
      lease: first!.lease,
    });
    assert.ok(first!.lease! > AT);
    const other = await again();
    assert.deepEqual(await take(other), []);
    const [second] = await take(other, LATER);
    assert.deepEqual([second!.id, second!.attempts], ['ana', 1]);
    await other.updates.settle([{ id: 'ana', status: 'queued', dueAt: AT, untried: true, lease: 'before' }]);
    assert.deepEqual(await take(other), [], 'it was taken again since');
    await other.updates.settle([{ id: 'ana', status: 'queued', dueAt: AT, untried: true }]);
    assert.equal((await take(other))[0]!.attempts, 1, 'to wait is no attempt');
    await other.updates.settle([{ id: 'ana', status: 'accepted' }]);
    assert.deepEqual(await take(other, '9999'), []);
    assert.deepEqual(await fates(other), { accepted: 1 });
    assert.deepEqual(
      [await other.updates.bounce('ana'), await other.updates.bounce('ana'), await other.updates.bounce('x')],
      ['bounced', 'already', 'unknown'],
    );
    await other.updates.settle([{ id: 'ana', status: 'accepted' }]);
    assert.deepEqual(await fates(other), { bounced: 1 });
  });

  storeTest('a link ends the consent to such e-mail, of that person and campaign alone', async store => {
    await acts(store, 'ana', {
      consents: [
        consent('updates'),
        consent('sms', { terms: { channel: 'sms' } }),
        consent('partner', { purpose: 'partner' }),
        consent('news', { terms: { channel: 'email' } }),
      ],
    });
    await acts(store, 'second', { supporterKey: 'ana', kind: 'letter' });
    await acts(store, 'ben');
    await acts(store, 'elsewhere', { supporterKey: 'ana', campaign: 'two', consents: [] });
    await store.updates.record(update('x'), [mail('ana'), mail('ben')]);
    await store.updates.record(update('y'), [mail('later', 'ana')]);
    const before = await store.actions.counts('one');
    assert.equal((await store.updates.byLink('link ana'))!.given, true);
    const how = { at: LATER, way: 'one-click' } as const;
    assert.equal(await store.updates.end('link nobody', how), false);
    assert.equal(await store.updates.end('link ana', how), true);
    const ended = async (id: string) =>
      (await store.actions.byReceipt(`receipt ${id}`))!.consents.map(({ withdrawn }) => withdrawn);
    assert.deepEqual(await ended('ana'), [how, undefined, undefined, how]);
    assert.deepEqual([await ended('second'), await ended('ben')], [[how], [undefined]]);
    await store.updates.end('link ana', { at: '2027-02-01T00:00:00.000Z', way: 'mail' });
    assert.deepEqual(await ended('second'), [how], 'the first end stays');
    assert.deepEqual(await store.actions.counts('one'), before, 'nothing else changed');
    const linked = await store.updates.byLink('link ana');
    assert.deepEqual([linked!.action.id, linked!.given], ['ana', false]);
    assert.equal((await store.updates.byLink('link ben'))!.given, true);
    assert.deepEqual(
      (await take(store)).map(({ id }) => id),
      ['ben'],
      'what had not left stays',
    );
  });

  storeTest('a paused campaign’s mails are never taken; they are when it goes on', async (store, again) => {
    await acts(store, 'ana');
    await store.updates.record(update('x'), [mail('ana')]);
    await (await again()).pauses.pause('one', AT);
    assert.deepEqual([await store.updates.due(LATER), await take(store, LATER)], [false, []]);
    assert.deepEqual(await store.pauses.known(), [{ campaign: 'one', letters: 0, mails: 1 }]);
    await store.pauses.resume('one');
    assert.equal(await store.updates.due(AT), true);
    assert.deepEqual(
      (await take(store)).map(({ id, attempts }) => [id, attempts]),
      [['ana', 0]],
    );
  });

  storeTest('who is forgotten has no mails, and their links are nobody’s', async store => {
    await acts(store, 'ana');
    await store.updates.record(update('x'), [mail('ana')]);
    await store.consents.erase({ supporterKey: 'ana' }, { at: LATER, way: 'operator' });
    assert.equal(await store.updates.byLink('link ana'), undefined);
    assert.deepEqual([await take(store), await fates(store)], [[], {}]);
  });

  storeTest('who has one of two actions forgotten was mailed all the same', async store => {
    await acts(store, 'ana');
    await acts(store, 'second', { supporterKey: 'ana', kind: 'letter' });
    await acts(store, 'elsewhere', { supporterKey: 'ana', campaign: 'two', consents: [] });
    await store.updates.record(update('x'), [{ ...mail('mail', 'ana'), action: 'second' }]);
    const erase = (receiptHash: string) =>
      store.consents.erase({ receiptHash }, { at: LATER, way: 'operator' });
    await erase('receipt second');
    assert.equal(await store.updates.record(update('x'), [mail('again', 'ana')]), 0);
    assert.equal((await store.updates.byLink('link mail'))!.action.id, 'ana');
    await erase('receipt ana');
    assert.equal(await store.updates.byLink('link mail'), undefined, 'nobody is left in this campaign');
    assert.deepEqual(await fates(store), {});
  });

  storeTest(
    'what was mailed under an action that a copy lacks is known under another',
    async (store, _, other) => {
      const copy = await other();
      for (const one of [store, copy]) await acts(one, 'ana');
      await acts(store, 'second', { supporterKey: 'ana', kind: 'letter' });
      await store.updates.record(update('x'), [{ ...mail('mail', 'ana'), action: 'second' }]);
      await store.updates.settle([{ id: 'mail', status: 'accepted' }]);
      await copy.updates.retell(await store.updates.told());
      assert.equal(await copy.updates.record(update('x'), [mail('again', 'ana')]), 0);
      assert.deepEqual(await fates(copy), { accepted: 1 });
      assert.equal((await copy.updates.byLink('link mail'))!.action.id, 'ana');
    },
  );

  storeTest('what was mailed is known again in a copy from before', async (store, _, other) => {
    const copy = await other();
    for (const one of [store, copy]) for (const id of ['ana', 'ben']) await acts(one, id);
    await acts(store, 'later');
    for (const one of [store, copy]) await one.updates.record(update('x'), [mail('ana'), mail('ben')]);
    await store.updates.settle([{ id: 'ana', status: 'accepted' }]);
    await store.updates.record(update('y'), [mail('ana y', 'ana'), mail('ben y', 'ben'), mail('later')]);
    await store.updates.settle([{ id: 'ana y', status: 'failed' }]);
    await copy.updates.retell(await store.updates.told());
    assert.deepEqual(
      (await copy.updates.list('one')).map(({ id, mails }) => [id, mails]),
      [
        ['y', { failed: 1, queued: 1 }],
        ['x', { accepted: 1, queued: 1 }],
      ],
    );
    assert.deepEqual(
      (await take(copy)).map(({ id }) => id),
      ['ben', 'ben y'],
    );
  });

  storeTest('the newest update is that of the latest day; of one day, what was told last', async store => {
    await store.updates.record(update('b', { day: '2027-01-08', recordedAt: LATER }), []);
    await store.updates.record(update('a'), []);
    await store.updates.record(update('c'), []);
    await store.updates.record(update('a'), []);
    await store.updates.record(update('z', { campaign: 'two', text: 'Plain' }), []);
    assert.deepEqual(
      (await store.updates.list('one')).map(({ id }) => id),
      ['c', 'a', 'b'],
    );
    assert.deepEqual(
      (await store.updates.newest()).map(({ campaign, id }) => `${campaign} ${id}`).toSorted(),
      ['one c', 'two z'],
    );
  });

  storeTest('how mail leaves is known to other processes', async (store, again) => {
    assert.equal(await store.updates.mailWay(), undefined);
    await store.updates.setMailWay('smtp');
    await store.updates.setMailWay('nothing');
    assert.equal(await (await again()).updates.mailWay(), 'nothing');
  });
}
