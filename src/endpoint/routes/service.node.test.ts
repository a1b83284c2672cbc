import assert from 'node:assert/strict';
import { test } from 'node:test';
import { petition, signature, testEndpoint } from '../test-support.ts';

test('healthz says that the store answers, and when it does not', async t => {
  const at = await testEndpoint(t);
  const well = await at.request('/healthz');
  assert.equal(well.status, 200);
  assert.equal(well.headers.get('cache-control'), 'no-store');
  assert.deepEqual(await well.json(), { status: 'ok' });
  Object.assign(at.endpoint.store.actions, { counts: () => Promise.reject(new Error('gone')) });
  assert.equal((await at.request('/healthz')).status, 500);
});

test('readyz says whether to send requests: not while the store is away, and not before a stop', async t => {
  const at = await testEndpoint(t, { files: { 'safe.json': petition({ live: true }) } });
  const ready = async () => {
    const response = await at.request('/readyz');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    return [response.status, response.headers.get('retry-after'), await response.json()];
  };
  assert.deepEqual(await ready(), [200, null, { status: 'ready' }]);

  const { actions } = at.endpoint.store;
  const counts = actions.counts.bind(actions);
  Object.assign(actions, { counts: () => Promise.reject(new Error('gone')) });
  assert.deepEqual(await ready(), [503, '5', { status: 'no-store' }]);
  Object.assign(actions, { counts: () => new Promise(() => {}) });
  assert.deepEqual(
    await ready(),
    [503, '5', { status: 'no-store' }],
    'a store that hangs does not hang readyz',
  );
  Object.assign(actions, { counts });

  const live = await at.request('/v1/campaigns/safe/live');
  at.endpoint.retire();
  assert.deepEqual(await ready(), [503, '5', { status: 'stopping' }]);
  assert.equal((await at.request('/healthz')).status, 200, 'it is well, and must not be killed for stopping');
  assert.match(await live.text(), /^retry: /, 'live streams end');
  assert.equal((await at.request('/v1/campaigns/safe/live')).status, 503);
  assert.equal((await at.act(await signature(at))).status, 201, 'who has come is answered');
});

test('the OpenAPI document describes every call', async t => {
  const { json, request } = await testEndpoint(t);
  const document = await json<{ openapi: string; info: { version: string }; paths: Record<string, object> }>(
    '/v1/openapi.json',
  );
  assert.equal(document.openapi, '3.1.0');
  assert.match(document.info.version, /^\d+\.\d+\.\d+/);
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const method of Object.keys(methods)) {
      const address = path.replace('{id}', 'safe').replace('{campaign}', 'safe').replace('{token}', 'none');
      const response = await request(address, { method: method.toUpperCase() });
      const problem = response.headers.get('content-type')?.includes('problem')
        ? ((await response.json()) as { type: string }).type
        : '';
      assert.doesNotMatch(problem, /wrong-method$/, `${method} ${path}`);
    }
  }
});
