// How actions are recorded, counted and answered.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Action, Receipt } from '../../contract/index.ts';
import { DAY_MS, letter, letters, petition, signature, testEndpoint } from '../test-support.ts';
import { both, refused } from './test-support.ts';

test('a signature is recorded, and the same one again gets the same answer', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  const first = await at.act(action);
  assert.equal(first.status, 201);
  assert.equal(first.headers.get('cache-control'), 'no-store');
  const receipt = Receipt.parse(await first.json());
  assert.deepEqual(
    { ...receipt, url: undefined },
    {
      id: action.id,
      campaign: 'safe',
      kind: 'signature',
      recordedAt: '2027-01-10T12:00:00.000Z',
      status: 'counted',
      deliveries: [],
      url: undefined,
    },
  );
  assert.match(receipt.url!, /^https:\/\/act\.example\.org\/v1\/receipts\/[\w-]{32}$/);
  at.clock.advance(DAY_MS);
  const again = await at.act({ ...action, check: { website: '' } });
  assert.equal(again.status, 201);
  assert.deepEqual(await again.json(), receipt);
  assert.deepEqual(await at.endpoint.store.actions.counts('safe'), [
    { kind: 'signature', tally: 'unverified', n: 1 },
  ]);
});

test('64 copies at once are one action', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  const answers = await Promise.all(Array.from({ length: 64 }, async () => at.act(action)));
  const bodies = new Set(await Promise.all(answers.map(answer => answer.text())));
  assert.equal(bodies.size, 1);
  assert.ok(answers.every(({ status }) => status === 201));
  assert.equal((await at.endpoint.store.actions.recount('safe'))[0]?.n, 1);
});

test('an id with another body is refused, and the first one stays', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  await at.act(action);
  const problem = await refused(await at.act({ ...action, comment: 'Other' }), 409, 'id-conflict');
  assert.ok(problem.detail);
  assert.equal((await at.act(action)).status, 201);
});

test('key order and spaces around a name do not make another action', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  await at.act(action);
  const turned = Object.fromEntries(Object.entries(action).reverse());
  const supporter = { email: ' ana@example.org ', family: 'Díaz ', given: ' Ana' };
  assert.equal((await at.act({ ...turned, supporter })).status, 201);
});

test('the same address counts once for a campaign and kind, whatever its case, and the answer does not tell', async t => {
  const at = await testEndpoint(t, both);
  const shapes = [];
  for (const email of [
    'ana@example.org',
    ' ANA@Example.ORG ',
    'ana@example.org',
    'jose\u0301@example.org',
    'jos\u00e9@example.org',
  ]) {
    const supporter = { given: 'A', family: 'B', email };
    const {
      id: _,
      url,
      ...rest
    } = Receipt.parse(await (await at.act(await signature(at, { supporter }))).json());
    assert.ok(url);
    shapes.push(JSON.stringify(rest));
  }
  assert.equal(new Set(shapes).size, 1);
  assert.equal((await at.endpoint.store.actions.counts('safe'))[0]?.n, 2);
  await at.act(await letter(at));
  assert.equal((await at.endpoint.store.actions.counts('write'))[0]?.n, 1, 'a letter is another kind');
});

test('a petition that asks for confirmation holds signatures as pending', async t => {
  const at = await testEndpoint(t, {
    files: { 'a.json': petition({ petition: { statement: 'We ask.', confirm: true } }) },
    devMailbox: true,
  });
  const receipt = Receipt.parse(await (await at.act(await signature(at))).json());
  assert.equal(receipt.status, 'awaiting-confirmation');
  const again = Receipt.parse(await (await at.act(await signature(at))).json());
  assert.equal(again.status, 'awaiting-confirmation');
  const progress = await at.json('/v1/campaigns/safe/progress');
  assert.deepEqual([progress['counted'], progress['pending']], [0, 1]);
});

test('actions without an address count each', async t => {
  const at = await testEndpoint(t, both);
  for (let i = 0; i < 3; i++) {
    const { supporter: _, ...call } = await letter(at, {
      kind: 'call',
      consents: [],
      deliveries: [{ target: 'mayor', channel: 'call' }],
    });
    const receipt = Receipt.parse(await (await at.act(call)).json());
    assert.deepEqual(receipt.deliveries, [{ target: 'mayor', name: 'Mayor Example', status: 'called' }]);
  }
  assert.deepEqual(await at.endpoint.store.actions.counts('write'), [
    { kind: 'call', tally: 'unverified', n: 3 },
  ]);
});

test('the hidden field makes an action look recorded and count nothing', async t => {
  const at = await testEndpoint(t, {
    files: { 'a.json': petition(), 'b.json': letters({ deliver: 'unverified' }) },
    devMailbox: true,
  });
  const action = await signature(at, { check: { website: 'https://spam.example' } });
  const receipt = Receipt.parse(await (await at.act(action)).json());
  assert.equal(receipt.status, 'counted');
  assert.equal((await at.request(receipt.url!)).status, 200);
  await at.act(await letter(at, { check: { website: 'x' } }));
  assert.deepEqual(await at.endpoint.store.actions.counts('safe'), []);
  assert.deepEqual(await at.endpoint.store.actions.recount('write'), []);
  await sleep(30);
  assert.deepEqual(await at.endpoint.store.mailbox.list(10), []);
  assert.equal((await at.act(await signature(at))).status, 201);
  assert.equal(
    (await at.endpoint.store.actions.counts('safe'))[0]?.n,
    1,
    'the person behind it still counts',
  );
});

test('what a letter reports is what it did', async t => {
  const at = await testEndpoint(t, both);
  const deliveries: Action['deliveries'] = [
    { target: 'chief', channel: 'endpoint', subject: 'Hi', body: 'Please' },
    { target: 'mayor', channel: 'own-page' },
    { target: 'mayor', channel: 'mail-app' },
    { target: 'mayor', channel: 'copy' },
    { target: 'mayor', channel: 'print' },
  ];
  const receipt = Receipt.parse(await (await at.act(await letter(at, { deliveries }))).json());
  assert.deepEqual(
    receipt.deliveries.map(({ status }) => status),
    ['queued', 'handed-over', 'opened-in-mail-app', 'copied', 'printed'],
  );
});

test('a closed campaign takes nothing new, but still answers for what it took', async t => {
  const deadline = '2027-01-11T00:00:00Z';
  const at = await testEndpoint(t, { files: { 'a.json': petition({ deadline }) } });
  const action = await signature(at);
  const before = await (await at.act(action)).json();
  at.clock.advance(DAY_MS);
  await refused(await at.act(await signature(at)), 409, 'campaign-closed');
  assert.deepEqual(await (await at.act(action)).json(), before);
  assert.equal((await at.endpoint.store.actions.recount('safe'))[0]?.n, 1);
});
