import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import {
  type Action,
  CWC_PREFIXES,
  CWC_TOPICS,
  type Lookup,
  type Representative,
} from '../../../contract/index.ts';
import { createMemoryDirectory } from '../../directory/memory-directory.ts';
import { type TestEndpoint, letter, letters, testClock, testEndpoint } from '../../test-support.ts';
import type { DeliveryFailure } from '../failure.ts';
import type { OutboxLetter } from '../../store/port.ts';
import { type Posted, landing, letterStatus, outboxLetter, servedLetters } from '../test-support.ts';
import { checkConstituent } from './constituent.ts';
import { type CwcOptions, cwcConfig } from './config.ts';
import { cwcWay } from './cwc.ts';
import { officeCode } from './office.ts';

const agent = {
  name: 'Example Coalition',
  ackEmail: 'ack@coalition.example',
  contact: { name: 'Kim Doe', email: 'kim@coalition.example', phone: '202-555-0100' },
};

const options = (base: string, more: Partial<CwcOptions> = {}): CwcOptions => ({
  agent,
  house: { url: base, key: 'house key&' },
  senate: { url: `${base}/senate`, key: 'senate', offices: ['SCA01'] },
  ...more,
});

/** The children that an element may have, in their order: `?` may be missing, `*` is one or more. */
const CHILDREN: Record<string, string> = {
  CWC: 'CWCVersion Delivery Recipient Constituent Message',
  Delivery:
    'DeliveryId DeliveryDate DeliveryAgent DeliveryAgentAckEmailAddress DeliveryAgentContact Organization? ' +
    'OrganizationContact? OrganizationAbout? CampaignId',
  DeliveryAgentContact: 'DeliveryAgentContactName DeliveryAgentContactEmail DeliveryAgentContactPhone',
  Recipient: 'MemberOffice IsResponseRequested? NewsletterOptIn?',
  Constituent:
    'Prefix FirstName MiddleName? LastName Suffix? Title? Organization? Address1 Address2? Address3? City ' +
    'StateAbbreviation Zip Phone? AddressValidation? Email EmailValidation?',
  Message:
    'Subject LibraryOfCongressTopics Bill? ProOrCon? OrganizationStatement? ConstituentMessage? MoreInfo?',
  LibraryOfCongressTopics: 'LibraryOfCongressTopic*',
  Bill: 'BillCongress BillTypeAbbreviation BillNumber',
};

/** What the texts of some elements must be. */
const TEXTS: Record<string, RegExp | readonly string[]> = {
  CWCVersion: /^2\.0$/,
  DeliveryId: /^[A-Za-z0-9]{1,32}$/,
  DeliveryDate: /^\d{8}$/,
  DeliveryAgentContactPhone: /^\d{3}-\d{3}-\d{4}$/,
  MemberOffice: /^(H[A-Z]{2}\d\d|S[A-Z]{2}0[1-3])$/,
  Prefix: CWC_PREFIXES,
  StateAbbreviation: /^[A-Z]{2}$/,
  Zip: /^\d{5}(-\d{4})?$/,
  Phone: /^\d{3}-\d{3}-\d{4}$/,
  LibraryOfCongressTopic: CWC_TOPICS,
  Subject: /^.{6,500}$/su,
  ConstituentMessage: /^.{6,10000}$/su,
  ProOrCon: /^(Pro|Con)$/,
  AddressValidation: /^$/, // nobody checks addresses here
};

