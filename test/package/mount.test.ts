// The examples in demo/mount, each with the package installed: a campaign is read, an action recorded.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Campaign, Receipt } from '../../src/contract/index.ts';
import { rows } from '../served.ts';
import { Project, shell } from './installed.ts';

const project = await Project.make(['hono@4.13.19', '@hono/node-server@2.1.8', 'workerd@1.20260730.1']);
const { skip } = project;
const examples = path.join(import.meta.dirname, '../../demo/mount');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** A folder of its own with an example in it and the demo's campaigns. */
async function example(name: string): Promise<string> {
  const folder = project.path(name.replace(/\..*/, ''));
  await cp(path.join(examples, name), path.join(folder, name));
  await cp(project.path('node_modules/upstander/demo/campaigns'), path.join(folder, 'campaigns'), {
    recursive: true,
  });
  return folder;
}

/** Starts a program, and waits until it answers. */
async function started(t: TestContext, cwd: string, command: [string, ...string[]], port: number) {
  const [program, ...args] = command;
  const env = { ...shell, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}/act` };
  const child: ChildProcess = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout!.on('data', (text: Buffer) => (said += text));
  child.stderr!.on('data', (text: Buffer) => (said += text));
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  t.after(() => void child.kill('SIGKILL'));
  for (let i = 0; i < 200; i++) {
    if (child.exitCode !== null) break;
    if (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)) return { child, ended };
    await pause(100);
  }
  throw new Error(`${command.join(' ')} does not answer: ${said}`);
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** Reads a campaign and records an action. @returns its receipt. */
async function use(ask: Ask): Promise<Receipt> {
  const read = await ask('/v1/campaigns/massage-policy?lang=en');
  assert.equal(read.status, 200);
  assert.equal(read.headers.get('access-control-allow-origin'), '*');
  const again = await ask('/v1/campaigns/massage-policy?lang=en', {
    headers: { 'If-None-Match': read.headers.get('etag')! },
  });
  assert.equal(again.status, 304);
  const campaign = (await read.json()) as Campaign;
  assert.equal(campaign.id, 'massage-policy');
  const action = {
    id: crypto.randomUUID(),
    campaign: campaign.id,
    kind: 'letter',
    lang: 'en',
    consents: [],
    deliveries: [{ target: campaign.targets!.recipients![0]!.id, channel: 'own-page' }],
  };
  const post = () =>
    ask('/v1/actions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'https://blog.example' },
      body: JSON.stringify(action),
    });
  const answer = await post();
  const receipt = (await answer.json()) as Receipt;
  assert.equal(answer.status, 201, JSON.stringify(receipt));
  assert.deepEqual(await (await post()).json(), receipt, 'the same action again: the same receipt');
  assert.equal((await ask('/v1/actions', { method: 'OPTIONS' })).status, 204);
  return receipt;
}

const stored = (folder: string) =>
  rows<{ id: string }>(path.join(folder, 'data/upstander.sqlite'), 'SELECT action_id AS id FROM actions').map(
    ({ id }) => id,
  );

for (const name of ['node.js', 'hono.js']) {
  test(`mounts as in demo/mount/${name}`, { skip }, async t => {
    const folder = await example(name);
    const port = await freePort();
    const { child, ended } = await started(t, folder, [process.execPath, name], port);
    const base = `http://127.0.0.1:${port}`;
    assert.equal(await (await fetch(`${base}/`)).text(), 'The rest of the site');
    const receipt = await use((where, init) => fetch(`${base}/act${where}`, init));
    const page = await fetch(receipt.url!, { headers: { Accept: 'text/html' } });
    assert.equal(page.status, 200, 'its links lead back to it');
    const [, css] = /rel="stylesheet" href="([^"]+)"/.exec(await page.text())!;
    assert.equal((await fetch(new URL(css!, receipt.url))).status, 200, 'and so do those of its pages');
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    assert.deepEqual(stored(folder), [receipt.id]);
  });
}

test('mounts as in demo/mount/next-route.js: a module that exports methods', { skip }, async t => {
  const folder = await example('next-route.js');
  // What Next does with such a file: it calls the method of the request with a Request.
  await project.write(
    'next-route/caller.js',
    `import { createServer } from 'node:http';
     import { nodeListener } from 'upstander/endpoint';
     import * as route from './next-route.js';
     if (route.runtime !== 'nodejs' || route.dynamic !== 'force-dynamic') throw new Error('it would be cached');
     const fetch = request => request.url.includes('/act/') ? route[request.method](request) : new Response('');
     createServer(nodeListener({ fetch })).listen(process.env.PORT);`,
  );
  const port = await freePort();
  await started(t, folder, [process.execPath, 'caller.js'], port);
  const receipt = await use((where, init) => fetch(`http://127.0.0.1:${port}/act${where}`, init));
  assert.equal((await fetch(receipt.url!)).status, 200);
  assert.deepEqual(stored(folder), [receipt.id]);
});

test('demo/mount/edge.js hands on, in workerd, the runtime of Cloudflare Workers', { skip }, async t => {
  const origin = await example('node.js');
  const originPort = await freePort();
  await project.write(
    'node/whole.js',
    (await readFile(path.join(examples, 'node.js'), 'utf8')).replaceAll('/act', ''),
  );
  await started(t, origin, [process.execPath, 'whole.js'], originPort);
  const folder = await example('edge.js');
  const port = await freePort();
  await project.write(
    'edge/config.capnp',
    `using Workerd = import "/workerd/workerd.capnp";
     const config :Workerd.Config = (
       services = [
         (name = "main", worker = (
           modules = [(name = "edge.js", esModule = embed "edge.js")],
           compatibilityDate = "2026-06-01",
           bindings = [(name = "ENDPOINT", text = "http://127.0.0.1:${originPort}")],
         )),
         (name = "internet", network = (allow = ["private", "public"])),
       ],
       sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
     );`,
  );
  const workerd = project.path('node_modules/workerd/bin/workerd');
  await started(t, folder, [workerd, 'serve', 'config.capnp'], port);
  const ask: Ask = (where, init) =>
    fetch(`http://127.0.0.1:${port}${where}`, { redirect: 'manual', ...init });
  const receipt = await use(ask);
  assert.ok(stored(origin).includes(receipt.id), 'it is kept where the endpoint runs');
  for (const where of ['/', '/healthz', '/metrics', '/v2/'])
    assert.equal((await ask(where)).status, 404, where);
});
