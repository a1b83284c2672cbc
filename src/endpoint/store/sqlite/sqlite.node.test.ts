import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { tempFolder } from '../../test-support.ts';
import { confirmationSuite } from '../confirmation-suite.ts';
import { consentSuite } from '../consent-suite.ts';
import { decisionSuite } from '../decision-suite.ts';
import { flagSuite } from '../flag-suite.ts';
import { importSuite } from '../import-suite.ts';
import { lineSuite } from '../line-suite.ts';
import { operatorSuite } from '../operator-suite.ts';
import { pushSuite } from '../push-suite.ts';
import { signerSuite } from '../signer-suite.ts';
import { stateSuite } from '../state-suite.ts';
import { newSealingKey, sealingKeysIn } from '../sealing-keys.ts';
import { type Opener, storeSuite } from '../suite.ts';
import { updateSuite } from '../update-suite.ts';
import { connect } from './connect.ts';
import { openSqliteStore } from './open.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { STEPS } from './steps.ts';

const run = promisify(execFile);

const sealing = sealingKeysIn(newSealingKey());

const open: Opener = async t => {
  const file = join(await tempFolder(t), 'upstander.sqlite');
  return () => openSqliteStore({ file, sealing });
};
storeSuite('sqlite', open);
confirmationSuite('sqlite', open);
consentSuite('sqlite', open);
importSuite('sqlite', open);
updateSuite('sqlite', open);
signerSuite('sqlite', open);
operatorSuite('sqlite', open);
flagSuite('sqlite', open);
decisionSuite('sqlite', open);
stateSuite('sqlite', open);
lineSuite('sqlite', open);
pushSuite('sqlite', open);

test('a connection syncs every commit, keeps a write-ahead log and holds foreign keys', async t => {
  const db = connect({ file: join(await tempFolder(t), 'a.sqlite') });
  const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get()!)[0];
  assert.equal(pragma('synchronous'), 2, 'FULL');
  assert.equal(pragma('journal_mode'), 'wal');
  assert.equal(pragma('foreign_keys'), 1);
  db.close();
  const unsafe = connect({ file: join(await tempFolder(t), 'b.sqlite'), synchronous: 'OFF' });
  assert.equal(unsafe.prepare('PRAGMA synchronous').get()!['synchronous'], 0);
  unsafe.close();
});

test(
  'what supporters told is readable by the file’s owner alone',
  {
    skip: process.platform === 'win32',
  },
  async t => {
    const folder = await tempFolder(t);
    const file = join(folder, 'upstander.sqlite');
    const modes = async () => {
      const names = (await readdir(folder)).sort();
      const all = await Promise.all(names.map(name => stat(join(folder, name))));
      return names.map((name, index) => [name, (all[index]!.mode & 0o777).toString(8)]);
    };
    const all = ['upstander.sqlite', 'upstander.sqlite-shm', 'upstander.sqlite-wal'].map(name => [
      name,
      '600',
    ]);
    const first = connect({ file });
    first.exec('CREATE TABLE a (b)');
    assert.deepEqual(await modes(), all);
    for (const [name] of all) await chmod(join(folder, name!), 0o644);
    const second = connect({ file });
    assert.deepEqual(await modes(), all, 'also where an earlier version left them open');
    second.close();
    first.close();
  },
);

test('a file of a later version is not touched', async t => {
  const file = join(await tempFolder(t), 'upstander.sqlite');
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
  db.close();
  await assert.rejects(openSqliteStore({ file }), /later version/);
  assert.equal((await readFile(file)).includes('CREATE TABLE'), false);
});

test('a file of the first version is brought up to date', async t => {
  const file = join(await tempFolder(t), 'upstander.sqlite');
  const db = new DatabaseSync(file);
  const indexes = () => db.prepare("SELECT name FROM sqlite_schema WHERE name = 'actions_supporter'").all();
  db.exec(`${STEPS[0]}; PRAGMA user_version = 1`);
  await (await openSqliteStore({ file })).close();
  assert.equal(indexes().length, 1);
  assert.equal(db.prepare('PRAGMA user_version').get()!['user_version'], SCHEMA_VERSION);
  db.close();
});

