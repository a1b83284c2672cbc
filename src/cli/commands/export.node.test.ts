import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Receipt } from '../../contract/index.ts';
import { letter, letters, petition, signature, testEndpoint } from '../../endpoint/test-support.ts';
import { run, temporaryFolder } from '../../../test/directory/run-cli.ts';

const BO = {
  given: '=Bo',
  family: 'Li',
  email: 'bo@example.org',
  postalCode: '93721',
  phone: '+15595550100',
};

/** Ana signed and took it back, Bo signed and wrote a letter, a robot signed. */
async function recorded(t: TestContext) {
  const at = await testEndpoint(t, {
    files: { 'a.json': petition(), 'b.json': letters() },
    devMailbox: true,
  });
  const receipt = async (answer: Promise<Response>) => (await (await answer).json()) as Receipt;
  const ana = await receipt(at.act(await signature(at)));
  at.clock.advance(1000);
  await at.act(await signature(at, { supporter: BO, comment: '@Because\n"I" care' }));
  at.clock.advance(1000);
  await at.act(await letter(at, { supporter: BO }));
  at.clock.advance(1000);
  const robot = await signature(at, { supporter: { ...BO, email: 'robot@example.org' } });
  await at.act({ ...robot, check: { website: 'https://spam.example' } });
  await at.request(ana.url!, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ withdraw: 'action' }),
  });
  return (...args: string[]) => run(['export', '--data', at.dataFolder, ...args]);
}

test('exports what counts; with --all what was taken back, too, and never what a robot did', async t => {
  const cli = await recorded(t);
  const rows = async (...args: string[]) => {
    const { out } = await cli(...args);
    return parse(out, { columns: true, bom: true }) as Record<string, string>[];
  };
  const counting = await rows();
  assert.deepEqual(
    counting.map(({ kind, state, email }) => [kind, state, email]),
    [['signature', 'unverified', 'bo@example.org']],
  );
  assert.equal(counting[0]!['given'], "'=Bo", 'a spreadsheet runs nothing');
  assert.equal(counting[0]!['comment'], '\'@Because\n"I" care');
  assert.equal(counting[0]!['phone'], '+15595550100');
  assert.equal(counting[0]!['consents'], 'processing: told; updates: given; age: given');
  const all = await rows('--all', '--campaign', 'safe');
  assert.deepEqual(
    all.map(({ state, email }) => [state, email]),
    [
      ['withdrawn', ''],
      ['unverified', 'bo@example.org'],
    ],
  );
  const [waiting] = await rows('--all', '--campaign', 'write');
  assert.deepEqual([waiting!['state'], waiting!['targets']], ['pending', 'chief: awaiting-confirmation']);
});

test('what a moderator holds does not count, and is exported as held with --all alone', async t => {
  const at = await testEndpoint(t, { files: { 'a.json': petition() } });
  const { id, ...rest } = await signature(at);
  await at.act({ id, ...rest, check: { elapsedMs: 1 } });
  const now = at.clock().toISOString();
  await at.endpoint.store.flags.review('safe', [id], { verdict: 'hold', at: now });
  const rows = async (...args: string[]) => {
    const { out } = await run(['export', '--data', at.dataFolder, ...args]);
    const all = parse(out, { columns: true, bom: true }) as Record<string, string>[];
    return all.map(row => [row['id'], row['state']]);
  };
  assert.deepEqual(await rows(), []);
  assert.deepEqual(await rows('--all'), [[id, 'held']]);
});

test('as JSON lines, and as OSDI has it; a file is its owner’s alone, and none is written over', async t => {
  const cli = await recorded(t);
  const lines = (text: string) =>
    text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>);
  const [first, second] = lines((await cli('--format', 'jsonl', '--all')).out).slice(1);
  assert.equal(first!['state'], 'unverified');
  assert.deepEqual(first!['supporter'], BO);
  assert.ok(!('supporterKey' in first!));
  const [delivery] = second!['deliveries'] as { letter: { subject: string } }[];
  assert.equal(delivery!.letter.subject, 'Please act');

  const file = join(await temporaryFolder(t), 'people.jsonl');
  const { err } = await cli('--format', 'osdi', '--campaign', 'safe', '--out', file);
  assert.equal(err.trim(), `1 actions in ${file}`);
  if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o600);
  const [osdi] = lines(await readFile(file, 'utf8'));
  assert.deepEqual(osdi!['person'], {
    given_name: '=Bo',
    family_name: 'Li',
    languages_spoken: ['en'],
    email_addresses: [{ address: 'bo@example.org', primary: true, status: 'subscribed' }],
    phone_numbers: [{ number: '+15595550100', primary: true }],
    postal_addresses: [{ primary: true, postal_code: '93721' }],
  });
  assert.match((osdi!['identifiers'] as string[])[0]!, /^upstander:safe\//);
  assert.match((await cli('--out', file)).err, /there is a file of that name\. Give another name/);
  assert.match((await cli('--campaign', 'saef')).err, /There is no campaign "saef"/);
});
