import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Action,
  CampaignFile,
  type Receipt,
  type ReceiptRecord,
  type Target,
} from '../../contract/index.ts';
import { ServedCampaign } from '../campaigns/registry.ts';
import { createMemoryDirectory } from '../directory/memory-directory.ts';
import type { LetterStanding, Mail, OutboxLetter, Settlement } from '../store/port.ts';
import {
  DAY_MS,
  type TestEndpoint,
  letter,
  letters,
  logTo,
  testClock,
  testEndpoint,
} from '../test-support.ts';
import type { EndpointOptions } from '../index.ts';
import { DeliveryFailure } from './failure.ts';
import { outboxDrain } from './outbox.ts';
import type { DeliveryPort } from './port.ts';
import { DeliveryRouter } from './router.ts';
import { outboxLetter, servedLetters } from './test-support.ts';

const open = (t: TestContext, more: Partial<EndpointOptions> = {}) =>
  testEndpoint(t, { files: { 'a.json': letters({ deliver: 'unverified' }) }, devMailbox: true, ...more });

async function landed({ endpoint }: TestEndpoint, count: number): Promise<Mail[]> {
  for (let i = 0; i < 1000; i++) {
    const mails = await endpoint.store.mailbox.list(100);
    if (mails.length >= count) return mails;
    await sleep(5);
  }
  throw new Error('Nothing landed');
}

const statuses = async (at: TestEndpoint, receipt: Receipt) =>
  (await at.json<ReceiptRecord>(receipt.url!)).receipt.deliveries.map(({ status }) => status);

const NOT_CONFIRMED = "The sender's e-mail address (ana@example.org) was not confirmed.";

test('a letter lands in the local mailbox with honest headers', async t => {
  const at = await open(t);
  const receipt = (await (await at.act(await letter(at))).json()) as Receipt;
  assert.deepEqual(receipt.deliveries, [{ target: 'chief', name: 'Chief Example', status: 'queued' }]);
  const [mail] = await landed(at, 1);
  assert.deepEqual(
    { ...mail, messageId: mail!.messageId.replace(/^[0-9a-f]{32}@/, '@') },
    {
      messageId: '@act.example.org',
      landedAt: '2027-01-10T12:00:00.000Z',
      lang: 'en',
      from: { name: 'Ana Díaz via Example Coalition', address: 'letters@act.example.org' },
      replyTo: { name: 'Ana Díaz', address: 'ana@example.org' },
      to: { name: 'Chief Example', address: 'chief@police.example' },
      subject: 'Please act',
      headers: { 'X-Upstander-Confirmed': 'no' },
      text: `${NOT_CONFIRMED}\n\nDear Chief,\n\nplease.\n\nAna Díaz\n\n--\n${NOT_CONFIRMED}`,
    },
  );
  for (let i = 0; i < 1000 && (await statuses(at, receipt))[0] !== 'accepted'; i++) await sleep(5);
  assert.deepEqual(await statuses(at, receipt), ['accepted']);
});

test('the same letter again within a day is taken like the first, and delivered once', async t => {
  const at = await open(t);
  const { deliveries } = await letter(at);
  const send = async (body: string, more: Partial<Action> = {}) => {
    const again = deliveries!.map(delivery => ({ ...delivery, body }));
    const receipt = (await (
      await at.act(await letter(at, { deliveries: again, ...more }))
    ).json()) as Receipt;
    assert.equal(receipt.deliveries[0]!.status, 'queued');
    for (let i = 0; i < 1000 && (await statuses(at, receipt))[0] !== 'accepted'; i++) await sleep(5);
    assert.deepEqual(await statuses(at, receipt), ['accepted']);
    return (await at.endpoint.store.mailbox.list(100)).length;
  };
  const other = { given: 'Ben', family: 'Roe', email: 'ben@example.org' };
  const held = deliveries!.map(delivery => ({ ...delivery, body: 'Please.' }));
  await at.act(await letter(at, { deliveries: held, check: { website: 'x' } }));
  assert.equal(await send('Please.'), 1, 'what was held was no first letter');
  at.clock.advance(DAY_MS / 2);
  assert.equal(await send('Please.'), 1, 'the same');
  assert.equal(await send('Please!'), 2, 'another text');
  assert.equal(await send('Please.', { supporter: other }), 3, 'somebody else');
  at.clock.advance(DAY_MS);
  assert.equal(await send('Please!'), 4, 'a day later');
});

