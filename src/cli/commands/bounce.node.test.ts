import assert from 'node:assert/strict';
import { chmod, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Ran, start, temporaryFolder } from '../../../test/directory/run-cli.ts';
import { openKeys } from '../../endpoint/actions/keys.ts';
import { returnPath } from '../../endpoint/delivery/return-path.ts';
import type { Receipt, ReceiptRecord } from '../../contract/index.ts';
import { letter, letters, testEndpoint } from '../../endpoint/test-support.ts';
import { endpointData } from '../data-folder.ts';

async function bounce(report: string, args: string[]): Promise<Ran> {
  const { child, ended } = start(['bounce', ...args]);
  child.stdin!.end(report.replaceAll('\n', '\r\n'));
  return ended;
}

const report = (to: string, action = 'failed') => `To: ${to}
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; chief@police.example
Action: ${action}
Status: 5.1.1
--b--
`;

async function sent(t: TestContext) {
  const at = await testEndpoint(t, {
    files: { 'a.json': letters({ deliver: 'unverified' }) },
    devMailbox: true,
  });
  const receipt = (await (await at.act(await letter(at))).json()) as Receipt;
  const status = async () => (await at.json<ReceiptRecord>(receipt.url!)).receipt.deliveries[0]!.status;
  const key = { campaign: 'write', action: receipt.id, position: 0 };
  const to = returnPath(await openKeys(at.dataFolder), 'bounces@act.example.org', key);
  return { status, to, data: ['--data', at.dataFolder] };
}

test('a report on standard input marks its letter, while the endpoint runs', async t => {
  const { status, to, data } = await sent(t);
  const delayed = await bounce(report(to, 'delayed'), data);
  assert.deepEqual([delayed.code, delayed.err], [0, '']);
  assert.match(delayed.out, /delayed; nothing to change/);
  assert.notEqual(await status(), 'bounced');
  const failed = await bounce(report('postmaster@act.example.org'), [...data, '--recipient', to]);
  assert.deepEqual([failed.code, failed.err], [0, '']);
  assert.match(failed.out, /bounced \(5\.1\.1\)\n$/);
  assert.equal(await status(), 'bounced');
  assert.match((await bounce(report(to), data)).out, /was marked as bounced before/);
});

test('says what anything else is, and ends as a mail server understands', async t => {
  const { status, to, data } = await sent(t);
  const forged = to.replace(/\+./, digit => (digit === '+0' ? '+1' : '+0'));
  for (const [message, words] of [
    ['', /^Nothing came on standard input/],
    [`To: ${to}\n\nI am away`, /^It is no delivery report, but another mail\n$/],
    [report(forged), /^The report came to no address that this endpoint made/],
  ] as const) {
    const { code, out, err } = await bounce(message, data);
    assert.deepEqual([code, out], [65, '']);
    assert.match(err, words);
    assert.equal(err.trim().split('\n').length, 1);
  }
  assert.notEqual(await status(), 'bounced');
  const empty = await temporaryFolder(t);
  const nowhere = await bounce(report(to), ['--data', empty]);
  assert.deepEqual([nowhere.code, nowhere.out], [75, ''], 'the report is kept');
  assert.match(nowhere.err, /is no data folder of an endpoint: name it with --data/);
  assert.deepEqual(await readdir(empty), [], 'nothing was made there');
  const wrong = await bounce(report(to), ['--dta', empty]);
  assert.deepEqual([wrong.code, wrong.out], [75, '']);
  assert.match(wrong.err, /unknown option '--dta'/);
  await writeFile(join(data[1]!, 'keys.json'), '{');
  const broken = await bounce(report(to), data);
  assert.deepEqual([broken.code, broken.out], [75, '']);
});

test('a data folder of another user is told from none', async t => {
  const folder = await temporaryFolder(t);
  for (const file of ['upstander.sqlite', 'keys.json']) await writeFile(join(folder, file), '');
  const { getuid, seteuid } = process;
  if (!getuid || !seteuid) return t.skip('this system has no such users');
  const isRoot = getuid.call(process) === 0;
  await chmod(folder, isRoot ? 0o700 : 0);
  try {
    if (isRoot) seteuid.call(process, 65_534);
    assert.throws(() => endpointData(folder), {
      name: 'CliError',
      message: /may not be read and written by the user \S+: run this as the user that the endpoint runs as$/,
    });
  } finally {
    if (isRoot) seteuid.call(process, 0);
    await chmod(folder, 0o700);
  }
  assert.equal(endpointData(folder), folder);
});
