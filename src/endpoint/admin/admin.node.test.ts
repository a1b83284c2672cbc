// What the admin page shows and does, and what is told of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Receipt } from '../../contract/index.ts';
import { type TestEndpoint, letter, signature, testClock } from '../test-support.ts';
import { files, openAdmin, send, told, visitor } from './test-support.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';

const recorded = async (at: TestEndpoint, action: unknown): Promise<Receipt> => {
  const answer = await at.act(action);
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()) as Receipt;
};

const signs = async (at: TestEndpoint, email: string, more: Record<string, unknown> = {}) =>
  recorded(at, await signature(at, { supporter: { given: 'Ana', family: 'Díaz', email, ...more } }));

const byId = ([a]: readonly unknown[], [b]: readonly unknown[]) => String(a).localeCompare(String(b));

/** Every address that a page leads to or sends forms to. */
const addresses = (page: string) => [...page.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, at]) => at!);

test('campaigns stand side by side, with what waits and what failed', async t => {
  const at = await openAdmin(t);
  await signs(at, 'a@example.org');
  await signs(at, 'b@example.org');
  await recorded(at, await letter(at));
  const ana = await visitor(at);
  const page = await ana.text('/admin');
  const figures = (title: string) =>
    [...page.slice(page.indexOf(`>${title}</a>`)).matchAll(/<dt>([^<]+)<\/dt>\s*<dd><data value="(-?\d+)"/g)]
      .slice(0, 5)
      .map(([, name, n]) => `${name} ${n}`);
  assert.deepEqual(figures('Safe streets'), ['Counted 2', 'Verified 0', 'Pending 0', 'Today 2', '7 days 2']);
  assert.deepEqual(figures('Write to them'), ['Counted 1', 'Verified 0', 'Pending 0', 'Today 1', '7 days 1']);
  const campaign = await ana.text('/admin/campaigns/safe?days=90');
  const rows = [
    ...campaign.matchAll(/<th scope="row" dir="auto">\s*2027-01-10\s*<\/th>\s*<td>\s*<data value="(\d+)"/g),
  ];
  assert.deepEqual(
    rows.map(([, n]) => n),
    ['2', '2'],
    'of the day, over time and at its end',
  );
  assert.match(campaign, />\s*English\s*<\/th>/);
  assert.equal((await ana.get('/admin/campaigns/none')).status, 404);
});

test('what did not arrive is told by recipient and reason', async t => {
  const at = await openAdmin(t);
  await at.endpoint.store.pauses.pauseAll(at.clock().toISOString());
  await recorded(at, await letter(at));
  const ana = await visitor(at);
  assert.doesNotMatch(await ana.text('/admin/campaigns/write'), /did not arrive/);
  await at.endpoint.store.pauses.resumeAll();
  const { outbox } = at.endpoint.store;
  const now = at.clock().toISOString();
  const [taken] = await outbox.claim(now, now, 1, ['email']);
  await outbox.settle([{ ...taken!, status: 'failed', why: 'DeliveryFailure EENVELOPE: 550 <b>' }]);
  const page = await ana.text('/admin/campaigns/write');
  assert.match(page, /<a href="#undelivered">Letters failed<\/a>/);
  const card = page.slice(page.indexOf('id="undelivered"'));
  assert.match(card, new RegExp(`<code>${taken!.target.id}</code>`));
  assert.match(
    card,
    /<td>Nobody took it<\/td>\s*<td><code>DeliveryFailure EENVELOPE: 550 &lt;b&gt;<\/code><\/td>/,
  );
});

test('a page is drawn without the script as well, and names it only where there is one', async t => {
  const at = await openAdmin(t, { adminFolder: import.meta.dirname });
  await signs(at, 'a@example.org');
  const ana = await visitor(at);
  assert.match(
    await ana.text('/admin'),
    /<script type="module" src="\/admin\/assets\/charts\.js\?v=[^"]+"><\/script>/,
  );
  const bare = await openAdmin(t);
  await signs(bare, 'a@example.org');
  const bo = await visitor(bare);
  const page = await bo.text('/admin');
  assert.doesNotMatch(page, /<script|class="plot/);
  assert.match(page, /<summary>The figures<\/summary>/);
});