test('where a letter goes is not for the client to say', async t => {
  const at = await open(t);
  const action = await letter(at);
  const delivery = {
    ...action.deliveries![0],
    to: 'me@evil.example',
    contacts: { email: 'me@evil.example' },
  };
  await at.act({ ...action, deliveries: [delivery] });
  const [mail] = await landed(at, 1);
  assert.equal(mail?.to.address, 'chief@police.example');
});

test('without a way to deliver, letters that were taken before stay queued, and leave when there is one', async t => {
  const at = await open(t);
  // As if the endpoint had ended before its letters left.
  Object.assign(at.endpoint.store.outbox, { claim: async () => [] });
  const receipt = (await (await at.act(await letter(at))).json()) as Receipt;
  await at.endpoint.close();
  const { dataFolder } = at;
  const without = await open(t, { dataFolder, devMailbox: false });
  await sleep(30);
  assert.deepEqual(await statuses(without, receipt), ['queued']);
  assert.equal((await without.request('/dev/mailbox')).status, 404);
  await without.endpoint.close();
  assert.equal((await landed(await open(t, { dataFolder }), 1)).length, 1);
});

test('the mailbox is a page and JSON; what letters hold does not run', async t => {
  const at = await open(t);
  const empty = await at.request('/dev/mailbox', { headers: { Accept: 'text/html' } });
  assert.match(await empty.text(), /No letter has landed yet/);
  for (const subject of ['First', '<b>Second</b>']) {
    const deliveries = [
      {
        target: 'chief',
        channel: 'endpoint' as const,
        subject,
        body: `${subject}: <script>alert(1)</script>`,
      },
    ];
    await at.act(await letter(at, { deliveries }));
    at.clock.advance(1000);
    await landed(at, subject === 'First' ? 1 : 2);
  }
  const { letters: mails } = await at.json<{ letters: Mail[] }>('/dev/mailbox');
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    ['<b>Second</b>', 'First'],
  );
  const response = await at.request('/dev/mailbox', { headers: { Accept: 'text/html' } });
  assert.match(response.headers.get('content-security-policy')!, /default-src 'none'/);
  const page = await response.text();
  assert.match(page, /Nothing here left this machine/);
  assert.ok(page.indexOf('&lt;b&gt;Second') < page.indexOf('First'));
  assert.doesNotMatch(page, /<script|<b>Second/);
});

interface Setup {
  /** How many letters leave at once by each way. */
  atOnce?: number;
  /** How letters stand when they are about to leave. */
  standing?: LetterStanding;
  /** Told how many are settled. */
  settles?: (count: number) => unknown;
}

/** Letters leave by mail and by webhook, each as the port says. */
function drain(port: DeliveryPort, { atOnce = 20, standing = 'free', settles }: Setup = {}) {
  const clock = testClock();
  const queue: OutboxLetter[] = [outboxLetter()];
  const settled: Settlement[] = [];
  const lines: string[] = [];
  const way = { ...port, atOnce, route: ({ contacts: { email } }: Target) => ({ to: email! }) };
  const outbox = outboxDrain({
    clock,
    router: new DeliveryRouter({ email: way, webhook: way }),
    registry: new Map([['write', servedLetters()]]),
    log: logTo(lines),
    store: {
      directory: createMemoryDirectory(),
      outbox: {
        claim: async (_now, _until, limit, by) => {
          const taken = queue.filter(letter => by.includes(letter.by)).slice(0, limit);
          for (const letter of taken) queue.splice(queue.indexOf(letter), 1);
          return taken;
        },
        standing: async () => standing,
        settle: async settlements => {
          settled.push(...settlements);
          settles?.(settled.length);
        },
      },
    },
  });
  return { outbox, queue, settled, lines, clock };
}

