import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Campaign, Receipt, ReceiptRecord } from '../../contract/index.ts';
import { letter, letters, testEndpoint } from '../../endpoint/test-support.ts';
import { run, temporaryFolder } from '../../../test/directory/run-cli.ts';

test('a campaign is paused and resumed while its endpoint runs', { timeout: 60_000 }, async t => {
  const files = { 'a.json': letters({ deliver: 'unverified' }) };
  const at = await testEndpoint(t, { files, devMailbox: true });
  const cli = (name: string, id = 'write') => run(['campaign', name, id, '--data', at.dataFolder]);
  const paused = async () => (await at.json<Campaign>('/v1/campaigns/write')).paused;
  const status = async ({ url }: Receipt) =>
    (await at.json<ReceiptRecord>(url!)).receipt.deliveries[0]!.status;
  const until = async (what: () => Promise<boolean>) => {
    while (!(await what())) await sleep(20); // bounded by the test's own timeout
  };
  const send = async () => (await (await at.act(await letter(at))).json()) as Receipt;

  assert.equal(await paused(), undefined);
  const { code, out } = await cli('pause');
  assert.deepEqual(
    [code, out],
    [0, 'write is paused: 0 letters are held, and any that come, until upstander campaign resume write\n'],
  );
  const held = await send();
  await until(async () => (await paused()) === true);
  assert.equal(await status(held), 'held');
  const page = await at.request(held.url!, { headers: { Accept: 'text/html' } });
  assert.match(await page.text(), /held: the campaign is paused/);
  assert.deepEqual(await at.endpoint.store.mailbox.list(10), []);

  assert.equal(
    (await cli('resume')).out,
    'write goes on: 1 letter is free to leave, at once where upstander serve runs, else once it does\n',
  );
  await until(async () => (await status(held)) === 'accepted');
  assert.equal((await at.endpoint.store.mailbox.list(10)).length, 1);
  assert.equal(await paused(), undefined);

  const unknown = await cli('pause', 'wirte');
  assert.equal(unknown.code, 1);
  assert.match(unknown.err, /There is no campaign "wirte" in this data\. Those that were served: write\n/);
});

test('a pause holds over a restart, and serve is told of it', async t => {
  const files = { 'a.json': letters({ deliver: 'unverified' }) };
  const at = await testEndpoint(t, { files, devMailbox: true });
  await at.endpoint.store.pauses.pause('write', at.clock().toISOString());
  await at.endpoint.close();
  const again = await testEndpoint(t, { files, devMailbox: true, dataFolder: at.dataFolder });
  assert.equal((await again.json<Campaign>('/v1/campaigns/write')).paused, true);
  assert.deepEqual(again.endpoint.warnings, [
    'write: is paused: its letters are held, and mails about its bill',
  ]);
  const receipt = (await (await again.act(await letter(again))).json()) as Receipt;
  assert.equal(receipt.deliveries[0]!.status, 'held');
  await sleep(30);
  assert.deepEqual(await again.endpoint.store.mailbox.list(10), []);
});

test('what is no data folder is not made one', async t => {
  const folder = await temporaryFolder(t);
  const { code, err } = await run(['campaign', 'pause', 'write', '--data', folder]);
  assert.equal(code, 1);
  assert.match(err, /is no data folder of an endpoint: name it with --data/);
});