test('somebody is found by their address or their receipt, which stand in no address and no log', async t => {
  const at = await openAdmin(t);
  const receipt = await signs(at, 'ana@example.org', { given: HOSTILE });
  await recorded(at, await letter(at));
  await signs(at, 'bo@example.org');
  const ana = await visitor(at);
  const search = async (who: string) => (await ana.post('/admin/supporters', { who })).text();
  const page = await search(' ANA@example.org');
  assert.match(page, /2 actions/);
  assert.match(page, /&lt;img src=x onerror=alert\(1\)&gt; Díaz/);
  assert.ok(!page.includes(HOSTILE));
  assert.doesNotMatch(page, /bo@example\.org/);
  assert.deepEqual(
    addresses(page).filter(one => /ana|example\.org|%40|@/i.test(one)),
    [],
  );
  // Who has typed an address without confirming it speaks for one action alone.
  const byReceipt = await search(receipt.url!);
  assert.match(byReceipt, />1 action</);
  assert.match(await search(receipt.url!.split('/').at(-1)!), />1 action</);
  assert.match(await search('nobody@example.org'), /Nothing is recorded here/);
  assert.match(await search('%'), /Nothing is recorded here/);
  const log = await told(at);
  assert.equal(log.filter(line => line.startsWith('Ana Díaz search')).length, 5);
  assert.ok(log.includes(`Ana Díaz search {"actions":["${receipt.id}"]}`));
  const everything = [...log, ...at.lines].join('\n');
  assert.doesNotMatch(everything, /example\.org|onerror/);
  assert.ok(!everything.includes(receipt.url!.split('/').at(-1)!));
});

test('what is recorded of a person is exported, and erased once somebody is sure', async t => {
  const at = await openAdmin(t);
  const receipt = await signs(at, 'ana@example.org');
  await signs(at, 'bo@example.org');
  const ana = await visitor(at);
  const page = await (await ana.post('/admin/supporters', { who: 'ana@example.org' })).text();
  const handle = /name="handle" value="([^"]+)"/.exec(page)![1]!;
  assert.doesNotMatch(handle, /ana/);

  const file = await ana.post('/admin/supporters/export', { handle });
  assert.match(
    file.headers.get('content-disposition')!,
    /^attachment; filename="supporter-2027-01-10\.json"$/,
  );
  const [action, ...others] = (await file.json()) as { id: string; supporter: { email: string } }[];
  assert.deepEqual([action!.id, action!.supporter.email, others], [receipt.id, 'ana@example.org', []]);

  const sure = await (await ana.post('/admin/supporters/erase', { handle })).text();
  assert.match(sure, /Erase 1 action\?/);
  assert.match(sure, /Of <b dir="auto">Ana Díaz, ana@example\.org<\/b>/);
  assert.equal((await at.endpoint.store.actions.counts('safe'))[0]!.n, 2);
  const one = await at.request(receipt.url!, { headers: { Accept: 'application/json' } });
  assert.equal(((await one.json()) as { erasedAt?: string }).erasedAt, undefined, 'asking erases nothing');

  const erased = await ana.post('/admin/supporters/erase', { handle, sure: 'yes' });
  assert.deepEqual([erased.status, erased.headers.get('location')], [303, '/admin/supporters?done=erased']);
  const again = await (await ana.post('/admin/supporters', { who: 'ana@example.org' })).text();
  assert.match(again, /Nothing is recorded here/);
  assert.equal((await at.endpoint.store.actions.counts('safe'))[0]!.n, 2, 'an anonymous count stays');
  assert.deepEqual((await told(at)).slice(1), [
    `Ana Díaz search {"actions":["${receipt.id}"]}`,
    `Ana Díaz export {"format":"json","actions":["${receipt.id}"]}`,
    `Ana Díaz erase {"actions":["${receipt.id}"]}`,
    'Ana Díaz search {"actions":[]}',
  ]);
  assert.equal(
    (await ana.post('/admin/supporters/erase', { handle: 'supporter:%', sure: 'yes' })).status,
    303,
  );
});

test('a campaign is exported as a command exports it', async t => {
  const at = await openAdmin(t);
  await signs(at, 'ana@example.org', { given: '=1+1' });
  const ana = await visitor(at);
  const file = async (fields: Record<string, string>) => ana.post('/admin/campaigns/safe/export', fields);
  const csv = await file({ format: 'csv' });
  assert.equal(csv.headers.get('content-disposition'), 'attachment; filename="safe-2027-01-10.csv"');
  assert.equal(csv.headers.get('cache-control'), 'no-store');
  assert.match(await csv.text(), /"ana@example\.org","'=1\+1","Díaz"/);
  const lines = (await (await file({ format: 'jsonl', all: 'yes' })).text()).trim().split('\n');
  assert.equal((JSON.parse(lines[0]!) as { state: string }).state, 'unverified');
  assert.match(await (await file({ format: 'osdi' })).text(), /"email_addresses"/);
  assert.equal((await ana.post('/admin/campaigns/none/export')).status, 404);
  assert.deepEqual((await told(at)).slice(1, 3), [
    'Ana Díaz export safe {"format":"csv","all":false}',
    'Ana Díaz export safe {"format":"jsonl","all":true}',
  ]);
});

