import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../test/directory/run-cli.ts';
import { letter, letters, petition, signature, testEndpoint } from '../../endpoint/test-support.ts';

test('what is marked is listed, held and kept while serve runs', async t => {
  const files = { 'safe.json': petition(), 'write.json': letters() };
  const at = await testEndpoint(t, { files, devMailbox: true });
  const flags = (...args: string[]) => run(['flags', ...args, '--data', at.dataFolder]);
  const counted = async () => (await at.json<{ counted: number }>('/v1/campaigns/safe/progress')).counted;
  const check = { elapsedMs: 5 };
  const signed = await signature(at, { check, comment: 'For my\nsister' });
  const wrote = await letter(at, {
    check,
    supporter: { given: 'Ben', family: 'Ito', email: 'ben@mailinator.com' },
  });
  for (const action of [signed, wrote]) assert.equal((await at.act(action)).status, 201);
  const plain = await signature(at, { supporter: { given: 'Cleo', family: 'K', email: 'c@example.org' } });
  await at.act(plain);

  const ofSafe = `safe  ${signed.id}  2027-01-10  signature  quick  Ana Díaz, ana@example.org: "For my\\nsister"\n`;
  const ofWrite = `write  ${wrote.id}  2027-01-10  letter  disposable quick  Ben Ito, ben@mailinator.com: "Dear Chief,\\n\\nplease."\n`;
  assert.deepEqual(await flags('list', 'safe'), { code: 0, out: ofSafe, err: '' });
  assert.equal((await flags('list')).out, ofWrite + ofSafe);
  const [row] = JSON.parse((await flags('list', 'safe', '--json')).out);
  assert.deepEqual([row.id, row.flags], [signed.id, ['quick']]);

  assert.equal(await counted(), 2);
  const held = await flags('hold', 'safe', signed.id, plain.id);
  assert.deepEqual([held.code, held.out], [1, 'hold: 1\n']);
  assert.match(held.err, new RegExp(`${plain.id}: nothing of safe with this id is marked`));
  const meter = async () => (await at.endpoint.store.actions.counts('safe')).map(({ n }) => n);
  assert.deepEqual(await meter(), [1]);
  assert.equal((await flags('list', 'safe')).out, 'Nothing that is marked waits to be looked at.\n');
  assert.deepEqual(await flags('list', '--held'), { code: 0, out: ofSafe, err: '' });
  assert.equal((await flags('list', 'write', '--held')).out, 'Nothing is held.\n');
  assert.equal((await flags('keep', 'safe', signed.id)).out, 'keep: 1\n');
  assert.equal((await flags('list', 'safe', '--held')).out, 'Nothing is held.\n');
  assert.deepEqual(await meter(), [2]);
  assert.match((await flags('list', 'other')).err, /There is no campaign "other" in this data/);
});
