import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { tokenHash } from '../actions/identity.ts';
import { ConfigurationError } from '../delivery/configuration.ts';
import { answersTo, petition, signature, testEndpoint } from '../test-support.ts';
import type { TestEndpoint } from '../test-support.ts';
import type { Campaign, Receipt } from '../../contract/index.ts';
import { type OsdiOptions, osdiConfig } from './options.ts';
import { Platform } from './platform.ts';
import { type StandIn, TOKEN, standIn } from './test-support.ts';

const MINUTE = 60_000;
const ANA = 'ana@example.org';

async function pushing(t: TestContext, more: Partial<OsdiOptions> = {}) {
  const platform = await standIn(t);
  const at = await testEndpoint(t, {
    files: {
      'safe.json': petition(),
      'news.json': petition({ id: 'news' }),
      'other.json': petition({ id: 'other' }),
    },
    metricsToken: 'a-token-for-metrics',
    osdi: {
      url: platform.url,
      token: TOKEN,
      campaigns: { safe: platform.petition, news: 'people' },
      ...more,
    },
  });
  return { platform, at };
}

/** Signs. @returns the action's id, and the hash of its receipt's token. */
async function signs(
  at: TestEndpoint,
  email: string,
  { campaign = 'safe', answer = 'given' as 'given' | 'refused' } = {},
): Promise<{ id: string; receipt: string }> {
  const { disclosures } = await at.json<Campaign>(`/v1/campaigns/${campaign}?lang=en`);
  const answered = await at.act(
    await signature(at, {
      campaign,
      supporter: { given: 'Ana', family: 'Díaz', email },
      consents: await answersTo(disclosures, answer),
    }),
  );
  assert.equal(answered.status, 201);
  const { id, url } = (await answered.json()) as Receipt;
  return { id, receipt: tokenHash(url!.split('/').at(-1)!) };
}

const states = async ({ endpoint }: TestEndpoint) =>
  (await endpoint.store.pushes.states()).map(
    ({ campaign, kind, status, n }) => `${campaign} ${kind} ${status} ${n}`,
  );

/** Until all of it is as said: the drain tells nobody when it is done. */
async function until(read: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let tries = 0; ; tries++) {
    const now = await read();
    try {
      return assert.deepEqual(now, wanted);
    } catch (error) {
      if (tries === 200) throw error;
    }
    await sleep(25);
  }
}

/** Makes the drain look: a signature at a campaign whose person is known. */
const look = (at: TestEndpoint) => signs(at, `${crypto.randomUUID()}@example.org`, { campaign: 'news' });

const statusOf = ({ signatures, people }: StandIn, id: string) =>
  (signatures.get(`upstander:safe/${id}`)?.person ?? people.get(`upstander:safe/${id}`))!.email_addresses[0];

test('a signature is pushed once, as far as its supporter agreed; what is not listed is not', async t => {
  const { platform, at } = await pushing(t);
  const { id: yes } = await signs(at, ANA);
  const { id: no } = await signs(at, 'ben@example.org', { answer: 'refused' });
  const { id: person } = await signs(at, ANA, { campaign: 'news' });
  await signs(at, ANA, { campaign: 'other' });
  await until(() => states(at), ['news sign accepted 1', 'safe sign accepted 2']);
  assert.deepEqual(platform.posts.toSorted(), [
    '/people 200',
    '/petitions/one/signatures 200',
    '/petitions/one/signatures 200',
  ]);
  assert.deepEqual(statusOf(platform, yes), { address: ANA, primary: true, status: 'subscribed' });
  assert.equal(statusOf(platform, no)!.status, 'unsubscribed');
  assert.deepEqual([...platform.people.keys()], [`upstander:news/${person}`]);
});

test('days of an outage lose nothing, and Retry-After is obeyed', async t => {
  const { platform, at } = await pushing(t);
  platform.next = [{ status: 503, headers: { 'Retry-After': '7200' } }];
  await signs(at, ANA);
  await until(async () => at.lines.length, 1);
  assert.equal(at.lines[0], 'warn pushes rest DeliveryFailure EOSDI: answered 503');
  at.clock.advance(7100_000);
  await look(at);
  await sleep(100);
  assert.equal(platform.posts.length, 1, 'it said when to come again');
  platform.away = true;
  for (let day = 1; day <= 9; day++) {
    at.clock.advance(24 * 60 * MINUTE);
    await look(at);
    await until(async () => at.lines.length > day, true);
  }
  platform.away = false;
  at.clock.advance(24 * 60 * MINUTE);
  await look(at);
  await until(() => states(at), ['news sign accepted 11', 'safe sign accepted 1']);
  assert.equal(platform.signatures.size, 1);
});

test('what broke after it was taken, or was never settled, comes again as the same', async t => {
  const { platform, at } = await pushing(t);
  platform.next = [{ status: 500, taken: true }];
  const { id } = await signs(at, ANA);
  await until(async () => at.lines, ['warn push failed safe sign 1 DeliveryFailure EOSDI: answered 500']);
  at.clock.advance(MINUTE);
  // A process takes it, posts it, and dies.
  const [push] = await at.endpoint.store.pushes.claim(
    at.clock().toISOString(),
    new Date(at.clock().getTime() + MINUTE).toISOString(),
    1,
  );
  assert.deepEqual([push!.action, push!.known], [id, true]);
  await new Platform({ url: platform.url, token: TOKEN, campaigns: {} }).sign(platform.petition, {
    ...platform.signatures.get(`upstander:safe/${id}`)!,
  });
  at.clock.advance(MINUTE);
  await look(at);
  await until(() => states(at), ['news sign accepted 1', 'safe sign accepted 1']);
  assert.equal(platform.posts.filter(post => post.startsWith('/petitions')).length, 3);
  assert.equal(platform.signatures.size, 1);
});

