import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Action, type Receipt, ReceiptRecord, type Supporter } from '../../contract/index.ts';
import {
  DAY_MS,
  ORIGIN,
  type TestEndpoint,
  campaignFolder,
  letter,
  letters,
  petition,
  signature,
  testClock,
  testEndpoint,
  withoutFile,
} from '../test-support.ts';
import { backUp } from '../backup/backup.ts';
import { restore } from '../backup/restore.ts';

const HTML = { headers: { Accept: 'text/html' } };
const BO = { given: 'Bogumila', family: 'Li', email: 'bogumila@example.org' };

const act = async (at: TestEndpoint, action: Action) => (await (await at.act(action)).json()) as Receipt;
const record = async (at: TestEndpoint, { url }: Receipt) => ReceiptRecord.parse(await at.json(url!));
const press = (at: TestEndpoint, { url }: Receipt, fields: Record<string, string>) =>
  at.request(url!, { method: 'POST', body: new URLSearchParams(fields), ...HTML });
const counted = async (at: TestEndpoint) =>
  (await at.json<{ counted: number }>('/v1/campaigns/safe/progress')).counted;

/** Is this text in any file of a folder? */
async function lies(folder: string, text: string): Promise<boolean> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files)
    if (file.isFile() && (await readFile(join(file.parentPath, file.name))).includes(text)) return true;
  return false;
}

test(
  'whoever wants to be forgotten is, by a button on the receipt’s page; a number stays',
  { skip: withoutFile },
  async t => {
    const at = await testEndpoint(t);
    const receipt = await act(at, await signature(at, { supporter: BO, comment: 'For Przemysława' }));
    assert.ok(await lies(at.dataFolder, 'Bogumila'));
    const page = await (await at.request(receipt.url!, HTML)).text();
    assert.match(page, /name="erase" value="person"/);
    assert.equal((await press(at, receipt, { erase: 'person' })).status, 303);
    for (const text of ['Bogumila', 'bogumila@example.org', 'Przemysława'])
      assert.ok(!(await lies(at.dataFolder, text)), `${text} lies in the data folder`);
    const { supporter, comment, erasedAt } = await record(at, receipt);
    assert.deepEqual([supporter, comment, erasedAt], [undefined, undefined, '2027-01-10T12:00:00.000Z']);
    const after = await (await at.request(receipt.url!, HTML)).text();
    assert.match(after, /Since January 10, 2027.*nothing is known here/);
    assert.doesNotMatch(after, /name="(erase|withdraw)"/);
    assert.equal(await counted(at), 1);
    assert.equal((await press(at, receipt, { erase: 'all' })).status, 422);
  },
);

test('a receipt shows all that was told, and nothing of it lies anywhere once it is forgotten', async t => {
  const told = {
    ...BO,
    prefix: 'Mx.',
    phone: '+15595550143',
    postalCode: '93721-4321',
    address: { street: '77 Quetzal Row', city: 'Xanadu Falls', region: 'CA' },
    organisation: { name: 'Zephyr Shelter', role: 'Quartermaster' },
    publicName: 'full',
    minimumAge: 97,
  } satisfies Supporter;
  const at = await testEndpoint(t);
  const receipt = await act(at, await signature(at, { supporter: told }));
  const page = await (await at.request(receipt.url!, HTML)).text();
  const signed = await (await at.request(`${receipt.url!}/signed`, HTML)).text();
  const { address, organisation, publicName: _, minimumAge: __, ...others } = told;
  const texts = [...Object.values(others), ...Object.values(address), ...Object.values(organisation)];
  for (const text of [...texts, 'I am 97 or older', 'Full name'])
    for (const [what, shown] of Object.entries({ page, signed }))
      assert.ok(shown.includes(text), `${text}: ${what}`);
  assert.equal((await press(at, receipt, { erase: 'person' })).status, 303);
  for (const text of texts.filter(text => text.length > 3))
    assert.ok(!(await lies(at.dataFolder, text)), `${text} lies in the data folder`);
});

