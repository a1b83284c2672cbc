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

test('warns of letters that wait for what cannot be sent yet', async context => {
  const folder = await temporaryFolder(context);
  const file = join(folder, 'write.json');
  await writeFile(file, JSON.stringify(letters()));
  const ran = await run(['campaign', 'check', file]);
  assert.deepEqual([ran.code, ran.out], [0, 'Nothing is wrong with: write\n']);
  assert.match(
    ran.err,
    /^Warning: write: waits for confirmation by e-mail, which this version cannot send yet: .+\n$/,
  );
  await writeFile(file, JSON.stringify(letters({ deliver: 'unverified' })));
  assert.equal((await run(['campaign', 'check', file])).err, '');
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
