import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Action, type Problem, Receipt } from '../../contract/index.ts';
import { Overloaded } from '../store/port.ts';
import { WriteError } from '../store/sqlite/writer.ts';
import {
  DAY_MS,
  ORIGIN,
  type TestEndpoint,
  letter,
  letters,
  petition,
  signature,
  testEndpoint,
} from '../test-support.ts';

const both = {
  files: { 'a.json': petition(), 'b.json': letters({ deliver: 'unverified' }) },
  devMailbox: true,
};

async function refused(response: Response, status: number, kind: string): Promise<Problem> {
  const problem = (await response.json()) as Problem;
  assert.equal(
    `${response.status} ${problem.type}`,
    `${status} urn:upstander:problem:${kind}`,
    JSON.stringify(problem),
  );
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(problem.status, status);
  return problem;
}

const pointers = (problem: Problem) => problem.errors?.map(({ pointer }) => pointer);

/** Nothing was counted or stored. */
async function untouched({ endpoint }: TestEndpoint): Promise<void> {
  for (const campaign of ['safe', 'write']) {
    assert.deepEqual(await endpoint.store.actions.counts(campaign), []);
    assert.deepEqual(await endpoint.store.actions.recount(campaign), []);
  }
}

test('a signature is recorded, and the same one again gets the same answer', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  const first = await at.act(action);
  assert.equal(first.status, 201);
  assert.equal(first.headers.get('cache-control'), 'no-store');
  const receipt = Receipt.parse(await first.json());
  assert.deepEqual(
    { ...receipt, url: undefined },
    {
      id: action.id,
      campaign: 'safe',
      kind: 'signature',
      recordedAt: '2027-01-10T12:00:00.000Z',
      status: 'counted',
      deliveries: [],
      url: undefined,
    },
  );
  assert.match(receipt.url!, /^https:\/\/act\.example\.org\/v1\/receipts\/[\w-]{32}$/);
  at.clock.advance(DAY_MS);
  const again = await at.act({ ...action, check: { website: '' } });
  assert.equal(again.status, 201);
  assert.deepEqual(await again.json(), receipt);
  assert.deepEqual(await at.endpoint.store.actions.counts('safe'), [
    { kind: 'signature', tally: 'unverified', n: 1 },
  ]);
});

test('64 copies at once are one action', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  const answers = await Promise.all(Array.from({ length: 64 }, async () => at.act(action)));
  const bodies = new Set(await Promise.all(answers.map(answer => answer.text())));
  assert.equal(bodies.size, 1);
  assert.ok(answers.every(({ status }) => status === 201));
  assert.equal((await at.endpoint.store.actions.recount('safe'))[0]?.n, 1);
});

test('an id with another body is refused, and the first one stays', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  await at.act(action);
  const problem = await refused(await at.act({ ...action, comment: 'Other' }), 409, 'id-conflict');
  assert.ok(problem.detail);
  assert.equal((await at.act(action)).status, 201);
});

test('key order and spaces around a name do not make another action', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  await at.act(action);
  const turned = Object.fromEntries(Object.entries(action).reverse());
  const supporter = { email: ' ana@example.org ', family: 'Díaz ', given: ' Ana' };
  assert.equal((await at.act({ ...turned, supporter })).status, 201);
});

test('a refused attempt binds no id', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  assert.equal((await at.act({ ...action, kind: 'nothing' })).status, 422);
  assert.equal((await at.act({ ...action, campaign: 'nobody' })).status, 404);
  assert.equal((await at.act(action)).status, 201);
});

