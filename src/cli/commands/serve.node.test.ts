import assert from 'node:assert/strict';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Lookup } from '../../contract/index.ts';
import { realFolder, withoutReal } from '../../../test/directory/public-files.ts';
import { type Ran, run, start, temporaryFolder } from '../../../test/directory/run-cli.ts';
import { campaignFolder, ownDirectory, sampleCampaign } from '../../../test/directory/samples.ts';

const NOW = { UPSTANDER_NOW: '2026-12-01T00:00:00Z' };

/** Starts serve, and waits until it says where it is. */
async function served(context: TestContext, args: string[], env: NodeJS.ProcessEnv = NOW) {
  const started = start(['serve', ...args], env);
  context.after(() => void started.child.kill('SIGKILL'));
  const out = await started.printed(/^ {2}directory .*$/m);
  const url = /endpoint\s+(\S+)\/v1\//.exec(out)![1]!;
  return { ...started, out, url };
}

function failed({ code, out, err }: Ran, message: RegExp): void {
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.match(err, message);
  assert.equal(err.trim().split('\n').length, 1, err);
}

test('serves, says what is where, and stops when asked to', async context => {
  const folder = await temporaryFolder(context);
  const data = join(folder, 'data');
  const args = ['--campaigns', await campaignFolder(folder), '--data', data, '--port', '0'];
  const { out, url, child, ended } = await served(context, [
    ...args,
    '--directory',
    await ownDirectory(folder),
  ]);
  assert.match(out, /^Upstander \d+\.\d+\.\d+$/m);
  assert.match(url, /^http:\/\/localhost:\d+$/);
  assert.ok(out.includes(join(data, 'upstander.sqlite')));
  assert.match(out, /directory +US, of 2026-06-15: Sample officials$/m);
  assert.doesNotMatch(out, /mailbox|demo /);
  if (process.platform !== 'win32') assert.equal((await stat(data)).mode & 0o777, 0o700);

  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  assert.equal((await fetch(`${url.replace('localhost', '127.0.0.1')}/healthz`)).status, 200);
  const campaign = (await (await fetch(`${url}/v1/campaigns/sample`)).json()) as { next: { url: string } };
  assert.equal(campaign.next.url, `${url}/next.html`);
  const found = await fetch(`${url}/v1/representatives?country=US&postalCode=93611&offices=us-house`);
  assert.equal(Lookup.parse(await found.json()).offices[0]!.status, 'ambiguous');

  child.kill('SIGTERM');
  assert.deepEqual({ ...(await ended), out: '' }, { code: 0, out: '', err: '' });
  await assert.rejects(fetch(`${url}/healthz`));
});

const letterCampaign = `id: sample
title: A sample
targets:
  recipients:
    - {id: chief, name: Chief Example, office: police, contacts: {email: chief@police.example}}
letters:
  - {id: one, lang: en, subjects: [Please act], body: Please.}
disclosures:
  - id: processing
    purpose: processing
    mode: notice
    text: We keep your name.
    controller: {name: Coalition, postalAddress: 12 Main Street, contact: privacy@coalition.example}
    privacyNotice: {url: /privacy.html, version: '1'}
`;

test('says which letters it cannot send', async context => {
  const folder = await temporaryFolder(context);
  for (const [name, file, warning] of [
    [
      'default',
      letterCampaign,
      /^Warning: sample: its letters wait for confirmation by e-mail, and this endpoint sends no mail: /,
    ],
    [
      'at once',
      `${letterCampaign}deliver: unverified\n`,
      /^Warning: sample: this endpoint sends no letters: /,
    ],
  ] as const) {
    const data = join(folder, name);
    await mkdir(data);
    const args = ['--campaigns', await campaignFolder(data, file), '--data', data, '--port', '0'];
    const { child, ended } = await served(context, args);
    child.kill('SIGTERM');
    const { err } = await ended;
    assert.match(err, warning);
    assert.equal(err.trim().split('\n').length, 1, err);
  }
});

test('starts without a campaign, and says so', async context => {
  const folder = await temporaryFolder(context);
  const campaigns = join(folder, 'none-yet');
  await mkdir(campaigns);
  const args = ['--campaigns', campaigns, '--data', folder, '--port', '0'];
  const { url, child, ended } = await served(context, args);
  assert.equal((await fetch(`${url}/healthz`)).status, 200);
  child.kill('SIGTERM');
  assert.match((await ended).err, /^Warning: \S*none-yet: there are no campaign files in it\n$/);
});

