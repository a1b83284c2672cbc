import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Action, Receipt, ReceiptRecord } from '../../contract/index.ts';
import type { MailOptions } from '../index.ts';
import { type TestEndpoint, letter, letters, testEndpoint } from '../test-support.ts';
import { reportedBy } from './return-path.ts';
import { openKeys } from '../actions/keys.ts';
import { type TestServer, dkimSigned, header, no, smtpServer } from './test-support.ts';

const MAIL = { from: 'letters@act.example.org', bounces: 'bounces@act.example.org' };
const HOUR = 3_600_000;

interface Setup {
  mail?: Partial<MailOptions>;
  campaign?: Record<string, unknown>;
}

async function open(t: TestContext, server: TestServer, { mail, campaign }: Setup = {}) {
  const files = { 'a.json': letters({ deliver: 'unverified', ...campaign }) };
  return testEndpoint(t, { files, mail: { ...MAIL, smtp: server.url, ...mail } });
}

async function write(at: TestEndpoint, more: Partial<Action> = {}): Promise<Receipt> {
  const response = await at.act(await letter(at, more));
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as Receipt;
}

/** A letter of somebody else: the outbox looks again whenever one is recorded. */
const nudge = (at: TestEndpoint, name = 'Other') =>
  write(at, { supporter: { given: name, family: 'Person', email: `${name}@example.org` } });

async function status(at: TestEndpoint, { url }: Receipt, wanted: string): Promise<void> {
  const now = async () => (await at.json<ReceiptRecord>(url!)).receipt.deliveries[0]!.status;
  for (let i = 0; i < 1000 && (await now()) !== wanted; i++) await sleep(5);
  assert.equal(await now(), wanted);
}

const NOT_CONFIRMED = "The sender's e-mail address (ana@example.org) was not confirmed.";

test('a letter arrives in the name of the organisation, answers go to its writer, reports to the letter', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server);
  // Another office may have asked for the address: this one did not.
  const supporter = {
    given: 'Ana',
    family: 'Díaz',
    email: 'ana@example.org',
    address: { street: '12 Main Street', city: 'Fresno' },
  };
  const receipt = await write(at, { supporter });
  const [mail] = await server.arrived(1);
  const { parsed, raw, to, returnPath } = mail!;
  assert.deepEqual(parsed.from, { name: 'Ana Díaz via Example Coalition', address: MAIL.from });
  assert.deepEqual(parsed.replyTo, [{ name: 'Ana Díaz', address: 'ana@example.org' }]);
  assert.deepEqual(to, ['chief@police.example']);
  assert.equal(
    parsed.text!.trimEnd(),
    `${NOT_CONFIRMED}\n\nDear Chief,\n\nplease.\n\nAna Díaz\n\n--\n${NOT_CONFIRMED}`,
  );
  assert.deepEqual(header(raw, 'X-Upstander-Confirmed'), ['no']);
  assert.match(parsed.messageId!, /^<[0-9a-f]{32}@act\.example\.org>$/);
  assert.deepEqual(header(raw, 'Auto-Submitted'), []);
  const keys = await openKeys(at.dataFolder);
  assert.deepEqual(reportedBy(keys, returnPath, ['other', 'write']), {
    campaign: 'write',
    action: receipt.id,
    position: 0,
  });
  await status(at, receipt, 'accepted');
});

test('a letter that ends with its name is not signed twice; an address is added where the recipient asks', async t => {
  const server = await smtpServer(t);
  const [chief, mayor] = letters().targets.recipients;
  const recipients = [{ ...chief, delivery: { by: 'email', needs: ['address'] } }, mayor];
  const at = await open(t, server, { campaign: { lang: 'es', targets: { recipients } } });
  const campaign = await at.json<{ targets: { recipients: { delivery?: unknown }[] } }>(
    '/v1/campaigns/write',
  );
  assert.deepEqual(
    campaign.targets.recipients.map(({ delivery }) => delivery),
    [{ by: 'email', needs: ['address'] }, undefined],
  );
  const deliveries = [
    { target: 'chief', channel: 'endpoint' as const, subject: 'S', body: 'Please.\n\nana  DÍAZ\nFresno\n' },
  ];
  const refused = await at.act(await letter(at, { deliveries }));
  assert.deepEqual(
    ((await refused.json()) as { errors: { pointer: string; code: string }[] }).errors.map(
      ({ pointer, code }) => [pointer, code],
    ),
    [
      ['/supporter/address', 'required'],
      ['/supporter/postalCode', 'required'],
    ],
  );
  const address = { street: '12 Main Street', city: 'Fresno', region: 'CA' };
  const supporter = { given: 'Ana', family: 'Díaz', email: 'ana@example.org', postalCode: '93611', address };
  await write(at, { supporter, deliveries });
  const [mail] = await server.arrived(1);
  assert.equal(
    mail!.parsed.text!.trimEnd(),
    `${NOT_CONFIRMED}\n\nPlease.\n\nana  DÍAZ\nFresno\n12 Main Street\nFresno, CA 93611\n\n--\n${NOT_CONFIRMED}`,
  );
});