/** The texts of a message's elements by name, after its order and texts were found right, as an office checks them. */
function received(xml: string): Record<string, string> {
  const texts: Record<string, string> = {};
  const open: { name: string; children: string[] }[] = [];
  const unescaped = (text: string) =>
    text.replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]!,
    );
  const body = xml.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '');
  assert.notEqual(body, xml);
  for (const [, end, name = '', text = ''] of body.matchAll(/<(\/?)([A-Za-z0-9]+)>([^<]*)/g)) {
    if (!end) {
      open.at(-1)?.children.push(name);
      open.push({ name, children: [] });
      texts[name] = unescaped(text);
      continue;
    }
    const closed = open.pop()!;
    assert.equal(closed.name, name);
    const order = CHILDREN[name];
    if (order) {
      const shape = order.replace(
        /(\w+)([?*]?)\s*/g,
        (_, child: string, more: string) => `(${child} )${more === '*' ? '+' : more}`,
      );
      assert.match(`${closed.children.join(' ')} `, new RegExp(`^${shape}$`), name);
      delete texts[name];
    } else assert.deepEqual(closed.children, [], name);
    const rule = TEXTS[name];
    if (rule instanceof RegExp) assert.match(texts[name]!, rule, name);
    else if (rule) assert.ok(rule.includes(texts[name]!), `${name}: ${texts[name]}`);
  }
  assert.deepEqual(open, []);
  return texts;
}

/** An office that checks what it gets, and answers as the House does. */
const office = (t: TestContext) =>
  landing(t, ({ body }: Posted) => {
    try {
      received(body);
      return 200;
    } catch (error) {
      return [400, (error as Error).message];
    }
  });

const parts = () => ({ keys: { email: randomBytes(32), receipt: randomBytes(32) }, clock: testClock() });

const supporter = {
  given: 'Ana',
  family: 'Díaz',
  email: 'ana@example.org',
  prefix: 'Ms.',
  postalCode: '93611',
  address: { street: '12 Main Street', city: 'Clovis', region: 'CA' },
};

const toHouse = (more: Partial<OutboxLetter> = {}) =>
  outboxLetter({
    by: 'cwc',
    supporter,
    topic: 'Health',
    target: { id: 'm001', name: 'Rep. Example', address: 'HCA21' },
    ...more,
  });

test('a message has its elements in order, its lists kept, and says nothing that is not known', async t => {
  const { url, posts } = await office(t);
  const way = cwcWay(cwcConfig(options(url)), parts());
  await way.deliver(
    toHouse({ body: 'I ask <you> & "yours".\n\nAna\u0085', subject: "Don't wait & see" }),
    servedLetters(),
  );
  assert.equal(posts[0]!.url, '/letters/v2/message?apikey=house%20key%26');
  assert.equal(posts[0]!.headers['content-type'], 'application/xml');
  const { DeliveryId, ...texts } = received(posts[0]!.body);
  assert.match(DeliveryId!, /^[0-9a-f]{32}$/);
  assert.deepEqual(texts, {
    CWCVersion: '2.0',
    DeliveryDate: '20270110',
    DeliveryAgent: 'Example Coalition',
    DeliveryAgentAckEmailAddress: 'ack@coalition.example',
    DeliveryAgentContactName: 'Kim Doe',
    DeliveryAgentContactEmail: 'kim@coalition.example',
    DeliveryAgentContactPhone: '202-555-0100',
    Organization: 'Example Coalition',
    CampaignId: 'write',
    MemberOffice: 'HCA21',
    Prefix: 'Ms.',
    FirstName: 'Ana',
    LastName: 'Díaz',
    Address1: '12 Main Street',
    City: 'Clovis',
    StateAbbreviation: 'CA',
    Zip: '93611',
    Email: 'ana@example.org',
    Subject: "Don't wait & see",
    LibraryOfCongressTopic: 'Health',
    ConstituentMessage: 'I ask <you> & "yours".\n\nAna\u0085',
  });
});

