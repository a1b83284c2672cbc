// What every adapter of the store must do for those who run the endpoint: access, what they did, figures, the pause of all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AdminToken } from './admin.ts';
import type { AuditEntry } from './audit.ts';
import { waiting } from './confirmation-suite.ts';
import type { Store } from './port.ts';
import { AT, LATER, type Opener, action, queued, supporter } from './suite.ts';

const EXPIRES = '2027-04-10T12:00:00.000Z';
const NEXT_DAY = '2027-01-11T09:00:00.000Z';

export function operatorSuite(name: string, open: Opener): void {
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
  const token = (id: string, more: Partial<AdminToken> = {}) => ({
    id,
    hash: `hash ${id}`,
    name: 'Ana',
    createdAt: AT,
    expiresAt: EXPIRES,
    ...more,
  });
  const entry = (id: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
    id,
    at: AT,
    who: 'Ana',
    what: 'judge',
    facts: {},
    ...more,
  });

  storeTest('a name is one token’s, until that is revoked or expires', async ({ admin }) => {
    assert.equal(await admin.addToken(token('a')), true);
    assert.equal(await admin.addToken(token('b')), false, 'the name is taken');
    assert.equal(await admin.addToken(token('b', { name: 'Bo' })), true);
    assert.deepEqual(await admin.token('a'), token('a'));
    assert.equal(await admin.token('b2'), undefined);
    assert.equal(await admin.revokeToken('Ana', LATER), true);
    assert.equal(await admin.revokeToken('Ana', LATER), false, 'there is none any more');
    assert.equal(await admin.addToken(token('c', { createdAt: LATER })), true);
    const after = '2027-04-11T12:00:00.000Z';
    assert.equal(await admin.revokeToken('Ana', after), false, 'it has expired');
    assert.equal(
      await admin.addToken(token('d', { createdAt: after, expiresAt: '2028-01-01T00:00:00.000Z' })),
      true,
    );
    assert.deepEqual(
      (await admin.tokens()).map(({ id, revokedAt }) => [id, revokedAt]),
      [
        ['d', undefined],
        ['c', EXPIRES],
        ['a', LATER],
        ['b', undefined],
      ],
    );
  });

  storeTest('a session ends with its time, with its token, and when somebody signs out', async store => {
    const { admin } = store;
    await admin.addToken(token('a'));
    await admin.addToken(token('b', { name: 'Bo', expiresAt: NEXT_DAY }));
    const begin = (hash: string, of: string, expiresAt = LATER) =>
      admin.begin({ hash, token: of, at: AT, expiresAt });
    await begin('one', 'a');
    await begin('two', 'a');
    await begin('three', 'b', EXPIRES);
    const whose = async (hash: string, now = AT) => (await admin.session(hash, now))?.name;
    assert.deepEqual(
      [await whose('one'), await whose('three'), await whose('none')],
      ['Ana', 'Bo', undefined],
    );
    assert.equal((await admin.token('a'))!.usedAt, AT);
    assert.equal(await whose('one', LATER), undefined, 'its time is over');
    assert.equal(await whose('three', NEXT_DAY), undefined, 'the token’s time is over');
    await admin.end('one');
    assert.deepEqual([await whose('one'), await whose('two')], [undefined, 'Ana']);
    await admin.revokeToken('Ana', AT);
    assert.equal(await whose('two'), undefined);
  });

  storeTest('what was done is told with it, once, or not at all', async (store, again) => {
    await store.actions.record(action({ id: 'a', supporter: { ...supporter, publicName: 'full' } }));
    const judging = store.audited(
      entry('1', { campaign: 'one', facts: { actions: ['a'], verdict: 'hidden' } }),
    );
    await judging.signers.judge('one', ['nobody', 'a'], { verdict: 'hidden', at: AT });
    await judging.signers.judge('one', ['a'], { verdict: 'hidden', at: AT });
    await store.audited(entry('none')).signers.judge('one', ['nobody'], { verdict: 'hidden', at: AT });
    const nothing = store.audited(entry('none'));
    await nothing.flags.review('none', ['a'], { verdict: 'hold', at: AT });
    await nothing.imports.remove({ campaign: 'one', id: 'nobody’s' }, { at: AT });
    assert.equal(await nothing.directory.remove('US', 'no such list'), false);
    const paper = { campaign: 'one', id: 'i', kind: 'signature', n: 3, source: 'Market', at: AT } as const;
    await store.imports.add(paper);
    assert.equal(await nothing.imports.add({ ...paper, id: 'j' }), 'i', 'the same is there');
    // A consent that was never published: the database refuses it, and what is told of it with it.
    const refused = action({
      consents: [
        {
          disclosure: 'none',
          version: 'none',
          lang: 'en',
          answer: 'told',
          purpose: 'processing',
          at: AT,
          by: { element: 'petition-sign', version: '1' },
        },
      ],
    });
    await assert.rejects(store.audited(entry('2')).actions.record(refused));
    await store.audit.tell(
      entry('3', { at: NEXT_DAY, who: 'command line', what: 'search', facts: { n: 2 } }),
    );
    const { audit } = await again();
    const [third, first, ...rest] = await audit.list({ limit: 9 });
    assert.deepEqual(
      third,
      entry('3', { at: NEXT_DAY, who: 'command line', what: 'search', facts: { n: 2 } }),
    );
    assert.deepEqual(first, entry('1', { campaign: 'one', facts: { actions: ['a'], verdict: 'hidden' } }));
    assert.deepEqual(rest, []);
    const ids = async (options: Parameters<typeof audit.list>[0]) =>
      (await audit.list(options)).map(({ id }) => id);
    assert.deepEqual(await ids({ limit: 1 }), ['3']);
    assert.deepEqual(await ids({ limit: 9, before: third! }), ['1']);
    assert.deepEqual(await ids({ limit: 9, since: NEXT_DAY }), ['3']);
    assert.equal(await audit.forget(NEXT_DAY), 1);
    assert.deepEqual(await ids({ limit: 9 }), ['3']);
  });

  storeTest('the sum of all days is the count of now, whatever happened', async store => {
    await store.actions.record(waiting('a'));
    await store.actions.record(action({ recordedAt: AT }));
    await store.actions.record(action({ recordedAt: NEXT_DAY, supporterKey: 'bo' }));
    await store.confirmations.confirm('token a', NEXT_DAY);
    await store.imports.add({
      campaign: 'one',
      id: 'sheet',
      kind: 'signature',
      n: 48,
      source: 'Sheets',
      at: NEXT_DAY,
    });
    const days = await store.figures.days('one', '');
    assert.deepEqual(days, [
      { day: '2027-01-10', kind: 'letter', tally: 'pending', n: 1 },
      { day: '2027-01-10', kind: 'signature', tally: 'unverified', n: 1 },
      { day: '2027-01-11', kind: 'letter', tally: 'pending', n: -1 },
      { day: '2027-01-11', kind: 'letter', tally: 'verified', n: 1 },
      { day: '2027-01-11', kind: 'signature', tally: 'imported', n: 48 },
      { day: '2027-01-11', kind: 'signature', tally: 'unverified', n: 1 },
    ]);
    assert.deepEqual(await store.figures.days('one', '2027-01-11'), days.slice(2));
    await store.confirmations.withdraw('withdrawal a', NEXT_DAY);
    const sums = new Map<string, number>();
    for (const { kind, tally, n } of await store.figures.days('one', ''))
      sums.set(`${kind} ${tally}`, (sums.get(`${kind} ${tally}`) ?? 0) + n);
    const counts = (await store.actions.counts('one')).map(
      ({ kind, tally, n }) => [`${kind} ${tally}`, n] as const,
    );
    assert.deepEqual(Object.fromEntries([...sums].filter(([, n]) => n)), Object.fromEntries(counts));
  });

  storeTest('where the newest actions came from', async store => {
    await store.disclosures.publish('one', AT, [
      {
        disclosure: 'processing',
        version: 'v1',
        lang: 'en',
        rendered: {} as never,
        material: false,
      },
    ]);
    const from = (second: number, lang: string, page?: string) =>
      store.actions.record(
        action({
          lang,
          recordedAt: AT.replace('00.000', `0${second}.000`),
          consents: [
            {
              disclosure: 'processing',
              version: 'v1',
              lang,
              answer: 'told',
              purpose: 'processing',
              at: AT,
              by: { element: 'petition-sign', version: '1', page },
            },
          ],
        }),
      );
    await from(0, 'fr', 'https://old.example/');
    await from(1, 'en', 'https://blog.example/a');
    await from(2, 'en', 'https://blog.example/a');
    await from(3, 'es');
    await store.actions.record(action({ held: 'honeypot', recordedAt: LATER }));
    assert.deepEqual(await store.figures.cameFrom('one', 3), [
      { lang: 'en', page: 'https://blog.example/a', n: 2 },
      { lang: 'es', n: 1 },
    ]);
  });

  storeTest(
    'while all is paused nothing is taken, whoever looks; what was paused before stays so',
    async (store, again) => {
      for (const campaign of ['one', 'two']) {
        const { tally: _, ...letter } = action({
          id: 'a',
          kind: 'letter',
          supporter,
          deliveries: [queued(0)],
          campaign,
        });
        await store.actions.record(letter);
      }
      await store.actions.record(waiting('b'));
      const other = await again();
      await store.pauses.pause('two', AT);
      await store.pauses.pauseAll(AT);
      await store.pauses.pauseAll(LATER);
      assert.equal(await other.pauses.all(), AT);
      assert.deepEqual(await other.pauses.list(), ['two'], 'those that are paused by themselves');
      const letters = async () =>
        (await other.outbox.claim(AT, LATER, 10, ['email'])).map(({ campaign }) => campaign);
      const terms = { until: LATER, expiresAt: EXPIRES, anAddress: 9, limit: 9 };
      assert.deepEqual(await letters(), []);
      assert.deepEqual(await other.confirmations.claim(AT, terms), []);
      assert.equal(await other.outbox.standing({ campaign: 'one', action: 'a', position: 0 }), 'paused');
      await store.pauses.resumeAll();
      assert.equal(await other.pauses.all(), undefined);
      assert.deepEqual(await letters(), ['one']);
      assert.equal((await other.confirmations.claim(AT, terms)).length, 1);
    },
  );
}
