// Mails that ask for a confirmation, with a real mail server: which wait, which left, which cannot arrive.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Action, type Confirmation, type ReceiptRecord, canonicalJson } from '../../contract/index.ts';
import type { Receipt } from '../../contract/index.ts';
import { openKeys } from '../actions/keys.ts';
import { takeReport } from '../delivery/bounce.ts';
import { type Arrived, type TestServer, no, smtpServer } from '../delivery/test-support.ts';
import {
  DAY_MS,
  type TestEndpoint,
  letter,
  letters,
  signature,
  testEndpoint,
  withoutFile,
} from '../test-support.ts';
import { LIMITS } from './confirmer.ts';
import { HTML, act, confirming, post } from './test-support.ts';

const MAIL = { from: 'letters@act.example.org', bounces: 'bounces@act.example.org' };
const MINUTE_MS = 60_000;

const open = (t: TestContext, server: TestServer) =>
  testEndpoint(t, {
    files: { 'a.json': confirming(), 'b.json': letters() },
    mail: { ...MAIL, smtp: server.url },
  });

let others = 0;
const withAddress = (email: string) => ({ supporter: { given: 'Ana', family: 'Díaz', email } });
/** Somebody else's signature: mails that are due are looked for whenever one is recorded. */
const nudge = async (at: TestEndpoint) =>
  act(at, await signature(at, withAddress(`other${++others}@example.org`)));

const now = async (at: TestEndpoint, { url }: Receipt) => (await at.json<ReceiptRecord>(url!)).receipt;

async function becomes(at: TestEndpoint, receipt: Receipt, wanted: Receipt['confirmation']): Promise<void> {
  let found: unknown;
  for (let i = 0; i < 1000 && found !== wanted; i++) {
    if (i) await sleep(5);
    found = (await now(at, receipt)).confirmation;
  }
  assert.equal(found, wanted);
}

const linksIn = ({ parsed }: Arrived) =>
  [...parsed.text!.matchAll(/https:\/\/\S+\/v1\/\S+/g)].map(([link]) => new URL(link).pathname);
const sentTo = ({ mails }: TestServer, address: string) => mails.filter(({ to }) => to[0] === address);

test('while a mail server is away mails wait, however long; a link works from when its mail left', async t => {
  let away = true;
  const server = await smtpServer(t, {
    onConnect: (_, callback) => callback(away ? no(421) : undefined),
  });
  const at = await open(t, server);
  const receipt = await act(at, await signature(at));
  assert.equal(receipt.confirmation, undefined, 'the first answer does not know it yet');
  const rests = () => at.lines.filter(line => line.includes('confirmations rest')).length;
  // More days than attempts, and more than a link works for.
  for (let day = 1; day <= 9; day++) {
    for (let i = 0; i < 1000 && rests() < day; i++) await sleep(5);
    assert.ok(rests() >= day, `it was tried on day ${day}`);
    assert.equal((await now(at, receipt)).confirmation, 'waiting');
    at.clock.advance(DAY_MS);
    await nudge(at);
  }
  away = false;
  for (let i = 0; i < 200 && !sentTo(server, 'ana@example.org').length; i++) {
    at.clock.advance(2 * MINUTE_MS);
    await nudge(at);
    await sleep(10);
  }
  await becomes(at, receipt, 'sent');
  const [mail, again] = sentTo(server, 'ana@example.org');
  assert.equal(again, undefined);
  const [confirm] = linksIn(mail!);
  const { expiresAt } = await at.json<Confirmation>(confirm!);
  const left = at.clock().getTime();
  assert.ok(Math.abs(Date.parse(expiresAt) - left - 7 * DAY_MS) < DAY_MS, expiresAt);
  const until = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
  assert.ok(mail!.parsed.text!.includes(`The link works until ${until.format(new Date(expiresAt))}`));
  assert.equal((await post(at, confirm!)).status, 200);
  assert.deepEqual(
    [(await now(at, receipt)).status, (await now(at, receipt)).confirmation],
    ['counted', undefined],
  );
});

