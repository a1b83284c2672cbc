import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HotlineList, Lookup, type Problem, type Representative } from '../../contract/index.ts';
import { type TestEndpoint, letter, letters, testEndpoint } from '../test-support.ts';

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