test('says where all supporters would look like one sender', async context => {
  const started = async (env: Record<string, string>) => {
    const folder = await temporaryFolder(context);
    const campaigns = await campaignFolder(folder);
    const args = ['--campaigns', campaigns, '--data', folder, '--port', '0'];
    const { child, ended } = await served(context, args, env);
    child.kill('SIGTERM');
    return (await ended).err;
  };
  const UPSTANDER_PUBLIC_URL = 'https://act.example.org';
  const told =
    /^Warning: all supporters look like one sender: .* trustedProxies \(UPSTANDER_TRUSTED_PROXIES\)/m;
  assert.match(await started({ UPSTANDER_PUBLIC_URL }), told);
  assert.doesNotMatch(await started({}), told);
  assert.doesNotMatch(await started({ UPSTANDER_PUBLIC_URL, UPSTANDER_TRUSTED_PROXIES: '10.0.0.1' }), told);
});

test('keeps the directory that was imported before', async context => {
  const folder = await temporaryFolder(context);
  const args = ['--campaigns', await campaignFolder(folder), '--data', join(folder, 'data'), '--port', '0'];
  const without = await served(context, args);
  assert.match(without.out, /directory +none: upstander directory import us/);
  without.child.kill('SIGTERM');
  await without.ended;
  await run(['directory', 'import', await ownDirectory(folder), '--data', join(folder, 'data')]);
  const { out } = await served(context, [...args, '--demo']);
  assert.match(out, /directory +US, of 2026-06-15: Sample officials$/m);
});

test('says which offices of a campaign its directory does not hold', async context => {
  const folder = await temporaryFolder(context);
  const file = `${sampleCampaign}call: {script: Hello.}\ntargets: {country: US, offices: [us-house, governor, mayor]}\n`;
  const args = ['--campaigns', await campaignFolder(folder, file), '--data', join(folder, 'data')];
  const directory = ['--directory', await ownDirectory(folder)];
  const { child, ended } = await served(context, [...args, ...directory, '--port', '0']);
  child.kill('SIGTERM');
  assert.match(
    (await ended).err,
    /^Warning: campaign sample writes to governor, mayor, and the directory of US holds nobody there: /m,
  );
});

test('looks up streets where it is told to, and a list beside the samples', async context => {
  const folder = await temporaryFolder(context);
  const list = join(folder, 'list.csv');
  await writeFile(list, 'office,name,area,source,date\nsheriff,Sample Lee,country,Example,2026-11-01\n');
  const match = { States: [{ STUSAB: 'CA' }], '119th Congressional Districts': [{ CD119: '20' }] };
  const asked: string[] = [];
  const census = createServer((request, response) => {
    asked.push(request.url!);
    response.end(JSON.stringify({ result: { addressMatches: [{ geographies: match }] } }));
  });
  await new Promise<void>(resolve => census.listen(0, '127.0.0.1', resolve));
  context.after(() => void census.close());
  const geocoder = `http://127.0.0.1:${(census.address() as AddressInfo).port}`;
  const args = ['--demo', '--data', join(folder, 'data'), '--port', '0', '--directory', 'list', list];
  const { out, url } = await served(context, args, { ...NOW, UPSTANDER_GEOCODER: geocoder });
  assert.ok(out.includes(`are looked up at ${geocoder}`));
  const answer = await fetch(`${url}/v1/representatives`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      country: 'US',
      address: { street: '1 Sample Street', city: 'Clovis' },
      offices: ['us-house', 'sheriff'],
    }),
  });
  const { offices, address } = Lookup.parse(await answer.json());
  assert.deepEqual(
    offices.map(({ status, representatives }) => `${status} ${representatives[0]?.id}`),
    ['match us-house-ca-20', 'match sheriff-us-sample-lee'],
  );
  assert.equal(address, true);
  assert.equal(asked.length, 1);
});

