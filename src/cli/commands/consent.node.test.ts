import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type ConsentRecord, type Receipt, Supporter } from '../../contract/index.ts';
import { asked, open, post } from '../../endpoint/confirmations/test-support.ts';
import { answersTo, disclosures, petition, signature, testEndpoint } from '../../endpoint/test-support.ts';
import { run, temporaryFolder } from '../../../test/directory/run-cli.ts';

const NOW = { UPSTANDER_NOW: '2027-02-01T00:00:00Z' };
const BO = { given: '=Bo', family: 'Li', email: 'bo@example.org' };

/** Ana said yes and took it back, Bo said yes, Cy said no after a yes. */
async function collected(t: TestContext) {
  const at = await testEndpoint(t);
  const sign = async (more = {}) => (await (await at.act(await signature(at, more))).json()) as Receipt;
  const said = async (answer: 'given' | 'refused') =>
    answersTo((await at.json<{ disclosures: [] }>('/v1/campaigns/safe')).disclosures, answer);
  const cy = { given: 'Cy', family: 'Oz', email: 'cy@example.org' };
  const ana = await sign();
  at.clock.advance(1000);
  await sign({ supporter: BO });
  at.clock.advance(1000);
  await sign({ supporter: cy });
  at.clock.advance(1000);
  await sign({ supporter: cy, consents: await said('refused') });
  const takeBack = () =>
    at.request(ana.url!, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ withdraw: 'consent', disclosure: 'updates' }),
    });
  const cli = (command: string, ...args: string[]) =>
    run(['consent', command, '--data', at.dataFolder, ...args], NOW);
  return { at, ana, takeBack, cli };
}

test('exports who agreed, as it holds now: a withdrawal takes effect at once', async t => {
  const { cli, takeBack } = await collected(t);
  const addresses = async () =>
    [...(await cli('export', '--purpose', 'updates')).out.matchAll(/^"?(\S+@[^",]+)/gm)].map(
      ([, address]) => address,
    );
  assert.deepEqual(await addresses(), ['ana@example.org', 'bo@example.org']);
  await takeBack();
  assert.deepEqual(await addresses(), ['bo@example.org']);
  const { out } = await cli('export', '--purpose', 'updates');
  assert.match(out, /^\ufeffemail,given,family,campaign,purpose/);
  assert.match(out, /"'=Bo"/, 'a spreadsheet runs nothing');
});

test('a table has a column for all that somebody told of themselves, and none of it runs', async t => {
  const { at, cli } = await collected(t);
  const told = {
    given: '=Di',
    family: '@Fe',
    email: 'di@example.org',
    prefix: 'Dr.',
    phone: '+15595550100',
    postalCode: '93721',
    address: { street: '=1 Main Street', city: '+Fresno', region: 'CA' },
    organisation: { name: '-Shelter', role: '@Chair "of all"' },
    publicName: 'initial',
    minimumAge: 16,
  } satisfies Supporter;
  await at.act(await signature(at, { supporter: told }));
  const { out } = await cli('export', '--purpose', 'updates');
  const [columns, ...rows] = out.slice(1).trim().split('\r\n');
  const row = rows.find(one => one.startsWith('"di@'))!;
  const cells = [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, value]) => value!.replaceAll('""', '"'));
  const byName = Object.fromEntries(columns!.split(',').map((name, index) => [name, cells[index]]));
  const flat = {
    ...told,
    ...told.address,
    organisation: told.organisation.name,
    role: told.organisation.role,
  };
  const expected = Object.entries(flat).filter(([name]) => name !== 'address');
  assert.deepEqual(
    Object.keys(Supporter.shape).filter(name => name !== 'topics' && !(name in told)),
    [],
    'a new field needs a column',
  );
  for (const [name, value] of expected) {
    const runs = /^[=+\-@]/.test(String(value)) && name !== 'phone';
    assert.equal(byName[name], `${runs ? "'" : ''}${String(value)}`, name);
  }
});

test('shows and exports what somebody who signed up wants to hear about, until they are forgotten', async t => {
  const topics = ['votes', 'events'].map(id => ({ id, label: id }));
  const at = await testEndpoint(t, { files: { 'a.json': petition({ petition: { topics } }) } });
  const supporter = { email: 'ana@example.org', topics: ['votes', 'events'] };
  const { url } = (await (await at.act(await signature(at, { supporter }))).json()) as Receipt;
  const cli = (...args: string[]) => run(['consent', ...args, '--data', at.dataFolder], NOW);
  const shown = JSON.parse((await cli('show', 'ana@example.org')).out) as ConsentRecord[];
  assert.equal(shown.length, 3);
  for (const record of shown) assert.deepEqual(record.topics, supporter.topics);
  const exported = async () =>
    (await cli('export', '--history', '--purpose', 'updates')).out.trim().split('\r\n');
  const [columns, row] = await exported();
  assert.deepEqual([columns!.split(',').at(-1), row!.split(',').at(-1)], ['topics', '"votes events"']);
  await at.request(url!, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ erase: 'person' }),
  });
  assert.doesNotMatch((await exported()).join(), /votes|ana@/);
});

