import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { EmailKeys } from '../actions/email-keys.ts';
import type { Campaign } from '../../contract/index.ts';
import { type TestEndpoint, letter, letters, testClock, testEndpoint } from '../test-support.ts';
import type { DeliveryFailure } from './failure.ts';
import { landing, letterStatus, outboxLetter, servedLetters } from './test-support.ts';
import { webhookConfig, webhookWay } from './webhook.ts';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;

const toHook = (more: Record<string, unknown> = {}) => {
  const [chief, mayor] = letters().targets.recipients;
  const recipients = [chief, { ...mayor, delivery: { by: 'webhook' } }];
  return letters({ deliver: 'unverified', targets: { recipients }, ...more });
};

const deliveries = [
  { target: 'mayor', channel: 'endpoint' as const, subject: 'Please act', body: 'Please, "now".' },
];

async function open(t: TestContext, url: string, more: Record<string, unknown> = {}): Promise<TestEndpoint> {
  return testEndpoint(t, { files: { 'a.json': toHook() }, webhook: { url, secret: SECRET, ...more } });
}

test('a letter is handed over signed, once asked for what the system needs and with nothing else', async t => {
  const hook = await landing(t);
  const at = await open(t, hook.url, { needs: ['prefix'] });
  const { targets, delivers } = await at.json<Campaign>('/v1/campaigns/write');
  assert.equal(delivers, true);
  assert.deepEqual(
    targets!.recipients!.map(({ delivery }) => delivery),
    [undefined, { by: 'webhook', needs: ['prefix'] }],
  );
  const refused = await at.act(await letter(at, { deliveries }));
  assert.match(await refused.text(), /"pointer":"\/supporter\/prefix","code":"required"/);
  const supporter = {
    given: 'Ana',
    family: 'Díaz',
    email: 'ana@example.org',
    prefix: 'Ms.',
    phone: '+12025550100',
  };
  const response = await at.act(await letter(at, { supporter, deliveries }));
  assert.equal(response.status, 201, await response.clone().text());
  await letterStatus(at, response, 'accepted');
  const { headers, body } = hook.posts[0]!;
  const { type, timestamp, data } = JSON.parse(body) as Record<string, Record<string, unknown>>;
  assert.deepEqual([type, timestamp], ['letter', at.clock().toISOString()]);
  const { id, ...rest } = data!;
  assert.deepEqual(rest, {
    campaign: 'write',
    target: { id: 'mayor', name: 'Mayor Example' },
    supporter: {
      given: 'Ana',
      family: 'Díaz',
      email: 'ana@example.org',
      emailConfirmed: false,
      prefix: 'Ms.',
    },
    lang: 'en',
    subject: 'Please act',
    body: 'Please, "now".',
  });
  assert.equal(headers['webhook-id'], id);
  const time = headers['webhook-timestamp'];
  assert.equal(time, String(at.clock().getTime() / 1000));
  const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key)
    .update(`${String(id)}.${String(time)}.${body}`)
    .digest('base64');
  assert.equal(headers['webhook-signature'], `v1,${signature}`);
  assert.equal(headers['content-type'], 'application/json');
});

test('what is answered decides: taken, to be tried again under the same id, or refused for good', async t => {
  const out = [302, 401, 403, 404, 408, 410, 429, 502, 503, 504];
  const answers = [200, 201, 204, 500, 400, 413, 422, ...out];
  const hook = await landing(t, () => answers[hook.posts.length]!);
  const clock = testClock();
  const keys = { email: new EmailKeys([{ id: '', key: randomBytes(32) }]), receipt: randomBytes(32) };
  const way = webhookWay(webhookConfig({ url: hook.url, secret: SECRET }), { keys, clock });
  const results = [];
  for (const _ of answers) {
    const told = await way.deliver(outboxLetter({ by: 'webhook' }), servedLetters()).then(
      () => 'taken',
      (error: DeliveryFailure) =>
        `${error.code} ${error.message} ${error.permanent ? 'for good' : error.waits ? 'waits' : 'for now'}`,
    );
    results.push(told);
    clock.advance(60_000);
  }
  assert.deepEqual(results, [
    'taken',
    'taken',
    'taken',
    'EWEBHOOK answered 500 for now',
    ...[400, 413, 422].map(status => `EWEBHOOK answered ${status} for good`),
    ...out.map(status => `EWEBHOOK answered ${status} waits`),
  ]);
  assert.equal(hook.posts.length, answers.length, 'a redirect is not followed');
  assert.equal(new Set(hook.posts.map(({ headers }) => headers['webhook-id'])).size, 1);
  assert.equal(new Set(hook.posts.map(({ headers }) => headers['webhook-signature'])).size, answers.length);
});