test('the same address counts once for a campaign and kind, whatever its case, and the answer does not tell', async t => {
  const at = await testEndpoint(t, both);
  const shapes = [];
  for (const email of [
    'ana@example.org',
    ' ANA@Example.ORG ',
    'ana@example.org',
    'jose\u0301@example.org',
    'jos\u00e9@example.org',
  ]) {
    const supporter = { given: 'A', family: 'B', email };
    const {
      id: _,
      url,
      ...rest
    } = Receipt.parse(await (await at.act(await signature(at, { supporter }))).json());
    assert.ok(url);
    shapes.push(JSON.stringify(rest));
  }
  assert.equal(new Set(shapes).size, 1);
  assert.equal((await at.endpoint.store.actions.counts('safe'))[0]?.n, 2);
  await at.act(await letter(at));
  assert.equal((await at.endpoint.store.actions.counts('write'))[0]?.n, 1, 'a letter is another kind');
});

test('a petition that asks for confirmation holds signatures as pending', async t => {
  const at = await testEndpoint(t, {
    files: { 'a.json': petition({ petition: { statement: 'We ask.', confirm: true } }) },
    devMailbox: true,
  });
  const receipt = Receipt.parse(await (await at.act(await signature(at))).json());
  assert.equal(receipt.status, 'awaiting-confirmation');
  const again = Receipt.parse(await (await at.act(await signature(at))).json());
  assert.equal(again.status, 'awaiting-confirmation');
  const progress = await at.json('/v1/campaigns/safe/progress');
  assert.deepEqual([progress['counted'], progress['pending']], [0, 1]);
});

test('actions without an address count each', async t => {
  const at = await testEndpoint(t, both);
  for (let i = 0; i < 3; i++) {
    const { supporter: _, ...call } = await letter(at, {
      kind: 'call',
      consents: [],
      deliveries: [{ target: 'mayor', channel: 'call' }],
    });
    const receipt = Receipt.parse(await (await at.act(call)).json());
    assert.deepEqual(receipt.deliveries, [{ target: 'mayor', name: 'Mayor Example', status: 'called' }]);
  }
  assert.deepEqual(await at.endpoint.store.actions.counts('write'), [
    { kind: 'call', tally: 'unverified', n: 3 },
  ]);
});

test('the hidden field makes an action look recorded and count nothing', async t => {
  const at = await testEndpoint(t, {
    files: { 'a.json': petition(), 'b.json': letters({ deliver: 'unverified' }) },
    devMailbox: true,
  });
  const action = await signature(at, { check: { website: 'https://spam.example' } });
  const receipt = Receipt.parse(await (await at.act(action)).json());
  assert.equal(receipt.status, 'counted');
  assert.equal((await at.request(receipt.url!)).status, 200);
  await at.act(await letter(at, { check: { website: 'x' } }));
  assert.deepEqual(await at.endpoint.store.actions.counts('safe'), []);
  assert.deepEqual(await at.endpoint.store.actions.recount('write'), []);
  await sleep(30);
  assert.deepEqual(await at.endpoint.store.mailbox.list(10), []);
  assert.equal((await at.act(await signature(at))).status, 201);
  assert.equal(
    (await at.endpoint.store.actions.counts('safe'))[0]?.n,
    1,
    'the person behind it still counts',
  );
});

test('what a letter reports is what it did', async t => {
  const at = await testEndpoint(t, both);
  const deliveries: Action['deliveries'] = [
    { target: 'chief', channel: 'endpoint', subject: 'Hi', body: 'Please' },
    { target: 'mayor', channel: 'own-page' },
    { target: 'mayor', channel: 'mail-app' },
    { target: 'mayor', channel: 'copy' },
    { target: 'mayor', channel: 'print' },
  ];
  const receipt = Receipt.parse(await (await at.act(await letter(at, { deliveries }))).json());
  assert.deepEqual(
    receipt.deliveries.map(({ status }) => status),
    ['queued', 'handed-over', 'opened-in-mail-app', 'copied', 'printed'],
  );
});

