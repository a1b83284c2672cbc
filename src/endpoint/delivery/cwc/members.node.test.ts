// Who is reached through Congress's offices, and by whom.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Action, type Lookup, type Representative } from '../../../contract/index.ts';
import { createMemoryDirectory } from '../../directory/memory-directory.ts';
import { type TestEndpoint, letter, letters, testEndpoint } from '../../test-support.ts';
import { letterStatus } from '../test-support.ts';
import { checkConstituent } from './constituent.ts';
import { officeCode } from './office.ts';
import { options, office, supporter, received } from './test-support.ts';

const seat = (more: Partial<Representative>): Representative => ({
  id: 'm001',
  name: 'Member Example',
  office: 'us-house',
  division: 'ocd-division/country:us/state:ca/cd:21',
  state: 'CA',
  voting: true,
  contacts: {},
  ...more,
});

test('an office has its code, or none where the seat is not known', () => {
  for (const [more, code] of [
    [{ district: '21' }, 'HCA21'],
    [{ district: '4' }, 'HCA04'],
    [{ state: 'AK' }, 'HAK00'],
    [{ state: 'DC', voting: false }, 'HDC00'],
    [{ state: 'MP', voting: false }, undefined],
    [{ district: 'North' }, undefined],
    [{ office: 'us-senate', senateClass: 1 }, 'SCA01'],
    [{ office: 'us-senate', senateClass: 3 }, 'SCA03'],
    [{ office: 'us-senate' }, undefined],
    [{ office: 'governor' }, undefined],
  ] as const) {
    assert.equal(officeCode(seat(more)), code, JSON.stringify(more));
  }
});

async function congress(t: TestContext, url: string): Promise<TestEndpoint> {
  const campaign = letters({
    deliver: 'unverified',
    targets: { country: 'US', offices: ['us-house', 'us-senate'] },
  });
  const at = await testEndpoint(t, { files: { 'a.json': campaign }, cwc: options(url) });
  const state = 'ocd-division/country:us/state:ca';
  await at.endpoint.store.directory.replace({
    country: 'US',
    source: 'Test',
    sourceDate: '2027-01-01',
    representatives: [
      // Whoever made the directory does not say how letters leave.
      seat({ district: '21', delivery: { by: 'webhook' } }),
      seat({ id: 's001', office: 'us-senate', division: state, senateClass: 1 }),
      seat({ id: 's003', office: 'us-senate', division: state, senateClass: 3 }),
    ],
    places: { '93611': [`${state}/cd:21`] },
  });
  return at;
}

test('members are said to be reached, asked for what they need, and written to', async t => {
  const { url, posts } = await office(t);
  const at = await congress(t, url);
  const { offices } = await at.json<Lookup>(
    '/v1/representatives?country=US&postalCode=93611&offices=us-house,us-senate',
  );
  const needs = ['prefix', 'topic', 'address'];
  assert.deepEqual(
    offices.flatMap(({ representatives }) => representatives.map(({ id, delivery }) => [id, delivery])),
    [
      ['m001', { by: 'cwc', needs }],
      ['s001', { by: 'cwc', needs }],
      ['s003', undefined],
    ],
  );
  const to = (target: string, more = {}) => ({
    target,
    channel: 'endpoint' as const,
    subject: 'Please act',
    body: 'Dear Member, please act.',
    topic: 'Health',
    ...more,
  });
  const wrong = async (more: Partial<Action>) => {
    const response = await at.act(await letter(at, { supporter, ...more }));
    assert.equal(response.status, 422);
    const { errors } = (await response.json()) as { errors: { pointer: string; code: string }[] };
    return errors.map(({ pointer, code }) => `${pointer} ${code}`);
  };
  const { given, family, email } = supporter;
  assert.deepEqual(
    await wrong({
      supporter: { given, family, email },
      deliveries: [to('m001', { topic: undefined }), to('s001')],
    }),
    [
      '/supporter/prefix required',
      '/deliveries/0/topic required',
      '/supporter/address required',
      '/supporter/postalCode required',
    ],
  );
  assert.deepEqual(await wrong({ deliveries: [to('s003')] }), ['/deliveries/0/channel no-way']);
  assert.deepEqual(
    await wrong({
      supporter: {
        ...supporter,
        prefix: 'Captain',
        postalCode: 'SW1A 1AA',
        address: { ...supporter.address, region: 'ZZ' },
      },
      deliveries: [to('m001', { topic: 'Healthcare', subject: 'Act' }), to('s001')],
    }),
    [
      '/supporter/address/region unknown-state',
      '/supporter/postalCode invalid_format',
      '/deliveries/0/topic unknown-topic',
      '/deliveries/0/subject too_small',
      '/supporter/prefix unknown-prefix',
    ],
  );
  assert.deepEqual(
    await wrong({
      supporter: { ...supporter, address: { ...supporter.address, region: 'TX' } },
      deliveries: [to('m001'), to('s001')],
    }),
    [
      '/supporter/address/region not-represented',
      '/deliveries/0/target not-represented',
      '/deliveries/1/target not-represented',
    ],
  );
  const response = await at.act(await letter(at, { supporter, deliveries: [to('m001'), to('s001')] }));
  await letterStatus(at, response, 'accepted');
  assert.equal(posts.length, 2);
  assert.deepEqual(
    posts.map(({ body }) => received(body)['MemberOffice']).toSorted((a, b) => a!.localeCompare(b!)),
    ['HCA21', 'SCA01'],
  );
});

test('a member is written to by constituents, as far as the directory knows them', async () => {
  const us = 'ocd-division/country:us';
  const ca = `${us}/state:ca`;
  const directory = createMemoryDirectory({
    country: 'US',
    source: 'Test',
    sourceDate: '2027-01-01',
    representatives: [],
    places: {
      '93611': [`${ca}/cd:5`, `${ca}/cd:21`],
      '94110': [`${ca}/cd:11`],
      '89439': [`${ca}/cd:3`, `${us}/state:nv/cd:2`],
      '99501': [`${us}/state:ak/cd:at-large`],
      '93612': [`${us}/area:list/fresno`],
    },
  });
  const house = seat({ district: '21' });
  const senator = seat({ office: 'us-senate', division: ca, senateClass: 1 });
  const alaska = seat({ state: 'AK', division: `${us}/state:ak/cd:at-large` });
  for (const [target, postalCode, region, refused] of [
    [house, '93611', 'CA', []],
    [house, '93611-1234', 'ca', []],
    [house, '94110', 'CA', ['/supporter/postalCode']],
    [house, '99501', 'AK', ['/supporter/address/region', '/supporter/postalCode']],
    [house, '00000', 'CA', []],
    [house, '93612', 'CA', []],
    [senator, '94110', 'CA', []],
    [senator, '89439', 'CA', []],
    [senator, '99501', 'CA', ['/supporter/postalCode']],
    [senator, '00000', 'NV', ['/supporter/address/region']],
    [alaska, '99501', 'AK', []],
    [alaska, '94110', 'AK', ['/supporter/postalCode']],
  ] as const) {
    const writer = { ...supporter, postalCode, address: { ...supporter.address, region } };
    const errors = await checkConstituent(writer, target, directory, 1);
    assert.deepEqual(
      errors.map(({ pointer }) => pointer),
      refused.flatMap(field => [field, '/deliveries/1/target']),
      `${target.office} ${target.state} ${postalCode} ${region}`,
    );
  }
});
