// Two endpoints beside each other on one PostgreSQL database, as two processes or two machines would be.
import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, describe, test } from 'node:test';
import type { Receipt } from '../contract/index.ts';
import { newSealingKey, sealingKeysIn } from './index.ts';
import { emptyDatabase, withoutPostgres } from './store/postgres/test-support.ts';
import {
  ORIGIN,
  type Setup,
  letter,
  letters,
  petition,
  signature,
  tempFolder,
  testEndpoint,
} from './test-support.ts';

async function two(t: TestContext, files: NonNullable<Setup['files']>, more: Setup = {}) {
  const databaseUrl = await emptyDatabase();
  const one = await testEndpoint(t, { files, databaseUrl, devMailbox: true, ...more });
  const dataFolder = await tempFolder(t);
  for (const key of ['keys.json', 'signing-keys.json'])
    await copyFile(join(one.dataFolder, key), join(dataFolder, key));
  const other = await testEndpoint(t, { files, databaseUrl, dataFolder, devMailbox: true, ...more });
  return { databaseUrl, one, other };
}

const counted = async (at: { json<T>(path: string): Promise<T> }) =>
  (await at.json<{ counted: number }>('/v1/campaigns/safe/progress')).counted;

describe('two endpoints on one database', { skip: withoutPostgres() }, () => {
  test('the same action to both at once is stored once, with the same receipt', async t => {
    const { one, other } = await two(t, { 'safe.json': petition() });
    const action = await signature(one);
    const answers = await Promise.all([one, other, one, other].map(at => at.act(action)));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201, 201],
    );
    const receipts = await Promise.all(answers.map(async answer => (await answer.json()) as Receipt));
    assert.equal(new Set(receipts.map(({ url }) => url)).size, 1);
    assert.deepEqual([await counted(one), await counted(other)], [1, 1]);
    const { status } = await other.act({ ...action, comment: 'Another body' });
    assert.equal(status, 409);
  });

  test('whoever signs at both counts once', async t => {
    const { one, other } = await two(t, { 'safe.json': petition() });
    await one.act(await signature(one));
    await other.act(await signature(other));
    assert.deepEqual([await counted(one), await counted(other)], [1, 1]);
  });

  test('a meter at one hears of a signature at the other', { timeout: 20_000 }, async t => {
    const { one, other } = await two(t, { 'safe.json': petition({ live: true }) });
    const stream = (await other.request('/v1/campaigns/safe/live')).body!.getReader();
    await one.act(await signature(one));
    const decoder = new TextDecoder();
    let heard = '';
    while (!heard.includes('"counted":1')) heard += decoder.decode((await stream.read()).value);
    await stream.cancel();
  });

  test('a letter leaves once, whichever of them takes it', async t => {
    const { one, other } = await two(t, { 'write.json': letters() });
    const ids = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const at = i % 2 ? one : other;
        const email = `s${i}@example.org`;
        const action = await letter(at, { supporter: { given: `S${i}`, family: 'T', email } });
        assert.equal((await at.act(action)).status, 201);
        return action.id;
      }),
    );
    const landed = async () => (await one.endpoint.store.mailbox.list(100)).map(({ messageId }) => messageId);
    while ((await landed()).length < ids.length) await new Promise(resolve => setTimeout(resolve, 50));
    const mails = await landed();
    assert.equal(new Set(mails).size, ids.length);
    assert.deepEqual(
      await one.endpoint.store.actions.counts('write'),
      await other.endpoint.store.actions.recount('write'),
    );
  });

  test('one hears how much a sender sent to the other', { timeout: 20_000 }, async t => {
    const spam = { proofOfWork: 'pressure' as const, perSender: 4 };
    const { one, other } = await two(t, { 'safe.json': petition() }, { spam });
    const send = async (at: typeof one) => {
      const init = {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(await signature(at)),
      };
      const request = new Request(`${ORIGIN}/v1/actions`, init);
      return (await at.endpoint.fetch(request, '203.0.113.7')).status;
    };
    for (let n = 0; n < 4; n++) assert.equal(await send(one), 201);
    // Each that is taken until then counts, too: at most a few of them before the other one is heard.
    let taken = 0;
    while ((await send(other)) !== 428) {
      assert.ok(++taken < 4, 'it reached the limit by itself');
      await new Promise(resolve => setTimeout(resolve, 2100));
    }
  });

  test('with other keys an endpoint does not begin: everybody could sign again', async t => {
    const { databaseUrl, one } = await two(t, { 'safe.json': petition() });
    await assert.rejects(
      testEndpoint(t, { databaseUrl }),
      /^DataFolderError: .*keys\.json is not what these/,
    );
    assert.equal((await one.act(await signature(one))).status, 201);
  });

  test('what one seals the other opens, and who has not the key does not begin', async t => {
    const sealing = sealingKeysIn(newSealingKey());
    const { databaseUrl, one, other } = await two(t, { 'safe.json': petition() }, { sealing });
    const { url } = (await (await one.act(await signature(one))).json()) as Receipt;
    const { supporter } = await other.json<{ supporter: { email: string } }>(url!);
    assert.equal(supporter.email, 'ana@example.org');
    await assert.rejects(
      testEndpoint(t, { databaseUrl, dataFolder: one.dataFolder }),
      /^SealError: Personal data are sealed with the key/,
    );
  });
});
