import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { prove } from '../../client/challenge.ts';
import type { Action, Challenge, Problem, Proof, Receipt } from '../../contract/index.ts';
import { tokenHash } from '../actions/identity.ts';
import { backUp } from '../backup/backup.ts';
import { restore } from '../backup/restore.ts';
import type { SpamOptions } from '../spam/guard.ts';
import type { StoredAction } from '../store/port.ts';
import {
  DAY_MS,
  ORIGIN,
  type Setup,
  type TestEndpoint,
  letter,
  letters,
  petition,
  signature,
  tempFolder,
  testEndpoint,
  withoutFile,
} from '../test-support.ts';

const HOME = '203.0.113.7';
const LONG = 'My sister was beaten in the street, and nobody came to help her for an hour.';

const open = (t: TestContext, spam: SpamOptions = {}, more: Setup = {}) =>
  testEndpoint(t, {
    files: { 'safe.json': petition(), 'write.json': letters() },
    spam,
    devMailbox: true,
    ...more,
  });

/** Sends an action from an address. */
const from = (at: TestEndpoint, address: string | undefined, action: unknown): Promise<Response> =>
  Promise.resolve(
    at.endpoint.fetch(
      new Request(`${ORIGIN}/v1/actions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(action),
      }),
      address,
    ),
  );

/** Somebody's own signature; one is as good as another. */
async function signers(at: TestEndpoint) {
  const sample = await signature(at);
  let made = 0;
  return (more: Partial<Action> = {}, email = `s${made++}@example.org`): Action => ({
    ...sample,
    id: crypto.randomUUID(),
    supporter: { given: 'Ana', family: 'Díaz', email },
    ...more,
  });
}

const waiting = (at: TestEndpoint, campaign?: string): Promise<StoredAction[]> =>
  at.endpoint.store.flags.waiting(campaign, { limit: 1000 });
const flagsOf = async (at: TestEndpoint, { id }: Action) =>
  (await waiting(at)).find(one => one.id === id)?.flags ?? [];

async function challenged(answer: Response): Promise<Challenge> {
  const { type, challenge } = (await answer.json()) as Problem;
  assert.deepEqual([answer.status, type], [428, 'urn:upstander:problem:challenge-needed']);
  return challenge!;
}

const proven = (action: Action, proof: Proof): Action => ({ ...action, check: { proof } });

for (const proofOfWork of ['off', 'pressure'] as const)
  test(`500 supporters behind one address all succeed, with proof of work ${proofOfWork}`, async t => {
    const perSender = 460;
    const at = await open(t, { proofOfWork, perSender });
    const sign = await signers(at);
    let asked = 0;
    for (let n = 0; n < 500; n++) {
      const action = sign();
      const answer = await from(at, HOME, action);
      if (answer.status === 201) continue;
      asked++;
      const proof = await prove(await challenged(answer));
      assert.notEqual(proof, 'none');
      assert.equal((await from(at, HOME, proven(action, proof))).status, 201);
    }
    assert.equal(asked, proofOfWork === 'off' ? 0 : 500 - perSender);
    const { counted } = await at.json<{ counted: number }>('/v1/campaigns/safe/progress');
    assert.equal(counted, 500);
    const flagged = await waiting(at);
    assert.equal(flagged.length, 500 - perSender, 'those beyond the limit are marked');
    assert.ok(flagged.every(({ flags }) => flags!.join() === 'crowd'));
  });

test('who sends from elsewhere, later, or from nobody knows where is not held to what another sender did', async t => {
  const at = await open(t, { proofOfWork: 'pressure', perSender: 2 });
  const sign = await signers(at);
  for (let n = 0; n < 2; n++) assert.equal((await from(at, '2001:db8:1:2::1', sign())).status, 201);
  await challenged(await from(at, '2001:db8:1:2:3::4', sign()));
  for (const address of ['2001:db8:1:3::1', HOME, undefined])
    assert.equal((await from(at, address, sign())).status, 201, address);
  at.clock.advance(10 * 60_000);
  assert.equal((await from(at, '2001:db8:1:2::1', sign())).status, 201);
  assert.deepEqual(await waiting(at), []);
});

test('a proof holds for its action, its campaign, its cost and its time; anything else is asked again', async t => {
  const at = await open(t, { proofOfWork: 'pressure', perSender: 0 });
  const sign = await signers(at);
  const [action, other] = [sign(), sign()];
  const proof = await prove(await challenged(await from(at, HOME, action)));
  const elsewhere = await prove(await challenged(await from(at, HOME, other)));
  assert.ok(proof !== 'none' && elsewhere !== 'none');
  const { challenge, solution } = proof;
  const { parameters } = challenge;
  const changed = (more: Partial<typeof parameters>): Proof => ({
    solution,
    challenge: { ...challenge, parameters: { ...parameters, ...more } },
  });
  const { data } = parameters;
  const wrong: [string, Proof, Partial<Action>?][] = [
    ['another action', elsewhere],
    [
      'another action, its id replaced',
      {
        ...elsewhere,
        challenge: { ...elsewhere.challenge, parameters: { ...elsewhere.challenge.parameters, data } },
      },
    ],
    ['another campaign', changed({ data: { ...data, campaign: 'write' } })],
    ['a later end', changed({ data: { ...data, until: '2099-01-01T00:00:00.000Z' } })],
    ['a lower cost', changed({ cost: 1 })],
    ['another beginning', changed({ keyPrefix: solution.derivedKey.slice(0, 32).replaceAll(/./g, '0') })],
    ['a signature of its own', { solution, challenge: { ...challenge, signature: '0'.repeat(64) } }],
    [
      'a key that was not found',
      { challenge, solution: { ...solution, derivedKey: parameters.keyPrefix.padEnd(64, '0') } },
    ],
    ['the solution of another one', { challenge, solution: elsewhere.solution }],
  ];
  for (const [title, forged] of wrong) {
    const again = await challenged(await from(at, HOME, proven(action, forged)));
    assert.deepEqual([again.parameters.data.action, again.parameters.cost], [action.id, 1000], title);
  }
  assert.deepEqual(await at.endpoint.store.actions.counts('safe'), [], 'nothing was stored');
  at.clock.advance(10 * 60_000);
  await challenged(await from(at, HOME, proven(action, proof)));
  const fresh = await at.json<Challenge>(`/v1/challenges?campaign=safe&action=${action.id}`);
  // Only a stored action binds an id: what was asked before may be corrected.
  const corrected = { ...action, comment: 'Corrected' };
  assert.equal((await from(at, HOME, proven(corrected, await prove(fresh)))).status, 201);
});

test('a proof is good for one action, however many copies come at once', async t => {
  const at = await open(t, { proofOfWork: 'pressure', perSender: 0 });
  const sign = await signers(at);
  const action = sign();
  const proof = await prove(await challenged(await from(at, HOME, action)));
  const copies = Array.from({ length: 64 }, (_, n) =>
    n % 2 ? action : { ...action, comment: `Other ${n}` },
  );
  const answers = await Promise.all(copies.map(copy => from(at, HOME, proven(copy, proof))));
  const stored = answers.filter(({ status }) => status === 201);
  const bodies = new Set(await Promise.all(stored.map(answer => answer.text())));
  assert.equal(bodies.size, 1, 'one receipt');
  assert.ok(answers.every(({ status }) => status === 201 || status === 409));
  assert.deepEqual(await at.endpoint.store.actions.counts('safe'), [
    { kind: 'signature', tally: 'unverified', n: 1 },
  ]);
  await challenged(await from(at, HOME, proven(sign(), proof)));
  // What is stored already is answered without one.
  const winner = copies[answers.findIndex(({ status }) => status === 201)]!;
  assert.equal((await from(at, HOME, winner)).status, 201);
});

test('who cannot calculate, or sends a plain form, is taken and marked', async t => {
  const at = await open(t, { proofOfWork: 'pressure', perSender: 0 });
  const sign = await signers(at);
  const action = proven(sign(), 'none');
  assert.equal((await from(at, HOME, action)).status, 201);
  assert.deepEqual(await flagsOf(at, action), ['crowd', 'unproven']);

  const page = await (await at.request('/v1/forms/safe')).text();
  const fields = new URLSearchParams({
    step: 'record',
    given: 'Ben',
    family: 'Ito',
    email: 'ben@example.org',
  });
  for (const [, name, value] of page.matchAll(/name="((?:version|lang)\.[^"]+|id)"\s+value="([^"]*)"/g))
    fields.set(name!, value!);
  fields.set('answer.updates', 'refused');
  fields.set('answer.age', 'given');
  const answer = await at.endpoint.fetch(
    new Request(`${ORIGIN}/v1/forms/safe`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: fields.toString(),
    }),
    HOME,
  );
  assert.equal(answer.status, 303);
  const [form] = (await waiting(at)).filter(({ id }) => id !== action.id);
  assert.deepEqual([form!.supporter!.given, form!.flags], ['Ben', ['crowd', 'unproven']]);
});

test('a campaign that gets far more than is usual asks for proofs, whoever sends', async t => {
  const at = await open(t, { proofOfWork: 'pressure', perMinute: 3 });
  const sign = await signers(at);
  for (let n = 0; n < 3; n++) assert.equal((await from(at, `203.0.113.${n}`, sign())).status, 201);
  await challenged(await from(at, '203.0.113.9', sign()));
  const write = await letter(at);
  assert.equal((await from(at, '203.0.113.9', write)).status, 201, 'another campaign does not');
  at.clock.advance(60_000);
  assert.equal((await from(at, '203.0.113.9', sign())).status, 201);
});

test('copies of a stored action are no pressure, for their sender or for others', async t => {
  const at = await open(t, { proofOfWork: 'pressure', perMinute: 3, perSender: 3 });
  const sign = await signers(at);
  const action = sign();
  for (let n = 0; n < 10; n++) assert.equal((await from(at, HOME, action)).status, 201);
  const other = sign();
  assert.equal((await from(at, HOME, other)).status, 201);
  assert.deepEqual(await flagsOf(at, other), []);
});

test('a form that was sent faster than a person could is marked; who says nothing is not', async t => {
  const at = await open(t);
  const sign = await signers(at);
  const actions = [900, 4000, undefined].map(elapsedMs =>
    sign({ check: elapsedMs === undefined ? {} : { elapsedMs } }),
  );
  for (const action of actions) assert.equal((await from(at, HOME, action)).status, 201);
  assert.deepEqual(await Promise.all(actions.map(action => flagsOf(at, action))), [['quick'], [], []]);
});

test('an address of a service for throwaway ones is marked; a relay that protects its owner is not', async t => {
  const at = await open(t);
  const sign = await signers(at);
  const flags = async (email: string) => {
    const action = sign({}, email);
    assert.equal((await from(at, HOME, action)).status, 201);
    return flagsOf(at, action);
  };
  for (const email of ['a@mailinator.com', 'a@sub.Mailinator.com', 'a@yopmail.com'])
    assert.deepEqual(await flags(email), ['disposable'], email);
  for (const email of [
    'a@example.org',
    'a@privaterelay.appleid.com',
    'a@mozmail.com',
    'a@duck.com',
    'a@simplelogin.com',
    'a@mailinator.example',
  ])
    assert.deepEqual(await flags(email), [], email);
});

test('one text in many names is a flood for a day; short ones, and what the campaign offers, are not', async t => {
  const body = `{{salutation}}\n\nPlease protect people from hate in {{place}}, for all of us who live there.\n\n{{supporter}}`;
  const file = letters({ letters: [{ id: 'one', lang: 'en', subjects: ['Please act'], body }] });
  const at = await open(t, {}, { files: { 'safe.json': petition(), 'write.json': file } });
  const sign = await signers(at);
  const comments = [LONG, ` ${LONG.toUpperCase().replace(' ', '\n')}`, 'Please act now!'];
  for (const comment of comments.flatMap(one => Array.from({ length: 11 }, () => one)))
    assert.equal((await from(at, HOME, sign({ comment }))).status, 201);
  const flagged = await waiting(at);
  assert.equal(flagged.length, 2, 'of 22 times the same two are more than twenty');
  assert.ok(flagged.every(({ flags }) => flags!.join() === 'flood'));

  const sample = await letter(at);
  const write = async (text: string, n: number) => {
    const supporter = { given: `S${n}`, family: 'T', email: `w${n}@example.org` };
    const deliveries = [{ ...sample.deliveries![0]!, body: text }];
    const action = { ...sample, id: crypto.randomUUID(), supporter, deliveries };
    assert.equal((await from(at, HOME, action)).status, 201);
  };
  const offered = (n: number) =>
    `Dear Chief:\n\nPlease protect people from hate in Fresno, for all of us who live there.\n\nS${n} T`;
  for (let n = 0; n < 21; n++) await write(offered(n), n);
  assert.equal((await waiting(at, 'write')).length, 0);
  for (let n = 0; n < 21; n++) await write(`${offered(n)}\n\n${LONG}`, n);
  assert.equal((await waiting(at, 'write')).length, 1);

  at.clock.advance(DAY_MS);
  const later = sign({ comment: LONG });
  await from(at, HOME, later);
  assert.deepEqual(await flagsOf(at, later), []);
});

test('many addresses of one mailbox are a flood; one address that acts often is not', async t => {
  const at = await open(t);
  const sign = await signers(at);
  const flags = async (email: string) => {
    const action = sign({}, email);
    assert.equal((await from(at, HOME, action)).status, 201);
    return flagsOf(at, action);
  };
  for (let n = 0; n < 8; n++) assert.deepEqual(await flags('ana+news@example.org'), []);
  for (let n = 0; n < 4; n++) assert.deepEqual(await flags(`ana+${n}@example.org`), []);
  assert.deepEqual(await flags('ana+more@example.org'), ['flood']);
  assert.deepEqual(await flags('ben+1@example.org'), []);
  for (const name of ['b.en', 'be.n', 'b.e.n', 'ben+1', 'ben+2']) await flags(`${name}@gmail.com`);
  assert.deepEqual(await flags('b.en+3@gmail.com'), ['flood']);
  assert.deepEqual(await flags('b.en@example.org'), []);
});

test('the answer to a flagged action, and what its receipt says, differ in nothing', async t => {
  const at = await open(t);
  const sign = await signers(at);
  const seen = async (more: Partial<Action>, email: string) => {
    const action = sign(more, email);
    const answer = await from(at, HOME, action);
    const text = await answer.text();
    const { url } = JSON.parse(text) as Receipt;
    const record = await (await at.request(url!)).text();
    const token = url!.split('/').pop()!;
    const bare = (one: string) =>
      one.replaceAll(action.id, 'ID').replaceAll(token, 'TOKEN').replaceAll(email, 'EMAIL');
    return [answer.status, [...answer.headers], bare(text), bare(record)];
  };
  const plain = await seen({}, 'plain@example.org');
  const marked = await seen({ check: { elapsedMs: 1 } }, 'a@mailinator.com');
  assert.deepEqual(
    (await waiting(at)).map(({ flags }) => flags),
    [['disposable', 'quick']],
  );
  assert.deepEqual(marked, plain);
  // A robot that fills the hidden field is asked what anybody is asked.
  const pressed = await open(t, { proofOfWork: 'pressure', perSender: 0 });
  const robot = (await signers(pressed))({ check: { website: 'https://spam.example' } });
  await challenged(await from(pressed, HOME, robot));
  const alone = { ...robot, check: { ...robot.check, proof: 'none' as const, elapsedMs: 1 } };
  assert.equal((await from(pressed, HOME, alone)).status, 201);
  assert.deepEqual(await waiting(pressed), [], 'nobody has to look at what counts nothing');
});

test('a challenge can be asked for ahead, for an action of a campaign', async t => {
  const at = await open(t);
  const id = crypto.randomUUID();
  const answer = await at.request(`/v1/challenges?campaign=safe&action=${id}`);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const { parameters } = (await answer.json()) as Challenge;
  assert.deepEqual(parameters.data, { campaign: 'safe', action: id, until: '2027-01-10T12:10:00.000Z' });
  for (const [query, status] of [
    [`campaign=none&action=${id}`, 404],
    ['campaign=safe&action=1', 400],
    ['campaign=safe', 400],
  ] as const)
    assert.equal((await at.request(`/v1/challenges?${query}`)).status, status, query);
});

test('what was held since a backup stays held when it is put back', { skip: withoutFile }, async t => {
  const at = await open(t);
  const sign = await signers(at);
  const quick = () => sign({ check: { elapsedMs: 1 } });
  const [held, forgotten, kept] = [quick(), quick(), quick()];
  const urls: string[] = [];
  for (const action of [held, forgotten, kept]) {
    const answer = await from(at, HOME, action);
    assert.equal(answer.status, 201);
    urls.push(((await answer.json()) as { url: string }).url);
  }
  const copy = join(await tempFolder(t), 'backup');
  await backUp(at.dataFolder, copy);
  const now = at.clock().toISOString();
  const { flags, consents } = at.endpoint.store;
  await flags.review('safe', [held.id, forgotten.id], { verdict: 'hold', at: now });
  // Held and then forgotten: it does not count, and would not as an anonymous one either.
  const receiptHash = tokenHash(urls[1]!.split('/').at(-1)!);
  await consents.erase({ receiptHash }, { at: now, way: 'receipt' });
  await at.endpoint.close();
  await restore(copy, at.dataFolder);
  const again = await open(t, {}, { dataFolder: at.dataFolder });
  assert.deepEqual(await again.endpoint.store.actions.counts('safe'), [
    { kind: 'signature', tally: 'unverified', n: 1 },
  ]);
  assert.deepEqual(
    (await waiting(again)).map(({ id }) => id),
    [kept.id],
  );
});