test('where no letters leave, none is taken to be delivered', async t => {
  const file = letters({ deliver: 'unverified' });
  for (const options of [{ files: { 'a.json': file } }, { files: { 'a.json': letters() } }]) {
    const at = await testEndpoint(t, options);
    assert.equal((await at.json('/v1/campaigns/write'))['delivers'], undefined);
    const problem = await refused(await at.act(await letter(at)), 422, 'invalid-action');
    assert.deepEqual(
      problem.errors!.map(({ pointer, code }) => [pointer, code]),
      [['/deliveries/0/channel', 'no-delivery']],
    );
    const byHand = await letter(at, { deliveries: [{ target: 'chief', channel: 'mail-app' }] });
    assert.equal((await at.act(byHand)).status, 201);
  }
  const able = await testEndpoint(t, { files: { 'a.json': file, 'b.json': petition() }, devMailbox: true });
  assert.equal((await able.json('/v1/campaigns/write'))['delivers'], true);
  assert.equal((await able.json('/v1/campaigns/safe'))['delivers'], undefined);
  assert.equal((await able.act(await letter(able))).status, 201);
});

test('what is wrong is named by JSON Pointers, in sentences, and changes nothing', async t => {
  const at = await testEndpoint(t, both);
  const good = await signature(at);
  const write = await letter(at);
  const cases: [name: string, action: unknown, expected: string[]][] = [
    ['nothing', null, ['']],
    ['a list', [], ['']],
    ['a text', 'x', ['']],
    ['an unknown member', { ...good, admin: true }, ['/admin']],
    ['an odd member', { ...good, 'a/b~c': true }, ['/a~1b~0c']],
    ['no supporter', { ...good, supporter: undefined }, ['/supporter']],
    ['no e-mail', { ...good, supporter: { given: 'A', family: 'B' } }, ['/supporter/email']],
    [
      'a header in the name',
      { ...good, supporter: { ...good.supporter, given: 'A\r\nBcc: x@y.example' } },
      ['/supporter/given'],
    ],
    [
      'a header in the address',
      { ...good, supporter: { ...good.supporter, email: 'a@b.example\nBcc: c@d.example' } },
      ['/supporter/email'],
    ],
    ['an id of no form', { ...good, id: 'x' }, ['/id']],
    ['a number for a text', { ...good, comment: 3 }, ['/comment']],
    [
      'a query in the page',
      { ...good, source: { element: 'x', version: '1', page: 'https://a.example/?q=1' } },
      ['/source/page'],
    ],
    [
      'an answer that is none',
      { ...good, consents: [{ ...good.consents[0], answer: 'maybe' }] },
      ['/consents/0/answer'],
    ],
    ['a signature to somebody', { ...good, deliveries: write.deliveries }, ['/deliveries']],
    ['a signature without petition', { ...write, kind: 'signature', deliveries: undefined }, ['/kind']],
    ['a letter to nobody', { ...write, deliveries: undefined }, ['/deliveries']],
    ['a letter to none', { ...write, deliveries: [] }, ['/deliveries']],
    [
      'an unknown target',
      { ...write, deliveries: [{ target: 'nobody', channel: 'copy' }] },
      ['/deliveries/0/target'],
    ],
    [
      'no address',
      { ...write, deliveries: [{ ...write.deliveries![0], target: 'mayor' }] },
      ['/deliveries/0/channel'],
    ],
    [
      'a target twice',
      { ...write, deliveries: [write.deliveries![0], write.deliveries![0]] },
      ['/deliveries/1/target'],
    ],
    [
      'a header in the subject',
      { ...write, deliveries: [{ ...write.deliveries![0], subject: 'A\nBcc: b' }] },
      ['/deliveries/0/subject'],
    ],
    [
      'no subject',
      { ...write, deliveries: [{ target: 'chief', channel: 'endpoint', body: 'x' }] },
      ['/deliveries/0/subject'],
    ],
    [
      'an empty body',
      { ...write, deliveries: [{ ...write.deliveries![0], body: ' \n' }] },
      ['/deliveries/0/body'],
    ],
    ['a call by endpoint', { ...write, kind: 'call' }, ['/deliveries/0/channel']],
  ];
  for (const [name, action, expected] of cases) {
    const problem = await refused(await at.act(action), 422, 'invalid-action');
    assert.deepEqual(pointers(problem), expected, name);
    for (const { detail } of problem.errors!) assert.match(detail, /^[A-Z].{8,}/, `${name}: ${detail}`);
  }
  await untouched(at);
});

