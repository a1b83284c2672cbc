// Commands for what the admin page does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { run } from '../../../test/directory/run-cli.ts';
import { openAdmin, send, signIn, visitor } from '../../endpoint/admin/test-support.ts';
import { letter, signature, withoutFile } from '../../endpoint/test-support.ts';

const skip = withoutFile;
const NOW = { UPSTANDER_NOW: '2027-01-10T13:00:00Z' };

test('a token of a command opens the page, until a command revokes it', { skip }, async t => {
  const at = await openAdmin(t);
  const tokens = (...args: string[]) => run(['admin', 'token', ...args, '--data', at.dataFolder], NOW);
  const { code, out, err } = await tokens('new', 'Ana Díaz', '--days', '30');
  assert.deepEqual([code, out.match(/^upstander_admin_[\w]+_[\w-]{32}\n$/)?.length], [0, 1], out);
  assert.match(err, /lets Ana Díaz in until 2027-02-09/);
  const answer = await signIn(at, out.trim());
  const Cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  const inside = async () => (await at.request('/admin/audit', { headers: { Cookie } })).status;
  assert.equal(await inside(), 200);

  assert.match((await tokens('new', 'Ana Díaz')).err, /There is a token of Ana Díaz already/);
  assert.match((await tokens('new', 'command line')).err, /Letters, digits, blanks/);
  assert.match(
    (await tokens('list')).out,
    /^Ana Díaz {2}2027-01-10 {2}2027-02-09 {2}2027-01-10 12:00 UTC {2}holds$/m,
  );
  assert.match((await tokens('revoke', 'Ana Díaz')).out, /Ana Díaz cannot sign in any more/);
  assert.equal(await inside(), 303);
  assert.match((await tokens('list', '--json')).out, /"revokedAt": "2027-01-10T13:00/);
  assert.match((await tokens('revoke', 'Ana Díaz')).err, /No token of Ana Díaz can be used/);
  const deeds = (await at.endpoint.store.audit.list({ limit: 9 })).filter(
    ({ who }) => who === 'command line',
  );
  assert.deepEqual(new Set(deeds.map(({ what }) => what)), new Set(['token-made', 'token-revoked']));
  assert.equal(deeds.length, 2, 'what was refused is not told as done');
});

test('commands do what the admin page does, and the audit log tells of both', { skip }, async t => {
  const at = await openAdmin(t);
  const supporter = { given: 'Ana', family: 'Díaz', email: 'ana@example.org', publicName: 'full' } as const;
  const { id } = await signature(at, { supporter });
  assert.equal((await at.act({ ...(await signature(at, { supporter })), id })).status, 201);
  const command = async (...args: string[]) => {
    const { code, out, err } = await run([...args, '--data', at.dataFolder], NOW);
    assert.deepEqual([code, err], [0, ''], args.join(' '));
    return out;
  };
  const rows = (await command('overview')).split('\n').map(row => row.split(/ {2,}/));
  const safe = Object.fromEntries(
    rows[0]!.map((name, index) => [name, rows.find(([one]) => one === 'safe')![index]]),
  );
  assert.deepEqual(
    [safe['counted'], safe['unverified'], safe['today'], safe['letters waiting']],
    ['1', '1', '1', '0'],
  );
  const [figures] = (JSON.parse(await command('overview', '--json')) as { counted: number }[]) ?? [];
  assert.equal(figures!.counted, 1);

  const page = await visitor(at);
  const exported = await (
    await page.post('/admin/campaigns/safe/export', { format: 'jsonl', all: 'yes' })
  ).text();
  assert.equal(await command('export', '--campaign', 'safe', '--format', 'jsonl', '--all'), exported);
  await command('consent', 'show', 'ana@example.org');
  await command('signers', 'hide', 'safe', id);
  await command('campaign', 'pause', 'safe');
  await command('campaign', 'resume', 'safe');
  const entered = await command('tally', 'add', 'safe', '3', '--source', 'Market');
  const [, entry] = / as ([0-9a-f]{8})\./.exec(entered)!;
  await command('tally', 'remove', 'safe', entry!, '--why', 'Twice');
  assert.equal(await command('undelivered', 'safe'), 'No letter of safe failed or came back.\n');
  await command('erase', 'ana@example.org');
  const found = await (await page.post('/admin/supporters', { who: 'ana@example.org' })).text();
  assert.match(found, /Nothing is recorded here/);

  const log = await command('audit');
  const deeds = log
    .trim()
    .split('\n')
    .filter(line => line.includes('command line'))
    .map(line => line.split('  ').slice(2).join(' '));
  // All within one millisecond of a clock that stands still.
  assert.deepEqual(
    new Set(deeds),
    new Set([
      'export safe format: jsonl; all: true',
      `search actions: ${id}`,
      `judge safe verdict: hidden; actions: ${id}`,
      'pause safe',
      'resume safe',
      `tally safe did: add; entry: ${entry}; kind: signature; n: 3`,
      `tally safe did: remove; entry: ${entry}`,
      `erase actions: ${id}`,
    ]),
  );
  assert.equal(deeds.length, 8);
  assert.match(log, / {2}Ana Díaz {2}export {2}safe {2}format: jsonl; all: true$/m);
  assert.doesNotMatch(log, /example\.org/);
  assert.equal(await command('audit', '--since', '2027-01-11'), '');
  assert.equal(
    (JSON.parse((await command('audit', '--json')).split('\n').at(-2)!) as { what: string }).what,
    'sign-in',
  );
});

test('a command pauses everything of an endpoint that runs, and lets it go', { skip }, async t => {
  const at = await openAdmin(t);
  const command = (...args: string[]) => run([...args, '--data', at.dataFolder], NOW);
  assert.match((await command('pause')).err, /--all/);
  assert.match((await command('pause', '--all')).out, /^All sending is paused/);
  assert.equal((await at.act(await letter(at))).status, 201);
  assert.match((await command('overview')).out, /^All sending is paused since 2027-01-10 13:00 UTC/);
  const late = Date.now() + 10_000;
  while (!(await at.json<{ paused?: boolean }>('/v1/campaigns/write')).paused) {
    assert.ok(Date.now() < late, 'the endpoint sees it');
    await setTimeout(50);
  }
  assert.deepEqual(await at.endpoint.store.mailbox.list(9), []);
  await command('campaign', 'pause', 'safe');
  assert.match((await command('resume', '--all')).out, /^Sending goes on, but for safe: paused by itself/);
  while (!(await at.endpoint.store.mailbox.list(9)).length) {
    assert.ok(Date.now() < late + 10_000, 'what waited leaves');
    await setTimeout(50);
  }
  assert.match((await command('resume', '--all')).out, /^Sending is not paused/);
  assert.equal((await send(at, '/admin/pause', {})).status, 303, 'not signed in');
  assert.equal(await at.endpoint.store.pauses.all(), undefined);
});