test('what the platform refuses is kept as failed, and told once, without saying who', async t => {
  const { platform, at } = await pushing(t);
  platform.next = [{ status: 422 }];
  await signs(at, ANA);
  await until(() => states(at), ['safe sign failed 1']);
  at.clock.advance(24 * 60 * MINUTE);
  await look(at);
  await until(() => states(at), ['news sign accepted 1', 'safe sign failed 1']);
  assert.deepEqual(at.lines, ['warn push failed safe sign 1 DeliveryFailure EOSDI: answered 422']);
  const metrics = await (
    await at.request('/metrics', { headers: { Authorization: 'Bearer a-token-for-metrics' } })
  ).text();
  assert.match(metrics, /^upstander_pushes\{campaign="safe",kind="sign",status="failed"\} 1$/m);
  assert.doesNotMatch(metrics + at.lines.join('\n'), /example\.org|Ana|Díaz/);
});

test('a wrong token fails nothing: everything waits until it is right', async t => {
  const { platform, at } = await pushing(t, { token: 'another' });
  await signs(at, ANA);
  await until(async () => at.lines, ['warn pushes rest DeliveryFailure EOSDI: answered 401']);
  assert.deepEqual(await states(at), ['safe sign queued 1']);
  assert.deepEqual(platform.posts, []);
});

test('the token and the people go to no other host, and into no private network', async t => {
  const { platform, at } = await pushing(t);
  platform.helper = 'http://localhost:1/signatures';
  await signs(at, ANA);
  await until(
    async () => at.lines,
    ['warn pushes rest DeliveryFailure EOSDI: osdi:record_signature_helper leads to another host'],
  );
  const inside = new Platform({
    url: 'https://platform.example.org/api',
    token: TOKEN,
    campaigns: {},
    resolve: async () => [{ address: '10.0.0.1', family: 4 }],
  });
  await assert.rejects(inside.signUp({}), { message: 'EADDRESS', waits: true });
});

test('who takes it back after it left is unsubscribed there, once, and forgotten here', async t => {
  const { platform, at } = await pushing(t);
  const { id, receipt } = await signs(at, ANA);
  await until(() => states(at), ['safe sign accepted 1']);
  platform.next = [{ status: 503 }];
  const { store } = at.endpoint;
  for (let twice = 0; twice < 2; twice++)
    await store.consents.withdrawAction(receipt, at.clock().toISOString());
  // What makes it look meets the outage, or this does.
  await look(at);
  await until(async () => platform.next.length, 0);
  await until(async () => at.lines.length, 1);
  at.clock.advance(MINUTE);
  await look(at);
  await until(
    () => states(at),
    ['news sign accepted 2', 'safe sign accepted 1', 'safe unsubscribe accepted 1'],
  );
  assert.deepEqual(platform.people.get(`upstander:safe/${id}`), {
    identifiers: [`upstander:safe/${id}`],
    email_addresses: [{ address: ANA, primary: true, status: 'unsubscribed' }],
  });
  assert.equal((await store.actions.byReceipt(receipt))!.supporter, undefined);
});

test('while a campaign is paused, or all of them, nothing is pushed', async t => {
  const { platform, at } = await pushing(t);
  const { pauses } = at.endpoint.store;
  await pauses.pauseAll(at.clock().toISOString());
  await signs(at, ANA);
  await sleep(100);
  assert.deepEqual(platform.posts, []);
  await pauses.pause('safe', at.clock().toISOString());
  await pauses.resumeAll();
  await look(at);
  await until(() => states(at), ['news sign accepted 1', 'safe sign queued 1']);
  await pauses.resume('safe');
  await look(at);
  await until(() => states(at), ['news sign accepted 2', 'safe sign accepted 1']);
});

test('while mails land in the local mailbox nothing is pushed; an unknown campaign is told at the start', async t => {
  const platform = await standIn(t);
  const osdi = { url: platform.url, token: TOKEN, campaigns: { safe: platform.petition, saef: 'people' } };
  const local = await testEndpoint(t, { osdi, devMailbox: true });
  await signs(local, ANA);
  assert.deepEqual(await states(local), []);
  const real = await testEndpoint(t, { osdi });
  assert.deepEqual(real.endpoint.warnings, ['osdi.campaigns: there is no campaign saef']);
});

test('what is configured is checked, and the token is never shown', () => {
  const right = { url: 'https://platform.example.org/api', token: TOKEN, campaigns: { safe: 'people' } };
  osdiConfig(right);
  for (const [wrong, message] of [
    [{ url: 'http://platform.example.org/' }, /url is not right \(an https:\/\/ address is needed/],
    [{ url: 'https://10.0.0.1/api' }, /url is not right \(it is in a private network/],
    [{ token: 'two\nlines' }, /token is not right/],
    [{ campaigns: { safe: 'https://other.example/one' } }, /campaigns is not right \(each is people, or/],
    [{ campaigns: { safe: 'one' } }, /campaigns\.safe is not right/],
  ] as const)
    assert.throws(
      () => osdiConfig({ ...right, ...wrong }),
      (error: unknown) => {
        assert.ok(error instanceof ConfigurationError);
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /a-token|two\nlines/);
        return true;
      },
    );
});