test('what is known is said: a confirmed e-mail address, a phone, an organisation, a bill', async t => {
  const { url, posts } = await office(t);
  const config = cwcConfig(options(url, { bill: true, organization: { name: 'Org', about: 'We care.' } }));
  const way = cwcWay(config, parts());
  const bill = {
    country: 'US',
    congress: '118',
    type: 'H.R.',
    number: '2172',
    title: 'An Act',
    ask: 'oppose',
  };
  const campaign = servedLetters({ bill });
  const confirmed = { confirmed: true, supporter: { ...supporter, phone: '+15595550100' } };
  await way.deliver(toHouse(confirmed), campaign);
  await way.deliver(toHouse({ target: { id: 's', name: 'S', address: 'SCA01' } }), campaign);
  const [house, senate] = posts.map(({ body }) => received(body));
  assert.equal(posts[1]!.url, '/letters/senate?apikey=senate');
  assert.deepEqual(
    [house!['EmailValidation'], house!['Phone'], house!['Organization'], house!['OrganizationAbout']],
    ['Y', '559-555-0100', 'Org', 'We care.'],
  );
  assert.equal(senate!['EmailValidation'], undefined);
  assert.deepEqual(
    [house, senate].map(texts => [
      texts!['BillCongress'],
      texts!['BillTypeAbbreviation'],
      texts!['BillNumber'],
      texts!['ProOrCon'],
    ]),
    [
      ['118', 'hr', '2172', 'Con'],
      ['118', 'H.R.', '2172', 'Con'],
    ],
  );
});

test('a message is the same one at every attempt, and one that was taken before is taken', async t => {
  const answers: (number | [number, string])[] = [
    500,
    502,
    503,
    504,
    403,
    409,
    [400, '<Errors><Error>Zip: 93611 of Ana is wrong</Error></Errors>'],
  ];
  const { url, posts } = await landing(t, () => answers[posts.length]!);
  const way = cwcWay(cwcConfig(options(url)), parts());
  const results = [];
  for (const _ of answers) {
    results.push(
      await way.deliver(toHouse(), servedLetters()).then(
        () => 'taken',
        (error: DeliveryFailure) =>
          `${error.message}, ${error.permanent ? 'for good' : error.waits ? 'waits' : 'for now'}`,
      ),
    );
  }
  assert.deepEqual(results, [
    'answered 500, waits',
    'answered 502, waits',
    'answered 503, waits',
    'answered 504, waits',
    'answered 403, waits',
    'taken',
    'answered 400 about Zip, for good',
  ]);
  assert.equal(new Set(posts.map(({ body }) => received(body)['DeliveryId'])).size, 1);
});

test('validate only: it is checked, delivered to nobody, and never called accepted', async t => {
  const { url, posts } = await office(t);
  const senate = { url: `${url}/senate`, validateUrl: `${url}/check`, key: 'senate', offices: ['SCA01'] };
  const way = cwcWay(cwcConfig(options(url, { validateOnly: true, senate })), parts());
  for (const address of ['HCA21', 'SCA01']) {
    await assert.rejects(way.deliver(toHouse({ target: { id: 'm', name: 'M', address } }), servedLetters()), {
      code: 'EVALIDATED',
      permanent: true,
    });
  }
  assert.deepEqual(
    posts.map(post => post.url.split('?')[0]),
    ['/letters/v2/validate', '/letters/check'],
  );
});

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

test('a configuration that is wrong or half says where', () => {
  const good = options('https://cwc.example.org');
  cwcConfig(good);
  for (const [config, words] of [
    [{}, /agent/],
    [{ ...good, house: undefined, senate: undefined }, /name a house or a senate/],
    [{ ...good, house: { url: 'http://cwc.example.org', key: 'k' } }, /house\.url is not right \(an https/],
    [{ ...good, house: { url: 'https://cwc.example.org' } }, /house\.key/],
    [
      { ...good, agent: { ...agent, contact: { ...agent.contact, phone: '5550100' } } },
      /contact\.phone .*202-555-0100/,
    ],
    [{ ...good, senate: { ...good.senate, offices: ['SCA04'] } }, /senate\.offices\.0 .*SCA01/],
    [{ ...good, validateonly: true }, /validateonly/],
  ] as const) {
    assert.throws(
      () => cwcConfig(config),
      (error: Error) => error.name === 'ConfigurationError' && words.test(error.message),
      String(words),
    );
  }
});
