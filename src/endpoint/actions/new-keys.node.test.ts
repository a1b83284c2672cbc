// Keys that change while endpoints run: nobody counts twice, nothing is sealed so that nobody can read it.
import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, describe, test } from 'node:test';
import type { Receipt } from '../../contract/index.ts';
import { newSealingKey, sealingKeysIn } from '../store/sealing-keys.ts';
import { emptyDatabase, testServer, withoutPostgres } from '../store/postgres/test-support.ts';
import {
  type TestEndpoint,
  letter,
  letters,
  petition,
  signature,
  tempFolder,
  testEndpoint,
} from '../test-support.ts';
import { supporterKeys } from './identity.ts';
import { claimKeys, dropEarlierEmailKeys, keysMark, newEmailKey, openKeys } from './keys.ts';
import { dropEarlierHashes, rehash } from './rehash.ts';

const files = { 'safe.json': petition(), 'write.json': letters() };
const person = (n: number) => ({ given: `Ana ${n}`, family: 'Díaz', email: `ana${n}@example.org` });

const sign = async (at: TestEndpoint, n: number) => {
  const answer = await at.act(await signature(at, { supporter: person(n) }));
  return { status: answer.status, receipt: (await answer.json()) as Receipt };
};
const counted = async ({ endpoint: { store } }: TestEndpoint) => {
  const counts = await store.actions.counts('safe');
  assert.deepEqual(counts, await store.actions.recount('safe'));
  return counts.reduce((sum, { n }) => sum + n, 0);
};
const ready = async (at: TestEndpoint) => (await at.request('/readyz')).status;
const quiet = () => {};

for (const which of ['SQLite', 'PostgreSQL'] as const) {
  const skip = which === 'PostgreSQL' && withoutPostgres();
  test(
    `a new key for addresses, on ${which}: nobody counts twice before, while and after they are hashed anew`,
    { skip },
    async t => {
      const MANY = 230;
      const databaseUrl = which === 'PostgreSQL' ? await emptyDatabase() : undefined;
      const sealing = sealingKeysIn(newSealingKey());
      const first = await testEndpoint(t, { files, databaseUrl, sealing });
      const { dataFolder, clock } = first;
      const begin = () => testEndpoint(t, { files, dataFolder, databaseUrl, sealing, clock });
      for (let n = 0; n < MANY; n++) assert.equal((await sign(first, n)).status, 201);
      const again = await signature(first, { supporter: person(1000) });
      assert.equal((await first.act(again)).status, 201);
      assert.equal(await counted(first), MANY + 1);
      await first.endpoint.close();

      const id = await newEmailKey(dataFolder);
      const at = await begin();
      const { store } = at.endpoint;
      const keys = await openKeys(dataFolder);
      for (const n of [0, 1, MANY - 1]) assert.equal((await sign(at, n)).status, 201);
      assert.equal(
        (await at.act(again)).status,
        201,
        'what was recorded by the earlier key is the same action',
      );
      assert.equal((await at.act({ ...again, comment: 'Another' })).status, 409);
      assert.equal(await counted(at), MANY + 1);

      // Broken off after the first piece.
      const broken = rehash(store, keys, () => {
        throw new Error('killed');
      });
      await assert.rejects(broken, /killed/);
      for (const n of [2, 3, MANY - 2]) assert.equal((await sign(at, n)).status, 201);
      assert.equal(await counted(at), MANY + 1);

      const [anew] = await Promise.all([
        rehash(store, keys, quiet),
        ...Array.from({ length: 20 }, (_, n) => sign(at, n * 11)),
      ]);
      assert.ok(anew > 0 && anew < MANY, `${anew}`);
      assert.equal(await rehash(store, keys, quiet), 0);
      assert.equal(await counted(at), MANY + 1);
      for (const key of supporterKeys(keys, person(7).email))
        assert.equal((await store.consents.of(key)).length > 0, key.startsWith(`${id}.`), key);

      await dropEarlierHashes(store, keys, quiet);
      await at.endpoint.close();
      await dropEarlierEmailKeys(dataFolder);
      const last = await begin();
      assert.deepEqual(await last.endpoint.store.supporterKeys.others(id, ['', ''], 9), []);
      for (let n = 0; n < MANY; n += 23) assert.equal((await sign(last, n)).status, 201);
      assert.equal((await last.act(again)).status, 409, 'its body cannot be told any more');
      assert.equal(await counted(last), MANY + 1);
    },
  );
}

test('what a person can be mailed in a day stays what it was across a new key', async t => {
  const databaseUrl = undefined;
  const confirmed = { 'safe.json': petition({ petition: { statement: 'We ask.', confirm: true } }) };
  const first = await testEndpoint(t, { files: confirmed, devMailbox: true, databaseUrl });
  const { dataFolder, clock } = first;
  const mails = async (at: TestEndpoint) => (await at.endpoint.store.mailbox.list(100)).length;
  const landed = async (at: TestEndpoint, n: number) => {
    for (let tries = 0; (await mails(at)) < n && tries < 100; tries++)
      await new Promise(resolve => setTimeout(resolve, 20));
    return mails(at);
  };
  for (let n = 0; n < 12; n++) {
    await sign(first, 1);
    clock.advance(1000);
  }
  const most = await landed(first, 12);
  assert.ok(most > 0 && most < 12, `${most}`);
  await first.endpoint.close();
  await newEmailKey(dataFolder);
  const at = await testEndpoint(t, { files: confirmed, devMailbox: true, dataFolder, clock, databaseUrl });
  await rehash(at.endpoint.store, await openKeys(dataFolder), quiet);
  await sign(at, 1);
  clock.advance(1000);
  await sign(at, 2); // recorded and mailed after it
  assert.equal(await landed(at, most + 1), most + 1);
});

