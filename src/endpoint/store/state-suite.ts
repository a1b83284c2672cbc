// What every adapter of the store must do about how many letters and mails are in which state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AT, LATER, type Opener, action, queued, supporter } from './suite.ts';

export function stateSuite(name: string, open: Opener): void {
  test(`${name}: letters are told by campaign, way and state, mails by campaign while they wait`, async t => {
    const store = await (await open(t))();
    t.after(() => store.close());
    assert.deepEqual(await store.outbox.states(), { letters: [], mails: [] });
    const { letter, ...first } = queued(0);
    await store.actions.record(
      action({
        kind: 'letter',
        supporter,
        deliveries: [
          { ...first, letter: letter! },
          { ...queued(1), letter: { ...letter!, by: 'webhook' } },
          { target: 'mayor', name: 'Mayor', channel: 'call', status: 'called' },
        ],
      }),
    );
    const asked = {
      id: 'mail',
      tokenHash: 'token',
      withdrawalHash: 'withdrawal',
      expiresAt: LATER,
      limits: { anAction: 3, seconds: 60 },
    };
    const { dueAt: _, ...held } = queued(0);
    await store.actions.record(
      action({
        campaign: 'two',
        kind: 'letter',
        supporter,
        supporterKey: 'somebody',
        tally: 'pending',
        confirmation: asked,
        deliveries: [{ ...held, status: 'awaiting-confirmation' }],
      }),
    );
    const [taken] = await store.outbox.claim(AT, LATER, 1, ['email']);
    await store.outbox.settle([{ ...taken!, status: 'failed', why: '550' }]);
    const { target, name: called } = first;
    const failed = { target: { id: target, name: called }, by: 'email', status: 'failed', why: '550', n: 1 };
    assert.deepEqual(await store.outbox.undelivered('one', 9), [failed]);
    assert.deepEqual(await store.outbox.undelivered('two', 9), []);
    const mails = [{ campaign: 'two', kind: 'confirmation', status: 'queued', n: 1 }];
    const letters = [
      { campaign: 'one', by: 'email', status: 'failed', n: 1 },
      { campaign: 'one', by: 'webhook', status: 'queued', n: 1 },
    ];
    assert.deepEqual(await store.outbox.states(), {
      letters: [...letters, { campaign: 'two', by: 'email', status: 'awaiting-confirmation', n: 1 }],
      mails,
    });
    await store.confirmations.confirm('token', AT);
    assert.deepEqual(await store.outbox.states(), {
      letters: [...letters, { campaign: 'two', by: 'email', status: 'queued', n: 1 }],
      mails: [],
    });
  });
}
