import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignerList } from '../../contract/index.ts';
import { petition, signature, testEndpoint } from '../../endpoint/test-support.ts';
import { run } from '../../../test/directory/run-cli.ts';

test('who chose to be shown is listed, approved and hidden while serve runs', async t => {
  const file = petition({ petition: { statement: 'We ask.', publicNames: true } });
  const at = await testEndpoint(t, { files: { 'a.json': file } });
  const signers = (...args: string[]) => run(['signers', ...args, '--data', at.dataFolder]);
  const names = async () =>
    (await at.json<SignerList>('/v1/campaigns/safe/signers')).signers.map(({ name, comment }) => [
      name,
      comment,
    ]);
  const supporter = {
    given: 'Ana',
    family: 'Díaz',
    email: 'ana@example.org',
    publicName: 'initial' as const,
  };
  const { id, ...action } = await signature(at, { supporter, comment: 'For my\nsister' });
  assert.equal((await at.act({ id, ...action })).status, 201);

  const listed = await signers('list', 'safe', '--waiting');
  assert.deepEqual([listed.code, listed.err], [0, '']);
  assert.equal(listed.out, `${id}  2027-01-10  waiting   Ana D.: "For my\\nsister"\n`);
  assert.deepEqual(await names(), []);

  assert.equal((await signers('approve', 'safe', id)).out, 'approved: 1\n');
  assert.deepEqual(await names(), [['Ana D.', 'For my\nsister']]);
  assert.equal((await signers('list', 'safe', '--waiting')).out, 'Nobody of safe waits to be shown.\n');
  const [row] = JSON.parse((await signers('list', 'safe', '--json')).out);
  assert.deepEqual(row, {
    id,
    day: '2027-01-10',
    verdict: 'approved',
    name: 'Ana D.',
    comment: 'For my\nsister',
  });

  const hidden = await signers('hide', 'safe', id, 'nobody');
  assert.equal(hidden.code, 1);
  assert.equal(hidden.out, 'hidden: 1\n');
  assert.match(
    hidden.err,
    /nobody: nobody of safe with this id chose to be shown\. upstander signers list safe/,
  );
  assert.deepEqual(await names(), []);
  assert.match((await signers('list', 'other')).err, /There is no campaign "other" in this data/);
});