test('a letter that is not accepted is tried again after a growing pause, and fails in the end', async () => {
  const { outbox, queue, settled, lines, clock } = drain({
    deliver: async letter => {
      throw new Error(`no ${letter.supporter.email}`);
    },
  });
  const [one] = queue;
  const pauses: number[] = [];
  for (let attempts = 0; settled.at(-1)?.status !== 'failed'; attempts++) {
    queue.splice(0, 1, { ...one!, attempts });
    outbox.kick();
    await outbox.idle();
    const { dueAt } = settled.at(-1)!;
    if (dueAt) pauses.push(Date.parse(dueAt) - clock().getTime());
  }
  assert.equal(settled.length, 6);
  assert.deepEqual(
    pauses,
    [...pauses].sort((a, b) => a - b),
  );
  assert.ok(pauses.reduce((a, b) => a + b) < DAY_MS);
  assert.equal(lines.length, 6);
  for (const line of lines) assert.doesNotMatch(line, /ana@/);
  await outbox.close();
});

test('a way that is out of order rests; its letters wait, however long, and lose no attempt', async () => {
  const tried: number[] = [];
  const { outbox, queue, settled, lines, clock } = drain(
    {
      deliver: async ({ position, by }) => {
        tried.push(position);
        if (by === 'email') throw new DeliveryFailure('EAUTH', '535', { waits: true });
      },
    },
    { atOnce: 2 },
  );
  const kinds = ['email', 'email', 'email', 'webhook', 'webhook', 'email'] as const;
  queue.splice(0, 1, ...kinds.map((by, position) => outboxLetter({ position, by, attempts: 99 })));
  outbox.kick();
  await outbox.idle();
  assert.deepEqual(
    tried.toSorted((a, b) => a - b),
    [0, 1, 3, 4],
    'the others need not find out what these did',
  );
  settled.sort((one, other) => one.position - other.position);
  assert.deepEqual(
    settled.map(({ position, status, untried }) => [position, status, untried]),
    [
      [0, 'queued', true],
      [1, 'queued', true],
      [3, 'accepted', undefined],
      [4, 'accepted', undefined],
    ],
  );
  assert.ok(Date.parse(settled[0]!.dueAt!) > clock().getTime());
  assert.deepEqual(lines, ['warn deliveries rest email DeliveryFailure EAUTH: 535']);
  outbox.kick();
  await outbox.idle();
  assert.equal(tried.length, 4);
  clock.advance(60_000);
  outbox.kick();
  await outbox.idle();
  assert.deepEqual(tried.slice(4), [2, 5]);
  await outbox.close();
});

test('right before a letter leaves it is asked for once more whether it may', async () => {
  const expected = {
    free: ['accepted', undefined],
    paused: ['queued', true],
    waits: ['queued', true],
    accepted: ['accepted', true],
    bounced: ['bounced', true],
    gone: undefined,
  };
  for (const [standing, becomes] of Object.entries(expected) as [LetterStanding, unknown][]) {
    let delivered = 0;
    const { outbox, settled } = drain({ deliver: async () => void delivered++ }, { standing });
    outbox.kick();
    await outbox.idle();
    assert.equal(delivered, standing === 'free' ? 1 : 0, standing);
    assert.deepEqual(settled[0] && [settled[0].status, settled[0].untried], becomes, standing);
    await outbox.close();
  }
});

test('what takes a letter and does not answer holds up no other way, and no other letter', async () => {
  const answered = Promise.withResolvers<void>();
  const { outbox, queue, settled } = drain(
    {
      // The first one is answered once all the others are settled.
      deliver: async ({ position }) => (position === 0 ? answered.promise : undefined),
    },
    { atOnce: 2, settles: count => count === 5 && answered.resolve() },
  );
  const kinds = ['webhook', 'email', 'email', 'email', 'webhook', 'webhook'] as const;
  queue.splice(0, 1, ...kinds.map((by, position) => outboxLetter({ position, by })));
  outbox.kick();
  await outbox.idle();
  assert.deepEqual([settled.length, settled.at(-1)?.position], [6, 0]);
  await outbox.close();
});

test('a letter of a campaign that is gone waits', async () => {
  const { outbox, queue, settled } = drain({ deliver: async () => {} });
  queue[0]!.campaign = 'gone';
  outbox.kick();
  await outbox.idle();
  assert.deepEqual([settled[0]?.status, settled[0]?.untried], ['queued', true]);
  assert.ok(settled[0]?.dueAt);
  await outbox.close();
});

test('letters of a campaign without disclosures leave in the name of its title', () => {
  const file = CampaignFile.parse({ ...letters(), disclosures: [] });
  assert.equal(new ServedCampaign(file, 'https://act.example.org').organisation, 'Write to them');
});