test('what is to be shown waits for a decision, and names are text', async t => {
  const at = await openAdmin(t);
  const [first, second, third] = [
    await signs(at, 'a@example.org', { publicName: 'full', given: HOSTILE }),
    await signs(at, 'b@example.org', { publicName: 'full' }),
    await signs(at, 'c@example.org', { publicName: 'initial' }),
  ];
  const ana = await visitor(at);
  const page = await ana.text('/admin/moderation');
  assert.ok(!page.includes(HOSTILE));
  assert.match(page, /&lt;img src=x onerror=alert\(1\)&gt; Díaz/);
  assert.equal(page.match(/name="approved"\s+value="[0-9a-f-]{36}"/g)!.length, 3);
  assert.doesNotMatch(page, /@example\.org/, 'an address is not needed to judge a name');
  await ana.post('/admin/moderation/safe', { approved: first.id });
  const all: [string, string][] = [
    ['hidden', 'all'],
    ['on-page', second.id],
  ];
  assert.match(await (await ana.post('/admin/moderation/safe', all)).text(), /<h1>Hide all 1\?<\/h1>/);
  assert.equal((await at.endpoint.store.signers.hidden()).length, 0, 'it asks first');
  await ana.post('/admin/moderation/safe', [...all, ['sure', 'yes']]);
  const shown = async () =>
    (await at.endpoint.store.signers.list('safe', { which: 'all', limit: 9 }))!
      .map(({ id, verdict }) => [id, verdict])
      .toSorted(byId);
  assert.deepEqual(
    await shown(),
    [
      [first.id, 'approved'],
      [second.id, 'hidden'],
      [third.id, undefined],
    ].toSorted(byId),
  );
  assert.equal(
    (await ana.text('/admin/moderation')).match(/name="approved"\s+value="[0-9a-f-]{36}"/g)!.length,
    1,
  );
  assert.equal((await ana.post('/admin/moderation/safe', { neither: first.id })).status, 404);
  assert.deepEqual((await told(at)).slice(1), [
    `Ana Díaz judge safe {"verdict":"approved","actions":["${first.id}"]}`,
    `Ana Díaz judge safe {"verdict":"hidden","actions":["${second.id}"]}`,
  ]);
});

test('what was decided is found again, and taken back', async t => {
  const at = await openAdmin(t);
  const { store } = at.endpoint;
  const check = { elapsedMs: 5 };
  const supporter = { given: HOSTILE, family: 'Ito', email: 'b@example.org', publicName: 'full' } as const;
  const signed = await recorded(at, await signature(at, { check, supporter }));
  const wrote = await recorded(
    at,
    await letter(at, {
      check,
      deliveries: [
        { target: 'chief', channel: 'endpoint', subject: 'Subject 0', body: `Another ${HOSTILE}` },
      ],
    }),
  );
  const ana = await visitor(at);
  const moderate = (campaign: string, fields: Record<string, string>) =>
    ana.post(`/admin/moderation/${campaign}`, fields);
  const count = (page: string) => /class="count"[^>]*>([^<]*)</.exec(page)?.[1];
  const queue = await ana.text('/admin/moderation');
  assert.equal(count(queue), '3', 'one to show, two with signs of spam');
  assert.match(queue, /<details class="letters">/);
  assert.match(queue, /Subject 0/);
  assert.match(queue, /Another &lt;img/);

  await moderate('write', { held: wrote.id });
  await moderate('safe', { held: signed.id });
  await moderate('safe', { hidden: signed.id });
  assert.match(await ana.text('/admin/moderation'), /Nothing waits/);
  assert.equal(count(await ana.text('/admin')), undefined);
  const decided = async (what: string) => {
    const page = await ana.text(`/admin/moderation/decided?what=${what}`);
    assert.ok(!page.includes(HOSTILE));
    return [...page.matchAll(/<button class="small quiet" name="(\w+)" value="([\w-]+)"/g)].map(
      ([, word, id]) => `${word} ${id}`,
    );
  };
  assert.deepEqual(await decided('held'), [`kept ${signed.id}`, `kept ${wrote.id}`]);
  assert.deepEqual(await decided('hidden'), [`approved ${signed.id}`]);
  const undone = await moderate('write', { kept: wrote.id, back: 'held' });
  assert.equal(undone.headers.get('location'), '/admin/moderation/decided?what=held&done=kept');
  assert.deepEqual(await decided('held'), [`kept ${signed.id}`]);
  assert.deepEqual(await decided('kept'), [`held ${wrote.id}`]);
  assert.deepEqual(await store.flags.held(), [
    { campaign: 'safe', id: signed.id, at: (await store.flags.held())[0]!.at },
  ]);
  await moderate('safe', { approved: signed.id, back: 'hidden' });
  assert.deepEqual([await decided('hidden'), await decided('approved')], [[], [`hidden ${signed.id}`]]);
});

