// Letters leave as things are when they leave, not as they were when they were written.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Representative } from '../../contract/index.ts';
import { directoryOf, person } from '../directory/test-support.ts';
import { DeliveryRouter } from './router.ts';
import { letter, letters, testClock, testEndpoint } from '../test-support.ts';
import { type TestServer, letterStatus, logged, outboxLetter, smtpServer } from './test-support.ts';

const MAIL = { from: 'letters@act.example.org' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const [chief, mayor] = letters().targets.recipients;

const open = (t: TestContext, { url }: TestServer, campaign = {}, more = {}) =>
  testEndpoint(t, {
    files: { 'a.json': letters({ deliver: 'unverified', ...campaign }) },
    mail: { ...MAIL, smtp: url },
    ...more,
  });

/** A letter that has not left when its endpoint ends, and that endpoint's successor with another campaign file. */
async function meanwhile(t: TestContext, campaign: Record<string, unknown>) {
  const server = await smtpServer(t);
  const clock = testClock();
  const before = await open(t, server, {}, { clock });
  before.endpoint.store.outbox.claim = async () => [];
  const response = await before.act(await letter(before));
  await before.endpoint.close();
  clock.advance(1000);
  const at = await open(t, server, campaign, { clock, dataFolder: before.dataFolder });
  return { server, at, response };
}

test('a letter goes to the address that its target has by now', async t => {
  const recipients = [{ ...chief, contacts: { email: 'new@police.example' } }, mayor];
  const { server, at, response } = await meanwhile(t, { targets: { recipients } });
  await letterStatus(at, response, 'accepted');
  assert.deepEqual(server.mails[0]!.to, ['new@police.example']);
});

test('a letter to somebody whom the campaign addresses no more fails, after time to put a mistake right', async t => {
  const recipients = [{ ...mayor, contacts: { email: 'mayor@city.example' } }];
  const { server, at, response } = await meanwhile(t, { targets: { recipients } });
  const [line] = await logged(at, /EROUTE/);
  assert.match(line!, /delivery failed write 1 DeliveryFailure EROUTE: no letters leave for chief any more/);
  await letterStatus(at, response, 'queued');
  for (const [index, pause] of [MINUTE, 5 * MINUTE, HOUR / 2, 2 * HOUR, 8 * HOUR].entries()) {
    at.clock.advance(pause);
    // The outbox looks again whenever a letter is recorded.
    const deliveries = [{ target: 'mayor', channel: 'endpoint' as const, subject: 'S', body: `${pause}` }];
    await at.act(await letter(at, { deliveries }));
    await logged(at, /EROUTE/, index + 2);
  }
  await letterStatus(at, response, 'failed');
  await server.arrived(5);
  assert.ok(server.mails.every(({ to }) => to[0] === 'mayor@city.example'));
});

const council = (more: Partial<Representative>) =>
  directoryOf({
    list: 'council',
    representatives: [
      person('seat-1', 'city-council', '/state:ca', {
        name: 'Sample Ana Vang',
        termEnds: '2027-01-31',
        contacts: { email: 'seat1@city.example' },
        ...more,
      }),
    ],
  });

/** A letter to a seat that has not left when its list is imported anew: so many days later, and with other facts. */
async function reimported(t: TestContext, days: number, more: Partial<Representative> = {}) {
  const server = await smtpServer(t);
  const clock = testClock();
  const campaign = { targets: { country: 'US', offices: ['city-council'] } };
  const before = await open(t, server, campaign, { clock });
  const { outbox, directory } = before.endpoint.store;
  outbox.claim = async () => [];
  await directory.replace(council({}));
  const deliveries = [
    { target: 'seat-1', channel: 'endpoint' as const, subject: 'S', body: 'Dear Ana Vang' },
  ];
  const response = await before.act(await letter(before, { deliveries }));
  await directory.replace(council(more));
  await before.endpoint.close();
  clock.advance(days * 24 * HOUR);
  const at = await open(t, server, campaign, { clock, dataFolder: before.dataFolder });
  return { server, at, response };
}

test('a letter to somebody whose term ended before it left goes to nobody, and says so', async t => {
  for (const [days, more] of [
    [40, {}],
    [2, { termEnds: '2027-01-11' }],
  ] as const) {
    const { server, at, response } = await reimported(t, days, more);
    const [line] = await logged(at, /EROUTE/);
    assert.match(line!, /no letters leave for seat-1 any more/);
    await letterStatus(at, response, 'queued');
    assert.equal(server.mails.length, 0);
  }
});

test('a letter never goes to who took over an id, but on to the same person', async t => {
  const other = await reimported(t, 1, { name: 'Sample Jo Garcia', termEnds: '2031-01-31' });
  const [line] = await logged(other.at, /EOTHER/);
  assert.match(line!, /seat-1 is somebody else by now/);
  await letterStatus(other.at, other.response, 'queued');
  assert.equal(other.server.mails.length, 0);
  const contacts = { email: 'vang@city.example' };
  const same = await reimported(t, 1, { name: 'Sample A. Vang', contacts, termEnds: '2031-01-31' });
  await letterStatus(same.at, same.response, 'accepted');
  assert.deepEqual(same.server.mails[0]!.to, ['vang@city.example']);
});

test('a letter keeps the way that it was recorded for, and takes another one where it has all that is asked', () => {
  const way = { atOnce: 1, deliver: async () => {} };
  const router = new DeliveryRouter({
    cwc: { ...way, route: () => ({ to: 'HCA13', needs: ['prefix', 'address', 'topic'] }) },
    email: { ...way, route: ({ contacts: { email } }) => (email ? { to: email } : undefined) },
  });
  const target = { id: 'chief', name: 'Chief', office: 'police', contacts: {} };
  const by = (more: Parameters<typeof outboxLetter>[0], contacts: { email?: string } = {}) => {
    const letter = router.rerouted(outboxLetter(more), { ...target, contacts });
    return letter && [letter.by, letter.target.address];
  };
  assert.deepEqual(by({}, { email: 'new@police.example' }), ['email', 'new@police.example']);
  assert.equal(by({}), undefined, 'Congress would ask for more');
  const { supporter } = outboxLetter();
  const address = { street: '12 Main Street', city: 'Fresno', region: 'CA' };
  const all = { ...supporter, prefix: 'Ms.', postalCode: '93611', address };
  assert.deepEqual(by({ supporter: all, topic: 'Health' }), ['cwc', 'HCA13']);
  assert.equal(by({ supporter: { ...all, postalCode: undefined }, topic: 'Health' }), undefined);
  assert.equal(by({ supporter: all }), undefined);
});

test('a campaign or a recipient that has become a sample lets nothing leave', async t => {
  for (const campaign of [
    { sample: true },
    { targets: { recipients: [{ ...chief, sample: true }, mayor] } },
  ]) {
    const { server, at, response } = await meanwhile(t, campaign);
    await logged(at, /EROUTE/);
    await letterStatus(at, response, 'queued');
    assert.equal(server.mails.length, 0);
  }
});
