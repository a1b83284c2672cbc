import assert from 'node:assert/strict';
import { stat, writeFile } from 'node:fs/promises';
import { type Server, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Progress } from '../contract/index.ts';
import { createEndpoint } from './index.ts';
import {
  ORIGIN,
  type TestEndpoint,
  campaignFolder,
  petition,
  signature,
  tempFolder,
  testEndpoint,
} from './test-support.ts';

/** The endpoint behind a real server on a free port. */
async function served(t: TestContext, at: TestEndpoint): Promise<{ base: string; server: Server }> {
  const listener = getRequestListener(incoming => at.endpoint.fetch(incoming), {
    overrideGlobalObjects: false,
  });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

const live = { files: { 'a.json': petition({ live: true }) } };

test('over HTTP, a stream arrives as it happens, and its end is noticed', async t => {
  const at = await testEndpoint(t, live);
  let reads = 0;
  const { counts } = at.endpoint.store.actions;
  Object.assign(at.endpoint.store.actions, { counts: (id: string) => (reads++, counts(id)) });
  const { base } = await served(t, at);
  const leaving = new AbortController();
  const response = await fetch(`${base}/v1/campaigns/safe/live`, { signal: leaving.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const until = async (pattern: RegExp) => {
    while (!pattern.test(text)) text += (await reader.read()).value ?? '';
  };
  await until(/"counted":0/);
  const sent = await fetch(`${base}/v1/actions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(await signature(at)),
  });
  assert.equal(sent.status, 201);
  await until(/"counted":1/);
  leaving.abort();
  await reader.read().catch(() => {});
  await sleep(100);
  const before = reads;
  await sleep(150); // Some heartbeats: with nobody there, nobody counts.
  assert.equal(reads, before);
});

test('over HTTP, an endless body is cut off', async t => {
  const at = await testEndpoint(t);
  const { base } = await served(t, at);
  const status = await new Promise<number>((resolve, reject) => {
    const sending = request(
      `${base}/v1/actions`,
      { method: 'POST', headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' } },
      answer => {
        clearInterval(timer);
        resolve(answer.statusCode!);
        sending.destroy();
      },
    ).on('error', reject);
    const timer = setInterval(() => sending.write(' '.repeat(4096)), 2);
  });
  assert.equal(status, 413);
  assert.equal((await fetch(`${base}/healthz`)).status, 200);
});

test('what the endpoint needs at its start is named where it is missing', async t => {
  const campaigns = await campaignFolder(t, { 'a.json': petition(), 'b.yaml': 'id: b\n' });
  const dataFolder = await tempFolder(t);
  const start = (options: object) => createEndpoint({ campaigns, dataFolder, publicUrl: ORIGIN, ...options });
  await assert.rejects(start({}), { name: 'CampaignFileError', message: /b\.yaml:1 title: is missing$/ });
  const good = { campaigns: await campaignFolder(t, { 'a.json': petition() }) };
  await writeFile(join(dataFolder, 'file'), '');
  const inFile = { ...good, dataFolder: join(dataFolder, 'file', 'x') };
  await assert.rejects(start(inFile), { name: 'DataFolderError', message: /cannot be made \(ENOTDIR\)$/ });
  await writeFile(
    join(dataFolder, 'upstander.sqlite'),
    'not a database, but long enough to be taken for one',
  );
  await assert.rejects(start(good), /not a database/);
});

test('a data folder is made for its owner alone', { skip: process.platform === 'win32' }, async t => {
  const dataFolder = join(await tempFolder(t), 'new', 'data');
  await testEndpoint(t, { dataFolder });
  assert.equal((await stat(dataFolder)).mode & 0o777, 0o700);
});

test('an endpoint below a path links to itself there', async t => {
  const at = await testEndpoint(t, { publicUrl: 'https://coalition.example/act/' });
  const receipt = (await (await at.act(await signature(at))).json()) as { url: string };
  assert.match(receipt.url, /^https:\/\/coalition\.example\/act\/v1\/receipts\//);
  const page = await at.request(`/v1/receipts/${receipt.url.split('/').pop()}`, {
    headers: { Accept: 'text/html' },
  });
  assert.match(await page.text(), /href="\/act\/v1\/pages\.css/);
});

test('the counts that are shown are those of the database, after a restart too', async t => {
  const at = await testEndpoint(t, live);
  await at.act(await signature(at));
  await at.endpoint.close();
  const again = await testEndpoint(t, { ...live, dataFolder: at.dataFolder });
  assert.equal((await again.json<Progress>('/v1/campaigns/safe/progress')).counted, 1);
});
