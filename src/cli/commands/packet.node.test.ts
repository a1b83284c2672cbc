import assert from 'node:assert/strict';
import { lstat, mkdir, open, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Action } from '../../contract/index.ts';
import { letter, letters, testEndpoint } from '../../endpoint/test-support.ts';
import { run, temporaryFolder } from '../../../test/directory/run-cli.ts';

const BAD = {
  given: '=HYPERLINK("https://evil.example","x")',
  family: '<script>alert(1)</script>',
  email: 'mallory@example.org',
};

/** A campaign with two letters of Ana, of which the last counts, and one of Mallory. */
async function collected(t: TestContext) {
  const campaign = letters({ deliver: 'unverified', title: 'Safe & sound' });
  const at = await testEndpoint(t, { files: { 'a.json': campaign }, devMailbox: true });
  const send = async (body: string, more: Partial<Action> = {}) => {
    const deliveries = [{ target: 'chief', channel: 'endpoint' as const, subject: 'Please act', body }];
    assert.equal((await at.act(await letter(at, { deliveries, ...more }))).status, 201);
  };
  await send('First words.');
  at.clock.advance(24 * 60 * 60 * 1000);
  await send('Last words,\n“twice”.');
  at.clock.advance(1000);
  await send('+1 & <b>bold</b>', { supporter: BAD });
  const out = join(await temporaryFolder(t), 'packets');
  const cli = (...args: string[]) =>
    run(['packet', 'write', '--data', at.dataFolder, '--out', out, ...args], {
      UPSTANDER_NOW: '2027-02-01T00:00:00Z',
    });
  return { at, out, cli, campaign };
}

test('prints a cover, the signers and their last letters, and lets nobody else read them', async t => {
  const { out, cli, campaign } = await collected(t);
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'a.json'), JSON.stringify(campaign));
  const ran = await cli('--campaigns', folder, '--paper', 'a4');
  assert.equal(ran.err, '');
  assert.match(ran.out, /write-chief\.html: 2 to Chief Example, 0 of them confirmed/);
  const file = join(out, 'write-chief.html');
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.equal((await stat(out)).mode & 0o777, 0o700);
  const page = await readFile(file, 'utf8');
  assert.match(page, /size: A4/);
  assert.match(page, /<b>Safe &amp; sound<\/b>/);
  assert.match(page, /Collected until 2027-02-01/);
  assert.match(page, /0 of 2 confirmed their e-mail address/);
  assert.match(page, /Last words,\n“twice”\./);
  assert.doesNotMatch(page, /First words|<script|<b>bold/);
  assert.match(page, /ana@example\.org, 2027-01-11\.\s+E-mail address not confirmed\./);
});

test('what lies at its place already neither leads it elsewhere nor opens it to others', async t => {
  const { out, cli } = await collected(t);
  const elsewhere = join(await temporaryFolder(t), 'elsewhere.txt');
  await writeFile(elsewhere, 'Mine', { mode: 0o644 });
  await mkdir(out);
  await symlink(elsewhere, join(out, 'write-chief.html'));
  await writeFile(join(out, 'write-chief.csv'), 'old', { mode: 0o644 });
  const held = await open(join(out, 'write-chief.csv'));
  t.after(() => held.close());
  for (const format of ['html', 'csv']) {
    assert.equal((await cli('--format', format)).code, 0);
    const file = await lstat(join(out, `write-chief.${format}`));
    assert.deepEqual([file.isFile(), file.mode & 0o777], [true, 0o600], format);
  }
  assert.equal(await readFile(elsewhere, 'utf8'), 'Mine');
  assert.equal(await held.readFile('utf8'), 'old', 'who had the old file open reads nothing new');
  assert.equal((await readdir(out)).length, 2);
});

test('csv runs nothing in a spreadsheet, and json is whole', async t => {
  const { out, cli } = await collected(t);
  assert.equal((await cli('--format', 'csv')).code, 0);
  const csv = await readFile(join(out, 'write-chief.csv'), 'utf8');
  assert.ok(csv.startsWith('\ufefftarget,date,confirmed,given,family,email,postalCode,subject,body\r\n'));
  assert.ok(csv.includes('"\'=HYPERLINK(""https://evil.example"",""x"")"'));
  assert.ok(csv.includes('"\'+1 & <b>bold</b>"'));
  assert.ok(csv.includes('"Last words,\n“twice”."'));
  assert.doesNotMatch(csv, /(^|,)"?[=+\-@]/m);

  assert.equal((await cli('--format', 'json')).code, 0);
  const packet = JSON.parse(await readFile(join(out, 'write-chief.json'), 'utf8'));
  assert.deepEqual(
    packet.letters.map((one: { supporter: unknown; confirmed: boolean }) => [one.supporter, one.confirmed]),
    [
      [{ given: 'Ana', family: 'Díaz', email: 'ana@example.org' }, false],
      [BAD, false],
    ],
  );
});

test('says what there is, and writes nothing, where it finds no letters', async t => {
  const { at, out, cli } = await collected(t);
  const wrong = await cli('--target', 'cheif');
  assert.deepEqual(
    [wrong.code, wrong.err],
    [1, 'There are no letters to "cheif". There are some to: chief\n'],
  );
  const none = await run(['packet', 'wirte', '--data', at.dataFolder, '--out', out]);
  assert.match(none.err, /^There are no letters of "wirte" here that may be handed over/);
  const nowhere = await run(['packet', 'write', '--data', join(out, 'x')]);
  assert.match(nowhere.err, /is no data folder of an endpoint/);
  await assert.rejects(readdir(out));
});
