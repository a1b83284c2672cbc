import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { smtpServer } from '../../endpoint/delivery/test-support.ts';
import { campaignFolder, petition, signature, testEndpoint } from '../../endpoint/test-support.ts';
import { run } from '../../../test/directory/run-cli.ts';

const BILL = { country: 'US', type: 'H.R.', number: '2172', title: 'An Act', ask: 'cosponsor' };
const alphabetic = (one: string, other: string) => (one < other ? -1 : 1);
/** A minute before the endpoint's clock, which stands still: what a command makes due is due there. */
const NOW = { UPSTANDER_NOW: '2027-01-10T11:59:00Z' };
const TOLD = ['--text', 'Passed the House.', '--text', 'es=Aprobado.', '--date', '2027-01-09'];

async function setup(t: TestContext, more: object = {}, names = ['ana', 'ben', 'eva']) {
  const server = await smtpServer(t);
  const campaigns = await campaignFolder(t, {
    'a.json': petition({ bill: BILL, ...more }),
    'b.json': petition({ id: 'none' }),
  });
  const mail = { smtp: server.url, from: 'news@act.example.org' };
  const at = await testEndpoint(t, { campaigns, mail });
  for (const name of names) {
    const supporter = { given: name, family: 'Díaz', email: `${name}@example.org` };
    await at.act(await signature(at, { supporter, lang: name === 'eva' ? 'es' : 'en' }));
  }
  const bill = (name: string, id: string, ...args: string[]) =>
    run(
      [
        'bill',
        name,
        id,
        ...args,
        ...(name === 'update' ? ['--campaigns', campaigns] : []),
        '--data',
        at.dataFolder,
      ],
      NOW,
    );
  return { server, campaigns, mail, at, bill };
}

const told = async ({ at }: Awaited<ReturnType<typeof setup>>) => at.endpoint.store.updates.list('safe');

test('what would happen is said first; --yes does it, once', { timeout: 60_000 }, async t => {
  const all = await setup(t);
  const { server, bill } = all;
  const PLAN =
    'The bill of safe, 2027-01-09: Passed the House.\n' +
    'To be mailed: 3 people who agreed to it, by language:\n' +
    '  en       2\n' +
    '  es       1\n';
  const dry = await bill('update', 'safe', ...TOLD, '--dry-run', '--yes');
  assert.deepEqual([dry.code, dry.err], [0, '']);
  assert.equal(dry.out, `${PLAN}Nothing was recorded, and nobody is mailed.\n`);
  const asked = await bill('update', 'safe', ...TOLD);
  assert.equal(asked.out, `${PLAN}Nothing was recorded, and nobody is mailed. To do it, add --yes.\n`);
  assert.deepEqual(await told(all), []);

  const done = await bill('update', 'safe', ...TOLD, '--yes');
  assert.match(
    done.out,
    /\nRecorded as [0-9a-f]{12}\. 3 mails queued: they leave while upstander serve runs\./,
  );
  await server.arrived(3);
  const again = await bill('update', 'safe', ...TOLD, '--yes');
  assert.match(
    again.out,
    /^[0-9a-f]{12} was told on 2027-01-10 already; 3 mails about it then\.\nNobody is mailed: .*\nRecorded as [0-9a-f]{12}\. 0 mails queued\.\n$/,
  );
  assert.equal(server.mails.length, 3);
  while ((await told(all))[0]!.mails.accepted !== 3) await sleep(10); // bounded by the test's own timeout
  const listed = await bill('list', 'safe');
  assert.match(listed.out, /^[0-9a-f]{12} {2}2027-01-09 {2}Passed the House\.\n +3 sent\n$/);
  assert.equal((JSON.parse((await bill('list', 'safe', '--json')).out) as object[]).length, 1);
});