test('what a server refuses for now is tried again, as the same mail; what it refuses for good has failed', async t => {
  let tries = 0;
  const server = await smtpServer(t, {
    onRcptTo({ address }, _, callback) {
      if (address === 'gone@police.example') return callback(no(550));
      callback(++tries === 1 ? no(451) : null);
    },
  });
  const [chief, mayor] = letters().targets.recipients;
  const recipients = [chief, { ...mayor, contacts: { email: 'gone@police.example' } }];
  const at = await open(t, server, { campaign: { targets: { recipients } } });
  const first = await write(at);
  const gone = [{ target: 'mayor', channel: 'endpoint' as const, subject: 'S', body: 'B' }];
  await status(at, await write(at, { deliveries: gone }), 'failed');
  await status(at, first, 'queued');
  assert.equal(server.mails.length, 0);
  // The server's yes never comes to disk, as if the endpoint had ended before.
  const { outbox } = at.endpoint.store;
  const { settle } = outbox;
  let ended = false;
  outbox.settle = async settlements => {
    if (settlements[0]!.action === first.id) ended = true;
    else await settle(settlements);
  };
  at.clock.advance(61_000);
  await nudge(at);
  const [one, ...others] = (await server.arrived(2)).filter(({ parsed }) =>
    parsed.from!.name.startsWith('Ana'),
  );
  assert.deepEqual(others, []);
  assert.match(at.lines.join('\n'), /delivery failed write 1 DeliveryFailure EENVELOPE: 451/);
  assert.doesNotMatch(at.lines.join('\n'), /ana@|chief@|gone@/);
  while (!ended) await sleep(5);
  outbox.settle = settle;
  // Then it leaves again, and soon, under the same Message-ID.
  at.clock.advance(3 * 60_000);
  await nudge(at, 'Third');
  await status(at, first, 'accepted');
  const again = (await server.arrived(4)).filter(({ parsed }) => parsed.from!.name.startsWith('Ana'));
  assert.deepEqual(
    again.map(({ parsed, returnPath }) => [parsed.messageId, returnPath]),
    [one, one].map(mail => [mail!.parsed.messageId, mail!.returnPath]),
  );
});

test('an address gets so many letters an hour; the others wait, and lose no attempt', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server, { mail: { perHour: 2 } });
  const receipts = [];
  for (const name of ['One', 'Two', 'Three']) {
    const receipt = await nudge(at, name);
    receipts.push(receipt);
    if (name !== 'Three') await status(at, receipt, 'accepted');
    at.clock.advance(1000);
  }
  at.clock.advance(HOUR / 2);
  await nudge(at, 'Four');
  await sleep(50);
  await status(at, receipts[2]!, 'queued');
  assert.equal(server.mails.length, 2);
  at.clock.advance(HOUR / 2);
  await nudge(at, 'Five');
  await status(at, receipts[2]!, 'accepted');
  const names = (await server.arrived(4)).map(({ parsed }) => parsed.from!.name.split(' ')[0]);
  assert.deepEqual(
    new Set(names.slice(2)),
    new Set(['Three', 'Four']),
    'those who waited, before who came last',
  );
});