test('a long queue says how long it is, and what was decided is shown in pages', async t => {
  const at = await openAdmin(t);
  for (let n = 0; n < 27; n++) await signs(at, `a${n}@example.org`, { publicName: 'full' });
  const ana = await visitor(at);
  const page = await ana.text('/admin/moderation');
  assert.match(page, /The newest 25 of 27 that wait/);
  const ids = (await at.endpoint.store.signers.list('safe', { which: 'all', limit: 99 }))!.map(
    ({ id }) => id,
  );
  const fields = ids.map((id): [string, string] => ['on-page', id]);
  await ana.post('/admin/moderation/safe', [['hidden', 'all'], ['sure', 'yes'], ...fields]);
  const first = await ana.text('/admin/moderation/decided?what=hidden');
  const older = /href="([^"]+before=[^"]+)"/.exec(first)![1]!.replaceAll('&amp;', '&');
  const shown = `${first}${await ana.text(older)}`;
  assert.deepEqual(
    new Set([...shown.matchAll(/name="approved" value="([\w-]+)"/g)].map(([, id]) => id)),
    new Set(ids),
  );
});

test('what has signs of spam is kept or held', async t => {
  const at = await openAdmin(t);
  const { store } = at.endpoint;
  const receipt = await signs(at, 'a@example.org');
  const stored = (await store.consents.of((await anyAction(at)).supporterKey!))[0]!;
  assert.equal(stored.id, receipt.id);
  await store.actions.record({
    ...stored,
    id: '0b7f64f5-3a1c-4f2b-9c0e-000000000001',
    supporterKey: 'another',
    receiptHash: 'another',
    bodyHash: 'another',
    consents: [],
    deliveries: [],
    flags: ['quick'],
  } as never);
  const ana = await visitor(at);
  assert.match(await ana.text('/admin/moderation'), /sent faster than a person could/);
  const n = async () => (await store.actions.counts('safe'))[0]!.n;
  assert.equal(await n(), 2);
  await ana.post('/admin/moderation/safe', { held: '0b7f64f5-3a1c-4f2b-9c0e-000000000001' });
  assert.equal(await n(), 1);
  assert.match(await ana.text('/admin/moderation'), /Nothing waits/);
  assert.ok(
    (await told(at)).includes(
      'Ana Díaz review safe {"verdict":"hold","actions":["0b7f64f5-3a1c-4f2b-9c0e-000000000001"]}',
    ),
  );
});

test('a flood of signs of spam is not counted to its end', async t => {
  const at = await openAdmin(t);
  const ana = await visitor(at);
  const asked: number[] = [];
  let waiting = 1000;
  t.mock.method(at.endpoint.store.flags, 'many', async (most: number) => {
    asked.push(most);
    return Math.min(most, waiting);
  });
  const tile = async () =>
    /<data[^>]*>([\d,]+)<\/data>(\+?)\s+with\s+signs\s+of\s+spam/.exec(await ana.text('/admin'))?.slice(1);
  assert.deepEqual(await tile(), ['1,000', '']);
  waiting = 200_000;
  assert.deepEqual(await tile(), ['1,000', '+']);
  // The menu's own number on each page, too.
  assert.deepEqual(asked, [1001, 1000, 1001, 1000]);
});

test('nothing is decided, or told, about what is not there', async t => {
  const at = await openAdmin(t);
  const { id } = await signs(at, 'a@example.org', { publicName: 'full' });
  const ana = await visitor(at);
  for (const [campaign, ids] of [
    ['none', [id]],
    ['safe', ['nobody']],
    ['safe', []],
  ] as const)
    for (const word of ['approved', 'held']) {
      const form = [[word, 'all'], ['sure', 'yes'], ...ids.map(one => ['on-page', one])] as [
        string,
        string,
      ][];
      const answer = await ana.post(`/admin/moderation/${campaign}`, form);
      assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/admin/moderation'], campaign);
    }
  assert.equal((await ana.post('/admin/moderation/%00', { held: id })).status, 400);
  assert.equal((await ana.post('/admin/moderation/safe', { approved: 'a\0' })).status, 400);
  assert.deepEqual((await told(at)).slice(1), []);
  // Of several, those that are there.
  await ana.post('/admin/moderation/safe', [
    ['hidden', 'all'],
    ['sure', 'yes'],
    ['on-page', 'nobody'],
    ['on-page', id],
  ]);
  assert.deepEqual((await told(at)).slice(1), [
    `Ana Díaz judge safe {"verdict":"hidden","actions":["${id}"]}`,
  ]);
});

