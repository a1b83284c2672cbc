import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Campaign, Problem, Progress } from '../../contract/index.ts';
import { DAY_MS, NOW, petition, signature, testEndpoint } from '../test-support.ts';

test('a campaign is served by its contract, in the language asked for', async t => {
  const { request } = await testEndpoint(t);
  const response = await request('/v1/campaigns/safe?lang=es-419');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'application/json');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(response.headers.get('set-cookie'), null);
  assert.match(response.headers.get('cache-control')!, /^public, max-age=\d+, stale-while-revalidate=\d+$/);
  assert.equal(response.headers.get('vary'), 'Accept-Encoding');
  const campaign = Campaign.parse(await response.json());
  assert.equal(campaign.title, 'Calles seguras');
  assert.equal(campaign.lang, 'es');
});

test('a page in a language that the campaign lacks gets what its reader prefers; nobody else’s cache keeps that', async t => {
  const { request } = await testEndpoint(t);
  const ask = async (lang: string, accepted: string) => {
    const response = await request(`/v1/campaigns/safe?lang=${lang}`, {
      headers: { 'Accept-Language': accepted },
    });
    const [kept] = response.headers.get('cache-control')!.split(',');
    return [((await response.json()) as Campaign).lang, kept, response.headers.get('vary')];
  };
  const BOTH = 'Accept-Encoding, Accept-Language';
  assert.deepEqual(await ask('de', 'de-AT,es-419;q=0.8,en;q=0.5'), ['es', 'private', BOTH]);
  assert.deepEqual(await ask('de', 'de'), ['en', 'private', BOTH]);
  assert.deepEqual(
    await ask('en-GB', 'es'),
    ['en', 'public', 'Accept-Encoding'],
    'what a page says goes first',
  );
});

test('an element is sent what its action needs, and anybody else the whole campaign', async t => {
  const files = {
    'a.json': petition({
      letters: [{ id: 'l', lang: 'en', subjects: ['Vote'], body: 'Please.' }],
      targets: { offices: ['us-house'], country: 'US' },
      call: { script: 'Hello' },
    }),
  };
  const { json } = await testEndpoint(t, { files });
  const whole = await json<Campaign>('/v1/campaigns/safe');
  assert.ok(whole.petition && whole.letters && whole.call);
  const { letters: _l, call: _c, targets: _t, ...signing } = whole;
  assert.deepEqual(await json<Campaign>('/v1/campaigns/safe?for=signature'), signing);
  const { petition: _p, ...writing } = whole;
  assert.deepEqual(await json<Campaign>('/v1/campaigns/safe?for=letter'), writing);
  for (const other of ['', 'call', 'x', 'constructor', '__proto__'])
    assert.deepEqual(await json<Campaign>(`/v1/campaigns/safe?for=${other}`), whole, other);
});

test('of originals, too, an element is told those that it shows', async t => {
  const call = { script: 'Hello' };
  const { json } = await testEndpoint(t, { files: { 'a.json': petition({ summary: 'In English', call }) } });
  const originals = async (more: string) =>
    (await json<Campaign>(`/v1/campaigns/safe?lang=es${more}`)).originals;
  assert.deepEqual(await originals(''), { '/summary': 'en', '/call/script': 'en' });
  assert.deepEqual(await originals('&for=signature'), { '/summary': 'en' });
});

test('an ETag is strong, and answers 304 to who has it', async t => {
  const { request } = await testEndpoint(t);
  for (const path of ['/v1/campaigns/safe', '/v1/campaigns/safe/progress', '/v1/openapi.json']) {
    const etag = (await request(path)).headers.get('etag')!;
    assert.match(etag, /^"[\w-]{22}"$/);
    for (const sent of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await request(path, { headers: { 'If-None-Match': sent } });
      assert.equal(again.status, 304, sent);
      assert.equal(await again.text(), '');
      assert.equal(again.headers.get('etag'), etag);
      assert.ok(again.headers.get('cache-control'));
      assert.equal(again.headers.get('access-control-allow-origin'), '*');
    }
    assert.equal((await request(path, { headers: { 'If-None-Match': '"other"' } })).status, 200);
  }
  const [en, es] = await Promise.all(
    ['en', 'es'].map(async lang => (await request(`/v1/campaigns/safe?lang=${lang}`)).headers.get('etag')),
  );
  assert.notEqual(en, es);
});

