import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { run, temporaryFolder } from '../../../test/directory/run-cli.ts';
import { letters } from '../../endpoint/test-support.ts';
import { campaignFolder, sampleCampaign } from '../../../test/directory/samples.ts';

test('names the campaigns that nothing is wrong with', async context => {
  const english = sampleCampaign.replace('  es: Una muestra\n', '');
  const campaigns = await campaignFolder(await temporaryFolder(context), english);
  for (const path of [campaigns, join(campaigns, 'sample.yaml')]) {
    const ran = await run(['campaign', 'check', path]);
    assert.deepEqual(ran, { code: 0, out: 'Nothing is wrong with: sample\n', err: '' });
  }
});

test('letters that wait for a confirmation are nothing to warn of', async context => {
  const file = join(await temporaryFolder(context), 'write.json');
  await writeFile(file, JSON.stringify(letters()));
  const { code, out, err } = await run(['campaign', 'check', file]);
  assert.deepEqual([code, out.split('\n')[0], err], [0, 'Nothing is wrong with: write', '']);
});

test('says which texts are missing in which language, where, and what to do', async context => {
  const folder = await temporaryFolder(context);
  const campaigns = await campaignFolder(
    folder,
    sampleCampaign.replace('es: Una', 'fr: Un exemple\n  es: Una'),
  );
  const { code, out, err } = await run(['campaign', 'check', campaigns]);
  assert.deepEqual([code, err], [0, '']);
  const lines = out.split('\n');
  for (const lang of ['fr', 'es']) {
    const at = lines.indexOf(`Missing in ${lang} (3):`);
    assert.deepEqual(
      lines.slice(at + 1, at + 4).map(line => line.replace(/^ {2}.*\//, '')),
      [
        'sample.yaml:11 petition.statement: its readers see en',
        'sample.yaml:16 disclosures[0].text: its readers see en',
        'sample.yaml:20 next.label: its readers see en',
      ],
    );
  }
  assert.ok(!out.includes('Missing in en'));
  assert.match(out, /\nWrite each of these as a text for each language, such as { en: …, es: … }/);
  const strict = await run(['campaign', 'check', campaigns, '--strict']);
  assert.deepEqual([strict.code, strict.out], [1, out]);
  assert.match(strict.err, /6 texts are missing in a language/);
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
