// What is refused of actions, and how that is said: nothing of it is stored.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Action } from '../../contract/index.ts';
import { letter, letters, petition, signature, testEndpoint } from '../test-support.ts';
import { both, pointers, refused, untouched } from './test-support.ts';

test('a refused attempt binds no id', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  assert.equal((await at.act({ ...action, kind: 'nothing' })).status, 422);
  assert.equal((await at.act({ ...action, campaign: 'nobody' })).status, 404);
  assert.equal((await at.act(action)).status, 201);
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
    ...['https://[', 'http://%', 'https://[::1', 'https://ana:x@a.example/'].map(
      (page): [string, unknown, string[]] => [
        `no page: ${page}`,
        { ...good, source: { element: 'x', version: '1', page } },
        ['/source/page'],
      ],
    ),
    [
      'a sign in the page that no database takes',
      { ...good, source: { element: 'x', version: '1', page: 'https://a.example/\u0000' } },
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