test('a system that is away is asked again', async t => {
  const { url, close } = await landing(t);
  await close();
  const keys = { email: new EmailKeys([{ id: '', key: randomBytes(32) }]), receipt: randomBytes(32) };
  const config = webhookConfig({ url, secret: SECRET });
  const way = webhookWay(config, { keys, clock: testClock() });
  await assert.rejects(way.deliver(outboxLetter({ by: 'webhook' }), servedLetters()), {
    name: 'DeliveryFailure',
    permanent: false,
    waits: true,
    message: 'ECONNREFUSED',
  });
});

test('it may take the letters to an office', async t => {
  const hook = await landing(t);
  const at = await open(t, hook.url, { offices: ['police'] });
  const { targets } = await at.json<Campaign>('/v1/campaigns/write');
  assert.deepEqual(
    targets!.recipients!.map(({ delivery }) => delivery?.by),
    ['webhook', 'webhook'],
  );
});

test('only an address that is safe to send to is taken, and a secret that is one', async t => {
  const files = { 'a.json': toHook() };
  for (const webhook of [
    { url: 'http://crm.example.org/letters', secret: SECRET },
    { url: 'http://169.254.169.254/latest', secret: SECRET },
    { url: 'http://127.0.0.1.example.org/', secret: SECRET },
    { url: 'https://169.254.169.254/latest', secret: SECRET },
    { url: 'https://2852039166/latest', secret: SECRET },
    { url: 'https://10.1.2.3/', secret: SECRET },
    { url: 'https://172.31.2.3/', secret: SECRET },
    { url: 'https://192.168.1.1/', secret: SECRET },
    { url: 'https://[fe80::1]/', secret: SECRET },
    { url: 'https://[fd00::1]/', secret: SECRET },
    { url: 'https://[::ffff:169.254.169.254]/', secret: SECRET },
    { url: 'http://localhost.example.org/', secret: SECRET },
    { url: 'ftp://crm.example.org/', secret: SECRET },
    { url: 'https://me:secret@crm.example.org/', secret: SECRET },
    { url: 'https://crm.example.org/?token=x', secret: SECRET },
    { url: 'crm.example.org', secret: SECRET },
    { url: 'https://crm.example.org/', secret: 'short' },
    { url: 'https://crm.example.org/', secret: 'whsec_' },
    { url: 'https://crm.example.org/', secret: SECRET, office: ['police'] },
  ]) {
    await assert.rejects(
      testEndpoint(t, { files, webhook }),
      (error: Error) =>
        error.name === 'ConfigurationError' &&
        /^The webhook: \w/.test(error.message) &&
        !error.message.includes(SECRET),
      webhook.url,
    );
  }
});