test('a deadline closes a campaign by the clock, and changes its ETag', async t => {
  const deadline = '2027-01-11T12:00:00Z';
  const { request, json, clock } = await testEndpoint(t, { files: { 'a.json': petition({ deadline }) } });
  const before = await request('/v1/campaigns/safe');
  assert.equal(((await before.json()) as Campaign).closed, false);
  clock.advance(DAY_MS);
  const after = await request('/v1/campaigns/safe');
  assert.equal(((await after.json()) as Campaign).closed, true);
  assert.notEqual(before.headers.get('etag'), after.headers.get('etag'));
  const progress = await json<Progress>('/v1/campaigns/safe/progress');
  assert.equal(progress.closed, true);
  assert.equal(progress.deadline, deadline);
});

test('an unknown campaign is a problem that can be read', async t => {
  const { request } = await testEndpoint(t);
  for (const path of ['', '/progress', '/live']) {
    for (const id of ['nobody', '__proto__', 'constructor', '%00', '..%2fsafe', 'SAFE']) {
      const response = await request(`/v1/campaigns/${id}${path}`);
      assert.equal(response.status, 404, id + path);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(Problem.parse(await response.json()).type, 'urn:upstander:problem:unknown-campaign');
    }
  }
});

test('progress counts what the campaign counts', async t => {
  const { json, act } = await testEndpoint(t, {
    files: {
      'a.json': petition(),
      'b.json': petition({ id: 'both', goal: { counts: ['signature', 'call'] } }),
    },
  });
  const at = { json };
  assert.deepEqual(await json('/v1/campaigns/safe/progress'), {
    campaign: 'safe',
    counts: ['signature'],
    counted: 0,
    verified: 0,
    unverified: 0,
    pending: 0,
    imported: 0,
    goal: 100,
    closed: false,
    live: false,
    asOf: '2027-01-10T12:00:00.000Z',
  });
  for (const campaign of ['safe', 'both']) {
    assert.equal((await act(await signature(at, { campaign }))).status, 201);
    const { supporter: _, ...call } = await signature(at, { campaign, kind: 'call' });
    assert.equal((await act(call)).status, 201);
  }
  assert.equal((await json<Progress>('/v1/campaigns/safe/progress')).counted, 1);
  assert.equal((await json<Progress>('/v1/campaigns/both/progress')).counted, 2);
});

test('the goal goes on when it is reached', async t => {
  const { json, act } = await testEndpoint(t, { files: { 'a.json': petition({ goal: { target: 2 } }) } });
  assert.equal((await json<Progress>('/v1/campaigns/safe/progress')).goal, 2);
  for (const name of ['a', 'b']) {
    const supporter = { given: name, family: name, email: `${name}@example.org` };
    await act(await signature({ json }, { supporter }));
  }
  const progress = Progress.parse(await json('/v1/campaigns/safe/progress'));
  assert.equal(progress.counted, 2);
  assert.equal(progress.goal, 10);
});

test('HEAD answers as GET does, without a body', async t => {
  const { request } = await testEndpoint(t, { files: { 'a.json': petition({ live: true }) } });
  for (const path of [
    '/v1/campaigns/safe',
    '/v1/campaigns/safe/progress',
    '/v1/campaigns/safe/live',
    '/healthz',
  ]) {
    const [head, get] = [await request(path, { method: 'HEAD' }), await request(path)];
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    assert.equal(head.headers.get('etag'), get.headers.get('etag'));
    assert.equal(head.headers.get('content-type'), get.headers.get('content-type'));
    await get.body?.cancel();
  }
});

test('the fixed clock of these tests is the one that is served', async t => {
  const { json, act } = await testEndpoint(t);
  const receipt = (await (await act(await signature({ json }))).json()) as { recordedAt: string };
  assert.equal(receipt.recordedAt, NOW);
});
