// A petition without a statement: an address, what one wants to hear about, and what one agrees to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReceiptRecord } from '../../contract/index.ts';
import { FORM, HTML, act, asked, open, post } from '../confirmations/test-support.ts';
import { consentRecords } from '../receipts/consent-records.ts';
import { disclosures, petition, signature, tempFolder } from '../test-support.ts';
import { pointers, refused } from './test-support.ts';
import type { TestContext } from 'node:test';

const TOPICS = [
  { id: 'votes', label: { en: 'Votes', es: 'Votaciones' } },
  { id: 'events', label: { en: 'Events', es: 'Actos' } },
];

const opened = (t: TestContext, more: object = {}) =>
  open(t, {
    files: {
      'a.json': petition({
        petition: { topics: TOPICS, ...more },
        disclosures: disclosures().slice(0, 2),
      }),
    },
  });

const EMAIL = { email: 'ana@example.org' };

test('needs an address alone; what was ticked stands in the receipt and with each consent', async t => {
  const at = await opened(t);
  const action = await signature(at, { supporter: { ...EMAIL, topics: ['events'] }, lang: 'es' });
  const receipt = await act(at, action);
  assert.equal(receipt.status, 'counted');
  const record = ReceiptRecord.parse(await at.json(receipt.url!));
  assert.deepEqual(record.supporter, { ...EMAIL, topics: ['events'] });
  assert.deepEqual([record.signUp, record.topics], [true, ['Actos']]);
  const page = await (await at.request(receipt.url!, { headers: HTML })).text();
  for (const part of ['Su inscripción está hecha', 'Actos']) assert.ok(page.includes(part), part);
  assert.doesNotMatch(page, /firma está|Apellidos/);
  const progress = await at.json<object>('/v1/campaigns/safe/progress');
  assert.deepEqual(progress, { ...progress, signUp: true, counted: 1 });
  for await (const stored of at.endpoint.store.consents.all('safe')) {
    const versions = stored.consents.map(({ version }) => version);
    const texts = await at.endpoint.store.disclosures.find('safe', versions);
    const records = consentRecords(stored, texts);
    assert.deepEqual(
      records.map(({ topics }) => topics),
      [['events'], ['events']],
    );
  }
  // Whoever is forgotten takes it along.
  await post(at, receipt.url!, { headers: FORM, body: 'erase=person' });
  assert.doesNotMatch(JSON.stringify(await at.json(receipt.url!)), /Actos|events|ana@/);
});

test('a topic that the campaign dropped meanwhile holds nothing up, and is not kept', async t => {
  const at = await opened(t);
  const { url } = await act(at, await signature(at, { supporter: { ...EMAIL, topics: ['old', 'votes'] } }));
  assert.deepEqual((await at.json<ReceiptRecord>(url!)).supporter, { ...EMAIL, topics: ['votes'] });
});

test('a name is needed where it is asked for so, and always of a signature', async t => {
  const nameless = async (at: Awaited<ReturnType<typeof opened>>) =>
    at.act(await signature(at, { supporter: EMAIL }));
  const named = await opened(t, { fields: [{ name: 'name', required: true }] });
  const both = ['/supporter/given', '/supporter/family'];
  assert.deepEqual(pointers(await refused(await nameless(named), 422, 'invalid-action')), both);
  assert.equal((await nameless(await opened(t, { fields: [{ name: 'name' }] }))).status, 201);
  const signed = await open(t, { files: { 'a.json': petition() } });
  assert.deepEqual(pointers(await refused(await nameless(signed), 422, 'invalid-action')), both);
});

test('the mail asks to confirm the address, and its pages speak of no signature', async t => {
  const at = await opened(t, { confirm: true });
  const { mail, confirm, withdraw } = await asked(at, await signature(at, { supporter: EMAIL }));
  assert.equal(mail.subject, 'Confirm your e-mail address: Safe streets');
  assert.match(mail.text, /Somebody signed up for “Safe streets”[\s\S]*Then you are signed up:/);
  const page = async (path: string) => (await at.request(path, { headers: HTML })).text();
  const waiting = await page(confirm);
  for (const part of ['Sign you up?', 'Yes, sign me up']) assert.ok(waiting.includes(part), part);
  assert.doesNotMatch(waiting, /undefined|In the name of/);
  assert.match(await page(withdraw), /Somebody signed up with your e-mail address/);
  assert.equal((await post(at, confirm, { headers: FORM, redirect: 'manual' })).status, 303);
  const done = await page(confirm);
  assert.match(done, /You have signed up\./);
  assert.match(await page(withdraw), /this sign-up no longer counts[\s\S]*Another sign-up with this address/);
  for (const text of [mail.text, waiting, done]) assert.doesNotMatch(text, /signature/i);
});

test('what somebody did stays so where the campaign gets a statement later, or loses it', async t => {
  const dataFolder = await tempFolder(t);
  const start = (statement?: string) =>
    open(t, {
      dataFolder,
      files: {
        'a.json': petition({ petition: { confirm: true, ...(statement && { statement }) } }),
      },
    });
  const told = async (at: Awaited<ReturnType<typeof start>>, paths: string[]) =>
    Promise.all(paths.map(async path => (await at.json<{ signUp?: boolean }>(path)).signUp));
  const first = await start();
  const signedUp = await asked(first, await signature(first));
  const its = [signedUp.receipt.url!, signedUp.confirm, signedUp.withdraw];
  assert.deepEqual(await told(first, its), [true, true, true]);
  assert.doesNotMatch(JSON.stringify(signedUp.receipt), /signUp/);
  await first.endpoint.close();
  const later = await start('We ask.');
  assert.deepEqual(await told(later, its), [true, true, true], 'signed up');
  const signed = await asked(later, await signature(later));
  await later.endpoint.close();
  const last = await start();
  assert.deepEqual(
    await told(last, [signed.receipt.url!, signed.confirm, signed.withdraw]),
    [undefined, undefined, undefined],
    'signed',
  );
});

test('the plain form asks for no name, keeps what was ticked, and signs up', async t => {
  const at = await opened(t);
  const form = async (values: Record<string, string>) =>
    post(at, '/v1/forms/safe', {
      headers: FORM,
      redirect: 'manual',
      body: new URLSearchParams(values).toString(),
    });
  const first = await form({ ...EMAIL, 'topic.votes': 'yes' });
  const page = await first.text();
  assert.equal(first.status, 200);
  assert.doesNotMatch(page, /name="given"|Sign the petition/);
  assert.match(page, /<h2>Check and sign up<\/h2>/);
  assert.match(page, /<button type="submit">Sign up<\/button>/);
  assert.match(page, /name="topic\.votes"[^>]*\schecked/);
  assert.doesNotMatch(page, /name="topic\.events"[^>]*\schecked/);
  const hidden = Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
  const whole = { ...hidden, ...EMAIL, 'topic.votes': 'yes', 'answer.updates': 'given' };
  assert.equal((await form({ ...whole, email: '' })).status, 422);
  const done = await form(whole);
  assert.equal(done.status, 303);
  assert.deepEqual((await at.json<ReceiptRecord>(done.headers.get('location')!)).supporter, {
    ...EMAIL,
    topics: ['votes'],
  });
});

test('the plain form asks for a name where the campaign does, and says what is missing', async t => {
  const at = await opened(t, { fields: [{ name: 'name', required: true }] });
  const page = await post(at, '/v1/forms/safe', {
    headers: FORM,
    body: new URLSearchParams(EMAIL).toString(),
  });
  assert.equal(page.status, 422);
  assert.match(await page.text(), /id="given-error"[\s\S]*id="family-error"/);
});
