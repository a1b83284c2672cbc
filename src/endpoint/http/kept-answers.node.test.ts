import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from '../../contract/index.ts';
import { nodeListener } from '../node-listener.ts';
import { NOW, signature, testEndpoint } from '../test-support.ts';

const PROGRESS = '/v1/campaigns/safe/progress';

/** How often the store was asked for counts. */
async function counting(t: TestContext) {
  const at = await testEndpoint(t, { metricsToken: 'a-token-of-the-operator' });
  const { actions } = at.endpoint.store;
  const counts = actions.counts.bind(actions);
  const asked: { times: number; until?: Promise<void> } = { times: 0 };
  Object.assign(actions, {
    counts: async (campaign: string) => {
      asked.times++;
      const found = await counts(campaign);
      await asked.until;
      return found;
    },
  });
  const server = createServer(nodeListener(at.endpoint)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { at, asked, get: (path: string, headers = {}) => fetch(base + path, { headers }) };
}

const bodyOf = async (response: Response) => (await response.json()) as Progress;

test('readers who come at once are answered by one look at the counts, each as if alone', async t => {
  const { asked, get } = await counting(t);
  const first = await get(PROGRESS);
  const headers = Object.fromEntries(first.headers);
  const text = await first.text();
  const before = asked.times;
  for (const response of await Promise.all(Array.from({ length: 50 }, () => get(PROGRESS)))) {
    assert.equal(response.status, 200);
    assert.equal(await response.text(), text);
    const { date: _, connection: __, 'keep-alive': ___, ...others } = Object.fromEntries(response.headers);
    for (const [name, value] of Object.entries(others)) assert.equal(value, headers[name], name);
  }
  // Some, for none is kept for long; without keeping, one each.
  assert.ok(asked.times - before < 25, `${asked.times - before} looks`);
});

test('whoever has it already gets 304, and each encoding is its own', async t => {
  const { get } = await counting(t);
  const campaign = '/v1/campaigns/safe';
  const plain = await get(campaign, { 'Accept-Encoding': 'identity' });
  const text = await plain.text();
  for (let again = 0; again < 2; again++) {
    const zipped = await get(campaign, { 'Accept-Encoding': 'br' });
    assert.equal(zipped.headers.get('content-encoding'), 'br');
    assert.equal(await zipped.text(), text);
    assert.notEqual(zipped.headers.get('etag'), plain.headers.get('etag'));
    const known = await get(campaign, {
      'Accept-Encoding': 'br',
      'If-None-Match': zipped.headers.get('etag')!,
    });
    assert.equal(known.status, 304);
    assert.equal(known.headers.get('etag'), zipped.headers.get('etag'));
    assert.equal(known.headers.get('content-encoding'), null);
    assert.equal(known.headers.get('cache-control'), plain.headers.get('cache-control'));
    const other = await get(campaign, { 'Accept-Encoding': 'br', 'If-None-Match': '"another"' });
    assert.equal(other.status, 200);
  }
});

test('an own action is seen at once', async t => {
  const { at, get } = await counting(t);
  for (let n = 1; n <= 20; n++) {
    await get(PROGRESS);
    const supporter = { given: 'S', family: 'T', email: `s${n}@example.org` };
    assert.equal((await at.act(await signature(at, { supporter }))).status, 201);
    assert.equal((await bodyOf(await get(PROGRESS))).counted, n);
  }
});

test('an answer that was on its way when something changed is not kept', async t => {
  const { at, asked, get } = await counting(t);
  const { promise, resolve: goOn } = Promise.withResolvers<void>();
  asked.until = promise;
  const slow = get(PROGRESS);
  while (!asked.times) await sleep(1);
  assert.equal((await at.act(await signature(at))).status, 201);
  delete asked.until;
  goOn();
  assert.equal((await bodyOf(await slow)).counted, 0);
  assert.equal((await bodyOf(await get(PROGRESS))).counted, 1);
});

test('what another process changes is seen a moment later', async t => {
  const { at, get } = await counting(t);
  assert.equal((await bodyOf(await get(PROGRESS))).counted, 0);
  // Past this process's own routes, as a command does it.
  const entry = { campaign: 'safe', id: 'a1', kind: 'signature' as const, n: 7, source: 'Paper', at: NOW };
  await at.endpoint.store.imports.add(entry);
  await sleep(150);
  assert.equal((await bodyOf(await get(PROGRESS))).counted, 7);
});

test('only what any cache may keep is kept, and metrics count it', async t => {
  const { at } = await counting(t);
  const { url } = (await (await at.act(await signature(at))).json()) as { url: string };
  for (const path of [
    new URL(url).pathname,
    '/v1/campaigns/nobody',
    '/v1/campaigns/safe/live',
    '/healthz',
    '/metrics',
  ]) {
    await at.request(path, { method: 'HEAD' });
    await at.request(path).then(response => response.body?.cancel());
    assert.equal(at.endpoint.kept('GET', path, {}), undefined, path);
  }
  let found = 0;
  for (let n = 0; n < 50; n++) {
    await at.request(PROGRESS);
    if (at.endpoint.kept('GET', PROGRESS, {})) found++;
    for (const method of ['HEAD', 'POST', 'OPTIONS', undefined])
      assert.equal(at.endpoint.kept(method, PROGRESS, {}), undefined, method);
  }
  assert.ok(found > 0);
  const metrics = await at.request('/metrics', {
    headers: { Authorization: 'Bearer a-token-of-the-operator' },
  });
  const [, count] =
    /_count\{route="\/v1\/campaigns\/\{id\}\/progress",method="GET",status="2xx"\} (\d+)\n/.exec(
      await metrics.text(),
    ) ?? [];
  assert.equal(Number(count), 50 + found);
});
