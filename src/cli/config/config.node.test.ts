import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { run, start, temporaryFolder } from '../../../test/directory/run-cli.ts';
import { campaignFolder } from '../../../test/directory/samples.ts';
import { CliError } from '../failure.ts';
import { demoFolder } from '../installation.ts';
import { readConfig } from './read.ts';
import { environmentWith, serveSettings } from './resolve.ts';
import { SETTINGS } from './settings.ts';

async function written(t: TestContext, text: string): Promise<{ folder: string; file: string }> {
  const folder = await temporaryFolder(t);
  const file = join(folder, 'upstander.yaml');
  await writeFile(file, text);
  return { folder, file };
}

/** What is wrong with a file, without its folder. */
async function problems(t: TestContext, text: string): Promise<string[]> {
  const { folder, file } = await written(t, text);
  try {
    readConfig(file);
  } catch (error) {
    assert.ok(error instanceof CliError, String(error));
    return error.message.replaceAll(`${folder}/`, '').split('\n');
  }
  return [];
}

test('says file, line and field, what is written there, and what is allowed', async t => {
  assert.deepEqual(
    await problems(
      t,
      `port: many
origns: [https://a.example]
origins: [https://a.example, blog.example]
mail:
  from: 7
  perHour: 0
  dkim:
webhook: yes
confirmDays: 7.5
stopDelay: -1
host: ''
logLevel: debug
frameOrigins: []
publicUrl: act.example.org
geocoder: cesnus
trustedProxies: [10.0.0.0/8, proxy.example]
spam: { proofOfWork: always, perSender: 0, perMinute: few }
osdi:
  url: platform.example
  token: pa55word
  campaigns: { sesta: petitions/one, news: people }
`,
    ),
    [
      'upstander.yaml:1 port: "many" is written here: write a number from 0 to 65535',
      'upstander.yaml:2 origns: unknown field; did you mean origins?',
      'upstander.yaml:3 origins[1]: "blog.example" is written here: write a list of origins such as https://blog.example',
      'upstander.yaml:5 mail.from: 7 is written here: write an address such as letters@act.example.org',
      'upstander.yaml:6 mail.perHour: 0 is written here: write a whole number of letters',
      'upstander.yaml:7 mail.dkim: nothing is written here: write fields indented below it (or leave it out)',
      'upstander.yaml:8 webhook: "yes" is written here: write fields indented below it (or leave it out)',
      'upstander.yaml:9 confirmDays: 7.5 is written here: write a number of days from 1 to 365',
      'upstander.yaml:10 stopDelay: -1 is written here: write a number of seconds from 0 to 600',
      'upstander.yaml:11 host: nothing is written here: write an address of this machine, such as 0.0.0.0',
      'upstander.yaml:12 logLevel: "debug" is written here: write info, warn or error',
      'upstander.yaml:13 frameOrigins: [] is written here: write a list of origins such as https://blog.example, or "*"',
      'upstander.yaml:14 publicUrl: "act.example.org" is written here: write an address such as https://act.example.org',
      'upstander.yaml:15 geocoder: "cesnus" is written here: write "census", or the address of a Census geocoder',
      'upstander.yaml:16 trustedProxies[1]: "proxy.example" is written here: write a list of addresses or networks such as 10.0.0.0/8',
      'upstander.yaml:17 spam.proofOfWork: "always" is written here: write off or pressure',
      'upstander.yaml:17 spam.perSender: 0 is written here: write a whole number of actions',
      'upstander.yaml:17 spam.perMinute: "few" is written here: write a whole number of actions',
      'upstander.yaml:19 osdi.url: "platform.example" is written here: write an https:// address',
      'upstander.yaml:20 osdi.token: unknown field; use one of url, tokenFile, campaigns',
      'upstander.yaml:21 osdi.campaigns.sesta: "petitions/one" is written here: write people, or the address of a petition on the platform',
    ],
  );
  assert.deepEqual(await problems(t, 'port: 1\nport: 2\n'), ['upstander.yaml:2 this field is given twice']);
  assert.deepEqual(await problems(t, 'port: 1\n---\nport: 2\n'), [
    'upstander.yaml:2 "---" begins a second document: write one alone',
  ]);
  assert.deepEqual(await problems(t, '- port\n'), [
    'upstander.yaml:1 ["port"] is written here: write fields such as port: 8787',
  ]);
  assert.deepEqual(await problems(t, ''), [], 'an empty file says nothing');
  assert.throws(
    () => readConfig(join(import.meta.dirname, 'none.yaml')),
    /none\.yaml cannot be read \(ENOENT\)/,
  );
});

