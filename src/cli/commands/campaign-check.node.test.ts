import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { run, temporaryFolder } from '../../../test/directory/run-cli.ts';
import { letters } from '../../endpoint/test-support.ts';
import { campaignFolder, sampleCampaign } from '../../../test/directory/samples.ts';

test('names the campaigns that nothing is wrong with', async context => {
  const campaigns = await campaignFolder(await temporaryFolder(context));
  for (const path of [campaigns, join(campaigns, 'sample.yaml')]) {
    const ran = await run(['campaign', 'check', path]);
    assert.deepEqual(ran, { code: 0, out: 'Nothing is wrong with: sample\n', err: '' });
  }
});

test('letters that wait for a confirmation are nothing to warn of', async context => {
  const file = join(await temporaryFolder(context), 'write.json');
  await writeFile(file, JSON.stringify(letters()));
  const { code, out, err } = await run(['campaign', 'check', file]);
  assert.deepEqual([code, out, err], [0, 'Nothing is wrong with: write\n', '']);
});

test('tells all that is wrong in all files, with line and field', async context => {
  const folder = await temporaryFolder(context);
  const campaigns = await campaignFolder(folder, sampleCampaign.replace('target: 100', 'target: many'));
  const other = join(folder, 'other.yaml');
  await writeFile(other, 'id: Not An Id\n');
  const ran = await run(['campaign', 'check', campaigns, other, join(folder, 'none.yaml')]);
  assert.equal(ran.code, 1);
  assert.equal(ran.out, '');
  assert.match(ran.err, /sample\.yaml:8 goal\.target: /);
  assert.match(ran.err, /other\.yaml:1 id: /);
  assert.match(ran.err, /other\.yaml:\d+ title: /);
  assert.match(ran.err, /none\.yaml there is no such file/);
});