const anyAction = async ({ endpoint }: TestEndpoint) => {
  for await (const action of endpoint.store.actions.all()) return action;
  throw new Error('there is none');
};

test('the button that pauses all holds letters and mails of every process, and letting go sends them', async t => {
  const clock = testClock();
  const at = await openAdmin(t, { clock });
  const ana = await visitor(at);
  assert.equal((await ana.post('/admin/pause')).headers.get('location'), '/admin?done=paused');
  assert.match(await ana.text('/admin'), /All sending is paused/);
  await recorded(at, await letter(at));
  // Another process on the same data, which knows of the pause by the data alone.
  const other = await openAdmin(t, { clock, dataFolder: at.dataFolder });
  assert.ok(other.endpoint.warnings.some(line => line.startsWith('All sending is paused')));
  const shown = await other.json<{ paused?: boolean }>('/v1/campaigns/write');
  assert.equal(shown.paused, true, 'readers are told');
  await new Promise(resolve => setTimeout(resolve, 300));
  assert.deepEqual(await at.endpoint.store.mailbox.list(9), []);
  const sure = await (await ana.post('/admin/resume')).text();
  assert.match(sure, /Letters that wait: <b><data value="1">/);
  assert.ok(await at.endpoint.store.pauses.all(), 'it asks first');
  assert.equal((await ana.post('/admin/resume', { sure: 'yes' })).status, 303);
  const late = Date.now() + 10_000;
  while (!(await at.endpoint.store.mailbox.list(9)).length) {
    assert.ok(Date.now() < late, 'it leaves');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  assert.deepEqual((await told(at)).slice(1), ['Ana Díaz pause {}', 'Ana Díaz resume {}']);
});

test('one campaign is paused and goes on by its page', async t => {
  const at = await openAdmin(t);
  const ana = await visitor(at);
  await ana.post('/admin/campaigns/safe/pause');
  assert.deepEqual(await at.endpoint.store.pauses.list(), ['safe']);
  assert.match(await ana.text('/admin/campaigns/safe'), /Resume this campaign/);
  await ana.post('/admin/campaigns/safe/resume');
  assert.deepEqual(await at.endpoint.store.pauses.list(), []);
});

test('the audit log is shown in pages, and kept as long as is said', async t => {
  const at = await openAdmin(t);
  const ana = await visitor(at);
  for (let n = 0; n < 120; n++) {
    at.clock.advance(1000);
    const entry = {
      id: `e${n}`,
      at: at.clock().toISOString(),
      who: HOSTILE,
      what: 'export',
      facts: { n },
    } as const;
    await at.endpoint.store.audit.tell(entry);
  }
  const first = await ana.text('/admin/audit');
  assert.ok(!first.includes(HOSTILE));
  assert.match(first, /n: 119/);
  const older = /href="(\/admin\/audit\?before=[^"]+)"/.exec(first)![1]!;
  const second = await ana.text(older);
  assert.match(second, /n: 0\b/);
  assert.match(second, /signed in/);
  await send(at, '/admin/sign-in', { token: 'x' });
  await ana.post('/admin/campaigns/safe/pause');
  const now = await ana.text('/admin/audit');
  assert.match(now, /<b>Somebody<\/b><\/td>\s*<td>tried a wrong token</);
  assert.match(now, /Safe streets<\/span>\s*<code>safe<\/code>/);
  assert.doesNotMatch(second, /n: 119/);
  await at.endpoint.close();
  at.clock.advance(31 * 86_400_000);
  const { endpoint } = await openAdmin(t, { clock: at.clock, dataFolder: at.dataFolder, auditDays: 30 });
  assert.deepEqual(await endpoint.store.audit.list({ limit: 9 }), []);
});

test('a browser that sends something else is refused, and nothing is told of what it sent', async t => {
  const at = await openAdmin(t, { files });
  const ana = await visitor(at);
  const long = await ana.post('/admin/supporters', { who: 'x'.repeat(20_000) });
  assert.equal(long.status, 413);
  const json = await send(
    at,
    '/admin/supporters',
    {},
    { Cookie: ana.cookie, 'Content-Type': 'application/json' },
  );
  assert.equal(json.status, 415);
  assert.doesNotMatch(at.lines.join('\n'), /xxx/);
});
