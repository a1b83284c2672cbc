// What has left while the database is away for a moment does not leave again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openKeys } from '../actions/keys.ts';
import { confirming } from '../confirmations/test-support.ts';
import { Unavailable } from '../store/port.ts';
import { letter, letters, petition, signature, testEndpoint } from '../test-support.ts';
import { audience, billUpdate, newUpdateMails } from '../updates/updater.ts';
import { logged, smtpServer } from './test-support.ts';

/** Rejects the first times that it is called, and counts. */
function failingFirst<In, Out>(settle: (given: In) => Promise<Out>, times: number) {
  const calls = { failed: 0, settled: 0 };
  return {
    calls,
    settle: async (given: In) => {
      if (calls.failed < times) {
        calls.failed++;
        throw new Unavailable('ECONNREFUSED', undefined);
      }
      const done = await settle(given);
      calls.settled++;
      return done;
    },
  };
}

test('a letter, a confirmation and an update that left are settled once the database is back, and leave once', async t => {
  const server = await smtpServer(t);
  const bill = {
    country: 'US',
    type: 'H.R.',
    number: '2172',
    title: 'An Act',
    ask: 'cosponsor',
    status: { text: 'Introduced.', date: '2026-12-01' },
  };
  const at = await testEndpoint(t, {
    files: {
      'a.json': letters({ deliver: 'unverified' }),
      'b.json': confirming({ id: 'confirmed' }),
      'c.json': petition({ bill }),
    },
    mail: { smtp: server.url, from: 'letters@act.example.org' },
  });
  const { store } = at.endpoint;
  const all = [store.outbox, store.confirmations, store.updates].map(part => {
    const failing = failingFirst(part.settle.bind(part) as (given: unknown) => Promise<void>, 3);
    part.settle = failing.settle;
    return failing.calls;
  });
  const by = (name: string) => ({
    supporter: { given: name, family: 'Díaz', email: `${name}@example.org` },
  });
  const everybody = async (name: string) => {
    await at.act(await letter(at, by(name)));
    await at.act(await signature(at, { campaign: 'confirmed', ...by(name) }));
  };
  await everybody('ana');
  await at.act(await signature(at, by('ana')));
  const update = billUpdate({ campaign: 'safe', text: { en: 'It passed.' }, day: '2027-01-09' }, at.clock());
  const { people } = await audience(store, update, at.clock());
  await store.updates.record(update, newUpdateMails(people, await openKeys(at.dataFolder)));

  await server.arrived(3);
  for (let i = 0; i < 1000 && all.some(({ settled }) => !settled); i++) await sleep(5);
  assert.deepEqual(all, Array(3).fill({ failed: 3, settled: 1 }));
  const told = await logged(at, /^error settling failed /, 3);
  assert.deepEqual(
    told.map(line => /failed (outbox email|confirmations|updates) /.exec(line)?.[1] ?? line).toSorted(),
    ['confirmations', 'outbox email', 'updates'],
  );
  // Long after every lease, somebody else's leave, and none of these again.
  at.clock.advance(3_600_000);
  await everybody('eva');
  await server.arrived(5);
  await sleep(100);
  assert.deepEqual(server.mails.map(({ to }) => to[0]!).toSorted(), [
    'ana@example.org',
    'ana@example.org',
    'chief@police.example',
    'chief@police.example',
    'eva@example.org',
  ]);
});
