// What every adapter of the store must do. An adapter's test calls this with a way to open it.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { NewAction, Publication, Store, Tally } from './port.ts';

/** Opens a store on the same data each time it is called. */
export type Opener = (t: TestContext) => Promise<() => Promise<Store>>;

export const AT = '2027-01-10T12:00:00.000Z';
export const LATER = '2027-01-11T12:00:00.000Z';

const publication = (version: string, more: Partial<Publication> = {}): Publication => ({
  disclosure: 'processing',
  version,
  lang: 'en',
  material: false,
  rendered: {
    id: 'processing',
    purpose: 'processing',
    mode: 'notice',
    lang: 'en',
    text: `Text ${version} with “quotes” and ñ`,
    links: [],
    controller: { name: 'Example', postalAddress: 'Main Street', contact: 'a@example.org' },
    privacyNotice: { url: 'https://example.org/privacy', version: '1' },
  },
  ...more,
});

let made = 0;

export function action(more: Partial<NewAction> = {}): NewAction {
  const id = more.id ?? crypto.randomUUID();
  const campaign = more.campaign ?? 'one';
  const kind = more.kind ?? 'signature';
  return {
    campaign,
    id,
    kind,
    lang: 'en',
    recordedAt: AT,
    bodyHash: `body of ${id}`,
    tally: 'unverified',
    receiptHash: `receipt ${made++}`,
    answer: { id, campaign, kind, recordedAt: AT, status: 'counted', deliveries: [] },
    consents: [],
    deliveries: [],
    ...more,
  };
}

export const queued = (position: number, dueAt = AT): NewAction['deliveries'][number] => ({
  target: `target-${position}`,
  name: `Target ${position}`,
  channel: 'endpoint',
  status: 'queued',
  letter: {
    by: 'email' as const,
    to: `t${position}@example.org`,
    subject: 'Subject',
    body: 'Body\nof two lines',
    mark: 'Subject, body',
  },
  dueAt,
});

export const supporter = { given: 'Ana', family: 'Díaz', email: 'ana@example.org' };

