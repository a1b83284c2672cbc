// A real `upstander serve` is told things that nobody else would say, in every way there is; then what it leaves behind
// is searched for them. Another place to search is one more line in PLACES.
import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '../contract/index.ts';
import { newSealingKey } from '../endpoint/index.ts';
import { no, smtpServer } from '../endpoint/delivery/test-support.ts';
import { letter, letters, petition, signature } from '../endpoint/test-support.ts';
import { type Ran, run, start, temporaryFolder } from '../../test/directory/run-cli.ts';
import { ownDirectory } from '../../test/directory/samples.ts';

/** Each stands alone in one field. Letters and numbers, so that no encoding but those below changes them. */
const CANARIES = {
  given: 'Qwxgivenzy',
  family: 'Qwxfamilyzy',
  email: 'qwxmailboxzy@qwxdomainzy.example',
  phone: '+14155550177',
  street: '7731 Qwxstreetzy Road',
  city: 'Qwxcityzy',
  comment: 'Qwxcommentzy',
  subject: 'Qwxsubjectzy',
  body: 'Qwxletterzy',
  query: 'qwxqueryzy',
  path: 'qwxpathzy',
  header: 'qwxheaderzy',
  address: '203.0.113.177',
  operatorToken: 'qwx-token-of-the-operator-zy',
};

interface Left {
  ran: Ran;
  metrics: string;
  database: string;
  backup: string;
}

/** Where nothing of a person may be. */
const PLACES: Record<string, (left: Left) => string> = {
  'what it prints': ({ ran }) => ran.out,
  'its log': ({ ran }) => ran.err,
  'its metrics': ({ metrics }) => metrics,
  'the database and its log': ({ database }) => database,
  'a backup of the database': ({ backup }) => backup,
};

/** An action is found by its id. */
const KNOWN = new Set(['the database and its log', 'a backup of the database']);

/** All of the database that lies in a folder. */
async function databaseIn(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter(name => name.startsWith('upstander.sqlite'));
  return (await Promise.all(names.map(name => readFile(join(folder, name), 'latin1')))).join('');
}

/** How many rates other processes can read there. */
function ratesIn(folder: string): number {
  const db = new DatabaseSync(join(folder, 'upstander.sqlite'), { readOnly: true });
  try {
    return db.prepare('SELECT COUNT(*) AS n FROM rates').get()!['n'] as number;
  } finally {
    db.close();
  }
}

/** The same as it may be written elsewhere. */
function written(canary: string): string[] {
  const base64 = [0, 1, 2].map(before =>
    Buffer.from('\0'.repeat(before) + canary)
      .toString('base64')
      .slice(4, -4),
  );
  const plain = [canary, encodeURIComponent(canary), Buffer.from(canary).toString('hex')];
  return [...plain.map(text => text.toLowerCase()), ...base64.filter(text => text.length > 7)];
}

const found = (text: string, canary: string) =>
  written(canary).filter(form => text.includes(form) || text.toLowerCase().includes(form));

test('the search finds what is hidden, too', () => {
  const one = CANARIES.email;
  for (const text of [
    `x${one}x`,
    one.toUpperCase(),
    encodeURIComponent(one),
    Buffer.from(`{"a":"${one}"}`).toString('base64'),
    Buffer.from(`{"ab":"${one}"}`).toString('base64'),
    Buffer.from(`{"abc":"${one}"}`).toString('base64'),
    Buffer.from(one).toString('hex'),
  ])
    assert.ok(found(text, one).length, text);
  assert.deepEqual(found('nobody@example.org', one), []);
});

