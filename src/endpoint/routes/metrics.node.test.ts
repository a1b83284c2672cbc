import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError } from '../delivery/configuration.ts';
import { LATER, action, queued, supporter } from '../store/suite.ts';
import { type TestEndpoint, letter, letters, petition, signature, testEndpoint } from '../test-support.ts';

const TOKEN = 'a-token-of-the-operator-0123456789';
const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** Prometheus' text form, as strictly as its own parser reads it. */
function parse(text: string): Sample[] {
  assert.ok(text.endsWith('\n'));
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const [, comment, named, rest] = /^# (HELP|TYPE) ([a-z_:][a-z0-9_:]*) (.+)$/i.exec(line) ?? [];
    if (comment) {
      if (comment === 'TYPE') {
        assert.ok(!types.has(named!), `${named} is told once`);
        assert.match(rest!, /^(counter|gauge|histogram|summary)$/);
        types.set(named!, rest!);
      }
      continue;
    }
    const [, name, labels = '', value] =
      /^([a-z_:][a-z0-9_:]*)(?:\{((?:[a-z_]\w*="(?:[^"\\\n]|\\[\\"n])*",?)*)\})? (\S+)$/i.exec(line) ?? [];
    assert.ok(name, `not Prometheus' text form: ${line}`);
    const family = types.has(name) ? name : name.replace(/_(bucket|sum|count)$/, '');
    assert.ok(types.has(family), `${name} has a type`);
    const number = Number(value!.replace('+Inf', 'Infinity').replace('Nan', 'NaN'));
    samples.push({
      name,
      labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, k, v]) => [k!, v!])),
      value: number,
    });
  }
  return samples;
}

async function scrape(at: TestEndpoint) {
  const response = await at.request('/metrics', bearer(TOKEN));
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type')!, /^text\/plain; version=0\.0\.4/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('access-control-allow-origin'), null);
  const text = await response.text();
  const samples = parse(text);
  return {
    text,
    samples,
    value: (name: string, labels: Record<string, string> = {}) =>
      samples.find(one => one.name === name && Object.entries(labels).every(([k, v]) => one.labels[k] === v))
        ?.value,
  };
}

test('there is no such address without a token, and nothing for who has another one', async t => {
  const without = await testEndpoint(t);
  assert.equal((await without.request('/metrics', bearer(''))).status, 404);
  const at = await testEndpoint(t, { metricsToken: TOKEN });
  const wrong = ['', `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`, TOKEN, 'Bearer'];
  for (const Authorization of wrong) {
    const refused = await at.request('/metrics', { headers: { Authorization } });
    assert.deepEqual(
      [refused.status, refused.headers.get('www-authenticate')],
      [401, 'Bearer'],
      Authorization,
    );
    assert.doesNotMatch(await refused.text(), /upstander_/);
  }
  assert.equal((await at.request(`/metrics?token=${TOKEN}`)).status, 401, 'never in an address');
  assert.equal((await at.request('/metrics', { ...bearer(TOKEN), method: 'POST' })).status, 405);
});

test('a token that could be guessed is refused, and not repeated', async t => {
  for (const metricsToken of ['', 'short', 'with a space in the middle']) {
    await assert.rejects(
      testEndpoint(t, { metricsToken }),
      (error: Error) =>
        error instanceof ConfigurationError && (!metricsToken || !error.message.includes(metricsToken)),
    );
  }
});