test('a secret that stands in the file is refused, and never repeated', async t => {
  const { folder, file } = await written(t, '');
  await writeFile(join(folder, 'empty'), '\n');
  for (const [text, message] of [
    ['webhook: {url: https://crm.example.org, secret: pa55word}', /webhook\.secret: unknown field/],
    [
      'mail: {smtp: "smtp://me:pa55word@mail.example.org", from: a@b.example}',
      /mail\.smtp: .* without a password/,
    ],
    [
      'metrics: {tokenFile: pa55word}',
      /:1 metrics\.tokenFile: the file that it names cannot be read \(ENOENT\)$/,
    ],
    ['metrics: {tokenFile: empty}', /:1 metrics\.tokenFile: the file that it names is empty$/],
    ['mail: {smtp: "smtp://h", smtpFile: empty}', /mail\.smtpFile: mail\.smtp says the same already/],
  ] as const) {
    await writeFile(file, text);
    for (const command of [
      ['config', 'check', file],
      ['serve', '--config', file],
    ]) {
      const { code, out, err } = await run(command);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err.trim(), message);
      assert.doesNotMatch(err, /pa55word/);
    }
  }
});

test('what was typed goes before the environment, and that before the file', async t => {
  const { folder, file } = await written(
    t,
    `port: 1001
host: file.example
data: data
origins: [https://file.example]
stopDelay: 3
mail: {smtp: 'smtp://file.example', from: file@act.example.org, perHour: 7}
webhook: {url: 'https://crm.example.org/', secretFile: secret, inside: true, offices: [us-house, us-senate]}
`,
  );
  await writeFile(join(folder, 'secret'), 'a-secret-of-the-operator\n');
  const { environment } = environmentWith(file, {
    UPSTANDER_HOST: 'variable.example',
    PORT: '1002',
    MAIL_FROM: 'variable@act.example.org',
    UPSTANDER_STOP_DELAY: '', // says nothing
    UPSTANDER_FRAME_ORIGINS: 'https://a.example, https://b.example',
  });
  const settings = serveSettings({ port: 1003, mailRate: '9' }, environment);
  assert.deepEqual([settings.port, settings.host, settings.stopDelay], [1003, 'variable.example', 3]);
  assert.equal(settings.data, join(folder, 'data'), 'a path is found from the file');
  assert.deepEqual(settings.origins, ['https://file.example']);
  assert.deepEqual(settings.frameOrigins, ['https://a.example', 'https://b.example']);
  assert.deepEqual(settings.delivery.mail, {
    smtp: 'smtp://file.example',
    from: 'variable@act.example.org',
    bounces: undefined,
    perHour: 9,
  });
  assert.deepEqual(settings.delivery.webhook, {
    url: 'https://crm.example.org/',
    secret: 'a-secret-of-the-operator',
    inside: true,
    offices: ['us-house', 'us-senate'],
  });
  assert.throws(
    () => serveSettings({}, { UPSTANDER_STOP_DELAY: 'long' }),
    /^CliError: UPSTANDER_STOP_DELAY is long: a number of seconds from 0 to 600 is needed$/,
  );
  assert.throws(
    () => serveSettings({}, { UPSTANDER_ORIGINS: 'https://a.example,b' }),
    /UPSTANDER_ORIGINS is .*: an origin is a scheme and a host/,
  );
});

