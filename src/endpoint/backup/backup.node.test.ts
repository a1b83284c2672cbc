import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { copyFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, describe, test } from 'node:test';
import { newToken } from '../admin/tokens.ts';
import { deed } from '../audit.ts';
import type { Receipt } from '../../contract/index.ts';
import { newSealingKey, openSigningKeys, sealingKeysIn, verifyReceipt } from '../index.ts';
import { emptyDatabase, withoutPostgres } from '../store/postgres/test-support.ts';
import {
  type TestEndpoint,
  letter,
  letters,
  petition,
  signature,
  tempFolder,
  testEndpoint,
} from '../test-support.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

const files = { 'safe.json': petition(), 'write.json': letters() };
const sealing = sealingKeysIn(newSealingKey());

/** A folder that is not there yet. */
const newFolder = async (t: TestContext) => join(await tempFolder(t), 'backup');
const databaseFor = async (which: Which) => (which === 'PostgreSQL' ? emptyDatabase() : undefined);
type Which = 'SQLite' | 'PostgreSQL';

const act = async (at: TestEndpoint, action: unknown) => {
  const answer = await at.act(action);
  assert.equal(answer.status, 201);
  return (await answer.json()) as Receipt;
};

const person = (n: number) => ({ given: `Ana ${n}`, family: 'Díaz', email: `ana${n}@example.org` });

/** Acts until it is told to stop, or the test ends. */
function load(t: TestContext, at: TestEndpoint) {
  const acknowledged: Receipt[] = [];
  let over = false;
  let n = 1000;
  const worker = async () => {
    while (!over) {
      const supporter = person(n++);
      acknowledged.push(
        await act(
          at,
          n % 3 ? await signature(at, { supporter, comment: 'Because' }) : await letter(at, { supporter }),
        ),
      );
    }
  };
  const workers = Array.from({ length: 8 }, worker);
  t.after(() => (over = true));
  return {
    acknowledged,
    stop: async () => {
      over = true;
      await Promise.all(workers);
    },
  };
}

for (const from of ['SQLite', 'PostgreSQL'] as const)
  for (const into of ['SQLite', 'PostgreSQL'] as const) {
    const skip = [from, into].includes('PostgreSQL') && withoutPostgres();
    test(
      `a backup of ${from}, made under load, is whole in ${into}: counts, receipts, and who signed`,
      { skip },
      async t => {
        const databaseUrl = await databaseFor(from);
        const at = await testEndpoint(t, { files, databaseUrl, sealing, devMailbox: true });
        const before: Receipt[] = [];
        for (let n = 0; n < 60; n++)
          before.push(await act(at, await signature(at, { supporter: person(n), comment: `Because ${n}` })));
        const busy = load(t, at);
        while (busy.acknowledged.length < 20) await new Promise(resolve => setTimeout(resolve, 5));
        const sure = [...before, ...busy.acknowledged];
        const folder = await newFolder(t);
        const steps = new Set<string>();
        const held = await backUp(at.dataFolder, folder, { databaseUrl, progress: step => steps.add(step) });
        await busy.stop();
        assert.ok(steps.has('checking'), [...steps].join());
        assert.ok(busy.acknowledged.length > sure.length - before.length, 'actions came in meanwhile');
        assert.ok(held['actions']!.rows >= sure.length);
        assert.deepEqual((await readdir(folder)).toSorted(), [
          'backup.json',
          'keys.json',
          'signing-keys.json',
          'upstander.sqlite',
        ]);
        const signed = await (await at.request(`${before[0]!.url}/signed`)).text();
        await at.endpoint.close();

        const other = await databaseFor(into);
        const dataFolder = await tempFolder(t);
        assert.equal(await restore(folder, dataFolder, { databaseUrl: other, sealing }), 0);
        const again = await testEndpoint(t, {
          files,
          dataFolder,
          databaseUrl: other,
          sealing,
          devMailbox: true,
        });
        const { store } = again.endpoint;
        let rows = 0;
        for (const campaign of ['safe', 'write']) {
          const counts = await store.actions.counts(campaign);
          assert.deepEqual(counts, await store.actions.recount(campaign));
          rows += counts.reduce((sum, { n }) => sum + n, 0);
        }
        assert.equal(rows, held['actions']!.rows);
        const { published } = await openSigningKeys(dataFolder, at.clock());
        for (const text of [signed, await (await again.request(`${before[0]!.url}/signed`)).text()])
          assert.equal((await verifyReceipt(text, published)).receipt.receipt.id, before[0]!.id);
        // Who signed before cannot sign again.
        const [{ n } = { n: 0 }] = await store.actions.counts('safe');
        await act(again, await signature(again, { supporter: person(3) }));
        assert.equal((await store.actions.counts('safe'))[0]!.n, n);
        const comments = new Set<string | undefined>();
        for await (const { comment } of store.actions.all('safe')) comments.add(comment);
        assert.ok(comments.has('Because 0') && comments.has('Because 59'));
      },
    );
  }

