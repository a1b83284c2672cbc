import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run, start, temporaryFolder } from '../../test/directory/run-cli.ts';
import { Progress } from '../contract/index.ts';
import { loadCampaigns } from '../endpoint/campaigns/load.ts';
import { SAMPLE_COUNTS } from './demo-counts.ts';
import { demoCampaigns } from './installation.ts';

test('only samples of the demo have numbers that are made up, and each has some', async () => {
  const samples = (await loadCampaigns(demoCampaigns)).filter(({ sample }) => sample);
  assert.deepEqual(Object.keys(SAMPLE_COUNTS).toSorted(), samples.map(({ id }) => id).toSorted());
});

test('a demo with sample counts says that they are made up, once, and takes them back for good', async t => {
  const data = await temporaryFolder(t);
  const serve = async () => {
    const served = start(['serve', '--demo', '--sample-counts', '--port', '0', '--data', data]);
    t.after(() => void served.child.kill('SIGKILL'));
    const url = /endpoint\s+(\S+)\/v1\//.exec(await served.printed(/^ {2}directory .*$/m))![1]!;
    const answer = await fetch(`${url}/v1/campaigns/sesta/progress`);
    const { asOf: _, ...progress } = Progress.parse(await answer.json());
    served.child.kill('SIGTERM');
    await served.ended;
    return progress;
  };
  const [, n] = SAMPLE_COUNTS['sesta']!;
  const first = await serve();
  assert.deepEqual(
    [first.counted, first.imported, first.verified, first.unverified, first.sample],
    [n, n, 0, 0, true],
  );
  assert.deepEqual(await serve(), first, 'a second start adds nothing');
  const listed = await run(['tally', 'list', 'sesta', '--data', data]);
  assert.match(listed.out, /Made up for the demo: nobody did this/);
  await run(['tally', 'remove', 'sesta', 'sample', '--why', 'true numbers only', '--data', data]);
  assert.equal((await serve()).counted, 0);
});

test('no other endpoint has made-up numbers', async t => {
  const folder = await temporaryFolder(t);
  const args = ['--campaigns', demoCampaigns, '--port', '0', '--data', folder];
  const { code, err } = await run(['serve', '--sample-counts', ...args]);
  assert.equal(code, 1);
  assert.match(err, /--sample-counts makes numbers up: only for samples, with --demo/);
});
