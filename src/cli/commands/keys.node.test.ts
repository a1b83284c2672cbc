import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { letter, letters, petition, signature, testEndpoint } from '../../endpoint/test-support.ts';
import { run } from '../../../test/directory/run-cli.ts';

/** The ids of the keys that close what is stored. */
function keysUsed(folder: string): string[] {
  const db = new DatabaseSync(join(folder, 'upstander.sqlite'), { readOnly: true });
  const texts = db
    .prepare(
      `SELECT supporter AS text FROM actions UNION ALL SELECT comment FROM actions UNION ALL
       SELECT subject FROM deliveries UNION ALL SELECT body FROM deliveries UNION ALL SELECT mail FROM mailbox`,
    )
    .all()
    .flatMap(({ text }) => (text === null ? [] : [text as string]));
  db.close();
  return [...new Set(texts.map(text => /^sealed:([^:]+):/.exec(text)?.[1] ?? 'none'))];
}

test('personal data are sealed with a new key, while both are known; then the old one is needed no more', async t => {
  const files = { 'a.json': petition(), 'b.json': letters() };
  const at = await testEndpoint(t, { files, devMailbox: true });
  await at.act(await signature(at, { comment: 'Because' }));
  await at.act(await letter(at));
  await at.endpoint.close();
  const file = join(at.dataFolder, 'sealing-keys.txt');
  const old = (await readFile(file, 'utf8')).trim();
  assert.deepEqual(keysUsed(at.dataFolder), [old.split(':')[0]]);

  const fresh = (await run(['keys', 'new-sealing'])).out.trim();
  await writeFile(file, `${fresh}\n${old}\n`);
  const { out } = await run(['keys', 'reseal', '--data', at.dataFolder]);
  assert.match(out, /^2 actions were sealed anew/);
  assert.deepEqual(keysUsed(at.dataFolder), [fresh.split(':')[0]]);
  assert.match((await run(['keys', 'reseal', '--data', at.dataFolder])).out, /^0 actions/);

  await writeFile(file, `${fresh}\n`);
  const { out: exported } = await run(['export', '--all', '--format', 'jsonl', '--data', at.dataFolder]);
  assert.match(exported, /"comment":"Because"/);
  assert.match(exported, /"subject":"Please act"/);

  await writeFile(file, `${old}\n`);
  const without = await run(['export', '--all', '--data', at.dataFolder]);
  assert.equal(without.code, 1);
  assert.match(
    without.err,
    /^Personal data are sealed with the key [\w-]+, which is not among those that were given: give it, too/,
  );
});

test('keys may be given by a variable; in production they have to be, and no error tells them', async t => {
  const at = await testEndpoint(t, { files: { 'a.json': petition() } });
  await at.act(await signature(at, { comment: 'Because' }));
  await at.endpoint.close();
  const key = (await readFile(join(at.dataFolder, 'sealing-keys.txt'), 'utf8')).trim();
  const exported = (keys: string) =>
    run(['export', '--data', at.dataFolder], { UPSTANDER_SEALING_KEYS: keys });
  assert.match((await exported(key)).out, /"Because"/);
  const { err } = await exported(key.slice(0, -4));
  assert.match(err, /Sealing key 1 is not written as/);
  assert.ok(!err.includes(key.slice(9, 30)));
  const serve = ['serve', '--campaigns', join(at.dataFolder, 'none'), '--data', at.dataFolder, '--port', '0'];
  const refused = await run(serve, { NODE_ENV: 'production' });
  assert.equal(refused.code, 1);
  assert.match(
    refused.err,
    /NODE_ENV is production: say what personal data are sealed with, by UPSTANDER_SEALING_KEYS/,
  );
});
