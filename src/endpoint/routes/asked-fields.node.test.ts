// What a petition may ask besides name and e-mail: taken by the call and by the plain form, kept like all else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReceiptRecord } from '../../contract/index.ts';
import { consentRecords } from '../receipts/consent-records.ts';
import {
  type Setup,
  type TestEndpoint,
  campaignFolder,
  petition,
  signature,
  testEndpoint,
} from '../test-support.ts';
import { pointers, refused } from './test-support.ts';
import type { TestContext } from 'node:test';

const ANA = { given: 'Ana', family: 'Díaz', email: 'ana@example.org' };
const YES = { 'answer.updates': 'given', 'answer.age': 'given' };
const MORE = { phone: '(559) 555-0100', organisation: 'Fresno Shelter', role: 'Chair', minimumAge: '16' };

const asking = (fields: object[], minimumAge?: number) =>
  petition({ petition: { statement: 'We ask.', fields, ...(minimumAge && { minimumAge }) } });

const open = async (t: TestContext, file: object, more: Setup = {}) =>
  testEndpoint(t, { campaigns: await campaignFolder(t, { 'safe.json': file }), ...more });

const post = ({ request }: TestEndpoint, values: Record<string, string>) =>
  request('/v1/forms/safe', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
    body: new URLSearchParams(values).toString(),
    redirect: 'manual',
  });

/** The hidden fields of a page: which texts were shown, and the id. */
const shown = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );

const FIELDS = [{ name: 'phone', required: true }, { name: 'organisation' }];

test('the plain form asks for them, and its receipt and consents name them', async t => {
  const at = await open(t, asking(FIELDS, 16));
  const page = await (await post(at, ANA)).text();
  for (const part of ['type="tel"', 'autocomplete="organization"', 'name="role"', 'I am 16 or older'])
    assert.ok(page.includes(part), part);
  assert.doesNotMatch(page, /name="minimumAge"[^>]*checked/, 'nothing is ticked that nobody ticked');
  const values = { ...shown(page), ...ANA, ...YES, ...MORE };
  const signed = await post(at, values);
  assert.equal(signed.status, 303);
  const location = signed.headers.get('location')!;
  const record = ReceiptRecord.parse(await at.json(location));
  assert.deepEqual(record.supporter, {
    ...ANA,
    phone: '+15595550100',
    organisation: { name: 'Fresno Shelter', role: 'Chair' },
    minimumAge: 16,
  });
  const receipt = await (await at.request(location, { headers: { Accept: 'text/html' } })).text();
  for (const part of ['+15595550100', 'Fresno Shelter', 'Chair', 'I am 16 or older'])
    assert.ok(receipt.includes(part), part);
  for await (const stored of at.endpoint.store.consents.all('safe')) {
    const texts = await at.endpoint.store.disclosures.find(
      'safe',
      stored.consents.map(({ version }) => version),
    );
    assert.deepEqual(consentRecords(stored, texts)[0]!.data.toSorted(), [
      'email',
      'family',
      'given',
      'minimumAge',
      'organisation',
      'phone',
    ]);
  }
});

test('the plain form says at each field what is wrong, and keeps what was typed', async t => {
  const at = await open(t, asking(FIELDS, 16));
  const hidden = shown(await (await post(at, ANA)).text());
  const wrong = await post(at, { ...hidden, ...ANA, ...YES, phone: '555-0100', organisation: 'Shelter' });
  assert.equal(wrong.status, 422);
  const page = await wrong.text();
  for (const name of ['phone', 'role', 'minimumAge']) assert.ok(page.includes(`id="${name}-error"`), name);
  assert.ok(!page.includes('id="organisation-error"'));
  assert.ok(page.includes('value="555-0100"') && page.includes('value="Shelter"'));
});

test('for oneself nothing of an organisation is asked for, unless nobody may sign so', async t => {
  const sign = async (at: TestEndpoint) => {
    const hidden = shown(await (await post(at, ANA)).text());
    return (await post(at, { ...hidden, ...ANA, ...YES })).status;
  };
  assert.equal(await sign(await open(t, asking([{ name: 'organisation' }]))), 303);
  assert.equal(await sign(await open(t, asking([{ name: 'organisation', required: true }]))), 422);
});

test('a signature without what is asked for is refused, and says where', async t => {
  const at = await open(
    t,
    asking(
      [
        { name: 'phone', required: true },
        { name: 'organisation', required: true },
      ],
      16,
    ),
  );
  const good = await signature(at);
  const act = async (more: object) => at.act({ ...good, supporter: { ...good.supporter, ...more } });
  const missing = await refused(await act({ minimumAge: 15 }), 422, 'invalid-action');
  assert.deepEqual(pointers(missing), [
    '/supporter/phone',
    '/supporter/organisation',
    '/supporter/minimumAge',
  ]);
  const odd = await refused(
    await act({ phone: '555-0100', organisation: { name: 'Shelter' }, minimumAge: '16' }),
    422,
    'invalid-action',
  );
  assert.deepEqual(pointers(odd), [
    '/supporter/phone',
    '/supporter/organisation/role',
    '/supporter/minimumAge',
  ]);
  const whole = { phone: '+15595550100', organisation: { name: 'Shelter', role: 'Chair' }, minimumAge: 18 };
  assert.equal((await act(whole)).status, 201);
});