test('an address that is refused is told of, in the receipt and on its page', async t => {
  const server = await smtpServer(t, { onRcptTo: (_, __, callback) => callback(no(550)) });
  const at = await open(t, server);
  const receipt = await act(at, await letter(at));
  assert.equal(receipt.confirmation, undefined);
  await becomes(at, receipt, 'unreachable');
  assert.equal((await now(at, receipt)).status, 'awaiting-confirmation');
  const page = await (await at.request(receipt.url!, { headers: HTML })).text();
  assert.match(page, /We could not reach your e-mail address/);
  const es = await act(at, await signature(at, { lang: 'es', ...withAddress('b@example.org') }));
  await becomes(at, es, 'unreachable');
  assert.match(
    await (await at.request(es.url!, { headers: HTML })).text(),
    /No pudimos llegar a su correo electrónico/,
  );
});

test('reports about a mail come to an address of its own, and mark it', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server);
  const receipt = await act(at, await signature(at));
  const [{ returnPath }] = (await server.arrived(1)) as [Arrived];
  assert.match(returnPath, /^bounces\+[0-9a-v]{44}@act\.example\.org$/);
  await becomes(at, receipt, 'sent');
  const report = [
    `To: ${returnPath}`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    '',
    'Final-Recipient: rfc822; ana@example.org',
    'Action: failed',
    'Status: 5.1.1',
    '--b--',
  ].join('\r\n');
  const keys = await openKeys(at.dataFolder);
  const { store } = at.endpoint;
  assert.equal((await takeReport(Buffer.from(report), { keys, store })).done, 'bounced');
  assert.equal((await now(at, receipt)).confirmation, 'unreachable');
});

test('an address that got its mails for the day gets the newest once the day is over', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server);
  for (let i = 0; i < LIMITS.anAddress; i++) await act(at, await signature(at));
  await server.arrived(LIMITS.anAddress);
  at.clock.advance(MINUTE_MS);
  const older = await act(at, await letter(at));
  await becomes(at, older, 'later');
  at.clock.advance(MINUTE_MS);
  const receipt = await act(at, await letter(at));
  await becomes(at, receipt, 'later');
  assert.match(
    await (await at.request(receipt.url!, { headers: HTML })).text(),
    /No more mail can go to this address today/,
  );
  at.clock.advance(DAY_MS - 2 * MINUTE_MS - 1);
  await nudge(at);
  await server.arrived(LIMITS.anAddress + 1);
  assert.equal((await now(at, receipt)).confirmation, 'later');
  at.clock.advance(1);
  await nudge(at);
  await becomes(at, receipt, 'sent');
  await becomes(at, older, 'sent');
  const mails = sentTo(server, 'ana@example.org');
  assert.equal(mails.length, LIMITS.anAddress + 2);
  assert.equal((await post(at, linksIn(mails.at(-2)!)[0]!)).status, 200);
  assert.ok([(await now(at, receipt)).status, (await now(at, older)).status].includes('counted'));
});

test(
  'nothing that was typed lies in any file once it is withdrawn, nor what it could be guessed by',
  { skip: withoutFile },
  async t => {
    const server = await smtpServer(t);
    const at = await open(t, server);
    const action = await letter(at, {
      supporter: { given: 'Zenobia', family: 'Quixote', email: 'zenobia@quixote.example' },
      deliveries: [
        {
          target: 'chief',
          channel: 'endpoint',
          subject: 'Zubject',
          body: `Dear Zhief,\n\n${'zelda '.repeat(1000)}`,
        },
      ],
    });
    const receipt = await act(at, action);
    const [mail] = await server.arrived(1);
    await becomes(at, receipt, 'sent');
    const typed = ['Zenobia', 'Quixote', 'zenobia@', 'Zubject', 'Zhief', 'zelda', unkeyed(action)];
    const found = async () => {
      const names = (await readdir(at.dataFolder)).filter(name => name.startsWith('upstander.sqlite'));
      const files = await Promise.all(names.map(name => readFile(join(at.dataFolder, name), 'latin1')));
      return typed.filter(text => files.some(file => file.includes(text)));
    };
    assert.deepEqual(await found(), typed.slice(0, -1));
    const init = { headers: { 'Content-Type': 'application/json' }, body: '{"withdraw":"action"}' };
    assert.equal((await post(at, linksIn(mail!)[1]!, init)).status, 200);
    assert.deepEqual(await found(), []);
    // And who sends it again learns what became of it.
    const again = await act(at, action);
    assert.deepEqual(
      [again.status, again.deliveries[0]!.status, again.url],
      ['withdrawn', 'withdrawn', receipt.url],
    );
  },
);

/** What anybody could compute who guesses what was typed. */
const unkeyed = (action: Action) => createHash('sha256').update(canonicalJson(action)).digest('base64url');