test('exports every answer, with what became of it, for its owner alone', async t => {
  const { cli, takeBack } = await collected(t);
  await takeBack();
  const file = join(await temporaryFolder(t), 'all.jsonl');
  const ran = await cli('export', '--history', '--format', 'jsonl', '--out', file);
  assert.match(ran.err, /^12 consents in /);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  const all = lines.map(line => JSON.parse(line) as ConsentRecord);
  const updates = all.filter(({ disclosure }) => disclosure.id === 'updates');
  assert.deepEqual(
    updates.map(({ answer, withdrawn }) => [answer, withdrawn?.way]),
    [
      ['given', 'receipt'],
      ['given', undefined],
      ['given', undefined],
      ['refused', undefined],
    ],
  );
  const again = await cli('export', '--out', file);
  assert.deepEqual([again.code, again.err.includes('there is a file of that name')], [1, true]);
});

test('a yes that nobody confirmed does not outlive a no that was confirmed', async t => {
  const at = await open(t);
  const consents = await answersTo(
    (await at.json<{ disclosures: [] }>('/v1/campaigns/safe')).disclosures,
    'refused',
  );
  const mine = await asked(at, await signature(at, { consents }));
  await post(at, mine.confirm);
  at.clock.advance(1000);
  await at.act(await signature(at));
  const { out } = await run(['consent', 'export', '--purpose', 'updates', '--data', at.dataFolder], NOW);
  assert.equal(out.trim().split('\n').length, 1, 'only the columns');
});

test('a consent ends with its term', async t => {
  const terms = { retention: 'P20D' };
  const asks = disclosures().map(one => (one.id === 'updates' ? { ...one, terms } : one));
  const at = await testEndpoint(t, { files: { 'a.json': petition({ disclosures: asks }) } });
  await at.act(await signature(at));
  const rows = async (now: string) =>
    (
      await run(['consent', 'export', '--purpose', 'updates', '--data', at.dataFolder], {
        UPSTANDER_NOW: now,
      })
    ).out
      .trim()
      .split('\n').length - 1;
  assert.deepEqual([await rows('2027-01-30T11:59:00Z'), await rows('2027-01-30T12:00:00Z')], [1, 0]);
});

test('shows all that is known of one person, and of nobody else', async t => {
  const { cli } = await collected(t);
  const { out } = await cli('show', 'ANA@example.org');
  const records = JSON.parse(out) as ConsentRecord[];
  assert.deepEqual(
    records.map(({ disclosure, answer }) => [disclosure.id, answer]),
    [
      ['processing', 'told'],
      ['updates', 'given'],
      ['age', 'given'],
    ],
  );
  assert.equal(
    (await cli('show', 'nobody@example.org')).err.trim(),
    'Nothing is recorded of nobody@example.org here',
  );
  assert.equal((await cli('show', 'nobody')).err.trim(), 'nobody is no e-mail address');
});

test('proves a receipt from its page, and says what is wrong with one that was changed', async t => {
  const { at, ana } = await collected(t);
  const folder = await temporaryFolder(t);
  const [page, keys] = [join(folder, 'receipt.html'), join(folder, 'keys.json')];
  await writeFile(
    page,
    await (await at.request(`${ana.url}/signed`, { headers: { Accept: 'text/html' } })).text(),
  );
  await writeFile(keys, await (await at.request('/v1/keys')).text());
  const verify = (...args: string[]) => run(['receipt', 'verify', ...args], NOW);
  for (const from of [
    ['--keys', keys],
    ['--data', at.dataFolder],
  ]) {
    const { out, code } = await verify(page, ...from);
    assert.equal(code, 0);
    assert.match(out, /^Proven: signed by https:\/\/act\.example\.org/);
    assert.match(
      out,
      /Safe streets: signature of Ana Díaz <ana@example\.org>, recorded 2027-01-10T12:00:00\.000Z, counted/,
    );
    assert.match(out, /given .*"We may e-mail you\."/);
  }
  await writeFile(
    page,
    (await readFile(page, 'utf8')).replace(/(id="signed-receipt"[^>]*>\s*\w{20})\w/, '$1_'),
  );
  const forged = await verify(page, '--keys', keys);
  assert.deepEqual([forged.code, forged.out], [1, '']);
  assert.match(forged.err, /receipt\.html: /);
  assert.match((await verify(page)).err, /with one of --endpoint, --keys and --data/);
  assert.match((await verify(page, '--data', folder)).err, /There are no signing keys/);
});

test('a new signing key does not take the proof from receipts of the old one', async t => {
  const { at, ana } = await collected(t);
  const file = join(await temporaryFolder(t), 'receipt.jws');
  await writeFile(file, await (await at.request(`${ana.url}/signed`)).text());
  const rotated = await run(['keys', 'rotate', '--data', at.dataFolder], NOW);
  assert.match(rotated.out, /^The new key is [\w-]{43}\./);
  const { out } = await run(['receipt', 'verify', file, '--data', at.dataFolder], NOW);
  assert.match(out, /^Proven/);
});