describe('what is not right is told, and nothing changes', () => {
  const backedUp = async (t: TestContext) => {
    const at = await testEndpoint(t, { files, sealing, databaseUrl: undefined });
    const receipt = await act(at, await signature(at));
    const folder = await newFolder(t);
    await backUp(at.dataFolder, folder);
    await at.endpoint.close();
    return { at, folder, receipt };
  };

  test('a backup of which a row has changed', async t => {
    const { folder } = await backedUp(t);
    const db = new DatabaseSync(join(folder, 'upstander.sqlite'));
    db.exec("UPDATE actions SET lang = 'es'");
    db.close();
    const data = await tempFolder(t);
    await assert.rejects(restore(folder, data, { sealing }), {
      name: 'BackupError',
      message: /is damaged: it does not hold actions as it was written/,
    });
    assert.deepEqual(await readdir(data), []);
  });

  test('keys that are not those of the backup', async t => {
    const { folder } = await backedUp(t);
    const other = await testEndpoint(t, { files, databaseUrl: undefined });
    await other.endpoint.close();
    await assert.rejects(restore(folder, other.dataFolder, { sealing }), {
      name: 'BackupError',
      message: /keys\.json is not what the actions of .* were recorded with: move it away/,
    });
    await copyFile(join(other.dataFolder, 'keys.json'), join(folder, 'keys.json'));
    await assert.rejects(restore(folder, await tempFolder(t), { sealing }), /is not what these actions/);
  });

  test('a sealing key that is missing', async t => {
    const { folder } = await backedUp(t);
    const data = await tempFolder(t);
    for (const keys of [undefined, sealingKeysIn(newSealingKey())])
      await assert.rejects(restore(folder, data, { sealing: keys }), {
        name: 'SealError',
        message: /sealed with the key [\w-]+, which is not among those that were given/,
      });
    assert.deepEqual(await readdir(data), []);
  });

  test('a copy that is not what was read leaves no backup', async t => {
    const at = await testEndpoint(t, { files, databaseUrl: undefined });
    await act(at, await signature(at));
    const folder = await newFolder(t);
    const spoil = (step: string) => {
      if (step !== 'reading') return;
      writeFileSync(
        join(at.dataFolder, 'keys.json'),
        JSON.stringify({ version: 1, email: 'A'.repeat(43), receipt: 'B'.repeat(43) }),
      );
    };
    const keys = await readFile(join(at.dataFolder, 'keys.json'), 'utf8');
    await assert.rejects(backUp(at.dataFolder, folder, { progress: spoil }), /is not what these actions/);
    await writeFile(join(at.dataFolder, 'keys.json'), keys);
    await assert.rejects(readdir(folder), { code: 'ENOENT' });
    await backUp(at.dataFolder, folder);
  });

  test('a database that holds something', { skip: withoutPostgres() }, async t => {
    const { folder } = await backedUp(t);
    const databaseUrl = await emptyDatabase();
    const used = await testEndpoint(t, { files, databaseUrl, sealing, devMailbox: true });
    await rm(join(used.dataFolder, 'keys.json'));
    await assert.rejects(restore(folder, used.dataFolder, { databaseUrl, sealing }), {
      name: 'BackupError',
      message: /holds data already: restore into a new, empty one/,
    });
    assert.deepEqual(await used.endpoint.store.actions.counts('safe'), []);
  });

  test('a database without tables, as a source', { skip: withoutPostgres() }, async t => {
    const { at } = await backedUp(t);
    const databaseUrl = await emptyDatabase();
    const folder = await newFolder(t);
    await assert.rejects(backUp(at.dataFolder, folder, { databaseUrl }), /has no data of an endpoint/);
    await assert.rejects(readdir(folder), { code: 'ENOENT' });
  });
});