test('nothing of a person is in what an endpoint prints, logs, counts or stores', async context => {
  const { given, family, email, phone, street, city, comment, subject, body } = CANARIES;
  // Both quote what they got, as real ones do.
  const mail = await smtpServer(context, {
    onRcptTo: ({ address }, _, callback) =>
      callback(no(/chief/.test(address) ? 550 : 451, `no ${address}: ${email} ${given} ${body}`)),
  });
  const geocoder = createServer((request, response) => {
    response.statusCode = 500;
    response.end(`no ${request.url}`);
  });
  await new Promise<void>(resolve => geocoder.listen(0, '127.0.0.1', resolve));
  context.after(() => void geocoder.close());

  const folder = await temporaryFolder(context);
  const campaigns = join(folder, 'campaigns');
  await mkdir(campaigns);
  const fields = ['phone', 'comment'].map(name => ({ name, required: false }));
  const statement = 'We ask.';
  const files = {
    safe: petition({ petition: { statement, fields, confirm: true }, live: true }),
    write: letters({ deliver: 'unverified' }),
  };
  for (const [name, file] of Object.entries(files))
    await writeFile(join(campaigns, `${name}.json`), JSON.stringify(file));
  const started = start(
    [
      'serve',
      '--campaigns',
      campaigns,
      '--directory',
      await ownDirectory(folder),
      '--data',
      folder,
      '--port',
      '0',
    ],
    {
      SMTP_URL: mail.url,
      MAIL_FROM: 'letters@act.example.org',
      UPSTANDER_GEOCODER: `http://127.0.0.1:${(geocoder.address() as AddressInfo).port}`,
      UPSTANDER_METRICS_TOKEN: CANARIES.operatorToken,
      UPSTANDER_SEALING_KEYS: newSealingKey(),
      UPSTANDER_TRUSTED_PROXIES: '127.0.0.1,::1',
    },
  );
  context.after(() => void started.child.kill('SIGKILL'));
  const out = await started.printed(/^ {2}directory .*$/m);
  const url = /endpoint\s+(\S+)\/v1\//.exec(out)![1]!;

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: {
        'User-Agent': CANARIES.header,
        Referer: `https://blog.example/${CANARIES.header}`,
        Cookie: `a=${CANARIES.header}`,
        'X-Forwarded-For': CANARIES.address,
        ...init.headers,
      },
    });
  const post = (path: string, content: unknown, type = 'application/json') =>
    ask(path, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: typeof content === 'string' ? content : JSON.stringify(content),
    });
  const at = { json: async <T>(path: string) => (await (await fetch(`${url}${path}`)).json()) as T };

  // What is taken, and what becomes of it.
  const supporter = { given, family, email, phone, address: { street, city } };
  const signed = await signature(at, { supporter, comment });
  const taken = await post('/v1/actions', signed);
  assert.equal(taken.status, 201);
  const receipt = (await taken.json()) as Receipt;
  const token = receipt.url!.split('/').pop()!;
  const wrote = await letter(at, {
    supporter,
    deliveries: [{ target: 'chief', channel: 'endpoint', subject, body: `${body}\n\n${street}` }],
  });
  assert.equal((await post('/v1/actions', wrote)).status, 201);

  // Enough of one sender, text and mailbox that other processes are to hear of it.
  const often = `${comment} and what else a person says in more than a few words`;
  for (let n = 0; n < 4; n++) {
    const alike = { ...supporter, email: email.replace('@', `+${n}@`) };
    const action = await signature(at, { supporter: alike, comment: often });
    assert.equal((await post('/v1/actions', { ...action, check: { elapsedMs: 9 } })).status, 201);
  }

  // What is refused, in every way.
  const refused = async (answer: Promise<Response>, status: number) =>
    assert.equal((await answer).status, status);
  await refused(post('/v1/actions', { ...signed, comment: `${comment} again` }), 409);
  await refused(post('/v1/actions', { ...signed, [comment]: email }), 422);
  await refused(post('/v1/actions', `{"email":"${email}"`), 400);
  await refused(post('/v1/actions', `${email} ${comment}`, 'text/plain'), 415);
  await refused(post('/v1/actions', ` ${comment}`.repeat(30_000)), 413);
  await refused(post('/v1/actions', { ...signed, id: crypto.randomUUID(), campaign: 'qwxpathzy' }), 404);
  await refused(
    post(
      '/v1/forms/safe',
      new URLSearchParams({ given, family, email: `${email} ${comment}` }).toString(),
      'application/x-www-form-urlencoded',
    ),
    422,
  );
  const asked = { country: 'US', offices: ['us-house'], address: { street, city, region: 'CA' } };
  await refused(post('/v1/representatives', asked), 502);
  await refused(ask(`/v1/representatives?country=US&name=${given}${family}&x=${email}`), 200);
  for (const path of [
    'campaigns',
    'forms',
    'receipts',
    'confirmations',
    'withdrawals',
    'representatives',
    '',
  ])
    await refused(ask(`/v1/${path}/${CANARIES.path}?a=${CANARIES.query}`), 404);
  await refused(ask(`/${CANARIES.path}/${encodeURIComponent(email)}?a=${CANARIES.query}`), 404);
  await refused(ask(`/v1/receipts/${token}/${CANARIES.path}`), 404);
  await refused(ask(`/v1/receipts/${token}x?lang=${CANARIES.query}`), 404);
  await refused(ask(`/v1/receipts/${token}`, { method: 'DELETE' }), 405);
  await refused(post(`/v1/receipts/${token}`, { withdraw: comment }), 422);
  await refused(ask('/metrics', { headers: { Authorization: `Bearer ${CANARIES.operatorToken}x` } }), 401);

  const metrics = async () =>
    (await ask('/metrics', { headers: { Authorization: `Bearer ${CANARIES.operatorToken}` } })).text();
  while (!(await metrics()).includes('upstander_deliveries_total{by="email",outcome="failed"} 1'))
    await sleep(50);
  await started.logged(/confirmation failed/);
  while (ratesIn(folder) < 3) await sleep(50);
  const counted = await metrics();
  const database = await databaseIn(folder);
  assert.match(database, /sealed:[\w-]{8}:/, 'what was typed is there, sealed');
  const copy = join(folder, 'copy');
  await run(['backup', copy, '--data', folder]);
  started.child.kill('SIGTERM');
  const left: Left = {
    metrics: counted,
    ran: await started.ended,
    database,
    backup: await databaseIn(copy),
  };

  // Only a log that told of all this shows anything.
  const lines = left.ran.err
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>);
  const told = (like: Record<string, unknown>) =>
    assert.ok(
      lines.some(line => Object.entries(like).every(([name, value]) => line[name] === value)),
      `${JSON.stringify(like)} is not in\n${left.ran.err}`,
    );
  for (const status of [400, 404, 409, 413, 415, 422])
    told({ msg: 'request failed', level: 'info', status, method: 'POST' });
  told({ msg: 'request failed', status: 404, method: 'GET', route: '/v1/receipts/{token}' });
  told({ msg: 'request failed', status: 502, method: 'POST', route: '/v1/representatives' });
  told({ msg: 'delivery failed', level: 'warn', campaign: 'write', attempt: 1 });
  told({ msg: 'confirmation failed', level: 'warn', campaign: 'safe', attempt: 1 });
  assert.match(left.metrics, /upstander_actions_total\{campaign="safe",kind="signature"\} 5/);

  const seen: string[] = [];
  for (const [place, read] of Object.entries(PLACES)) {
    const text = read(left);
    assert.ok(text.length > 0, `${place} is not empty`);
    const known = KNOWN.has(place) ? {} : { action: signed.id };
    for (const [name, canary] of Object.entries({ ...CANARIES, receipt: token, ...known }))
      for (const form of found(text, canary)) seen.push(`${name} is in ${place}, as ${form}`);
  }
  assert.deepEqual(seen, []);
});
