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

test('a private network is posted to where that is meant', () => {
  const config = { url: 'https://10.1.2.3/letters', secret: SECRET };
  assert.throws(() => webhookConfig(config), /^ConfigurationError: The webhook: url .* WEBHOOK_INSIDE=yes/);
  assert.equal(webhookConfig({ ...config, inside: true }).url, config.url);
  assert.equal(webhookConfig({ ...config, url: 'https://172.32.0.1/' }).url, 'https://172.32.0.1/');
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
