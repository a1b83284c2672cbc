import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ReceiptRecord } from '../../contract/index.ts';
import {
  DAY_MS,
  type Setup,
  type TestEndpoint,
  campaignFolder,
  letters,
  petition,
  testEndpoint,
} from '../test-support.ts';
import type { TestContext } from 'node:test';

const ANA = { given: 'Ana', family: 'Díaz', email: 'ana@example.org' };

const fields = [{ name: 'postalCode', required: true }, { name: 'comment' }];
const withFields = petition({ petition: { statement: { en: 'We ask.', es: 'Pedimos.' }, fields } });

const post = (
  { request }: TestEndpoint,
  values: Record<string, string>,
  headers: Record<string, string> = {},
) =>
  request('/v1/forms/safe', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html', ...headers },
    body: new URLSearchParams(values).toString(),
    redirect: 'manual',
  });

const unescaped = (text: string) =>
  text.replace(
    /&lt;|&gt;|&quot;|&#39;|&amp;/g,
    entity => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' })[entity]!,
  );

/** What a browser would send from the page: every field, with what is in it. */
function filled(page: string): Record<string, string> {
  const values: Record<string, string> = {};
  const form = /<form[\s\S]*<\/form>/.exec(page)![0];
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    const type = attribute('type');
    if ((type === 'radio' || type === 'checkbox') && !/\schecked\b/.test(tag)) continue;
    values[attribute('name')!] = unescaped(attribute('value') ?? '');
  }
  for (const [, name, text] of form.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>\n?([\s\S]*?)<\/textarea/g)) {
    values[name!] = unescaped(text!);
  }
  return values;
}

const YES = { 'answer.updates': 'given', 'answer.age': 'given' };

const open = (t: TestContext, more: Setup = {}) => testEndpoint(t, more);

test('a link leads to the empty form, in the language it names, and that form can be sent', async t => {
  const at = await open(t);
  const page = await at.request('/v1/forms/safe?lang=es', { headers: { Accept: 'text/html' } });
  assert.equal(page.status, 200);
  assert.equal(page.headers.get('cache-control'), 'no-store');
  const text = await page.text();
  assert.match(text, /<html lang="es" dir="ltr">/);
  assert.doesNotMatch(text, /aria-invalid/, 'nothing is wrong before anything is typed');
  const values = filled(text);
  assert.deepEqual([values['given'], values['email']], ['', '']);
  assert.equal((await post(at, { ...values, ...ANA, ...YES })).status, 303);
  assert.equal((await at.request('/v1/forms/nobody', { headers: { Accept: 'text/html' } })).status, 404);
});

test('the family name is asked for first where its language says it first', async t => {
  const at = await open(t);
  const asked = async (lang: string) => {
    const page = await at.request(`/v1/forms/safe?lang=${lang}`, { headers: { Accept: 'text/html' } });
    return Object.keys(filled(await page.text())).filter(name => /^(given|family)$/.test(name));
  };
  assert.deepEqual(await asked('vi'), ['family', 'given']);
  assert.deepEqual(await asked('en'), ['given', 'family']);
});

test('step one shows what was typed and what is agreed to, and records nothing', async t => {
  const at = await open(t);
  const response = await post(at, ANA, { Referer: 'https://blog.example/post?utm=1#x' });
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type')!, /^text\/html; charset=utf-8$/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  const policy = response.headers.get('content-security-policy')!;
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /form-action 'self'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe/);
  const page = await response.text();
  const values = filled(page);
  assert.deepEqual(
    { given: values['given'], family: values['family'], email: values['email'], page: values['page'] },
    { ...ANA, page: 'https://blog.example/post' },
  );
  assert.match(values['id']!, /^[0-9a-f-]{36}$/);
  assert.equal(values['answer.updates'], undefined, 'nothing is ticked that nobody ticked');
  assert.equal(values['answer.age'], undefined);
  for (const text of [
    'Safe streets',
    'We keep your name',
    'May we write?',
    'I am 16 or older.',
    'Example Coalition',
  ]) {
    assert.ok(page.includes(text), text);
  }
  assert.doesNotMatch(page, /<script|style="|<style|\son\w+=|aria-invalid/);
  assert.deepEqual(await at.endpoint.store.actions.recount('safe'), []);
});

test('step two records and leads to the receipt; sending it again does the same', async t => {
  const at = await open(t);
  const values = {
    ...filled(await (await post(at, ANA, { Referer: 'https://blog.example/post' })).text()),
    ...YES,
  };
  const first = await post(at, values);
  assert.equal(first.status, 303);
  const location = first.headers.get('location')!;
  assert.match(location, /^\/v1\/receipts\/[\w-]{32}$/);
  const again = await post(at, values);
  assert.equal(again.headers.get('location'), location);
  assert.deepEqual(await at.endpoint.store.actions.counts('safe'), [
    { kind: 'signature', tally: 'unverified', n: 1 },
  ]);
  const record = ReceiptRecord.parse(await at.json(location));
  assert.deepEqual(record.supporter, ANA);
  assert.deepEqual(
    record.consents.map(({ consent }) => consent.answer),
    ['told', 'given', 'given'],
  );
  const other = await post(at, { ...values, given: 'Ben' });
  assert.equal(other.status, 409);
  assert.match(await other.text(), /This form was sent before/);
});

