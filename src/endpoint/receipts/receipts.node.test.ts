import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Campaign, type Receipt, ReceiptRecord, SignedReceipt } from '../../contract/index.ts';
import {
  DAY_MS,
  ORIGIN,
  type TestEndpoint,
  answersTo,
  campaignFolder,
  disclosures,
  petition,
  signature,
  testEndpoint,
} from '../test-support.ts';
import { asked, open, post } from '../confirmations/test-support.ts';
import { after, before } from './period.ts';
import { type SigningKeys, rotateSigningKeys } from './signing-keys.ts';
import { verifyReceipt } from './verify.ts';

const HTML = { headers: { Accept: 'text/html' } };
const TERMS = {
  jurisdiction: 'US-CA',
  legalBasis: 'consent',
  channel: 'email',
  specialCategory: true,
  recipients: ['Mail House Ltd'],
  retention: 'P2Y',
};

/** The disclosures of the sample campaign, the one about e-mail with all that a regulator asks. */
const told = () => disclosures().map(one => (one.id === 'updates' ? { ...one, terms: TERMS } : one));

const sign = async (at: TestEndpoint, more = {}) =>
  (await (await at.act(await signature(at, more))).json()) as Receipt;
const jwsOf = async (at: TestEndpoint, { url }: Receipt) => (await at.request(`${url}/signed`)).text();
const keysOf = (at: TestEndpoint) => at.json<SigningKeys['published']>('/v1/keys');
const takeBack = (at: TestEndpoint, { url }: Receipt, body: object) =>
  at.request(url!, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

test('a signed receipt holds all that proves a consent, and nothing of its link', async t => {
  const at = await testEndpoint(t, { files: { 'a.json': petition({ disclosures: told() }) } });
  const source = { element: 'petition-sign', version: '1.0.0', page: 'https://blog.example/post' };
  const receipt = await sign(at, { comment: 'For my daughter', source });
  const response = await at.request(`${receipt.url}/signed`);
  assert.equal(response.headers.get('content-type'), 'application/jose');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const jws = await response.text();
  const { receipt: proven } = await verifyReceipt(jws, await keysOf(at));
  assert.equal(proven.issuer, ORIGIN);
  assert.deepEqual(proven.supporter, { given: 'Ana', family: 'Díaz', email: 'ana@example.org' });
  assert.equal(proven.comment, 'For my daughter');
  const updates = proven.consents.find(({ disclosure }) => disclosure.id === 'updates')!;
  assert.deepEqual(updates, {
    schema: 1,
    id: `safe/${receipt.id}/updates`,
    subject: updates.subject,
    campaign: 'safe',
    answer: 'given',
    version: updates.version,
    disclosure: {
      id: 'updates',
      purpose: 'updates',
      mode: 'choice',
      lang: 'en',
      text: 'We may e-mail you.',
      question: 'May we write?',
      answers: { given: 'Yes', refused: 'No' },
      links: [],
      controller: {
        name: 'Example Coalition',
        postalAddress: '12 Main Street, Fresno',
        contact: 'privacy@coalition.example',
      },
      privacyNotice: { url: `${ORIGIN}/privacy.html`, version: '2026-11' },
    },
    terms: TERMS,
    data: ['given', 'family', 'email', 'comment'],
    collection: { ...source, control: 'yes-no', preset: false },
    at: receipt.recordedAt,
    expiresAt: '2029-01-10T12:00:00.000Z',
  });
  assert.match(updates.subject!, /^[\w-]{43}$/);
  assert.ok(!JSON.stringify(proven).includes(receipt.url!.split('/').pop()!));
});

test('what a regulator asks stays off the wire, and is kept as it stood when it was answered', async t => {
  const at = await testEndpoint(t, { files: { 'a.json': petition({ disclosures: told() }) } });
  assert.ok(!JSON.stringify(await at.json('/v1/campaigns/safe')).includes('jurisdiction'));
  const receipt = await sign(at);
  await at.endpoint.close();
  const later = await testEndpoint(t, { dataFolder: at.dataFolder, files: { 'a.json': petition() } });
  const { receipt: proven } = await verifyReceipt(await jwsOf(later, receipt), await keysOf(later));
  assert.deepEqual(proven.consents.find(({ disclosure }) => disclosure.id === 'updates')!.terms, TERMS);
});

test('a receipt that was changed after it was signed is not proven, wherever it was changed', async t => {
  const at = await testEndpoint(t);
  const keys = await keysOf(at);
  const jws = await jwsOf(at, await sign(at));
  const [header, payload, signed] = jws.split('.') as [string, string, string];
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as SignedReceipt;
  const forged = Buffer.from(
    JSON.stringify({ ...said, supporter: { ...said.supporter, given: 'Eve' } }),
  ).toString('base64url');
  const flipped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  await verifyReceipt(jws, keys);
  for (const wrong of [
    `${header}.${forged}.${signed}`,
    `${header}.${payload}.${flipped(signed)}`,
    `${unsigned}.${payload}.`,
    `${header}.${payload}`,
    '',
  ]) {
    await assert.rejects(verifyReceipt(wrong, keys), { name: 'ReceiptError' });
  }
  const elsewhere = await testEndpoint(t);
  await assert.rejects(verifyReceipt(jws, await keysOf(elsewhere)), /None of these keys/);
});

test('a signed text that is not the one of its version is not proven', async t => {
  const at = await testEndpoint(t);
  const receipt = await sign(at);
  // As a dishonest endpoint would: the right key, another text.
  const find = at.endpoint.store.disclosures.find.bind(at.endpoint.store.disclosures);
  at.endpoint.store.disclosures.find = async (campaign, versions) =>
    (await find(campaign, versions)).map(one => ({
      ...one,
      rendered: { ...one.rendered, text: `${one.rendered.text} And we sell it.` },
    }));
  await assert.rejects(verifyReceipt(await jwsOf(at, receipt), await keysOf(at)), /another text/);
});

test('a receipt of last year’s text and last year’s key is proven by today’s endpoint', async t => {
  const at = await testEndpoint(t);
  const receipt = await sign(at);
  const old = await jwsOf(at, receipt);
  await at.endpoint.close();
  const kid = await rotateSigningKeys(at.dataFolder, at.clock());
  at.clock.advance(365 * DAY_MS);
  const changed = disclosures().map(one => ({ ...one, text: 'Other words.', material: true }));
  const now = await testEndpoint(t, {
    dataFolder: at.dataFolder,
    clock: at.clock,
    campaigns: await campaignFolder(t, { 'a.json': petition({ disclosures: changed }) }),
  });
  const keys = await keysOf(now);
  assert.deepEqual([keys.keys.length, keys.keys[0]!.kid], [2, kid]);
  assert.ok(keys.keys.every(key => !('d' in key)));
  const texts = async (jws: string) =>
    (await verifyReceipt(jws, keys)).receipt.consents.map(({ disclosure }) => disclosure.text);
  assert.deepEqual(await texts(old), await texts(await jwsOf(now, receipt)));
  assert.ok((await texts(old)).includes('We may e-mail you.'));
});

test('to keep, a person gets one page that needs nothing else, with the same receipt inside', async t => {
  const at = await testEndpoint(t);
  const supporter = { given: '</style><script>alert(1)</script>', family: 'Díaz', email: 'ana@example.org' };
  const receipt = await sign(at, { supporter });
  const response = await at.request(`${receipt.url}/signed`, HTML);
  assert.match(
    response.headers.get('content-disposition')!,
    /^attachment; filename="receipt-safe-2027-01-10\.html"$/,
  );
  const page = await response.text();
  assert.doesNotMatch(page, /<script|<link|<form|src=/);
  assert.match(page, /&lt;\/style&gt;&lt;script&gt;/);
  assert.match(page, /We may e-mail you\./);
  const jws = /id="signed-receipt"[^>]*>\s*([\w.-]+)\s*</.exec(page)![1]!;
  const { receipt: proven } = await verifyReceipt(jws, await keysOf(at));
  assert.deepEqual(proven.supporter, supporter);
  const shown = await (await at.request(receipt.url!, HTML)).text();
  assert.ok(shown.includes(`href="${new URL(receipt.url!).pathname}/signed"`));
});

test('a consent is taken back from the receipt’s page, by POST alone, and both are proven', async t => {
  const at = await testEndpoint(t);
  const receipt = await sign(at);
  at.clock.advance(DAY_MS);
  const page = await (await at.request(receipt.url!, HTML)).text();
  assert.match(page, /name="withdraw" value="consent"/);
  await at.request(`${receipt.url}?withdraw=consent&disclosure=updates`);
  assert.ok(!(await (await at.request(receipt.url!, HTML)).text()).includes('You took this back'));

  const form = new URLSearchParams({ withdraw: 'consent', disclosure: 'updates' });
  const pressed = await at.request(receipt.url!, { method: 'POST', body: form, ...HTML });
  assert.equal(pressed.status, 303);
  assert.match(await (await at.request(receipt.url!, HTML)).text(), /You took this back on January 11, 2027/);
  const record = ReceiptRecord.parse(await at.json(receipt.url!));
  assert.deepEqual(
    record.consents.map(({ purpose, withdrawnAt }) => [purpose, withdrawnAt]),
    [
      ['processing', undefined],
      ['updates', '2027-01-11T12:00:00.000Z'],
      ['age', undefined],
    ],
  );
  assert.equal(record.receipt.status, 'counted'); // the signature stands
  const { receipt: proven } = await verifyReceipt(await jwsOf(at, receipt), await keysOf(at));
  const { answer, at: given, withdrawn } = proven.consents[1]!;
  assert.deepEqual(
    [answer, given, withdrawn],
    ['given', receipt.recordedAt, { at: '2027-01-11T12:00:00.000Z', way: 'receipt' }],
  );
  await takeBack(at, receipt, { withdraw: 'consent', disclosure: 'updates' });
  assert.deepEqual(await at.json(receipt.url!), record, 'the second time nothing more happens');
});

test('all of it is taken back from the receipt’s page, also where no mail was ever sent', async t => {
  const at = await testEndpoint(t);
  const [first, second] = [
    await sign(at),
    await sign(at, { supporter: { given: 'Bo', family: 'Li', email: 'bo@example.org' } }),
  ];
  const counted = async () => (await at.json<{ counted: number }>('/v1/campaigns/safe/progress')).counted;
  assert.equal(await counted(), 2);
  const answer = (await (await takeBack(at, first, { withdraw: 'action' })).json()) as ReceiptRecord;
  assert.deepEqual([answer.receipt.status, answer.supporter], ['withdrawn', undefined]);
  assert.equal(await counted(), 1);
  const { actions } = at.endpoint.store;
  assert.deepEqual(await actions.counts('safe'), await actions.recount('safe'));
  assert.equal(ReceiptRecord.parse(await at.json(second.url!)).receipt.status, 'counted');
  for (const body of [{}, { withdraw: 'all' }, { withdraw: 'consent' }])
    assert.equal((await takeBack(at, second, body)).status, 422);
});

test('somebody who typed another’s address cannot end that one’s consent; who confirmed it ends all of them', async t => {
  const at = await open(t);
  const mine = await asked(at, await signature(at));
  await post(at, mine.confirm);
  const later = await sign(at);
  const stranger = await sign(at);
  const ended = async ({ url }: Receipt) =>
    ReceiptRecord.parse(await at.json(url!)).consents.some(({ withdrawnAt }) => withdrawnAt);
  const all = () => Promise.all([mine.receipt, later, stranger].map(ended));
  const updates = { withdraw: 'consent', disclosure: 'updates' };
  await takeBack(at, stranger, updates);
  assert.deepEqual(await all(), [false, false, true]);
  await takeBack(at, mine.receipt, updates);
  assert.deepEqual(await all(), [true, true, true]);
});

test('a period ends by the calendar', () => {
  const cases: [string, string, string][] = [
    ['P2Y', '2024-02-29T10:00:00.000Z', '2026-02-28T10:00:00.000Z'],
    ['P1M', '2027-01-31T00:00:00.000Z', '2027-02-28T00:00:00.000Z'],
    ['P90D', '2027-01-10T12:00:00.000Z', '2027-04-10T12:00:00.000Z'],
    ['P1Y6M1D', '2027-08-31T00:00:00.000Z', '2029-03-01T00:00:00.000Z'],
  ];
  for (const [period, from, to] of cases) assert.equal(after(period, from), to, `${period} from ${from}`);
  assert.equal(before('P1M', '2027-03-31T00:00:00.000Z'), '2027-02-28T00:00:00.000Z');
});

test('answers to what a campaign asked are kept with their control', async t => {
  const box = { ...disclosures()[1]!, id: 'sms', question: undefined, answers: undefined };
  const at = await testEndpoint(t, { files: { 'a.json': petition({ disclosures: [box] }) } });
  const shown = (await at.json<Campaign>('/v1/campaigns/safe')).disclosures;
  const receipt = await sign(at, { consents: await answersTo(shown, 'refused') });
  const { receipt: proven } = await verifyReceipt(await jwsOf(at, receipt), await keysOf(at));
  assert.deepEqual(
    [proven.consents[0]!.collection.control, proven.consents[0]!.answer, proven.consents[0]!.expiresAt],
    ['checkbox', 'refused', undefined],
  );
});
