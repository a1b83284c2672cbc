import assert from 'node:assert/strict';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { HotlineList, Lookup, type Problem, type Representative } from '../../contract/index.ts';
import { type Geocoder, GeocoderError } from '../directory/geocoder.ts';
import { ownLine } from '../hotlines/test-support.ts';
import { type TestEndpoint, campaignFolder, letter, letters, testEndpoint } from '../test-support.ts';

const person = (id: string, division: string, more: Partial<Representative> = {}): Representative => ({
  id,
  name: `Sample ${id}`,
  office: 'us-house',
  division: `ocd-division/country:us/${division}`,
  voting: true,
  contacts: { email: `${id}@house.example` },
  ...more,
});

const withDirectory = async (at: TestEndpoint) => {
  await at.endpoint.store.directory.replace({
    country: 'US',
    source: 'Sample directory',
    sourceDate: '2027-01-01',
    representatives: [
      person('ca-20', 'state:ca/cd:20'),
      person('ca-21', 'state:ca/cd:21'),
      person('former', 'state:ca/cd:22', { termEnds: '2027-01-03' }),
      person('dc', 'district:dc', { voting: false }),
      person('senator', 'state:ca', { office: 'us-senate' }),
    ],
    places: {
      '93611': ['ocd-division/country:us/state:ca/cd:20'],
      '93701': ['ocd-division/country:us/state:ca/cd:20', 'ocd-division/country:us/state:ca/cd:21'],
      '20001': ['ocd-division/country:us/district:dc'],
    },
  });
  return at;
};

const find = '/v1/representatives?country=US&postalCode=';

test('a place is looked up; the answer can be cached and names its source and day', async t => {
  const at = await withDirectory(await testEndpoint(t));
  const response = await at.request(`${find}93611&offices=us-house`);
  assert.equal(response.status, 200);
  assert.match(response.headers.get('cache-control')!, /^public/);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.ok(response.headers.get('etag'));
  const found = Lookup.parse(await response.json());
  assert.deepEqual([found.source, found.sourceDate], ['Sample directory', '2027-01-01']);
  assert.deepEqual(
    found.offices.map(({ office, status, representatives }) => [office, status, representatives[0]?.id]),
    [['us-house', 'match', 'ca-20']],
  );
  const split = Lookup.parse(await at.json(`${find}93701&offices=us-house,us-senate`));
  assert.deepEqual(
    split.offices.map(({ status }) => status),
    ['ambiguous', 'match'],
  );
});

test('a query that is wrong is 400 at its parameter', async t => {
  const at = await withDirectory(await testEndpoint(t));
  for (const [query, pointer] of [
    ['', '/country'],
    ['?country=us&postalCode=93611', '/country'],
    ['?country=US', '/postalCode'],
    ['?country=US&postalCode=', '/postalCode'],
    ['?country=US&postalCode=93611-1234', '/postalCode'],
    ['?country=US&postalCode=9361', '/postalCode'],
    ['?country=US&postalCode=%00', '/postalCode'],
    ['?country=US&postalCode=93611&offices=A,b', '/offices/0'],
    [`?country=US&postalCode=93611&offices=${Array(21).fill('x').join()}`, '/offices'],
  ]) {
    const response = await at.request(`/v1/representatives${query}`);
    const problem = (await response.json()) as Problem;
    assert.equal(`${response.status} ${problem.type}`, '400 urn:upstander:problem:invalid-query', query);
    assert.equal(problem.errors?.[0]?.pointer, pointer, query);
  }
});

test('people are found by name; the answer can be cached', async t => {
  const at = await withDirectory(await testEndpoint(t));
  const response = await at.request('/v1/representatives?country=US&name=CA-2&offices=us-house');
  assert.equal(response.status, 200);
  assert.match(response.headers.get('cache-control')!, /^public/);
  const found = Lookup.parse(await response.json());
  assert.deepEqual(
    found.offices.map(({ status, ask, representatives }) => [
      status,
      ask,
      ...representatives.map(({ id }) => id),
    ]),
    [['ambiguous', 'pick', 'ca-20', 'ca-21']],
  );
  assert.deepEqual(
    [found.source, found.sourceDate, found.postalCode],
    ['Sample directory', '2027-01-01', undefined],
  );
  for (const name of ['', '%20', '-', 'x'.repeat(101), 'a%0Ab']) {
    const refused = await at.request(`/v1/representatives?country=US&name=${name}`);
    const problem = (await refused.json()) as Problem;
    assert.deepEqual([refused.status, problem.errors?.[0]?.pointer], [400, '/name'], name);
  }
  assert.equal((await at.request('/v1/representatives?country=FR&name=ca')).status, 404);
});