test('a letter that waits does not leave once its writer is forgotten', async t => {
  const clock = testClock();
  const files = { 'a.json': letters({ deliver: 'unverified' }) };
  const at = await testEndpoint(t, { files, devMailbox: true, clock });
  await at.endpoint.store.pauses.pause('write', clock().toISOString());
  const receipt = await act(at, await letter(at));
  await press(at, receipt, { erase: 'person' });
  await at.endpoint.store.pauses.resume('write');
  await at.endpoint.close();
  const again = await testEndpoint(t, { dataFolder: at.dataFolder, files, devMailbox: true, clock });
  assert.deepEqual(
    (await record(again, receipt)).receipt.deliveries.map(({ status }) => status),
    ['withdrawn'],
  );
  assert.deepEqual(await again.endpoint.store.mailbox.list(10), []);
});

test('people are forgotten when the campaign’s rule says so, and not a day before', async t => {
  const rules = [
    ['P30D', 'action', '2027-02-09T11:59:00Z', '2027-02-09T12:01:00Z'],
    ['P1M', 'deadline', '2027-03-01T11:00:00Z', '2027-03-01T12:00:00Z'],
  ] as const;
  for (const [period, from, early, due] of rules) {
    const campaigns = await campaignFolder(t, {
      'a.json': petition({ deadline: '2027-02-01T12:00:00Z', retention: { period, from } }),
    });
    const first = await testEndpoint(t, { campaigns });
    assert.ok(!JSON.stringify(await first.json('/v1/campaigns/safe')).includes('retention'));
    const receipt = await act(first, await signature(first));
    await first.endpoint.close();
    for (const [now, known] of [
      [early, true],
      [due, false],
    ] as const) {
      const at = await testEndpoint(t, { campaigns, dataFolder: first.dataFolder, clock: testClock(now) });
      assert.equal(Boolean((await record(at, receipt)).supporter), known, `${period} from ${from} at ${now}`);
      assert.equal(await counted(at), 1);
      await at.endpoint.close();
    }
  }
});

test(
  'a backup that is put back forgets again whoever was forgotten since, and keeps what was taken back',
  { skip: withoutFile },
  async t => {
    const at = await testEndpoint(t);
    const sign = async (name: string) =>
      act(at, await signature(at, { supporter: { ...BO, email: `${name}@example.org` } }));
    const [ana, ben, cyd] = [await sign('ana'), await sign('ben'), await sign('cyd')];
    const copy = join(at.dataFolder, '..', `${crypto.randomUUID()}-backup`);
    t.after(async () => (await import('node:fs/promises')).rm(copy, { recursive: true, force: true }));
    await backUp(at.dataFolder, copy);
    await assert.rejects(backUp(at.dataFolder, copy), /is there already/);
    at.clock.advance(DAY_MS);
    await press(at, ana, { erase: 'person' });
    await press(at, ben, { withdraw: 'consent', disclosure: 'updates' });
    const lost = await sign('dan');
    await assert.rejects(restore(copy, at.dataFolder), /is in use: stop the endpoint first/);
    await at.endpoint.close();
    await restore(copy, at.dataFolder);
    const again = await testEndpoint(t, { dataFolder: at.dataFolder, clock: at.clock });
    assert.equal((await record(again, ana)).erasedAt, '2027-01-11T12:00:00.000Z');
    assert.equal((await record(again, ana)).supporter, undefined);
    const updates = async (receipt: Receipt) =>
      (await record(again, receipt)).consents.find(({ purpose }) => purpose === 'updates')!.withdrawnAt;
    assert.deepEqual([await updates(ben), await updates(cyd)], ['2027-01-11T12:00:00.000Z', undefined]);
    assert.equal((await again.request(lost.url!)).status, 404, 'it was recorded after the backup');
    assert.equal(await counted(again), 3);
    assert.ok(ana.url!.startsWith(ORIGIN));
  },
);
