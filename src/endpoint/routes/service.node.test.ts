import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testEndpoint } from '../test-support.ts';

test('healthz says that the store answers, and when it does not', async t => {
  const at = await testEndpoint(t);
  const well = await at.request('/healthz');
  assert.equal(well.status, 200);
  assert.equal(well.headers.get('cache-control'), 'no-store');
  assert.deepEqual(await well.json(), { status: 'ok' });
  Object.assign(at.endpoint.store.actions, { counts: () => Promise.reject(new Error('gone')) });
  assert.equal((await at.request('/healthz')).status, 500);
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