const home = { street: '77 Canary Street', city: 'Canaryville', region: 'CA' };
const asking = (body: unknown, headers = {}) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Knows one street; `answer` is what it does. */
const geocoder = (answer: Geocoder['locate']): { geocoder: Geocoder; asked: unknown[] } => {
  const asked: unknown[] = [];
  const locate: Geocoder['locate'] = address => {
    asked.push(address);
    return answer(address);
  };
  return { geocoder: { country: 'US', locate }, asked };
};

test('a street address is looked up, and left nowhere', async t => {
  const divisions = ['ocd-division/country:us/state:ca/cd:21'];
  const { geocoder: census, asked } = geocoder(async ({ street }) =>
    street === home.street ? { divisions, postalCode: '93701' } : undefined,
  );
  const at = await withDirectory(await testEndpoint(t, { geocoder: census }));
  const ask = async (body: object) =>
    Lookup.parse(await at.json('/v1/representatives', asking({ country: 'US', ...body })));

  const byCode = Lookup.parse(await at.json(`${find}93701&offices=us-house`));
  assert.deepEqual([byCode.address, byCode.offices[0]!.ask], [true, 'street']);

  const offices = ['us-house'];
  const found = await ask({ address: home, postalCode: '93701-1234', offices });
  assert.deepEqual(
    found.offices.map(({ status, representatives }) => [status, representatives[0]?.id]),
    [['match', 'ca-21']],
  );
  assert.equal(found.postalCode, '93701');
  assert.deepEqual((await ask({ address: home, offices })).postalCode, '93701', 'the geocoder knows it');
  assert.deepEqual(asked, [
    { ...home, country: 'US', postalCode: '93701' },
    { ...home, country: 'US', postalCode: undefined },
  ]);

  const unknown = await ask({ address: { ...home, street: 'Nowhere' }, offices });
  assert.deepEqual(unknown.offices, [
    { office: 'us-house', status: 'none', reason: 'unknown-address', ask: 'pick', representatives: [] },
  ]);
  const fine = await ask({ postalCode: '93701-1234', offices });
  assert.deepEqual([fine.offices[0]!.status, fine.postalCode], ['ambiguous', '93701']);

  const response = await at.request('/v1/representatives', asking({ country: 'US', address: home }));
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.doesNotMatch(JSON.stringify([await response.json(), at.lines]), /canary/i);
  for (const file of await readdir(at.dataFolder)) {
    const path = join(at.dataFolder, file);
    if ((await stat(path)).isFile()) assert.doesNotMatch(await readFile(path, 'latin1'), /canary/i, file);
  }
});

test('an address that is not one is 400 at its field; a body that is none, too', async t => {
  const { geocoder: census, asked } = geocoder(async () => undefined);
  const at = await withDirectory(await testEndpoint(t, { geocoder: census }));
  for (const [body, pointer] of [
    [{}, '/country'],
    [{ country: 'US' }, '/address'],
    [{ country: 'US', address: { street: '', city: 'Fresno' } }, '/address/street'],
    [{ country: 'US', address: { street: '1 Main', city: 'Fres\nno' } }, '/address/city'],
    [{ country: 'US', address: { street: '1 Main' } }, '/address/city'],
    [{ country: 'US', address: home, offices: ['A b'] }, '/offices/0'],
    [{ country: 'US', address: home, postalCode: 'SW1A 1AA' }, '/postalCode'],
    [{ country: 'US', postalCode: '9361' }, '/postalCode'],
  ] as const) {
    const response = await at.request('/v1/representatives', asking(body));
    const problem = (await response.json()) as Problem;
    assert.deepEqual([response.status, problem.errors?.[0]?.pointer], [400, pointer], JSON.stringify(body));
  }
  assert.deepEqual(asked, [], 'nobody is asked about what is none');
  assert.equal((await at.request('/v1/representatives', { method: 'POST', body: 'x' })).status, 415);
});

test('a geocoder that fails is told, without the address; the log neither holds it', async t => {
  const { geocoder: census } = geocoder(async () => {
    throw new GeocoderError('it answered 500');
  });
  const at = await withDirectory(await testEndpoint(t, { geocoder: census }));
  const response = await at.request('/v1/representatives', asking({ country: 'US', address: home }));
  const problem = (await response.json()) as Problem;
  assert.equal(`${response.status} ${problem.type}`, '502 urn:upstander:problem:lookup-failed');
  assert.ok(response.headers.get('retry-after'));
  assert.ok(at.lines.length > 0);
  assert.doesNotMatch(JSON.stringify([problem, at.lines]), /canary/i);
});

