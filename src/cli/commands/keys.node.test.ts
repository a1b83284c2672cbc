import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { newSealingKey, sealingKeysIn } from '../../endpoint/index.ts';
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
  const old = newSealingKey();
  const files = { 'a.json': petition(), 'b.json': letters() };
  const at = await testEndpoint(t, { files, devMailbox: true, sealing: sealingKeysIn(old) });
  await at.act(await signature(at, { comment: 'Because' }));
  await at.act(await letter(at));
  await at.endpoint.close();
  assert.deepEqual(keysUsed(at.dataFolder), [old.split(':')[0]]);
  const cli = (keys: string, ...args: string[]) =>
    run([...args, '--data', at.dataFolder], { UPSTANDER_SEALING_KEYS: keys });

  const fresh = (await run(['keys', 'new-sealing'])).out.trim();
  assert.match((await cli(`${fresh},${old}`, 'keys', 'reseal')).out, /^2 actions were sealed anew/);
  assert.deepEqual(keysUsed(at.dataFolder), [fresh.split(':')[0]]);
  assert.match((await cli(`${fresh},${old}`, 'keys', 'reseal')).out, /^0 actions/);

  const { out: exported } = await cli(fresh, 'export', '--all', '--format', 'jsonl');
  assert.match(exported, /"comment":"Because"/);
  assert.match(exported, /"subject":"Please act"/);
  assert.match(
    (await cli(old, 'export', '--all')).err,
    /^comment safe \S+: it is sealed with the key [\w-]+, which was not given|^supporter /,
  );
  assert.match((await cli('', 'export', '--all')).err, /it is sealed, and no key was given/);
  await assert.rejects(
    testEndpoint(t, { files, dataFolder: at.dataFolder, sealing: sealingKeysIn(old) }),
    /^SealError: Personal data are sealed with the key [\w-]+, which is not among those that were given/,
  );
  // What tells nothing of anybody needs no key.
  assert.equal((await cli('', 'tally', 'list', 'safe')).code, 0);
});

test('what was stored before there were keys is read, and sealed by the way', async t => {
  const at = await testEndpoint(t, { files: { 'a.json': petition() } });
  await at.act(await signature(at, { comment: 'sealed: with a kiss' }));
  await at.endpoint.close();
  assert.deepEqual(keysUsed(at.dataFolder), ['none']);
  const key = newSealingKey();
  const cli = (...args: string[]) => run([...args, '--data', at.dataFolder], { UPSTANDER_SEALING_KEYS: key });
  assert.match((await cli('export')).out, /"sealed: with a kiss"/);
  assert.match((await cli('keys', 'reseal')).out, /^1 actions/);
  assert.deepEqual(keysUsed(at.dataFolder), [key.split(':')[0]]);
  assert.match((await cli('export')).out, /"sealed: with a kiss"/);
});

test('in production keys have to be given, and no error tells them', async t => {
  const at = await testEndpoint(t, { files: { 'a.json': petition() } });
  await at.endpoint.close();
  const key = newSealingKey();
  const { err } = await run(['export', '--data', at.dataFolder], {
    UPSTANDER_SEALING_KEYS: key.slice(0, -4),
  });
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

test('the key of addresses is changed by commands, and the earlier one taken out', async t => {
  const at = await testEndpoint(t, { files: { 'a.json': petition() } });
  await at.act(await signature(at));
  await at.endpoint.close();
  const cli = (...args: string[]) => run([...args, '--data', at.dataFolder]);
  assert.match((await cli('keys', 'new-email')).out, /^The new key is [\w-]{8}\. Copy keys\.json/);
  // Meanwhile whoever is known by the earlier one is found.
  assert.match((await cli('consent', 'show', 'ana@example.org')).out, /"disclosure"/);
  const { out } = await cli('keys', 'rehash', '--drop-earlier');
  assert.equal(
    out,
    'The addresses of 1 supporters were hashed anew; all are hashed with the newest key now\n' +
      'keys.json has only that key now: copy it to every endpoint\n',
  );
  assert.match(
    (await cli('audit')).out,
    /command line {2}keys {2}did: rehash; supporters: 1; dropEarlier: true$/m,
  );
  assert.match((await cli('erase', 'ana@example.org')).out, /^Forgotten: 1 action is nobody’s now/);
});