export function storeSuite(name: string, open: Opener): void {
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

  storeTest('an action comes back whole, also after reopening', async (store, reopen) => {
    await store.disclosures.publish('one', AT, [publication('v1')]);
    const consent = {
      disclosure: 'processing',
      version: 'v1',
      lang: 'en',
      answer: 'told' as const,
      purpose: 'processing',
      at: AT,
      by: { element: 'petition-sign', version: '1.0.0', page: 'https://blog.example/post' },
    };
    const written = action({
      supporter,
      supporterKey: 'key',
      comment: 'Because\n“it” matters — ñ',
      consents: [consent],
      deliveries: [{ target: 'chief', name: 'Chief', channel: 'call', status: 'called' }],
    });
    assert.deepEqual(await store.actions.record(written), { outcome: 'stored', answer: written.answer });
    const { bodyHash, receiptHash, ...kept } = written;
    const comesBack = async (from: Store) => {
      assert.deepEqual(await from.actions.find('one', written.id), { bodyHash, answer: written.answer });
      assert.deepEqual(await from.actions.byReceipt(receiptHash), kept);
    };
    await comesBack(store);
    await comesBack(await reopen());
  });

  storeTest('what is not there is undefined', async store => {
    assert.equal(await store.actions.find('one', 'x'), undefined);
    assert.equal(await store.actions.byReceipt('x'), undefined);
    assert.deepEqual(await store.actions.counts('one'), []);
    assert.deepEqual(await store.disclosures.find('one', ['x']), []);
    assert.deepEqual(await store.mailbox.list(10), []);
  });

  storeTest('64 copies of an action at once are one', async store => {
    const one = action();
    const results = await Promise.all(Array.from({ length: 64 }, () => store.actions.record(one)));
    assert.equal(results.filter(({ outcome }) => outcome === 'stored').length, 1);
    assert.equal(results.filter(({ outcome }) => outcome === 'replayed').length, 63);
    assert.deepEqual(await store.actions.counts('one'), [{ kind: 'signature', tally: 'unverified', n: 1 }]);
  });

  storeTest('an id with another body is a conflict and changes nothing', async store => {
    const one = action();
    await store.actions.record(one);
    assert.deepEqual(await store.actions.record({ ...one, bodyHash: 'another' }), { outcome: 'conflict' });
    assert.equal((await store.actions.find('one', one.id))?.bodyHash, one.bodyHash);
    assert.deepEqual(await store.actions.counts('one'), await store.actions.recount('one'));
  });

  storeTest('the same id in another campaign is another action', async store => {
    const id = crypto.randomUUID();
    await store.actions.record(action({ id }));
    const other = await store.actions.record(action({ id, campaign: 'two', bodyHash: 'x' }));
    assert.equal(other.outcome, 'stored');
  });

  storeTest('a supporter counts once for each campaign and kind', async store => {
    for (let i = 0; i < 3; i++) await store.actions.record(action({ supporterKey: 'ana' }));
    await store.actions.record(action({ supporterKey: 'ana', kind: 'letter' }));
    await store.actions.record(action({ supporterKey: 'ana', campaign: 'two' }));
    await store.actions.record(action({ supporterKey: 'ben' }));
    assert.deepEqual(await store.actions.counts('one'), [
      { kind: 'letter', tally: 'unverified', n: 1 },
      { kind: 'signature', tally: 'unverified', n: 2 },
    ]);
    assert.deepEqual(await store.actions.counts('two'), [{ kind: 'signature', tally: 'unverified', n: 1 }]);
  });

  storeTest('letters are counted one by one, other actions once', async store => {
    await store.actions.record(action({ kind: 'letter', deliveries: [queued(0), queued(1), queued(2)] }));
    await store.actions.record(action({ kind: 'call', deliveries: [queued(0), queued(1)] }));
    assert.deepEqual(await store.actions.counts('one'), [
      { kind: 'call', tally: 'unverified', n: 1 },
      { kind: 'letter', tally: 'unverified', n: 3 },
    ]);
    assert.deepEqual(await store.actions.recount('one'), await store.actions.counts('one'));
  });

  storeTest('without a supporter each action counts; a held one never does', async store => {
    await Promise.all([1, 2, 3].map(() => store.actions.record(action({ kind: 'call' }))));
    const { tally: _, ...held } = action({ held: 'honeypot', supporterKey: 'ana' });
    await store.actions.record(held);
    assert.deepEqual(await store.actions.counts('one'), [{ kind: 'call', tally: 'unverified', n: 3 }]);
    await store.actions.record(action({ supporterKey: 'ana' }));
    assert.equal((await store.actions.counts('one')).length, 2, 'and it takes nothing from who comes later');
  });

  storeTest('a write that cannot be stored fails, and so do those in its transaction', async store => {
    const broken = action({
      consents: [
        {
          disclosure: 'x',
          version: 'never-published',
          lang: 'en',
          answer: 'told',
          purpose: 'x',
          at: AT,
          by: { element: 'x', version: '1' },
        },
      ],
    });
    const results = await Promise.allSettled([
      store.actions.record(action()),
      store.actions.record(broken),
      store.actions.record(action()),
    ]);
    assert.equal(results[1]!.status, 'rejected');
    const stored = results.filter(({ status }) => status === 'fulfilled').length;
    const counted = (await store.actions.counts('one'))[0]?.n ?? 0;
    assert.equal(counted, stored);
    assert.equal(await store.actions.find('one', broken.id), undefined);
    assert.equal((await store.actions.record(action())).outcome, 'stored', 'the store goes on');
  });

  storeTest('counts equal COUNT(*) after any mixture of writes', async (store, reopen) => {
    const random = generator(20270110);
    const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
    const ids = Array.from({ length: 60 }, () => crypto.randomUUID());
    const tallies: (Exclude<Tally, 'imported'> | undefined)[] = [
      'verified',
      'unverified',
      'pending',
      undefined,
    ];
    let writing: Promise<unknown>[] = [];
    for (let i = 0; i < 600; i++) {
      const { tally: _, ...base } = action({
        id: pick(ids),
        campaign: pick(['one', 'two']),
        kind: pick(['signature', 'letter', 'call']),
        deliveries: [queued(0), queued(1), queued(2)].slice(0, pick([0, 1, 3])),
        bodyHash: pick(['a', 'b']),
      });
      const tally = pick(tallies);
      const key = pick(['ana', 'ben', 'cyd', undefined]);
      writing.push(
        store.actions.record({ ...base, ...(tally && { tally }), ...(key && { supporterKey: key }) }),
      );
      if (random() < 0.1) {
        await Promise.all(writing);
        writing = [];
        assert.deepEqual(await store.actions.counts('one'), await store.actions.recount('one'));
      }
    }
    await Promise.all(writing);
    const again = await reopen();
    for (const campaign of ['one', 'two']) {
      const counts = await again.actions.counts(campaign);
      assert.deepEqual(counts, await again.actions.recount(campaign));
      assert.ok(counts.length > 2);
    }
  });

  storeTest('disclosures: current, superseded, current again', async store => {
    const find = async (version: string) => (await store.disclosures.find('one', [version]))[0];
    await store.disclosures.publish('one', AT, [publication('v1')]);
    await store.disclosures.publish('one', LATER, [publication('v1')]);
    assert.deepEqual(await find('v1'), {
      disclosure: 'processing',
      version: 'v1',
      lang: 'en',
      rendered: publication('v1').rendered,
      firstPublishedAt: AT,
      supersededMaterially: false,
    });
    await store.disclosures.publish('one', LATER, [publication('v2')]);
    const old = await find('v1');
    assert.equal(old?.supersededAt, LATER);
    assert.equal(old?.supersededMaterially, false);
    assert.equal((await find('v2'))?.supersededAt, undefined);
    await store.disclosures.publish('one', LATER, [publication('v1')]);
    assert.equal((await find('v1'))?.supersededAt, undefined);
    assert.equal((await store.disclosures.find('two', ['v1'])).length, 0, 'each campaign has its own');
  });

  storeTest('disclosures: a material change ends the grace of all that came before it', async store => {
    const materially = async (version: string) =>
      (await store.disclosures.find('one', [version]))[0]?.supersededMaterially;
    await store.disclosures.publish('one', AT, [publication('v1'), publication('es1', { lang: 'es' })]);
    await store.disclosures.publish('one', AT, [publication('v2'), publication('es1', { lang: 'es' })]);
    assert.equal(await materially('v1'), false);
    await store.disclosures.publish('one', AT, [
      publication('v3', { material: true }),
      publication('es1', { lang: 'es', material: true }),
    ]);
    assert.equal(await materially('v1'), true);
    assert.equal(await materially('v2'), true);
    assert.equal(await materially('es1'), false, 'a text that did not change stays current');
  });

  storeTest(
    'outbox: a letter is settled once for each time that it was taken, and no later one is disturbed',
    async store => {
      await store.actions.record(action({ kind: 'letter', supporter, deliveries: [queued(0)] }));
      const [first] = await store.outbox.claim(AT, '2027-01-10T12:01:00.000Z', 1, ['email']);
      const waits = {
        ...first!,
        status: 'queued' as const,
        dueAt: '2027-01-10T12:02:00.000Z',
        untried: true,
      };
      await store.outbox.settle([waits]);
      await store.outbox.settle([waits]);
      const [second] = await store.outbox.claim(LATER, '2027-01-11T12:01:00.000Z', 1, ['email']);
      assert.equal(second!.attempts, 0);
      // Whoever took it first comes too late with each of these, but that it has left holds in any case.
      await store.outbox.settle([waits]);
      await store.outbox.settle([{ ...first!, status: 'failed' }]);
      assert.deepEqual(await store.outbox.claim('2027-01-11T12:00:59.000Z', LATER, 1, ['email']), []);
      assert.equal(await store.outbox.standing(first!), 'free');
      await store.outbox.settle([{ ...first!, status: 'accepted' }]);
      assert.equal(await store.outbox.standing(first!), 'gone');
    },
  );

  storeTest(
    'outbox: a letter is taken once, comes back after its lease, and goes when settled',
    async store => {
      const one = action({ kind: 'letter', supporter, deliveries: [queued(0), queued(1, LATER)] });
      await store.actions.record(one);
      const until = '2027-01-10T12:01:00.000Z';
      const [taken, ...rest] = await store.outbox.claim(AT, until, 10, ['email']);
      assert.deepEqual(rest, [], 'the second one is not due');
      assert.deepEqual(taken, {
        campaign: 'one',
        action: one.id,
        position: 0,
        supporter,
        lang: 'en',
        attempts: 0,
        target: { id: 'target-0', name: 'Target 0', address: 't0@example.org' },
        by: 'email',
        dueAt: AT,
        subject: 'Subject',
        body: 'Body\nof two lines',
        lease: until,
      });
      assert.deepEqual(await store.outbox.claim(AT, until, 10, ['email']), []);
      const [again] = await store.outbox.claim(until, LATER, 10, ['email']);
      assert.equal(again?.attempts, 1);
      await store.outbox.settle([{ ...again!, status: 'accepted' }]);
      const [second, none] = await store.outbox.claim(LATER, LATER, 10, ['email']);
      assert.equal(second?.position, 1);
      assert.equal(none, undefined);
      const read = await store.actions.byReceipt(one.receiptHash);
      assert.deepEqual(
        read?.deliveries.map(({ status }) => status),
        ['accepted', 'queued'],
      );
    },
  );

  /** Letters of the same text; each is recorded an hour after the one before. */
  async function twins(store: Store, ids: string[], more: Record<string, Partial<NewAction>> = {}) {
    for (const [hour, id] of ids.entries()) {
      const recordedAt = `2027-01-10T${12 + hour}:00:00.000Z`;
      const letter = { id, recordedAt, supporter, supporterKey: 'ana', deliveries: [queued(0)] };
      await store.actions.record(action({ kind: 'letter', receiptHash: `of ${id}`, ...letter, ...more[id] }));
    }
    const key = (id: string) => ({ campaign: 'one', action: id, position: 0 });
    return {
      key,
      claim: () => store.outbox.claim(LATER, LATER, 10, ['email']),
      settle: (id: string, status: 'accepted' | 'failed') => store.outbox.settle([{ ...key(id), status }]),
      standings: () => Promise.all(ids.map(id => store.outbox.standing(key(id)))),
      statuses: () =>
        Promise.all(ids.map(async id => (await store.actions.byReceipt(`of ${id}`))!.deliveries[0]!.status)),
    };
  }

  storeTest('outbox: a letter waits for its twin, and for nothing else', async store => {
    const letter = queued(0).letter!;
    const other = (more: Partial<typeof letter>) => ({
      deliveries: [{ ...queued(0), letter: { ...letter, ...more } }],
    });
    const { standings } = await twins(store, ['held', 'a', 'b', 'ben', 'said', 'target', 'day'], {
      held: { held: 'honeypot' },
      ben: { supporterKey: 'ben' },
      said: other({ mark: 'Subject, another body' }),
      target: { deliveries: [queued(1)] },
      day: { recordedAt: '2027-01-11T14:00:00.000Z' },
    });
    assert.deepEqual(await standings(), ['free', 'free', 'waits', 'free', 'free', 'free', 'free']);
    assert.equal(await store.outbox.standing({ campaign: 'one', action: 'x', position: 0 }), 'gone');
  });

  storeTest('outbox: twins that wait are accepted with the one that left', async store => {
    const { claim, settle, standings, statuses, key } = await twins(store, ['a', 'b', 'c']);
    const wait = (id: string) =>
      store.outbox.settle([{ ...key(id), status: 'queued', dueAt: LATER, untried: true }]);
    await claim();
    await wait('b');
    assert.deepEqual(await standings(), ['free', 'waits', 'waits']);
    await settle('a', 'accepted');
    assert.deepEqual(await statuses(), ['accepted', 'accepted', 'accepted']);
    // It was about to wait when the other one left: that comes too late.
    await wait('c');
    assert.deepEqual(await statuses(), ['accepted', 'accepted', 'accepted']);
    assert.deepEqual(await claim(), []);
  });

  storeTest(
    'outbox: twins that wait fail with the one that was tried; one that comes later is free',
    async store => {
      const { claim, settle, statuses, key } = await twins(store, ['a', 'b']);
      await claim();
      await settle('a', 'failed');
      assert.deepEqual(await statuses(), ['failed', 'failed']);
      await twins(store, ['c']);
      assert.equal(await store.outbox.standing(key('c')), 'free');
    },
  );

  storeTest(
    'outbox: only a letter that left itself speaks for its twins, and bounces with them',
    async store => {
      const { claim, settle, standings, statuses, key } = await twins(store, ['a', 'b', 'day'], {
        b: { recordedAt: '2027-01-11T06:00:00.000Z' },
        day: { recordedAt: '2027-01-11T18:00:00.000Z' },
      });
      await claim();
      assert.deepEqual(await standings(), ['free', 'waits', 'waits']);
      await settle('a', 'accepted');
      assert.deepEqual(await statuses(), ['accepted', 'accepted', 'queued'], 'a day after the first one');
      assert.deepEqual(await standings(), ['gone', 'gone', 'free']);
      await twins(store, ['soon']);
      assert.equal(await store.outbox.standing(key('soon')), 'accepted');
      await store.outbox.settle([{ ...key('soon'), status: 'accepted', untried: true }]);
      assert.equal(await store.outbox.bounce(key('a')), 'bounced');
      assert.deepEqual(await statuses(), ['bounced', 'bounced', 'queued']);
      await twins(store, ['later']);
      assert.equal(await store.outbox.standing(key('later')), 'bounced');
    },
  );

  storeTest('outbox: each letter is taken by the way it leaves; waiting is no attempt', async store => {
    const letter = {
      by: 'cwc' as const,
      to: 'HCA13',
      subject: 'Subject',
      body: 'Body',
      mark: 'm',
      topic: 'Health',
    };
    const one = action({ kind: 'letter', supporter, deliveries: [queued(0), { ...queued(1, AT), letter }] });
    await store.actions.record(one);
    const claim = (...by: ('email' | 'cwc')[]) => store.outbox.claim(AT, LATER, 10, by);
    assert.deepEqual(await claim(), []);
    const [other, ...rest] = await claim('cwc');
    assert.deepEqual([other?.position, other?.topic, other?.target.address], [1, 'Health', 'HCA13']);
    assert.deepEqual(rest, []);
    await store.outbox.settle([{ ...other!, status: 'queued', dueAt: AT, untried: true }]);
    assert.deepEqual(
      (await claim('email', 'cwc')).map(({ position, attempts }) => [position, attempts]),
      [
        [0, 0],
        [1, 0],
      ],
    );
  });

  storeTest('outbox: a letter bounces once, and stays bounced', async store => {
    const one = action({
      kind: 'letter',
      supporter,
      deliveries: [queued(0), queued(1, AT), { ...queued(2), status: 'awaiting-confirmation' }],
    });
    await store.actions.record(one);
    const letters = await store.outbox.claim(AT, LATER, 10, ['email']);
    await store.outbox.settle([{ ...letters[0]!, status: 'accepted' }]);
    const key = (position: number) => ({ campaign: 'one', action: one.id, position });
    assert.equal(await store.outbox.bounce(key(0), '5.1.1'), 'bounced');
    assert.equal(await store.outbox.bounce(key(0)), 'already');
    // The report was faster than what the mail server said.
    assert.equal(await store.outbox.bounce(key(1)), 'bounced');
    await store.outbox.settle([{ ...letters[1]!, status: 'accepted' }]);
    assert.equal(await store.outbox.bounce(key(2)), 'other');
    assert.equal(await store.outbox.bounce(key(9)), 'unknown');
    assert.equal(await store.outbox.bounce({ ...key(0), campaign: 'two' }), 'unknown');
    const told = (await store.outbox.undelivered('one', 9)).map(({ status, why }) => `${status} ${why}`);
    assert.deepEqual(new Set(told), new Set(['bounced 5.1.1', 'bounced undefined']));
    const read = await store.actions.byReceipt(one.receiptHash);
    assert.deepEqual(
      read?.deliveries.map(({ status }) => status),
      ['bounced', 'bounced', 'awaiting-confirmation'],
    );
    assert.deepEqual(await store.outbox.claim('9999-12-31T00:00:00.000Z', LATER, 10, ['email']), []);
  });

  storeTest('outbox: what is not to leave is never taken', async store => {
    const { dueAt: _, ...waiting } = queued(0);
    await store.actions.record(
      action({
        kind: 'letter',
        supporter,
        deliveries: [waiting, { ...waiting, status: 'awaiting-confirmation' }],
      }),
    );
    assert.deepEqual(await store.outbox.claim('9999-12-31T00:00:00.000Z', LATER, 10, ['email']), []);
  });

  storeTest(
    'letters to hand over: given to the endpoint, free to leave, neither caught nor withdrawn',
    async store => {
      const send = (given: string, more: Partial<NewAction> = {}) =>
        store.actions.record(
          action({ kind: 'letter', supporter: { ...supporter, given }, deliveries: [queued(0)], ...more }),
        );
      await send('Later', { recordedAt: LATER });
      await send('Early', { deliveries: [queued(1), queued(0)] });
      await send('Robot', { held: 'honeypot' });
      await send('Waits', { deliveries: [{ ...queued(0), status: 'awaiting-confirmation' }] });
      await send('Elsewhere', { campaign: 'two' });
      await send('Self', {
        deliveries: [{ target: 'target-0', name: 'T', channel: 'own-page', status: 'handed-over' }],
      });
      const letters = await store.actions.letters('one');
      assert.deepEqual(
        letters.map(({ target, supporter: { given } }) => [target.id, given]),
        [
          ['target-0', 'Early'],
          ['target-0', 'Later'],
          ['target-1', 'Early'],
        ],
      );
      assert.deepEqual(letters[0], {
        target: { id: 'target-0', name: 'Target 0' },
        status: 'queued',
        supporter: { ...supporter, given: 'Early' },
        lang: 'en',
        recordedAt: AT,
        subject: 'Subject',
        body: 'Body\nof two lines',
      });
    },
  );

  storeTest('mailbox: newest first, and landing twice leaves one', async store => {
    const mail = (number: number, landedAt: string) => ({
      messageId: `${number}@example.org`,
      landedAt,
      lang: 'en',
      from: { name: 'Ana via Example', address: 'letters@example.org' },
      replyTo: { name: 'Ana', address: 'ana@example.org' },
      to: { name: 'Chief', address: 'chief@example.org' },
      subject: 'Subject',
      text: 'Body',
    });
    await store.mailbox.put(mail(0, AT));
    await store.mailbox.put(mail(1, LATER));
    await store.mailbox.put(mail(0, LATER));
    assert.deepEqual(await store.mailbox.list(10), [mail(1, LATER), mail(0, AT)]);
    assert.equal((await store.mailbox.list(1)).length, 1);
  });

  storeTest('directory: replaced as a whole', async store => {
    const directory = (source: string) => ({
      country: 'US',
      source,
      sourceDate: '2027-01-01',
      representatives: [],
      places: { '93611': ['ocd-division/country:us/state:ca/cd:20'] },
    });
    await store.directory.replace(directory('first'));
    await store.directory.replace(directory('second'));
    assert.deepEqual(await store.directory.sources('US'), [
      { source: 'second', sourceDate: '2027-01-01', offices: [] },
    ]);
    assert.equal((await store.directory.divisions('US', '93611')).length, 1);
  });

  storeTest('closing finishes what was begun', async (store, reopen) => {
    const writing = Promise.all(Array.from({ length: 50 }, () => store.actions.record(action())));
    const again = await reopen();
    assert.equal((await writing).length, 50);
    assert.deepEqual(await again.actions.counts('one'), [{ kind: 'signature', tally: 'unverified', n: 50 }]);
  });
}

/** Random numbers that are the same in every run. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