test(
  'a later backup tells what was ended since, also in another database',
  { skip: withoutPostgres() },
  async t => {
    const databaseUrl = await emptyDatabase();
    const at = await testEndpoint(t, { files, databaseUrl });
    const ana = await act(at, await signature(at));
    const [monday, tuesday] = [await newFolder(t), await newFolder(t)];
    await backUp(at.dataFolder, monday, { databaseUrl });
    const erased = await at.request(ana.url!, {
      method: 'POST',
      headers: { Accept: 'text/html' },
      body: new URLSearchParams({ erase: 'person' }),
    });
    assert.equal(erased.status, 303);
    await backUp(at.dataFolder, tuesday, { databaseUrl });
    await at.endpoint.close();
    for (const [since, known] of [
      [tuesday, false],
      [undefined, true],
    ] as const) {
      const other = await emptyDatabase();
      const dataFolder = await tempFolder(t);
      await restore(monday, dataFolder, { databaseUrl: other, since });
      const again = await testEndpoint(t, { files, dataFolder, databaseUrl: other });
      const { supporter } = await again.json<{ supporter?: unknown }>(ana.url!);
      assert.equal(supporter !== undefined, known);
    }
    // What was asked is as it was.
    await restore(tuesday, await tempFolder(t), { databaseUrl: await emptyDatabase() });
  },
);

test('who was let in no more stays out, what is paused stays so, and the audit log is whole', async t => {
  const at = await testEndpoint(t, { files, databaseUrl: undefined });
  const { admin, audit, pauses } = at.endpoint.store;
  const now = at.clock().toISOString();
  const { stored } = newToken('Ana', 30, at.clock());
  await admin.addToken(stored);
  await admin.begin({ hash: 'session', token: stored.id, at: now, expiresAt: stored.expiresAt });
  const folder = await newFolder(t);
  await backUp(at.dataFolder, folder);
  await admin.revokeToken('Ana', now);
  await pauses.pause('safe', now);
  await pauses.pauseAll(now);
  await audit.tell(deed(at.clock, 'Ana', 'pause'));
  await at.endpoint.close();
  at.clock.advance(1000);
  await restore(folder, at.dataFolder, { told: deed(at.clock, 'Ana', 'restore') });
  const { store } = (await testEndpoint(t, { files, dataFolder: at.dataFolder, databaseUrl: undefined }))
    .endpoint;
  assert.equal((await store.admin.token(stored.id))!.revokedAt, now);
  assert.equal(await store.admin.session('session', now), undefined);
  assert.deepEqual(await store.pauses.now(), [{ since: now }, { campaign: 'safe', since: now }]);
  assert.deepEqual(
    (await store.audit.list({ limit: 9 })).map(({ who, what }) => `${who} ${what}`),
    ['Ana restore', 'Ana pause'],
  );
});

test('whoever was signed in when a backup was made is signed out where nothing is known of since', async t => {
  const at = await testEndpoint(t, { files, databaseUrl: undefined });
  const { admin } = at.endpoint.store;
  const now = at.clock().toISOString();
  const { stored } = newToken('Ana', 30, at.clock());
  await admin.addToken(stored);
  await admin.begin({ hash: 'session', token: stored.id, at: now, expiresAt: stored.expiresAt });
  assert.ok(await admin.session('session', now));
  const folder = await newFolder(t);
  await backUp(at.dataFolder, folder);
  const dataFolder = await tempFolder(t);
  await restore(folder, dataFolder);
  const { store } = (await testEndpoint(t, { files, dataFolder, databaseUrl: undefined })).endpoint;
  assert.equal(await store.admin.session('session', now), undefined);
  assert.equal((await store.admin.token(stored.id))!.revokedAt, undefined, 'the token lets them in again');
});