test('who was approved by an earlier version is still shown', async t => {
  const file = join(await tempFolder(t), 'upstander.sqlite');
  const db = connect({ file });
  db.exec(`${STEPS.slice(0, 10).join(';')}; PRAGMA user_version = 10;
    INSERT INTO actions (campaign_id, action_id, kind, lang, recorded_at, body_hash, tally, supporter_key, supporter, receipt_hash, answer)
    VALUES ('one', 'a', 'signature', 'en', '2027-01-10T12:00:00.000Z', '', 'verified', 'ana', '{"given":"Ana","family":"Díaz","publicName":"full"}', 'h', '{}');
    INSERT INTO signer_verdicts (campaign_id, action_id, verdict, decided_at) VALUES ('one', 'a', 'approved', '2027-01-11T12:00:00.000Z');`);
  db.close();
  const store = await openSqliteStore({ file });
  const list = await store.signers.list('one', { which: 'approved', limit: 9 });
  await store.close();
  assert.deepEqual(
    list?.map(({ id }) => id),
    ['a'],
  );
});

test('what counted before there were counts by day is told by the day it was recorded', async t => {
  const file = join(await tempFolder(t), 'upstander.sqlite');
  const db = connect({ file });
  const action = (id: string, kind: string, day: string, tally: string) =>
    `INSERT INTO actions (campaign_id, action_id, kind, lang, recorded_at, body_hash, tally, receipt_hash, answer)
     VALUES ('one', '${id}', '${kind}', 'en', '${day}T12:00:00.000Z', '', ${tally}, '${id}', '{}');`;
  const letter = (position: number) =>
    `INSERT INTO deliveries (campaign_id, action_id, position, target_id, target_name, channel, status)
     VALUES ('one', 'c', ${position}, 'mayor', 'Mayor', 'call', 'called');`;
  db.exec(`${STEPS.slice(0, 15).join(';')}; PRAGMA user_version = 15;
    ${action('a', 'signature', '2027-01-10', "'verified'")} ${action('b', 'signature', '2027-01-10', "'verified'")}
    ${action('c', 'letter', '2027-01-11', "'pending'")} ${letter(0)} ${letter(1)} ${action('d', 'letter', '2027-01-12', 'NULL')}
    INSERT INTO imports (campaign_id, import_id, kind, n, source, entered_at) VALUES ('one', 'x', 'signature', 48, 's', '2027-01-13T09:00:00.000Z');`);
  db.close();
  const store = await openSqliteStore({ file });
  const days = await store.figures.days('one', '');
  await store.close();
  assert.deepEqual(days, [
    { day: '2027-01-10', kind: 'signature', tally: 'verified', n: 2 },
    { day: '2027-01-11', kind: 'letter', tally: 'pending', n: 2 },
    { day: '2027-01-13', kind: 'signature', tally: 'imported', n: 48 },
  ]);
});

test('while another process holds the lock, writes wait and then succeed', async t => {
  const file = join(await tempFolder(t), 'upstander.sqlite');
  const store = await openSqliteStore({ file });
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  let done = false;
  const writing = store.disclosures.publish('one', '2027-01-10T12:00:00.000Z', []).then(() => {
    done = true;
  });
  await new Promise(resolve => setTimeout(resolve, 100));
  assert.equal(done, false);
  // Reads are answered meanwhile: the writer waits in a thread of its own.
  assert.deepEqual(await store.actions.counts('one'), []);
  other.exec('COMMIT');
  other.close();
  await writing;
  await store.close();
});

test('a process with nothing else to do stays until its store is closed, and then ends by itself', async t => {
  const file = join(await tempFolder(t), 'upstander.sqlite');
  const store = new URL('./open.ts', import.meta.url).href;
  const script = `
    const { openSqliteStore } = await import(${JSON.stringify(store)});
    const store = await openSqliteStore({ file: ${JSON.stringify(file)} });
    await store.disclosures.publish('one', '2027-01-10T12:00:00.000Z', []);
    await store.close();
    console.log('closed');`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
  assert.equal(stdout.trim(), 'closed');
});

test('what else is written on the thread’s channel is never taken for an answer', async t => {
  const file = join(await tempFolder(t), 'upstander.sqlite');
  const open = new URL('./open.ts', import.meta.url).href;
  const script = `
    const { openSqliteStore } = await import(${JSON.stringify(open)});
    const store = await openSqliteStore({ file: ${JSON.stringify(file)} });
    await store.disclosures.publish('one', '2027-01-01T00:00:00.000Z', []);
    await store.close();
    console.log('well');`;
  // Under --watch Node reports each module that a thread loads through that channel.
  const env = { ...process.env, WATCH_REPORT_DEPENDENCIES: '1' };
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { env });
  assert.match(stdout, /well/);
});