test('mails are signed where that is configured', async t => {
  const server = await smtpServer(t);
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const at = await open(t, server, {
    mail: { dkim: { domain: 'act.example.org', selector: 'one', privateKey: pem } },
  });
  await write(at, {
    deliveries: [
      {
        target: 'chief',
        channel: 'endpoint',
        subject: 'Ünïcode, and so long that its line is folded '.repeat(4).trim(),
        body: `Tabs\t and  spaces  \n\n.dot\n${'long '.repeat(400)}\n\n\n`,
      },
    ],
  });
  const [{ raw } = { raw: Buffer.of() }] = await server.arrived(1);
  const [signature] = header(raw, 'DKIM-Signature');
  assert.match(signature!, /d=act\.example\.org;.*s=one;/);
  const covered = dkimSigned(raw, publicKey);
  for (const name of ['from', 'reply-to', 'to', 'subject', 'message-id', 'date'])
    assert.ok(covered.includes(name), name);
  const forged = (from: string, to: string) =>
    Buffer.from(raw.toString('latin1').replace(from, to), 'latin1');
  assert.throws(() => dkimSigned(forged('ana@example.org>', 'eve@example.org>'), publicKey), /headers/);
  assert.throws(() => dkimSigned(forged('.dot', '.dog'), publicKey), /body/);
});

test('without mail configured, nothing leaves and the campaign says so', async t => {
  const at = await testEndpoint(t, { files: { 'a.json': letters({ deliver: 'unverified' }) } });
  const campaign = await at.json<{ delivers?: boolean; targets: { recipients: object[] } }>(
    '/v1/campaigns/write',
  );
  assert.equal(campaign.delivers, undefined);
  assert.ok(campaign.targets.recipients.every(recipient => !('delivery' in recipient)));
  assert.equal((await at.act(await letter(at))).status, 422);
});

test('samples are never written to, and ways that are not configured are told of', async t => {
  const server = await smtpServer(t);
  const [chief, mayor] = letters().targets.recipients;
  const at = await testEndpoint(t, {
    files: {
      'sample.json': letters({ id: 'sample', sample: true, deliver: 'unverified' }),
      'one.json': letters({
        deliver: 'unverified',
        targets: {
          recipients: [
            { ...chief, sample: true },
            { ...mayor, delivery: { by: 'webhook' } },
          ],
        },
      }),
    },
    mail: { ...MAIL, smtp: server.url },
  });
  for (const id of ['sample', 'write']) {
    assert.equal((await at.json(`/v1/campaigns/${id}`))['delivers'], undefined, id);
    assert.equal((await at.act(await letter(at, { campaign: id }))).status, 422, id);
  }
  assert.deepEqual(at.endpoint.warnings, [
    'write: mayor is to get letters by webhook, which is not configured: none leaves for them',
  ]);
});

test('an address that no header takes stands in the text; another alphabet after the @ is no trouble', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server);
  for (const email of ['josé@example.org', 'jose@exämple.org'])
    await write(at, { supporter: { given: 'José', family: 'Díaz', email } });
  const mails = new Map(
    (await server.arrived(2)).map(({ parsed, raw }) => [parsed.replyTo?.[0]?.address, { parsed, raw }]),
  );
  assert.deepEqual(new Set(mails.keys()), new Set(['jose@xn--exmple-cua.org', undefined]));
  assert.match(mails.get(undefined)!.parsed.text!, /\(josé@example\.org\) was not confirmed/);
  for (const { raw } of mails.values())
    assert.doesNotMatch(raw.toString('latin1').split('\r\n\r\n')[0]!, /[^\0-\x7f]/);
});

test('by default a letter leaves once its address is confirmed, and says so', async t => {
  const server = await smtpServer(t);
  const at = await open(t, server, { campaign: { deliver: 'confirmed' } });
  const receipt = await write(at);
  const [asking] = await server.arrived(1);
  assert.deepEqual(asking!.to, ['ana@example.org']);
  assert.match(asking!.returnPath, /^bounces\+\w+@act\.example\.org$/);
  assert.deepEqual(header(asking!.raw, 'Auto-Submitted'), ['auto-generated']);
  const link = /https:\/\/\S+\/confirmations\/\S+/.exec(asking!.parsed.text!)![0];
  await at.request(link);
  await sleep(50);
  assert.equal(server.mails.length, 1, 'a link that is only opened confirms nothing');
  assert.equal((await at.request(link, { method: 'POST' })).status, 200);
  const [, mail] = await server.arrived(2);
  assert.deepEqual(mail!.to, ['chief@police.example']);
  assert.match(mail!.parsed.text!, /The sender has confirmed this e-mail address: ana@example\.org\n?$/);
  await status(at, receipt, 'accepted');
});