describe('processes with other keys than the data name', { skip: withoutPostgres() }, () => {
  /** A second endpoint with copies of the keys as they are now. */
  async function beside(t: TestContext, one: TestEndpoint, databaseUrl: string, more = {}) {
    const dataFolder = await tempFolder(t);
    for (const key of ['keys.json', 'signing-keys.json'])
      await copyFile(join(one.dataFolder, key), join(dataFolder, key));
    return testEndpoint(t, { files, databaseUrl, dataFolder, ...more });
  }

  test('one without the new key for addresses takes no actions, and is not ready', async t => {
    const databaseUrl = await emptyDatabase();
    const one = await testEndpoint(t, { files, databaseUrl });
    await sign(one, 1);
    const other = await beside(t, one, databaseUrl);
    const { dataFolder } = other;
    await newEmailKey(dataFolder);
    await other.endpoint.close();
    assert.equal(await ready(one), 200);
    const newer = await testEndpoint(t, { files, databaseUrl, dataFolder });
    const signed = await signature(newer, { supporter: person(2) });
    assert.equal((await newer.act(signed)).status, 201);

    const refused = await one.act(await signature(one, { supporter: person(2) }));
    assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [503, '5']);
    assert.equal((await one.act(signed)).status, 503, 'it cannot tell whether this is the same action');
    assert.equal(await ready(one), 503);
    assert.ok(one.lines.includes('error keys are missing missing'), one.lines.join('\n'));
    assert.equal(await counted(one), 2);
    assert.equal((await newer.act(await signature(newer, { supporter: person(1) }))).status, 201);
    assert.equal(await counted(newer), 2);
  });

  test('one that knows both uses what the data name, from one action to the next', async t => {
    const databaseUrl = await emptyDatabase();
    const one = await testEndpoint(t, { files, databaseUrl });
    await sign(one, 1);
    await one.endpoint.close();
    await newEmailKey(one.dataFolder);
    const at = await testEndpoint(t, { files, databaseUrl, dataFolder: one.dataFolder });
    await sign(at, 2);
    const keys = await openKeys(one.dataFolder);
    const [newest, earlier] = keys.email.known;
    const { store } = at.endpoint;
    const hashedBy = async (n: number) =>
      Promise.all(
        supporterKeys(keys, person(n).email).map(async key => (await store.consents.of(key)).length),
      );
    assert.deepEqual(await hashedBy(2), [1, 0]);
    await store.facts.replace('keys', keysMark(keys, earlier!));
    for (const n of [1, 2, 3]) assert.equal((await sign(at, n)).status, 201);
    assert.deepEqual(
      [await hashedBy(1), await hashedBy(2), await hashedBy(3)],
      [
        [0, 2],
        [0, 2],
        [0, 1],
      ],
    );
    await claimKeys(store, keys, one.dataFolder);
    assert.equal(keys.email.now, newest);
    for (const n of [1, 2, 3]) assert.equal((await sign(at, n)).status, 201);
    assert.deepEqual(await hashedBy(2), [3, 0]);
    assert.equal(await counted(at), 3);
  });

  test('one without the new sealing key takes no actions; one that has it seals with it', async t => {
    const databaseUrl = await emptyDatabase();
    const [old, fresh] = [newSealingKey(), newSealingKey()];
    const one = await testEndpoint(t, { files, databaseUrl, sealing: sealingKeysIn(old) });
    const both = await beside(t, one, databaseUrl, { sealing: sealingKeysIn(`${old},${fresh}`) });
    await beside(t, one, databaseUrl, { sealing: sealingKeysIn(`${fresh},${old}`) });
    assert.equal((await sign(one, 1)).status, 503);
    assert.equal(await ready(one), 503);
    assert.ok(one.lines.some(line => line.startsWith('error keys are missing')));
    assert.equal((await sign(both, 2)).status, 201);
    assert.equal(await ready(both), 200);
    const server = testServer();
    assert.ok(typeof server !== 'string');
    const rows = await server.ask<{ supporter: string }>(
      'SELECT supporter FROM actions',
      /@\/(\w+)/.exec(databaseUrl)![1],
    );
    assert.deepEqual(
      rows.map(({ supporter }) => supporter.split(':')[1]),
      [fresh.split(':')[0]],
    );
  });
});

test('a letter that is repeated across a change of the sealing key is found', async t => {
  const [old, fresh] = [newSealingKey(), newSealingKey()];
  const unconfirmed = { 'write.json': letters({ deliver: 'unverified' }) };
  const first = await testEndpoint(t, { files: unconfirmed, devMailbox: true, sealing: sealingKeysIn(old) });
  const { dataFolder, clock } = first;
  await first.endpoint.store.pauses.pause('write', clock().toISOString());
  assert.equal((await first.act(await letter(first))).status, 201);
  await first.endpoint.close();
  const sealing = sealingKeysIn(`${fresh},${old}`);
  const at = await testEndpoint(t, { files: unconfirmed, devMailbox: true, dataFolder, clock, sealing });
  clock.advance(1000);
  const again = await letter(at);
  assert.equal((await at.act(again)).status, 201);
  const { store } = at.endpoint;
  const standing = () => store.outbox.standing({ campaign: 'write', action: again.id, position: 0 });
  assert.equal(await standing(), 'paused');
  await at.endpoint.close();
  const last = await testEndpoint(t, { files: unconfirmed, dataFolder, clock, sealing });
  const { store: later } = last.endpoint;
  const key = { campaign: 'write', action: again.id, position: 0 };
  await later.pauses.resume('write');
  assert.equal(await later.outbox.standing(key), 'waits');
  await later.reseal();
  assert.equal(await later.outbox.standing(key), 'waits');
});