test('what is missing is said at its field, with everything typed kept', async t => {
  const at = await open(t, { files: { 'a.json': withFields } });
  const typed = { ...ANA, email: 'ana@', comment: 'One\r\n<b>two</b>', postalCode: '' };
  const first = await post(at, typed);
  assert.equal(first.status, 422);
  const page = await first.text();
  assert.match(page, /role="alert"/);
  assert.match(page, /2 things to fix/);
  assert.match(page, />Email /);
  assert.match(page, />ZIP or postal code /);
  assert.match(page, /href="#email">Enter an e-mail address like name@example\.org/);
  assert.match(page, /id="email-error">Enter an e-mail address/);
  assert.match(page, /id="postalCode-error">Enter your ZIP or postal code/);
  assert.match(page, /aria-describedby="email-error"/);
  const values = filled(page);
  assert.equal(values['email'], 'ana@');
  assert.equal(values['comment']!.trim(), 'One\n<b>two</b>');
  assert.doesNotMatch(page, /<b>two/);
  const second = await post(at, {
    ...values,
    email: ANA.email,
    postalCode: '93611',
    'answer.updates': 'refused',
  });
  assert.equal(second.status, 422);
  const next = await second.text();
  assert.match(next, /One thing to fix/);
  assert.match(next, /href="#answer\.age">Tick this box to go on/);
  assert.match(next, /id="answer\.age-error">Tick this box/);
  assert.match(next, /aria-describedby="answer\.age-error"/);
  const kept = filled(next);
  assert.equal(kept['id'], values['id'], 'the id stays');
  assert.equal(kept['answer.updates'], 'refused', 'and so do the answers');
  assert.equal((await post(at, { ...kept, 'answer.age': 'given' })).status, 303);
});

test('a form that nobody began is shown empty, without reproach', async t => {
  const at = await open(t);
  const response = await post(at, { lang: 'en' });
  assert.equal(response.status, 200);
  assert.doesNotMatch(await response.text(), /role="alert"/);
});

test('a yes or no has to be chosen, a plain box may stay empty', async t => {
  const plain = petition();
  delete (plain.disclosures[1] as { answers?: unknown }).answers;
  const at = await open(t, { files: { 'a.json': plain } });
  const values = filled(await (await post(at, ANA)).text());
  const location = (await post(at, { ...values, 'answer.age': 'given' })).headers.get('location')!;
  const record = ReceiptRecord.parse(await at.json(location));
  assert.equal(record.consents[1]!.consent.answer, 'refused');
  const strict = await open(t);
  const asked = filled(await (await post(strict, ANA)).text());
  const page = await (await post(strict, { ...asked, 'answer.age': 'given' })).text();
  assert.match(page, /href="#answer\.updates">Choose yes or no: either is fine/);
});

test('the page speaks the reader’s language, and marks what is in another', async t => {
  const at = await open(t);
  const page = await (await post(at, { ...ANA, lang: 'es-419' })).text();
  assert.match(page, /<html lang="es" dir="ltr">/);
  assert.match(page, /Revise y firme/);
  assert.match(page, /<div lang="es" dir="ltr" translate="no">[\s\S]*Guardamos su nombre/);
  assert.match(
    page,
    /<p [^>]*id="answer.age-original">Este texto no está en su idioma. Está en inglés.<\/p>\s*<div lang="en" dir="ltr" translate="no">[\s\S]*aria-describedby="answer.age-original"[\s\S]*I am 16 or older/,
  );
  assert.equal(
    page.split('Este texto no está').length,
    2,
    'of a text in the reader’s language it is not said',
  );
  const values = { ...filled(page), ...YES };
  const location = (await post(at, values)).headers.get('location')!;
  const record = ReceiptRecord.parse(await at.json(location));
  assert.deepEqual(
    record.consents.map(({ consent }) => consent.lang),
    ['es', 'es', 'en'],
  );
  const unsaid = await post(at, ANA, { 'Accept-Language': 'es-MX,es;q=0.9,en;q=0.8' });
  assert.match(await unsaid.text(), /<html lang="es" dir="ltr">/);
  const arabic = await (await post(at, { ...ANA, lang: 'ar-EG' })).text();
  assert.match(arabic, /<html lang="ar" dir="rtl">[\s\S]*المراجعة والتوقيع/);
  for (const lang of ['', 'xx-not-a-language-tag-that-is-much-too-long', '"><script>']) {
    assert.equal((await post(at, { ...ANA, lang })).status, 200);
  }
});

