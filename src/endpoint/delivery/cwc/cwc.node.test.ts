// Messages to Congress, and the account that sends them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeliveryFailure } from '../failure.ts';
import { landing, servedLetters } from '../test-support.ts';
import { cwcConfig } from './config.ts';
import { cwcWay } from './cwc.ts';
import { agent, options, office, parts, supporter, toHouse, received } from './test-support.ts';

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