test('without a geocoder no address is looked up, nor one of another country', async t => {
  const at = await withDirectory(await testEndpoint(t));
  const byCode = Lookup.parse(await at.json(`${find}93701`));
  assert.deepEqual([byCode.address, byCode.offices[0]!.ask], [undefined, 'pick']);
  assert.equal(
    (await at.request('/v1/representatives', asking({ country: 'US', address: home }))).status,
    404,
  );
  const { geocoder: census, asked } = geocoder(async () => undefined);
  const other = await withDirectory(await testEndpoint(t, { geocoder: census }));
  assert.equal(
    (await other.request('/v1/representatives', asking({ country: 'CA', address: home }))).status,
    404,
  );
  assert.deepEqual(asked, []);
});

test('addresses are taken from the pages that may send actions', async t => {
  const { geocoder: census } = geocoder(async () => undefined);
  const allowedOrigins = ['https://blog.example'];
  const at = await withDirectory(await testEndpoint(t, { geocoder: census, allowedOrigins }));
  const from = async (Origin: string) =>
    (await at.request('/v1/representatives', asking({ country: 'US', address: home }, { Origin }))).status;
  assert.equal(await from('https://blog.example'), 200);
  assert.equal(await from('https://other.example'), 403);
  assert.equal((await at.request('/v1/representatives', { method: 'OPTIONS' })).status, 204);
});

test('a country without a directory is 404', async t => {
  const at = await testEndpoint(t);
  for (const query of ['country=US&postalCode=93611', 'country=FR&postalCode=75001']) {
    assert.equal((await at.request(`/v1/representatives?${query}`)).status, 404);
  }
});

test('letters go to holders of the campaign’s offices, at the directory’s address', async t => {
  const targets = { country: 'US', offices: ['us-house'], nonVoting: 'exclude' };
  const files = { 'a.json': letters({ targets, deliver: 'unverified' }) };
  const at = await withDirectory(await testEndpoint(t, { files, devMailbox: true }));
  const to = async (target: string) =>
    at.act(
      await letter(at, { deliveries: [{ target, channel: 'endpoint', subject: 'Hi', body: 'Please.' }] }),
    );
  assert.equal((await to('ca-20')).status, 201);
  assert.equal((await to('senator')).status, 422, 'another office');
  assert.equal((await to('dc')).status, 422, 'without a vote, where the campaign excludes them');
  assert.equal((await to('chief')).status, 422);
  assert.equal((await to('former')).status, 422, 'their term is over');
});

test('help lines are listed by country and topic', async t => {
  const at = await testEndpoint(t);
  const response = await at.request('/v1/hotlines?country=US&topic=trafficking&lang=es');
  assert.equal(response.status, 200);
  assert.ok(response.headers.get('etag'));
  const list = HotlineList.parse(await response.json());
  assert.ok(list.hotlines.length > 0);
  assert.ok(list.hotlines.every(({ topic }) => topic === 'trafficking'));
  assert.deepEqual(await at.json('/v1/hotlines?country=ZZ'), { country: 'ZZ', hotlines: [] });
  assert.equal((await at.request('/v1/hotlines?country=US&lang=not_a_tag')).status, 200);
  assert.equal((await at.request('/v1/hotlines?country=usa')).status, 400);
  assert.equal((await at.request('/v1/hotlines')).status, 400);
});

test('a list of its own takes the place of the lines that come along, in frames too', async t => {
  const folder = await campaignFolder(t, {
    'lines.yaml': JSON.stringify({ hotlines: [ownLine({ checkedOn: '2026-11-01', checkedBy: 'Kim' })] }),
  });
  const at = await testEndpoint(t, { hotlines: join(folder, 'lines.yaml') });
  const { hotlines } = HotlineList.parse(await at.json('/v1/hotlines?country=US&lang=es-MX'));
  assert.deepEqual(
    hotlines.map(({ id, name, lang, checkedOn }) => [id, name, lang, checkedOn]),
    [['us-own-line', 'Línea propia', 'es', '2026-11-01']],
  );
  const frame = await (await at.request('/embed/hotline-info?country=US')).text();
  assert.match(frame, /Own Line/);
  assert.doesNotMatch(frame, /988/);
});