test('what is said about a text in another language is in the reader’s', async t => {
  const at = await open(t, {
    files: {
      'a.json': petition({
        summary: 'Summary',
        petition: { statement: 'We ask.' },
      }),
    },
  });
  const asked = filled(await (await post(at, { ...ANA, lang: 'ar' })).text());
  const page = await (await post(at, asked)).text();
  const block =
    /<div class="line stack">(?:(?!<div class="line)[\s\S])*I am 16 or older[\s\S]*?<\/form>/.exec(page)![0];
  const [, inside, below] = /<div lang="en" dir="ltr" translate="no">([\s\S]*?)<\/div>([\s\S]*)/.exec(block)!;
  assert.doesNotMatch(inside!, /class="error"/);
  assert.match(below!, /<p class="error" id="answer.age-error">[^<]*[\u0600-\u06ff]/);
  assert.match(inside!, /aria-describedby="answer.age-original answer.age-error"/);
  // A campaign that has no Arabic is in its own language, and each of its texts says so.
  assert.match(page, /<html lang="ar" dir="rtl">[\s\S]*<h1 lang="en" dir="auto">Safe streets/);
  const spanish = await (await post(at, { ...ANA, lang: 'es' })).text();
  assert.match(spanish, /<h1 lang="es" dir="auto">Calles/);
  assert.match(spanish, /<div class="stack" lang="en" dir="auto">\s*<p>We ask/);
});

test('a text that changed meanwhile is shown again, and only its answer is asked for again', async t => {
  const campaigns = await campaignFolder(t, { 'a.json': petition() });
  const at = await testEndpoint(t, { campaigns });
  const values = { ...filled(await (await post(at, ANA)).text()), ...YES };
  await at.endpoint.close();
  const changed: { disclosures: Record<string, unknown>[] } = petition();
  changed.disclosures[1] = {
    ...changed.disclosures[1],
    text: 'We sell your address.',
    question: 'May we?',
    material: true,
    answers: { given: 'Yes', refused: 'No' },
  };
  await writeFile(join(campaigns, 'a.json'), JSON.stringify(changed));
  const { dataFolder, clock } = at;
  const next = await testEndpoint(t, { campaigns, dataFolder, clock });
  const again = await post(next, values);
  assert.equal(again.status, 422);
  const page = await again.text();
  assert.match(page, /The text below has changed/);
  assert.match(page, /We sell your address/);
  const shown = filled(page);
  assert.equal(shown['answer.updates'], undefined);
  assert.equal(shown['answer.age'], 'given');
  assert.equal(shown['given'], 'Ana');
  assert.equal((await post(next, { ...shown, 'answer.updates': 'refused' })).status, 303);
});

test('the hidden field is a trap here too', async t => {
  const at = await open(t);
  const values = { ...filled(await (await post(at, ANA)).text()), ...YES, website: 'https://spam.example' };
  assert.equal((await post(at, values)).status, 303);
  assert.deepEqual(await at.endpoint.store.actions.counts('safe'), []);
});

test('what cannot be signed is a page that says why', async t => {
  const deadline = '2027-01-11T00:00:00Z';
  const at = await open(t, { files: { 'a.json': petition({ deadline }), 'b.json': letters() } });
  const to = (campaign: string, body: string, accept = 'text/html') =>
    at.request(`/v1/forms/${campaign}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: accept },
      body,
    });
  const missing = await to('nobody', 'given=A');
  assert.equal(missing.status, 404);
  assert.match(await missing.text(), /There is no such campaign/);
  const none = await to('write', 'given=A');
  assert.equal(none.status, 422);
  assert.match(await none.text(), /There is nothing to sign here/);
  const large = await to('safe', `comment=${'x'.repeat(17_000)}`);
  assert.equal(large.status, 413);
  assert.match(await large.text(), /too much text/);
  at.clock.advance(DAY_MS);
  const closed = await to('safe', 'given=A');
  assert.equal(closed.status, 409);
  assert.match(await closed.text(), /This campaign has ended/);
  const problem = await to('safe', 'given=A', '*/*');
  assert.equal(problem.headers.get('content-type'), 'application/problem+json');
});

test('tampered fields are refused or ignored, never a crash', async t => {
  const at = await open(t);
  const values = { ...filled(await (await post(at, ANA)).text()), ...YES };
  for (const [tampered, status] of [
    [{ id: 'x' }, 303],
    [{ page: 'javascript:alert(1)' }, 303],
    [{ 'version.updates': 'x' }, 422],
    [{ 'version.updates': '0'.repeat(64) }, 422],
    [{ 'lang.updates': 'es' }, 422],
    [{ 'answer.updates': 'told' }, 422],
    [{ given: 'a\u0000b' }, 422],
    [{ given: 'A'.repeat(101) }, 422],
    [{ email: 'a@b.example\r\nBcc: c@d.example' }, 422],
    [{ step: 'x' }, 200],
  ] as const) {
    const id = crypto.randomUUID();
    const response = await post(at, { ...values, id, ...tampered });
    assert.equal(response.status, status, JSON.stringify(tampered));
    assert.match(response.headers.get('x-content-type-options')!, /nosniff/);
  }
});