test('of a paused campaign they wait until it goes on', { timeout: 60_000 }, async t => {
  const all = await setup(t);
  const { server, bill, at } = all;
  const campaign = (name: string) => run(['campaign', name, 'safe', '--data', at.dataFolder]);
  await campaign('pause');
  const { out } = await bill('update', 'safe', ...TOLD, '--yes');
  assert.match(
    out,
    /3 mails queued: they leave once it goes on, for safe is paused \(upstander campaign resume safe\)/,
  );
  assert.match(
    (await campaign('pause')).out,
    /^safe is paused: 0 letters and 3 mails about its bill are held, /,
  );
  assert.equal(server.mails.length, 0);
  assert.match(
    (await campaign('resume')).out,
    /^safe goes on: 0 letters and 3 mails about its bill are free to leave/,
  );
  await server.arrived(3);
});

test('two commands and two endpoints at once mail each person once', { timeout: 60_000 }, async t => {
  const names = Array.from({ length: 30 }, (_, index) => `person${index}`);
  const all = await setup(t, {}, names);
  const { server, campaigns, mail, at, bill } = all;
  await testEndpoint(t, { campaigns, mail, dataFolder: at.dataFolder });
  const [one, other] = await Promise.all([
    bill('update', 'safe', ...TOLD, '--yes'),
    bill('update', 'safe', ...TOLD, '--yes'),
  ]);
  assert.deepEqual([one.code, other.code, one.err + other.err], [0, 0, '']);
  while ((await told(all))[0]!.mails.accepted !== 30) await sleep(10); // bounded by the test's own timeout
  assert.deepEqual(
    server.mails.map(({ to }) => to[0]!).toSorted(alphabetic),
    names.map(name => `${name}@example.org`).toSorted(alphabetic),
  );
});

test('without a mail server the status is shown, and nobody is mailed; nor with --no-mail', async t => {
  const all = await setup(t);
  const { at, bill, server } = all;
  const quiet = await bill(
    'update',
    'safe',
    '--text',
    'A slip.',
    '--date',
    '2027-01-08',
    '--no-mail',
    '--yes',
  );
  assert.match(
    quiet.out,
    /Nobody is mailed about it \(--no-mail\)\.\nRecorded as [0-9a-f]{12}\. 0 mails queued\.\n$/,
  );
  await at.endpoint.store.updates.setMailWay('nothing');
  const { code, out } = await bill('update', 'safe', ...TOLD, '--yes');
  assert.equal(code, 0);
  assert.match(
    out,
    /\nThis endpoint sends no mail \(upstander serve --smtp was not given\): the status is shown, and nobody is mailed\.\nRecorded as [0-9a-f]{12}\. 0 mails queued\.\n$/,
  );
  assert.deepEqual(
    (await told(all)).map(({ day, mails }) => [day, mails]),
    [
      ['2027-01-09', {}],
      ['2027-01-08', {}],
    ],
  );
  // Once there is one, those who agreed can still be told.
  await at.endpoint.store.updates.setMailWay('smtp');
  assert.match((await bill('update', 'safe', ...TOLD, '--yes')).out, /3 mails queued/);
  await server.arrived(3);
});

test('what is wrong is said, and nothing is recorded', async t => {
  const all = await setup(t, {}, []);
  const { bill } = all;
  const wrong = async (what: RegExp, id: string, ...args: string[]) => {
    const { code, err } = await bill('update', id, ...args, '--yes');
    assert.equal(code, 1, err);
    assert.match(err, what);
  };
  await wrong(/There is no campaign "sefa" in .*There are: safe, none/, 'sefa', ...TOLD);
  await wrong(/none is about no bill: add "bill" to its campaign file/, 'none', ...TOLD);
  await wrong(/not written in fr, but in en, es/, 'safe', ...TOLD, '--text', 'fr=Adopté.');
  await wrong(/2062-01-09 has not come yet/, 'safe', '--text', 'Passed.', '--date', '2062-01-09');
  assert.deepEqual(await told(all), []);
});