test('a platform that speaks OSDI is configured whole, and its token is not shown', async t => {
  const { folder, file } = await written(
    t,
    'osdi: {url: "https://p.example/api", tokenFile: token, campaigns: {sesta: "https://p.example/api/one", news: people}}\n',
  );
  await writeFile(join(folder, 'token'), 'the-token-of-the-platform\n');
  const { environment } = environmentWith(file, { UPSTANDER_OSDI_URL: 'https://q.example/api' });
  assert.deepEqual(serveSettings({}, environment).osdi, {
    url: 'https://q.example/api',
    token: 'the-token-of-the-platform',
    campaigns: { sesta: 'https://p.example/api/one', news: 'people' },
  });
  assert.equal(serveSettings({ demo: true }, environment).osdi, undefined, 'the demo tells nobody');
  assert.throws(
    () => serveSettings({}, { UPSTANDER_OSDI_URL: 'https://q.example/api' }),
    /^CliError: A platform that speaks OSDI is configured \(UPSTANDER_OSDI_URL\), but not all of it: osdi\.tokenFile \(or UPSTANDER_OSDI_TOKEN\) is missing$/,
  );
  assert.throws(
    () => serveSettings({}, { ...environment, UPSTANDER_OSDI_CAMPAIGNS: 'sesta' }),
    /UPSTANDER_OSDI_CAMPAIGNS has "sesta" in it: the id of a campaign, =, and people or the address/,
  );
  const { out, code } = await run(['config', 'check', file]);
  assert.equal(code, 0);
  assert.match(out, /^ {2}osdi\.tokenFile +\(set, not shown\) /m);
  assert.match(out, /^ {2}osdi\.campaigns +sesta=https:\/\/p\.example\/api\/one,news=people /m);
  assert.doesNotMatch(out, /the-token/);
  const other = await run(['config', 'check', file], { UPSTANDER_OSDI_URL: 'https://q.example/api' });
  assert.match(other.err, /^The OSDI platform: campaigns is not right \(each is people, or the address/);
});

test('config check says what holds and from where, and shows no secret', async t => {
  const { folder, file } = await written(
    t,
    'port: 1001\nmetrics: {tokenFile: token}\nmail: {smtp: smtp://h.example}\n',
  );
  await writeFile(join(folder, 'token'), 'the-token-of-the-operator');
  const half = await run(['config', 'check', file]);
  assert.deepEqual([half.code, half.out], [1, '']);
  assert.match(half.err, /A mail server is configured, but not what mails come from/);
  const { code, out, err } = await run(['config', 'check', file], { MAIL_FROM: 'a@b.example', PORT: '1002' });
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /^ {2}port +1002 +PORT in the environment$/m);
  assert.match(out, /^ {2}metrics\.tokenFile +\(set, not shown\) +\S+upstander\.yaml:2$/m);
  assert.match(out, /^ {2}mail\.smtp +\(set, not shown\) +\S+upstander\.yaml:3$/m);
  assert.match(out, /^ {2}mail\.from +a@b\.example +MAIL_FROM in the environment$/m);
  assert.match(out, /^ {2}stopDelay +0 +unless said$/m);
  assert.doesNotMatch(out, /the-token/);
});