test('half a character, which cannot be stored, is refused wherever it stands', async t => {
  const at = await testEndpoint(t, both);
  const half = 'a\ud83d';
  const base = await signature(at);
  const write = await letter(at);
  const { supporter } = base;
  const cases: [action: Action, pointer: string][] = [
    [{ ...base, supporter: { ...supporter!, given: half } }, '/supporter/given'],
    [{ ...base, supporter: { ...supporter!, family: '\udc4d' } }, '/supporter/family'],
    [{ ...base, supporter: { ...supporter!, email: `${half}@example.org` } }, '/supporter/email'],
    [{ ...base, comment: `${half}\nb` }, '/comment'],
    [
      { ...write, deliveries: [{ ...write.deliveries![0]!, subject: half, body: half }] },
      '/deliveries/0/subject /deliveries/0/body',
    ],
    [{ ...base, source: { element: 'e', version: '1', page: `https://a.example/${half}` } }, '/source/page'],
  ];
  for (const [action, expected] of cases) {
    assert.equal(pointers(await refused(await at.act(action), 422, 'invalid-action'))?.join(' '), expected);
  }
  await untouched(at);
  assert.equal((await at.act({ ...base, comment: 'whole: \ud83d\udc4d' })).status, 201);
});

test('fields that the petition needs are needed', async t => {
  const fields = [
    { name: 'postalCode', required: true },
    { name: 'comment', required: true },
  ];
  const at = await testEndpoint(t, {
    files: { 'a.json': petition({ petition: { statement: 'We ask.', fields } }) },
  });
  const problem = await refused(await at.act(await signature(at, { comment: ' ' })), 422, 'invalid-action');
  assert.deepEqual(pointers(problem), ['/supporter/postalCode', '/comment']);
});

test('an unknown campaign is 404 at its pointer', async t => {
  const at = await testEndpoint(t);
  const problem = await refused(
    await at.act({ ...(await signature(at)), campaign: 'nobody' }),
    404,
    'unknown-campaign',
  );
  assert.deepEqual(pointers(problem), ['/campaign']);
});

test('a closed campaign takes nothing new, but still answers for what it took', async t => {
  const deadline = '2027-01-11T00:00:00Z';
  const at = await testEndpoint(t, { files: { 'a.json': petition({ deadline }) } });
  const action = await signature(at);
  const before = await (await at.act(action)).json();
  at.clock.advance(DAY_MS);
  await refused(await at.act(await signature(at)), 409, 'campaign-closed');
  assert.deepEqual(await (await at.act(action)).json(), before);
  assert.equal((await at.endpoint.store.actions.recount('safe'))[0]?.n, 1);
});

test('after a restart everything acknowledged is there, once, with the same receipts', async t => {
  const at = await testEndpoint(t);
  const actions = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      signature(at, { supporter: { given: 'S', family: 'T', email: `s${i % 30}@example.org` } }),
    ),
  );
  const before = await Promise.all(actions.map(async action => (await at.act(action)).text()));
  await at.endpoint.close();
  const again = await testEndpoint(t, { dataFolder: at.dataFolder });
  const after = await Promise.all(actions.map(async action => (await again.act(action)).text()));
  assert.deepEqual(after, before);
  assert.deepEqual(await again.endpoint.store.actions.counts('safe'), [
    { kind: 'signature', tally: 'unverified', n: 30 },
  ]);
});