test('says of which day an imported directory is', { skip: withoutReal }, async context => {
  const folder = await temporaryFolder(context);
  const args = ['--demo', '--data', folder, '--port', '0', '--directory', realFolder, '--date', '2026-06-15'];
  const { out, url } = await served(context, args);
  assert.match(out, /^US directory: 537 representatives taken/);
  assert.match(out, /directory +US, of 2026-06-15: unitedstates\/congress-legislators/);
  const found = await fetch(`${url}/v1/representatives?country=US&postalCode=90210&offices=us-house`);
  const { offices } = Lookup.parse(await found.json());
  assert.deepEqual(
    offices[0]!.representatives.map(({ district }) => district),
    ['30', '32', '36'],
  );
});

test('shows the demo with samples, from any folder', async context => {
  const folder = await temporaryFolder(context);
  const started = start(['serve', '--demo'], { ...NOW, PORT: '0' }, folder);
  context.after(() => void started.child.kill('SIGKILL'));
  const out = await started.printed(/^ {2}directory .*$/m);
  assert.match(out, /demo +http:\/\/localhost:\d+\//);
  assert.match(out, /mailbox +http:\/\/localhost:\d+\/dev\/mailbox/);
  assert.match(out, /directory +US, of [\d-]+: Sample directory/);
  assert.ok(out.includes(join(folder, '.upstander')));
  const url = /endpoint\s+(\S+)\/v1\//.exec(out)![1]!;
  assert.equal((await fetch(`${url}/v1/campaigns/hr-2172`)).status, 200);
  // Whoever sees this terminal may see its admin page.
  const token = /^ {2}token +(upstander_admin_\S+)$/m.exec(out)![1]!;
  const signedIn = await fetch(`${url}/admin/sign-in`, {
    method: 'POST',
    headers: { Origin: url },
    body: new URLSearchParams({ token }),
    redirect: 'manual',
  });
  assert.deepEqual([signedIn.status, signedIn.headers.get('location')], [303, '/admin']);
});

test('a demo that others can reach has no admin page', async context => {
  const data = await temporaryFolder(context);
  const { out, url } = await served(context, [
    '--demo',
    '--data',
    data,
    '--port',
    '0',
    '--host',
    '127.0.0.1',
  ]);
  assert.doesNotMatch(out, /^ {2}(token|admin) /m);
  assert.equal((await fetch(`${url.replace('localhost', '127.0.0.1')}/admin`)).status, 404);
});

test('cuts live streams when it stops', async context => {
  const folder = await temporaryFolder(context);
  const campaigns = await campaignFolder(
    folder,
    sampleCampaign.replace('2027', '2099').concat('live: true\n'),
  );
  const { url, child, ended } = await served(context, [
    '--campaigns',
    campaigns,
    '--data',
    folder,
    '--port',
    '0',
  ]);
  const live = await fetch(`${url}/v1/campaigns/sample/live`);
  assert.equal(live.status, 200);
  const drained = live.text().catch(() => 'cut');
  child.kill('SIGINT');
  assert.equal((await ended).code, 0);
  await drained;
});

test('says in one line that a port is taken', async context => {
  const other = createServer();
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
  context.after(() => void other.close());
  const folder = await temporaryFolder(context);
  const port = String((other.address() as AddressInfo).port);
  const args = ['serve', '--campaigns', await campaignFolder(folder), '--data', join(folder, 'data')];
  const message = new RegExp(
    `127\\.0\\.0\\.1 port ${port}: another program uses this port\\. Stop it, or choose`,
  );
  failed(await run([...args, '--port', port]), message);
  failed(await run(args, { PORT: port }), message);
});

test('says in one line what is wrong with a port', async context => {
  const folder = await temporaryFolder(context);
  const args = ['serve', '--campaigns', await campaignFolder(folder), '--data', join(folder, 'data')];
  for (const port of ['http', '-1', '65536', '80.5', '']) {
    failed(
      await run([...args, '--port', port]),
      /'--port <number>' argument '.*' is invalid\. A number from 0 to 65535/,
    );
  }
  failed(await run(args, { PORT: 'many' }), /PORT is many: a number from 0 to 65535 is needed/);
});

test('names the file, the line and the field of a broken campaign', async context => {
  const folder = await temporaryFolder(context);
  const campaigns = await campaignFolder(folder, sampleCampaign.replace('target: 100', 'target: many'));
  const data = join(folder, 'data');
  failed(
    await run(['serve', '--campaigns', campaigns, '--data', data, '--port', '0']),
    /sample\.yaml:8 goal\.target: \w+/,
  );
  await writeFile(join(campaigns, 'sample.yaml'), 'id: sample\ntitle: "open\n');
  failed(await run(['serve', '--campaigns', campaigns, '--data', data, '--port', '0']), /sample\.yaml:\d+ /);
  failed(
    await run(['serve', '--campaigns', join(folder, 'none'), '--data', data, '--port', '0']),
    /none there is no such/,
  );
  failed(
    await run(['serve', '--campaigns', join(campaigns, 'sample.yaml'), '--data', data, '--port', '0']),
    /sample\.yaml is a file: give the folder it is in$/m,
  );
  failed(await run(['serve', '--port', '0']), /serve needs campaign files: --campaigns <folder>, or --demo/);
});

test('says in one line what is wrong with the data folder', async context => {
  const folder = await temporaryFolder(context);
  const campaigns = await campaignFolder(folder);
  const serve = (data: string) => run(['serve', '--campaigns', campaigns, '--data', data, '--port', '0']);
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  failed(
    await serve(file),
    /The data folder \S+a-file cannot be used: it is a file\. Give another with --data/,
  );
  failed(await serve(join(file, 'inside')), /cannot be used: part of its path is a file/);

  const foreign = join(folder, 'foreign');
  await mkdir(foreign);
  await writeFile(
    join(foreign, 'upstander.sqlite'),
    'this is no database, whatever its name says\n'.repeat(50),
  );
  failed(
    await serve(foreign),
    /The data file \S+upstander\.sqlite: it is not an SQLite database: move it away/,
  );
  const folderInstead = join(folder, 'folder-instead');
  await mkdir(join(folderInstead, 'upstander.sqlite'), { recursive: true });
  failed(await serve(folderInstead), /The data file \S+upstander\.sqlite: it could not be opened/);
});

test('says from whom letters leave, or in one line why none can', async context => {
  const folder = await temporaryFolder(context);
  const args = ['--campaigns', await campaignFolder(folder), '--data', folder, '--port', '0'];
  const env = { ...NOW, SMTP_URL: 'smtp://localhost:9', MAIL_FROM: 'letters@act.example.org' };
  const { out, child, ended } = await served(context, args, env);
  assert.match(out, /^ {2}mail +from letters@act\.example\.org$/m);
  child.kill('SIGTERM');
  assert.match(
    (await ended).err,
    /^\{"level":"warn","time":"2026-12-01T\S+","pid":\d+,"why":"DeliveryFailure ESOCKET: ECONNREFUSED[^"]*","msg":"mail server refuses"\}$/m,
  );
  failed(
    await run(['serve', ...args], { MAIL_FROM: 'letters@act.example.org' }),
    /but not its server: --smtp/,
  );
  failed(
    await run(['serve', ...args], { ...env, SMTP_URL: 'mail.example.org' }),
    /^Mail: the server .* is not right/,
  );
  failed(
    await run(['serve', '--demo', '--smtp', 'smtp://localhost', '--mail-from', 'a@b.example']),
    /--demo sends nothing/,
  );
});

test('says in one line what is wrong with anything else', async context => {
  const folder = await temporaryFolder(context);
  const args = ['serve', '--campaigns', await campaignFolder(folder), '--data', folder, '--port', '0'];
  failed(
    await run([...args, '--directory', join(folder, 'none.json')]),
    /none\.json: there is no such file or folder/,
  );
  failed(
    await run([...args, '--public-url', 'act.example.org']),
    /An address such as https:\/\/act\.example\.org/,
  );
  failed(await run([...args, '--origin', 'blog.example']), /An origin is a scheme and a host/);
  failed(await run([...args, '--frame-origin', 'blog.example']), /An origin is a scheme and a host/);
  failed(
    await run([...args, '--host', '203.0.113.1']),
    /203\.0\.113\.1 port 0: this machine does not have that address/,
  );
  failed(await run(args, { UPSTANDER_NOW: 'soon' }), /UPSTANDER_NOW is soon/);
  failed(
    await run([...args, '--geocoder', 'cesnus']),
    /^--geocoder is cesnus: "census", or the address of a/,
  );
  failed(await run(args, { UPSTANDER_GEOCODER: 'ftp://a' }), /^UPSTANDER_GEOCODER is ftp:\/\/a: "census"/);
});