test('the example has every field, its variable and its flag, and nothing else', async t => {
  const example = await readFile(join(demoFolder, 'upstander.yaml'), 'utf8');
  const asItIs = await run(['config', 'check', join(demoFolder, 'upstander.yaml')]);
  assert.deepEqual([asItIs.code, asItIs.err], [0, '']);

  // All that is switched off, switched on.
  const { folder, file } = await written(t, '');
  for (const name of [
    'metrics-token',
    'smtp-url',
    'dkim.pem',
    'cwc.yaml',
    'webhook',
    'osdi-token',
    'database-url',
  ])
    await writeFile(join(folder, name), 'x');
  const all = example.replaceAll(/^#(?! \S|$)/gm, '').replaceAll('/run/secrets/', '');
  const keys = (value: unknown, before = ''): string[] =>
    // A map by a campaign's id is one field.
    typeof value === 'object' && value !== null && !Array.isArray(value) && before !== 'osdi.campaigns'
      ? Object.entries(value).flatMap(([key, inner]) => keys(inner, before ? `${before}.${key}` : key))
      : [before];
  assert.deepEqual(keys(parse(all)).toSorted(), SETTINGS.map(({ key }) => key).toSorted());
  await writeFile(file, all.replace(/^ +smtp: .*\n/m, ''));
  assert.equal(readConfig(file).size, new Set(SETTINGS.map(({ variable }) => variable)).size);

  const help = (await run(['serve', '--help'])).out;
  for (const { variable } of SETTINGS) assert.match(example, new RegExp(`\\b${variable}\\b`));
  for (const [flag] of example.matchAll(/--[a-z-]+/g))
    assert.match(help, new RegExp(`^ +${flag} `, 'm'), flag);
});

test('other commands find the data by UPSTANDER_CONFIG, and read no other secret', async t => {
  const { folder, file } = await written(t, 'data: kept\nmetrics: {tokenFile: none}\n');
  const list = (env: NodeJS.ProcessEnv, ...more: string[]) =>
    run(['tally', 'list', 'sample', ...more], { UPSTANDER_CONFIG: file, ...env });
  const says = async (ran: ReturnType<typeof run>, message: RegExp) => assert.match((await ran).err, message);
  await says(list({}), new RegExp(`^${folder}/kept is no data folder`));
  await says(
    list({ UPSTANDER_DATA: join(folder, 'variable') }),
    new RegExp(`^${folder}/variable is no data`),
  );
  await says(list({}, '--data', join(folder, 'typed')), new RegExp(`^${folder}/typed is no data folder`));
  await writeFile(file, 'databaseUrlFile: url\n');
  await writeFile(join(folder, 'url'), 'postgresql://me:pa55word@127.0.0.1:1/upstander');
  await writeFile(join(folder, 'keys.json'), '{}');
  await says(
    list({}, '--data', folder),
    /^The database 127\.0\.0\.1:1\/upstander of DATABASE_URL: nobody answers/,
  );
  await rm(join(folder, 'keys.json'));
  const where = ['--campaigns', await campaignFolder(folder), '--data', folder, '--port', '0'];
  await says(
    run(['serve', '--config', file, ...where]),
    /^The database 127\.0\.0\.1:1\/upstander of DATABASE_URL: nobody answers there: [^@]*$/,
  );
});

test('serve starts from a file', async t => {
  const { folder, file } = await written(
    t,
    'campaigns: campaigns-of-a-test\ndata: kept/data\nport: 0\norigins: [https://blog.example]\nmetrics: {tokenFile: token}\nlogLevel: warn\n',
  );
  await campaignFolder(folder);
  await mkdir(join(folder, 'kept'));
  await writeFile(join(folder, 'token'), 'the-token-of-the-operator\n');
  const { child, ended, printed } = start(['serve'], { UPSTANDER_CONFIG: file });
  t.after(() => void child.kill('SIGKILL'));
  const out = await printed(/^ {2}directory .*$/m);
  assert.ok(out.includes(join(folder, 'kept/data/upstander.sqlite')));
  assert.match(out, /^ {2}configured +in \S+upstander\.yaml$/m);
  const url = /endpoint\s+(\S+)\/v1\//.exec(out)![1]!;
  const headers = { Authorization: 'Bearer the-token-of-the-operator' };
  assert.equal((await fetch(`${url}/metrics`, { headers })).status, 200);
  const post = (origin: string) =>
    fetch(`${url}/v1/actions`, { method: 'POST', headers: { Origin: origin } });
  assert.equal((await post('https://other.example')).status, 403);
  assert.equal((await post('https://blog.example')).status, 415);
  child.kill('SIGTERM');
  assert.deepEqual([(await ended).code, (await ended).err], [0, ''], 'nothing below a warning is logged');
  const demo = await run(['serve', '--demo', '--config', file]);
  assert.match(demo.err, /^--demo shows what comes with Upstander: leave --config out/);
});
