// Actions in hard times: restarts, failures, floods, and pages that may not send any.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Problem } from '../../contract/index.ts';
import { type NewAction, Overloaded } from '../store/port.ts';
import { WriteError } from '../store/sqlite/writer.ts';
import { ORIGIN, signature, testEndpoint } from '../test-support.ts';
import { refused, untouched } from './test-support.ts';

test('after a restart everything acknowledged is there, once, with the same receipts', async t => {
  const at = await testEndpoint(t);
  const actions = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      signature(at, { supporter: { given: 'S', family: 'T', email: `s${i % 30}@example.org` } }),
    ),
  );
  const before = await Promise.all(actions.map(async action => (await at.act(action)).text()));
  await at.endpoint.close();
  const again = await testEndpoint(t, { dataFolder: at.dataFolder });
  const after = await Promise.all(actions.map(async action => (await again.act(action)).text()));
  assert.deepEqual(after, before);
  assert.deepEqual(await again.endpoint.store.actions.counts('safe'), [
    { kind: 'signature', tally: 'unverified', n: 30 },
  ]);
});

test('a store that fails is a problem, and the log holds nothing personal', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  const { actions } = at.endpoint.store;
  const fails = async (error: unknown) => {
    Object.assign(actions, { record: () => Promise.reject(error) });
    return at.act(action, { headers: { 'Content-Type': 'application/json' } });
  };
  const record = actions.record;
  await refused(await fails(new Error('ana@example.org leaked')), 500, 'server-error');
  await refused(await fails(new WriteError('disk I/O error', 'ERR_SQLITE_ERROR', 10)), 500, 'server-error');
  const busy = await fails(new WriteError('database is locked', 'ERR_SQLITE_ERROR', 5));
  assert.ok(Number(busy.headers.get('retry-after')) > 0);
  await refused(busy, 503, 'overloaded');
  const full = await fails(new Overloaded());
  assert.ok(Number(full.headers.get('retry-after')) > 0);
  await refused(full, 503, 'overloaded');
  assert.equal(at.lines.length, 4);
  assert.match(
    at.lines[1]!,
    /^error request failed POST \/v1\/actions 500 server-error WriteError ERR_SQLITE_ERROR: disk I\/O error$/,
  );
  assert.match(at.lines[3]!, /^warn request failed POST \/v1\/actions 503 overloaded /);
  for (const line of at.lines) assert.doesNotMatch(line, /ana|Díaz|example\.org|\n/);
  Object.assign(actions, { record });
  await untouched(at);
  assert.equal((await at.act(action)).status, 201, 'and it can be sent again');
});

test('a flood is bounded: what is refused says when to come back, what is taken is counted', async t => {
  const at = await testEndpoint(t);
  const one = await signature(at);
  const answers = await Promise.all(
    Array.from({ length: 5000 }, (_, i) => {
      const supporter = { given: 'S', family: 'T', email: `s${i}@example.org` };
      return at.act({ ...one, id: crypto.randomUUID(), supporter });
    }),
  );
  const taken = answers.filter(({ status }) => status === 201).length;
  const refusals = answers.filter(({ status }) => status !== 201);
  assert.ok(refusals.every(({ status, headers }) => status === 503 && headers.get('retry-after')));
  assert.deepEqual(await at.endpoint.store.actions.counts('safe'), [
    { kind: 'signature', tally: 'unverified', n: taken },
  ]);
  assert.deepEqual(await at.endpoint.store.actions.recount('safe'), [
    { kind: 'signature', tally: 'unverified', n: taken },
  ]);
});

test('what is too much is refused at once, while readers and whoever watches are answered', async t => {
  const at = await testEndpoint(t, { metricsToken: 'a-token-of-the-operator' });
  const { actions } = at.endpoint.store;
  const { promise: disk, resolve: wakes } = Promise.withResolvers<void>();
  const record = actions.record.bind(actions);
  let waiting = 0;
  Object.assign(actions, {
    record: (action: NewAction) => {
      waiting++;
      return disk.then(() => record(action));
    },
  });
  const one = await signature(at);
  const act = (i: number) =>
    at.act({ ...one, id: crypto.randomUUID(), supporter: { ...one.supporter, email: `s${i}@example.org` } });
  const slow = Array.from({ length: 1000 }, (_, i) => act(i));
  while (waiting < 1000) await sleep(1);
  const refusal = await act(1000);
  await refused(refusal, 503, 'overloaded');
  const pauses = new Set<number>();
  for (let i = 0; i < 40; i++) pauses.add(Number((await act(i)).headers.get('retry-after')));
  assert.ok(pauses.size > 1 && Math.min(...pauses) >= 1, 'they do not come back all at once');
  assert.equal(refusal.headers.get('access-control-allow-origin'), '*', 'a page may read it');
  assert.equal((await at.request('/v1/campaigns/safe/progress')).status, 200);
  assert.equal((await at.request('/healthz')).status, 200);
  const page = await at.request('/v1/receipts/nothing', { headers: { Accept: 'text/html' } });
  assert.match(page.headers.get('content-type')!, /^text\/html/);
  const metrics = await at.request('/metrics', {
    headers: { Authorization: 'Bearer a-token-of-the-operator' },
  });
  assert.match(await metrics.text(), /_count\{route="\/v1\/\*",method="POST",status="5xx"\} 41\n/);
  wakes();
  for (const response of await Promise.all(slow)) assert.equal(response.status, 201);
  assert.equal((await act(1000)).status, 201, 'and then it goes on');
});

test('an allowlist keeps other pages’ actions out', async t => {
  const at = await testEndpoint(t, { allowedOrigins: ['https://blog.example'] });
  const action = await signature(at);
  const from = (headers: Record<string, string>) =>
    at.act(action, { headers: { 'Content-Type': 'application/json', ...headers } });
  const evil = [
    'https://evil.example',
    'https://blog.example.evil.example',
    'http://blog.example',
    'https://blog.example:8443',
    'null',
    '',
  ];
  for (const origin of evil) {
    const response = await from({ Origin: origin });
    assert.equal(response.status, 403, origin);
    assert.equal(response.headers.get('access-control-allow-origin'), origin, 'its page may read why');
    assert.equal(((await response.json()) as Problem).type, 'urn:upstander:problem:origin-not-allowed');
  }
  await untouched(at);
  const allowed = await from({ Origin: 'https://blog.example' });
  assert.equal(allowed.status, 201);
  assert.equal(allowed.headers.get('access-control-allow-origin'), 'https://blog.example');
  assert.match(allowed.headers.get('vary') ?? '', /Origin/);
  assert.equal((await from({ Origin: ORIGIN })).status, 201);
  assert.equal((await from({})).status, 201, 'a program has no origin');
  assert.equal((await from({ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })).status, 201);
  assert.equal((await from({ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' })).status, 403);
  const form = await at.request('/v1/forms/safe', {
    method: 'POST',
    headers: { Origin: 'https://evil.example', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'given=A',
  });
  assert.equal(form.status, 403);
});

test('a preflight is answered for two hours', async t => {
  const at = await testEndpoint(t);
  const response = await at.request('/v1/actions', {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://blog.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    },
  });
  assert.equal(response.status, 204);
  assert.equal(response.headers.get('access-control-max-age'), '7200');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.match(response.headers.get('access-control-allow-methods')!, /POST/);
  assert.match(response.headers.get('access-control-allow-headers')!, /content-type/i);
  assert.equal(response.headers.get('access-control-allow-credentials'), null);
});
