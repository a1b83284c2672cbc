import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { run, temporaryFolder } from '../../test/directory/run-cli.ts';
import { letter, letters, testEndpoint } from '../endpoint/test-support.ts';
import { takeForDemo, takeForReal } from './demo-folder.ts';

test('a demo takes an empty folder and its own one, and none in which people really acted', async t => {
  const dataFolder = await temporaryFolder(t);
  const act = async () => {
    const at = await testEndpoint(t, { files: { 'a.json': letters() }, dataFolder, devMailbox: true });
    assert.equal((await at.act(await letter(at))).status, 201);
    await at.endpoint.close();
  };
  await takeForDemo(dataFolder);
  await act();
  await takeForDemo(dataFolder);

  takeForReal(dataFolder);
  await act();
  const files = await readdir(dataFolder);
  const refused = await run(['serve', '--demo', '--port', '0', '--data', dataFolder]);
  assert.deepEqual([refused.code, refused.out], [1, '']);
  assert.match(refused.err, /holds what people sent to write: --demo would mark their letters as sent/);
  assert.deepEqual(await readdir(dataFolder), files, 'nothing was changed');
});

test('what was imported before the demo is no reason to refuse', async t => {
  const dataFolder = await temporaryFolder(t);
  const at = await testEndpoint(t, { files: { 'a.json': letters() }, dataFolder });
  await at.endpoint.close();
  await takeForDemo(dataFolder);
  assert.ok((await readdir(dataFolder)).includes('demo.txt'));
});
