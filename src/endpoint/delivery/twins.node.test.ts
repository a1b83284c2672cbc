// The same letter twice, with a mail server: one arrives, and both receipts say what became of it.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type TestEndpoint, letter, letters, testEndpoint } from '../test-support.ts';
import { type TestServer, letterStatus, logged, no, smtpServer } from './test-support.ts';

const HOUR = 3_600_000;

const open = (t: TestContext, { url }: TestServer, perHour?: number) =>
  testEndpoint(t, {
    files: { 'a.json': letters({ deliver: 'unverified' }) },
    mail: { from: 'letters@act.example.org', smtp: url, perHour },
  });

const someone = (given: string) => ({ given, family: 'Person', email: `${given}@example.org` });

/** Sends a letter, a second after what came before. */
async function send(at: TestEndpoint, given = 'Ana'): Promise<Response> {
  at.clock.advance(1000);
  return at.act(await letter(at, { supporter: someone(given) }));
}

const from = ({ mails }: TestServer, given: string) =>
  mails.filter(({ parsed }) => parsed.from!.name.startsWith(given)).length;

for (const [code, fate] of [
  [0, 'accepted'],
  [550, 'failed'],
] as const) {
  test(`a letter that is sent again while the first one waits has ${fate} with it`, async t => {
    let answer = 450;
    const tried: string[] = [];
    const server = await smtpServer(t, {
      onMailFrom({ address }, _, callback) {
        tried.push(address);
        callback();
      },
      onRcptTo(_address, _session, callback) {
        callback(answer ? no(answer) : null);
      },
    });
    const at = await open(t, server);
    const first = await send(at);
    await logged(at, /450/);
    const second = await send(at);
    // Settled means looked at: this one is recorded, and tried, after it.
    const other = await send(at, 'Ben');
    await logged(at, /450/, 2);
    await letterStatus(at, second, 'queued');
    answer = code;
    at.clock.advance(61_000);
    await letterStatus(at, await send(at, 'Cyd'), fate);
    await letterStatus(at, first, fate);
    await letterStatus(at, second, fate);
    await letterStatus(at, other, fate);
    assert.equal(from(server, 'Ana'), code ? 0 : 1);
    assert.equal(tried.length, 5, 'each was tried by itself, but not the second one');
  });
}

test('a letter above the rate is sent once, though it was written twice', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server, 1);
  await letterStatus(at, await send(at, 'Ben'), 'accepted');
  const twice = [await send(at), await send(at)];
  await sleep(50);
  for (const one of twice) await letterStatus(at, one, 'queued');
  at.clock.advance(HOUR);
  await send(at, 'Cyd');
  for (const one of twice) await letterStatus(at, one, 'accepted');
  assert.equal(from(server, 'Ana'), 1);
});

test('a letter with a corrected subject is another one', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server);
  for (const subject of ['Please cat', 'Please act']) {
    const deliveries = [{ target: 'chief', channel: 'endpoint' as const, subject, body: 'Dear Chief' }];
    const response = await at.act(await letter(at, { deliveries }));
    await letterStatus(at, response, 'accepted');
    at.clock.advance(1000);
  }
  assert.deepEqual(
    server.mails.map(({ parsed }) => parsed.subject),
    ['Please cat', 'Please act'],
  );
});