test(
  'metrics count what was asked, recorded and delivered, and name nobody',
  { timeout: 60_000 },
  async t => {
    const at = await testEndpoint(t, {
      metricsToken: TOKEN,
      devMailbox: true,
      files: { 'a.json': petition({ live: true }), 'b.json': letters({ deliver: 'unverified' }) },
    });
    const signed = (await (await at.act(await signature(at, { check: { elapsedMs: 9 } }))).json()) as {
      url: string;
    };
    await at.act(await letter(at));
    await at.act({ email: 'canary@example.org' });
    const receipt = new URL(signed.url).pathname;
    assert.equal((await at.request(receipt)).status, 200);
    await at.request('/v1/receipts/canary-token?email=canary@example.org');
    await at.request('/canary/path', { method: 'CANARY' });
    await at.request('/v1/canary');
    const live = await at.request('/v1/campaigns/safe/live');
    const sent = { by: 'email', outcome: 'accepted' };
    while (!(await scrape(at)).value('upstander_deliveries_total', sent)) await sleep(5);

    const { text, samples, value } = await scrape(at);
    const asked = (route: string, method: string, status: string) =>
      value('upstander_http_request_duration_seconds_count', { route, method, status });
    assert.equal(asked('/v1/actions', 'POST', '2xx'), 2);
    assert.equal(asked('/v1/actions', 'POST', '4xx'), 1);
    assert.equal(asked('/v1/campaigns/{id}', 'GET', '2xx'), 2);
    assert.equal(asked('/v1/receipts/{token}', 'GET', '2xx'), 1);
    assert.equal(asked('/v1/receipts/{token}', 'GET', '4xx'), 1);
    assert.equal(asked('/*', 'other', '4xx'), 1);
    assert.equal(asked('/v1/*', 'GET', '4xx'), 1);
    const buckets = samples.filter(
      ({ name, labels }) =>
        name.endsWith('_bucket') && labels['route'] === '/v1/actions' && labels['status'] === '2xx',
    );
    assert.equal(buckets.at(-1)!.labels['le'], '+Inf');
    assert.equal(buckets.at(-1)!.value, 2);

    assert.equal(value('upstander_actions_total', { campaign: 'safe', kind: 'signature' }), 1);
    assert.equal(value('upstander_actions_total', { campaign: 'write', kind: 'letter' }), 1);
    assert.equal(value('upstander_flags_total', { campaign: 'safe', flag: 'quick' }), 1);
    assert.equal(value('upstander_deliveries_total', sent), 1);
    assert.equal(value('upstander_writes_waiting'), 0);
    assert.equal(value('upstander_live_streams'), 1);
    assert.match(samples.find(({ name }) => name === 'upstander_info')!.labels['version']!, /^\d+\.\d+/);
    assert.ok(value('process_resident_memory_bytes')! > 1_000_000);
    assert.ok(value('nodejs_eventloop_lag_p99_seconds') !== undefined);
    assert.doesNotMatch(text, /canary|Ana|Díaz|example\.org/i);
    assert.ok(!text.includes(receipt.split('/').pop()!));
    await live.body!.cancel();
  },
);

test('metrics show writes that wait for the disk', { timeout: 60_000 }, async t => {
  const at = await testEndpoint(t, { metricsToken: TOKEN });
  const { actions } = at.endpoint.store;
  const record = actions.record.bind(actions);
  let go = () => {};
  const disk = new Promise<void>(resolve => (go = resolve));
  Object.assign(actions, {
    record: async (...args: Parameters<typeof record>) => {
      await disk;
      return record(...args);
    },
  });
  const action = await signature(at);
  const one = at.act(action);
  const other = at.act({ ...action, id: crypto.randomUUID() });
  while ((await scrape(at)).value('upstander_writes_waiting') !== 2) await sleep(5);
  go();
  assert.deepEqual([(await one).status, (await other).status], [201, 201]);
  assert.equal((await scrape(at)).value('upstander_writes_waiting'), 0);
});

test('metrics show how many letters and mails are in which state, and do without while the database is away', async t => {
  const recipients = [{ id: 'chief', name: 'C', office: 'police', contacts: { email: 'c@police.example' } }];
  const at = await testEndpoint(t, {
    metricsToken: TOKEN,
    files: { 'b.json': letters({ deliver: 'unverified', targets: { recipients } }) },
  });
  assert.equal((await scrape(at)).value('upstander_letters'), undefined);
  const { outbox, actions } = at.endpoint.store;
  await actions.record(
    action({ campaign: 'write', kind: 'letter', supporter, deliveries: [queued(0), queued(1)] }),
  );
  await actions.record(
    action({
      campaign: 'write',
      supporterKey: 'somebody',
      tally: 'pending',
      confirmation: {
        id: 'mail',
        tokenHash: 'token',
        withdrawalHash: 'withdrawal',
        expiresAt: LATER,
        limits: { anAction: 3, seconds: 60 },
      },
    }),
  );
  const letterState = (status: string) => ({ campaign: 'write', by: 'email', status });
  const before = await scrape(at);
  assert.equal(before.value('upstander_letters', letterState('queued')), 2);
  const mails = { campaign: 'write', kind: 'confirmation', status: 'queued' };
  assert.equal(before.value('upstander_mails_waiting', mails), 1);
  for (const letter of await outbox.claim(LATER, LATER, 2, ['email']))
    await outbox.settle([{ ...letter, status: 'accepted' }]);
  const after = await scrape(at);
  assert.equal(after.value('upstander_letters', letterState('accepted')), 2);
  assert.equal(after.value('upstander_letters', letterState('queued')), undefined);
  t.mock.method(outbox, 'states', () => Promise.reject(new Error('The database is away')));
  const away = await scrape(at);
  assert.equal(away.value('upstander_letters'), undefined);
  assert.equal(away.value('upstander_writes_waiting'), 0);
});
