import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { run, temporaryFolder } from '../../../test/directory/run-cli.ts';
import { campaignFolder } from '../../../test/directory/samples.ts';
import { samplePetition } from '../../testing/samples.ts';
import { ownLine, writeLines } from '../../endpoint/hotlines/test-support.ts';
import { WAYS } from '../../snippets/index.ts';
import { cdnFolder, demoCampaigns as demo, version } from '../installation.ts';

const at = ['--endpoint', 'https://act.example.org/'];

test('every way is printed, with when to take it; the rules of the style sheet once', async context => {
  const campaigns = await campaignFolder(await temporaryFolder(context));
  const { code, out, err } = await run(['snippet', 'sample', '--campaigns', campaigns, ...at]);
  assert.deepEqual([code, err], [0, '']);
  for (const [way, { when }] of Object.entries(WAYS)) assert.ok(out.includes(`── ${way}: ${when}\n`), way);
  assert.match(out, /<a href="https:\/\/act\.example\.org\/v1\/forms\/sample">Sign the petition<\/a>/);
  assert.equal(out.match(/@media screen and \(scripting: enabled\) \{/g)!.length, 1);
  assert.match(out, /form-action https:\/\/act\.example\.org\n/);
});

test('addresses that only this machine reaches come with a note', async context => {
  const campaigns = await campaignFolder(await temporaryFolder(context));
  const { code, out, err } = await run(['snippet', 'sample', '--campaigns', campaigns]);
  assert.equal(code, 0);
  assert.match(out, /endpoint="http:\/\/localhost:8787"/);
  assert.match(err, /^\nNote: .*http:\/\/localhost:8787.*--endpoint https/);
});

test('one way alone has the hash of the file that was built', async context => {
  const campaigns = await campaignFolder(await temporaryFolder(context));
  const { out } = await run(['snippet', 'sample', '--campaigns', campaigns, '--way', 'one', ...at]);
  const built = readFileSync(join(cdnFolder, 'one/petition-sign.js'));
  const hash = createHash('sha384').update(built).digest('base64');
  assert.ok(out.includes(` integrity="sha384-${hash}" `), out);
  assert.doesNotMatch(out, /── (?!one:)/);
});

test('without a folder the endpoint is asked, in the language, and for its scripts', async context => {
  const asked: string[] = [];
  let served = true;
  const server = createServer((request, response) => {
    asked.push(request.url!);
    if (request.url!.startsWith('/cdn/')) {
      if (!served) response.statusCode = 404;
      response.end(`script ${request.url}`);
      return;
    }
    response.setHeader('Content-Type', 'application/json');
    if (request.url!.includes('/none')) response.statusCode = 404;
    response.end(request.url!.includes('/odd') ? '<p>' : JSON.stringify(samplePetition({ lang: 'es' })));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = (id: string) => run(['snippet', id, '--lang', 'es', '--way', 'tag', '--endpoint', endpoint]);

  const { code, out } = await ask('safe');
  assert.equal(code, 0);
  assert.equal(asked[0], '/v1/campaigns/safe?lang=es');
  assert.match(out, /lang=es">Firmar la petición<\/a>/);
  const hash = createHash('sha384').update(`script /cdn/${version()}/loader.js`).digest('base64');
  assert.ok(out.includes(` integrity="sha384-${hash}" `), out);
  for (const [id, trouble] of [
    ['none', /knows no campaign "none"/],
    ['odd', /answered 200, and no campaign/],
    ['../x', /is no campaign's id/],
  ] as const) {
    const failed = await ask(id);
    assert.equal(failed.code, 1);
    assert.match(failed.err, trouble);
  }
  served = false;
  assert.match((await ask('safe')).err, /loader\.js is not there \(404\): the endpoint runs another version/);
});

test('of a sign-up leads to its form by words that speak of no petition', async () => {
  const { out } = await run(['snippet', 'alerts', '--way', 'placeholder', '--campaigns', demo, ...at]);
  assert.match(out, /\/v1\/forms\/alerts">Sign up<\/a>/);
  const spanish = await run([
    'snippet',
    'alerts',
    '--way',
    'placeholder',
    '--campaigns',
    demo,
    '--lang',
    'es',
    ...at,
  ]);
  assert.match(spanish.out, /\/v1\/forms\/alerts\?lang=es">Inscribirse<\/a>/);
});

test('help lines need a country, and no campaign', async () => {
  const help = ['snippet', '--element', 'hotline-info', '--way', 'placeholder', ...at];
  const { out } = await run([...help, '--country', 'us', '--topic', 'trafficking']);
  assert.match(out, /data-country="US" data-topic="trafficking"/);
  assert.match(out, /<a href="tel:\+18883737888" lang="en">/);
  assert.match((await run(help)).err, /needs a country: --country US/);
  assert.match((await run([...help, '--country', 'XX'])).err, /No help line is known for XX\. Known are: /);
});

test('help lines by id, with the number for an emergency, in one discreet line', async () => {
  const help = ['snippet', '--element', 'hotline-info', '--way', 'tag', ...at];
  const { out } = await run([
    ...help,
    '--hotline',
    'us-trafficking',
    'ca-trafficking',
    '--emergency',
    '--discreet',
    'Opening hours',
  ]);
  assert.match(
    out,
    /<hotline-info hotline="us-trafficking ca-trafficking" emergency discreet="Opening hours" /,
  );
  assert.match(out, /Before you publish: call each number yourself/);
  // What stands inside may be seen by anybody: no number, and a page that has them.
  assert.match(
    out,
    /<a href="https:\/\/act\.example\.org\/embed\/hotline-info\?hotline=us-trafficking\+ca-trafficking&amp;emergency=1">Opening hours<\/a>/,
  );
  assert.doesNotMatch(out, /tel:/);
  const quiet = await run([...help, '--country', 'US', '--discreet', '--lang', 'es']);
  assert.match(quiet.out, / discreet lang="es" .*\n +<a [^>]+>Más información<\/a>/);
  const room = async (...args: string[]) =>
    Number(/--upstander-room: max\((\d+)px/.exec((await run([...help, ...args])).out)![1]);
  const one = ['--country', 'US', '--topic', 'suicide-crisis'];
  const [plain, first, own, closed] = [
    await room(...one),
    await room(...one, '--emergency'),
    await room(...one, '--emergency', '112'),
    await room(...one, '--discreet'),
  ];
  assert.ok(
    closed < 120 && plain > 400 && own >= plain + 80 && first > own,
    [plain, first, own, closed].join(),
  );
  for (const [args, trouble] of [
    [['--hotline', 'us-nobody'], /No help line of US is called us-nobody. There are: us-trafficking, /],
    [['--hotline', 'nobody'], /needs --country/],
    [['--country', 'US', '--emergency', 'police'], /A number that can be called/],
  ] as const)
    assert.match((await run([...help, ...args])).err, trouble);
  assert.match((await run(['snippet', 'sesta', '--discreet'])).err, /--discreet is of help lines: add/);
});

test('an own list of help lines is printed from its file', async context => {
  const file = await writeLines(await temporaryFolder(context), ownLine());
  const help = ['snippet', '--element', 'hotline-info', '--way', 'tag', '--hotlines', file, ...at];
  const { out } = await run([...help, '--country', 'US', '--lang', 'es']);
  assert.match(out, /<a href="tel:\+12025550177" lang="es">Línea propia: 202-555-0177<\/a>/);
  assert.doesNotMatch(out, /988/);
  assert.match((await run([...help, '--hotline', 'us-own-line'])).out, /202-555-0177/);
  assert.match(
    (await run([...help, '--hotline', 'us-trafficking'])).err,
    /is called us-trafficking. There are: us-own-line\./,
  );
});

test('what cannot be printed is said with what to do', async context => {
  const campaigns = ['--campaigns', await campaignFolder(await temporaryFolder(context))];
  for (const [args, trouble] of [
    [[], /^snippet needs a campaign's id/],
    [['other', ...campaigns], /^There is no campaign "other" in .+ Its campaigns: sample$/m],
    [
      ['sample', ...campaigns, '--element', 'contact-rep'],
      /^sample names nobody to write to: take --element/,
    ],
    [['sample', ...campaigns, '--shape', 'ring'], /^--shape is of a meter: add --element goal-meter/],
    [
      ['sample', ...campaigns, '--element', 'goal-meter', '--compact'],
      /^--compact is of a petition: add --element petition-sign/,
    ],
    [['hotline-info', ...campaigns], /^Help lines are an element.*: --element hotline-info --country US/],
    [['sample', '--endpoint', 'http://127.0.0.1:1'], /^http:\/\/127\.0\.0\.1:1 does not answer\. Start it/],
    [['sample', '--lang', '"'], /A language tag such as es is needed/],
    [['sample', '--way', 'magic'], /Allowed choices are tag, one, /],
  ] as const) {
    const { code, out, err } = await run(['snippet', ...args]);
    assert.deepEqual([code, out], [1, ''], args.join(' '));
    assert.match(err, trouble);
  }
});