/** Ways to write an address that lead to this machine, into a private network, or to what a cloud tells its machines. */
const PAYLOADS = {
  numbers: `
    https://2130706433/ https://0x7f000001/ https://0x7f.0x0.0x0.0x1/ https://0177.0.0.1/ https://017700000001/
    https://127.1/ https://127.0.1/ https://0/ https://0.0.0.0/ https://127.0.0.1./ https://①②⑦.⓪.⓪.①/
    https://127。0。0。1/ https://%31%32%37.0.0.1/ http://2130706433/ http://0x7f.1/ http://127.1/ http://127.0.0.1./
    http://[0:0:0:0:0:0:0:1]/ https://2852039166/ https://0xa9fea9fe/ https://0251.0376.0251.0376/ https://169.254.43518/
    https://169.254.169.254:443/latest/meta-data/ https://100.100.100.200/ https://168.63.129.16/ https://[::]/
    https://[::ffff:127.0.0.1]/ https://[::ffff:7f00:1]/ https://[::127.0.0.1]/ https://[::ffff:a9fe:a9fe]/
    https://[64:ff9b::a9fe:a9fe]/ https://[2002:a9fe:a9fe::]/ https://[2001:0:7f00:1::]/ https://[fe80::1]/
    https://[fe80::1%25eth0]/ https://[fe80::1%eth0]/ https://[fd00:ec2::254]/ https://[fc00::1]/ https://[ff02::1]/
    https://10.0.0.1/ https://100.64.0.1/ https://192.168.0.1:8443/ https://172.16.0.1/`,
  tricks: `
    https://crm.example.org@169.254.169.254/ https://crm.example.org:443@10.0.0.1/ https://169.254.169.254#@crm.example.org/
    https://169.254.169.254?@crm.example.org/ https://crm.example.org\\@169.254.169.254/ https://10.0.0.1\\.example.org/
    https:169.254.169.254/ https:///169.254.169.254/ //169.254.169.254/ http://crm.example.org/ http://127.0.0.1.nip.io/
    http://localhost./ http://localhost@10.0.0.1/ ftp://127.0.0.1/ file:///etc/passwd gopher://127.0.0.1/ data:,x
    javascript:1 unix:/var/run/docker.sock`,
  names: `
    https://localhost./ https://foo.localhost/ https://localtest.me/ https://127.0.0.1.nip.io/ https://metadata/
    https://metadata.google.internal/ https://crm.example.org./ https://ⓔxample.org/`,
};
const split = (list: string) => list.trim().split(/\s+/);

test('no way to write an address leads into the network: not by number, by a trick, or by a name', async () => {
  const broken = ['https://169.254.\t169.254/', 'h\nttps://169.254.169.254/', ' https://10.0.0.1/'];
  for (const url of [...split(PAYLOADS.numbers), ...split(PAYLOADS.tricks), ...broken])
    assert.throws(() => webhookConfig({ url, secret: SECRET }), { name: 'ConfigurationError' }, url);
  const keys = { email: new EmailKeys([{ id: '', key: randomBytes(32) }]), receipt: randomBytes(32) };
  for (const url of split(PAYLOADS.names))
    for (const address of [
      '127.0.0.1',
      '10.0.0.1',
      '169.254.169.254',
      '::1',
      'fd00::1',
      '::ffff:127.0.0.1',
    ]) {
      const resolve = async () => [{ address, family: address.includes(':') ? 6 : 4 }];
      const way = webhookWay(webhookConfig({ url, secret: SECRET }), { keys, clock: testClock(), resolve });
      await assert.rejects(way.deliver(outboxLetter({ by: 'webhook' }), servedLetters()), {
        message: 'EADDRESS',
        waits: true,
      });
    }
});

test('a private network is posted to where that is meant', () => {
  const config = { url: 'https://10.1.2.3/letters', secret: SECRET };
  assert.throws(() => webhookConfig(config), /^ConfigurationError: The webhook: url .* WEBHOOK_INSIDE=yes/);
  assert.equal(webhookConfig({ ...config, inside: true }).url, config.url);
  assert.equal(webhookConfig({ ...config, url: 'https://172.32.0.1/' }).url, 'https://172.32.0.1/');
  const metadata = { ...config, url: 'https://169.254.169.254/', inside: true };
  assert.throws(() => webhookConfig(metadata), /nothing is sent to such an address/);
});

test('an office that no campaign writes to is told of: it may be a slip of the pen', async t => {
  const hook = await landing(t);
  const at = await open(t, hook.url, { offices: ['police', 'us-hosue'] });
  assert.deepEqual(
    at.endpoint.warnings.filter(line => line.includes('webhook')),
    [
      'The webhook takes letters to us-hosue, and no campaign writes to that office. They write to: mayor, police',
    ],
  );
});