test('a store that fails is a problem, and the log holds nothing personal', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  const { actions } = at.endpoint.store;
  const fails = async (error: unknown) => {
    Object.assign(actions, { record: () => Promise.reject(error) });
    return at.act(action, { headers: { 'Content-Type': 'application/json' } });
  };
  const record = actions.record;
  await refused(await fails(new Error('ana@example.org leaked')), 500, 'server-error');
  await refused(await fails(new WriteError('disk I/O error', 'ERR_SQLITE_ERROR', 10)), 500, 'server-error');
  const busy = await fails(new WriteError('database is locked', 'ERR_SQLITE_ERROR', 5));
  assert.ok(Number(busy.headers.get('retry-after')) > 0);
  await refused(busy, 503, 'overloaded');
  const full = await fails(new Overloaded());
  assert.ok(Number(full.headers.get('retry-after')) > 0);
  await refused(full, 503, 'overloaded');
  assert.equal(at.lines.length, 4);
  assert.match(
    at.lines[1]!,
    /^2027-01-10T12:00:00\.000Z POST \/v1\/actions 500 server-error WriteError ERR_SQLITE_ERROR: disk I\/O error$/,
  );
  for (const line of at.lines) assert.doesNotMatch(line, /ana|Díaz|example\.org|\n/);
  Object.assign(actions, { record });
  await untouched(at);
  assert.equal((await at.act(action)).status, 201, 'and it can be sent again');
});

test('a flood is bounded: what is refused says when to come back, what is taken is counted', async t => {
  const at = await testEndpoint(t);
  const one = await signature(at);
  const answers = await Promise.all(
    Array.from({ length: 5000 }, (_, i) => {
      const supporter = { given: 'S', family: 'T', email: `s${i}@example.org` };
      return at.act({ ...one, id: crypto.randomUUID(), supporter });
    }),
  );
  const taken = answers.filter(({ status }) => status === 201).length;
  const refusals = answers.filter(({ status }) => status !== 201);
  assert.ok(refusals.every(({ status, headers }) => status === 503 && headers.get('retry-after')));
  assert.deepEqual(await at.endpoint.store.actions.counts('safe'), [
    { kind: 'signature', tally: 'unverified', n: taken },
  ]);
  assert.deepEqual(await at.endpoint.store.actions.recount('safe'), [
    { kind: 'signature', tally: 'unverified', n: taken },
  ]);
});

test('an allowlist keeps other pages’ actions out', async t => {
  const at = await testEndpoint(t, { allowedOrigins: ['https://blog.example'] });
  const action = await signature(at);
  const from = (headers: Record<string, string>) =>
    at.act(action, { headers: { 'Content-Type': 'application/json', ...headers } });
  const evil = [
    'https://evil.example',
    'https://blog.example.evil.example',
    'http://blog.example',
    'https://blog.example:8443',
    'null',
    '',
  ];
  for (const origin of evil) {
    const response = await from({ Origin: origin });
    assert.equal(response.status, 403, origin);
    assert.equal(response.headers.get('access-control-allow-origin'), origin, 'its page may read why');
    assert.equal(((await response.json()) as Problem).type, 'urn:upstander:problem:origin-not-allowed');
  }
  await untouched(at);
  const allowed = await from({ Origin: 'https://blog.example' });
  assert.equal(allowed.status, 201);
  assert.equal(allowed.headers.get('access-control-allow-origin'), 'https://blog.example');
  assert.match(allowed.headers.get('vary') ?? '', /Origin/);
  assert.equal((await from({ Origin: ORIGIN })).status, 201);
  assert.equal((await from({})).status, 201, 'a program has no origin');
  assert.equal((await from({ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })).status, 201);
  assert.equal((await from({ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' })).status, 403);
  const form = await at.request('/v1/forms/safe', {
    method: 'POST',
    headers: { Origin: 'https://evil.example', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'given=A',
  });
  assert.equal(form.status, 403);
});

test('a preflight is answered for two hours', async t => {
  const at = await testEndpoint(t);
  const response = await at.request('/v1/actions', {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://blog.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    },
  });
  assert.equal(response.status, 204);
  assert.equal(response.headers.get('access-control-max-age'), '7200');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.match(response.headers.get('access-control-allow-methods')!, /POST/);
  assert.match(response.headers.get('access-control-allow-headers')!, /content-type/i);
  assert.equal(response.headers.get('access-control-allow-credentials'), null);
});
