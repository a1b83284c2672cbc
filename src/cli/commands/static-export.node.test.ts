import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Campaign, CampaignFile, HotlineList, LookupFile, Progress } from '../../contract/index.ts';
import { temporaryFolder, run } from '../../../test/directory/run-cli.ts';
import { campaignFolder, ownDirectory } from '../../../test/directory/samples.ts';
import { campaignFiles } from '../../campaign-file/static-files.ts';

test('writes what elements read without an endpoint', async context => {
  const folder = await temporaryFolder(context);
  const out = join(folder, 'out');
  const args = ['static', 'export', '--campaigns', await campaignFolder(folder), '--out', out];
  args.push('--directory', await ownDirectory(folder), '--public-url', 'https://blog.example/');
  // The campaign's deadline is over; the terms in the House run for another day.
  const ran = await run(args, { UPSTANDER_NOW: '2027-01-02T00:00:00Z' });
  assert.equal(ran.err, '');
  assert.equal(ran.code, 0);
  assert.match(ran.out, /campaigns {8}1, in 4 files/);
  const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(out, path), 'utf8'));

  const own = Campaign.parse(await json('campaigns/sample.json'));
  assert.equal(own.title, 'A sample');
  assert.equal(own.closed, true, 'its deadline is over by the clock');
  assert.equal(own.next && 'url' in own.next && own.next.url, 'https://blog.example/next.html');
  assert.equal(Campaign.parse(await json('campaigns/sample.es.json')).title, 'Una muestra');
  assert.deepEqual(Progress.parse(await json('campaigns/sample.progress.json')), {
    campaign: 'sample',
    counts: ['signature'],
    counted: 0,
    verified: 0,
    unverified: 0,
    pending: 0,
    imported: 0,
    sample: true,
    goal: 100,
    deadline: '2027-01-01T00:00:00Z',
    closed: true,
    live: false,
  });

  const codes = LookupFile.parse(await json('representatives/US/936.json'));
  assert.deepEqual(Object.keys(codes).sort(), ['*', '93611']);
  assert.equal(codes['93611']!.offices[0]!.status, 'ambiguous');
  assert.equal(codes['*']!.offices[0]!.reason, 'unknown');
  assert.equal(
    LookupFile.parse(await json('representatives/US/962.json'))['*']!.offices[0]!.reason,
    'military',
  );
  assert.equal((await readdir(join(out, 'representatives/US'))).length, 1000, 'every code has its file');

  const lines = HotlineList.parse(await json('hotlines/US.json'));
  assert.ok(lines.hotlines.length);
});

test('writes answers for lists, too', async context => {
  const folder = await temporaryFolder(context);
  const list = join(folder, 'list.csv');
  await writeFile(list, 'office,name,postal_codes,source,date\nmayor,Sample Li,93611,Example,2026-11-01\n');
  const args = ['static', 'export', '--campaigns', await campaignFolder(folder), '--out', folder];
  const ran = await run([...args, '--directory', await ownDirectory(folder), '--list', list], {
    UPSTANDER_NOW: '2027-01-02T00:00:00Z',
  });
  assert.equal(ran.err, '');
  const file = join(folder, 'representatives/US/936.json');
  const answer = LookupFile.parse(JSON.parse(await readFile(file, 'utf8')))['93611']!;
  assert.deepEqual(
    answer.offices.map(({ office, status }) => `${office} ${status}`),
    ['us-house ambiguous', 'us-senate match', 'mayor match'],
  );
  assert.match(answer.source, /; Example$|^Example; /);
  assert.equal(answer.address, undefined, 'files know no streets');
});

test('tells a meter that a campaign without a statement is a sign-up', async () => {
  const file = CampaignFile.parse({ id: 'alerts', title: 'Alerts', petition: {} });
  const { content } = [...campaignFiles(file, 'https://act.example.org', new Date(0))].at(-1)!;
  assert.equal(Progress.parse(content).signUp, true);
});

test('leaves a count alone that somebody wrote', async context => {
  const folder = await temporaryFolder(context);
  const args = ['static', 'export', '--campaigns', await campaignFolder(folder), '--out', folder];
  await run(args);
  const progress = join(folder, 'campaigns/sample.progress.json');
  await writeFile(progress, '{"counted":7}');
  const ran = await run(args);
  assert.match(ran.out, /counts kept as they were: 1/);
  assert.equal(await readFile(progress, 'utf8'), '{"counted":7}');
});

test('says in one line what is wrong, and then writes nothing', async context => {
  const folder = await temporaryFolder(context);
  const campaigns = await campaignFolder(folder);
  const out = join(folder, 'out');
  const failed = async (args: string[], message: RegExp) => {
    const ran = await run(['static', 'export', '--out', out, ...args]);
    assert.equal(ran.code, 1);
    assert.match(ran.err, message);
    assert.equal(ran.err.trim().split('\n').length, 1, ran.err);
    assert.ok(!(await readdir(folder)).includes('out'));
  };
  await failed([], /required option '--campaigns <folder>'/);
  await failed(['--campaigns', join(folder, 'none')], /none there is no such folder/);
  await failed(['--campaigns', campaigns, '--directory', join(folder, 'none.json')], /there is no such file/);
  await failed(['--campaigns', campaigns, '--public-url', 'blog'], /An address such as/);
  const inFile = await run([
    'static',
    'export',
    '--campaigns',
    campaigns,
    '--out',
    join(campaigns, 'sample.yaml'),
  ]);
  assert.equal(inFile.code, 1);
  assert.match(inFile.err, /sample\.yaml.+: part of its path is a file\. Give another folder with --out/);
});
