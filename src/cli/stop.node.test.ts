// How `upstander serve` stops, as a process of its own.
import assert from 'node:assert/strict';
import { type Socket, connect } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Action, Campaign } from '../contract/index.ts';
import { answersTo } from '../endpoint/test-support.ts';
import { start, temporaryFolder } from '../../test/directory/run-cli.ts';
import { campaignFolder, sampleCampaign } from '../../test/directory/samples.ts';
import { rows } from '../../test/served.ts';

async function served(context: TestContext, ...more: string[]) {
  const folder = await temporaryFolder(context);
  const campaigns = await campaignFolder(folder, `${sampleCampaign}live: true\n`);
  const args = ['--campaigns', campaigns, '--data', folder, '--port', '0', ...more];
  const started = start(['serve', ...args], { UPSTANDER_NOW: '2026-12-01T00:00:00Z' });
  context.after(() => void started.child.kill('SIGKILL'));
  const out = await started.printed(/^ {2}directory .*$/m);
  const url = /endpoint\s+(\S+)\/v1\//.exec(out)![1]!;
  return { ...started, url, file: join(folder, 'upstander.sqlite') };
}

async function signature(url: string): Promise<Action> {
  const campaign = (await (await fetch(`${url}/v1/campaigns/sample`)).json()) as Campaign;
  return {
    id: crypto.randomUUID(),
    campaign: 'sample',
    kind: 'signature',
    lang: 'en',
    supporter: { given: 'Ana', family: 'Díaz', email: 'ana@example.org' },
    consents: await answersTo(campaign.disclosures),
  };
}

/** A connection on which a request is sent piece by piece. `all` resolves with the answer when the connection ends. */
async function wire(url: string): Promise<{ socket: Socket; all: Promise<string> }> {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  await new Promise(resolve => socket.once('connect', resolve));
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => (text += part));
  return { socket, all: new Promise(resolve => socket.once('close', () => resolve(text))) };
}

/** Sends the first half of an action. @returns how to send the rest. */
async function halfSent(url: string, action: Action) {
  const body = Buffer.from(JSON.stringify(action));
  const { socket, all } = await wire(url);
  socket.write(
    `POST /v1/actions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  socket.write(body.subarray(0, 100));
  await pause(100);
  return { finish: () => socket.write(body.subarray(100)), all };
}

const stored = (file: string) => rows<{ id: string }>(file, 'SELECT action_id AS id FROM actions');

test('an action that is under way when the signal comes is answered, and on disk', async context => {
  const { url, child, ended, file } = await served(context);
  const action = await signature(url);
  const live = await fetch(`${url}/v1/campaigns/sample/live`);
  const [unused, kept] = [await wire(url), await wire(url)];
  kept.socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const { finish, all } = await halfSent(url, action);
  const since = performance.now();
  child.kill('SIGTERM');
  assert.match(await kept.all, /^HTTP\/1\.1 200 /, 'a connection that is kept alive ends');
  assert.equal(await unused.all, '', 'and one that was opened ahead');
  assert.match(await live.text(), /^retry: /, 'live streams end');
  await assert.rejects(fetch(`${url}/healthz`), 'nobody else is let in');
  finish();
  const answer = await all;
  assert.match(answer, /^HTTP\/1\.1 201 /);
  assert.match(answer, /"status":"counted"/);
  assert.deepEqual(await ended, { code: 0, out: (await ended).out, err: '' });
  assert.ok(performance.now() - since < 5000, 'it waits for nobody who has nothing under way');
  assert.deepEqual(
    stored(file).map(({ id }) => id),
    [action.id],
  );
});

test('with a delay, readyz says 503 while everything is still answered', async context => {
  const { url, child, ended, file } = await served(context, '--stop-delay', '2');
  const action = await signature(url);
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
  const since = performance.now();
  child.kill('SIGTERM');
  let ready = await fetch(`${url}/readyz`);
  // The signal takes its time; the delay ends this.
  while (ready.status !== 503) {
    await pause(20);
    ready = await fetch(`${url}/readyz`);
  }
  assert.deepEqual([ready.status, await ready.json()], [503, { status: 'stopping' }]);
  assert.equal(ready.headers.get('connection'), 'close', 'clients look for somebody else');
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  const sent = await fetch(`${url}/v1/actions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(action),
  });
  assert.equal(sent.status, 201);
  assert.equal((await ended).code, 0);
  assert.ok(performance.now() - since >= 2000);
  assert.equal(stored(file).length, 1);
});

test('who never finishes a request is cut after a while; a second signal cuts at once', async context => {
  const [patient, hasty] = [await served(context), await served(context)];
  const since = performance.now();
  const never = await Promise.all(
    [patient, hasty].map(async ({ url }) => halfSent(url, await signature(url))),
  );
  patient.child.kill('SIGTERM');
  hasty.child.kill('SIGTERM');
  await pause(800);
  hasty.child.kill('SIGTERM');
  assert.equal((await hasty.ended).code, 1);
  assert.ok(performance.now() - since < 8000);
  assert.equal((await patient.ended).code, 0);
  assert.ok(performance.now() - since < 15_000, 'the wait is bounded');
  assert.deepEqual(await Promise.all(never.map(({ all }) => all)), ['', '']);
  assert.deepEqual(stored(patient.file), []);
});
