// No page of the endpoint leads anywhere that its address, a form or a header names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Receipt } from '../contract/index.ts';
import { send as sendToAdmin, tokenFor } from './admin/test-support.ts';
import { FORM, HTML, asked, confirming } from './confirmations/test-support.ts';
import { ORIGIN, type TestEndpoint, letters, signature, testEndpoint } from './test-support.ts';

/** Addresses that browsers take for another host's, or run. */
const PAYLOADS = `
  https://evil.example https://evil.example/ http://evil.example //evil.example ///evil.example ////evil.example/%2e%2e
  /\\evil.example /\\/evil.example \\\\evil.example \\/evil.example https:evil.example https:/evil.example https:///evil.example
  /%09/evil.example /%0a/evil.example /%5cevil.example //%5cevil.example %2f%2fevil.example /%2fevil.example
  /..//evil.example /.//evil.example //evil.example/%2f.. //act.example.org@evil.example https://act.example.org@evil.example/
  https://act.example.org.evil.example/ https://act.example.org%2eevil.example https://act.example.org:443@evil.example
  //evil%E3%80%82example 〱evil.example ／／evil.example javascript:alert(1) javascript://act.example.org/%0aalert(1)
  data:text/html,evil.example vbscript:evil.example`
  .trim()
  .split(/\s+/)
  .concat(
    '/\t/evil.example',
    'https://evil.example\r\nX-Evil: 1',
    'java\nscript:alert(1)',
    ' //evil.example',
  );

/** What such an address is given as, here or elsewhere. */
const NAMES =
  `next page return returnTo return_to redirect redirect_uri redirectTo url to target continue dest back
  r u goto path endpoint frame lang action form campaign referer done`.split(/\s+/);

const given = (payload: string) =>
  new URLSearchParams(NAMES.map((name): [string, string] => [name, payload]));

/** Headers by which others say where somebody came from, or is. */
const HEADERS = {
  Referer: 'https://evil.example/',
  'X-Forwarded-Host': 'evil.example',
  'X-Original-URL': '//evil.example',
  Forwarded: 'host=evil.example',
};

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** @returns whether it was a redirect. */
async function staysHere(response: Response, what: string): Promise<boolean> {
  assert.equal(response.headers.get('refresh'), null, what);
  assert.equal(response.headers.get('x-evil'), null, what);
  const location = response.headers.get('location');
  if (location !== null) {
    assert.match(location, /^\/(?![/\\])[\w/.~%?=&-]*$/, what);
    assert.equal(new URL(location, ORIGIN).origin, ORIGIN, what);
  }
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    const page = await response.text();
    assert.doesNotMatch(page, /http-equiv="?refresh/i, what);
    for (const [, written] of page.matchAll(/\s(?:href|src|action|formaction|cite|data)="([^"]*)"/g)) {
      if (written === 'data:,') continue; // no icon
      const { protocol, hostname } = new URL(unescaped(written!), ORIGIN);
      assert.match(protocol, /^(https|mailto|tel):$/, `${what}: ${written}`);
      assert.doesNotMatch(hostname, /evil/, `${what}: ${written}`);
    }
  }
  return location !== null;
}

const open = (t: Parameters<typeof testEndpoint>[0]) =>
  testEndpoint(t, { files: { 'a.json': confirming(), 'b.json': letters() }, devMailbox: true, admin: true });

const send = (at: TestEndpoint, path: string, fields?: URLSearchParams) =>
  at.request(path, {
    method: fields ? 'POST' : 'GET',
    headers: { ...(fields ? FORM : HTML), ...HEADERS },
    redirect: 'manual',
    ...(fields && { body: fields.toString() }),
  });

test('no address, field or header that names another site leads there, on any page or form', async t => {
  const at = await open(t);
  const signed = await asked(at, await signature(at));
  const { url } = signed.receipt as Receipt;
  const receipt = new URL(url!).pathname;
  const fixed = `/ /embed/safe /embed/safe/petition-sign /embed/hotline-info /v1/forms/safe /v1/oembed /dev/mailbox /admin
    /admin/campaigns/safe /admin/audit /nowhere /docs/ /cdn/`;
  const pages = [...fixed.split(/\s+/), receipt, `${receipt}/signed`, signed.confirm, signed.withdraw];
  let redirects = 0;
  for (const payload of PAYLOADS) {
    const query = given(payload);
    for (const path of pages) {
      if (await staysHere(await send(at, `${path}?${query.toString()}`), `GET ${path} ${payload}`))
        redirects++;
      query.delete('lang');
      await staysHere(
        await send(at, `${path}?${query.toString()}`),
        `GET ${path} ${payload}, in its own language`,
      );
    }
    // As a path of its own, or a part of one.
    const part = encodeURIComponent(payload);
    for (const path of [
      `/${part}`,
      `/embed/${part}`,
      `/embed/safe/${part}`,
      `/v1/forms/${part}`,
      `/v1/receipts/${part}`,
    ])
      await staysHere(await send(at, path), `GET ${path}`);
  }
  assert.ok(redirects >= PAYLOADS.length, `${redirects} redirects were looked at`);
});

test('what is posted leads to a page of its own, whatever else is in the form', async t => {
  const at = await open(t);
  let redirects = 0;
  /** With its own fields alone, and with others, which it may refuse. */
  const post = async (path: string, payload: string, own: Record<string, string>) => {
    const others = given(payload);
    for (const [name, value] of Object.entries(own)) others.set(name, value);
    for (const fields of [others, new URLSearchParams(own)]) {
      const response = await send(at, `${path}?${given(payload).toString()}`, fields);
      if (await staysHere(response, `POST ${path} ${payload}`)) redirects++;
    }
  };
  const signed = await asked(at, await signature(at));
  const receipt = new URL(signed.receipt.url!).pathname;
  const form = await (await send(at, '/v1/forms/safe?lang=en')).text();
  const hidden = Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
  const token = await tokenFor(at, 'Ana');
  for (const [index, payload] of PAYLOADS.entries()) {
    const ana = { given: 'Ana', family: 'Díaz', email: `ana${index}@example.org`, lang: 'en' };
    await post('/v1/forms/safe', payload, ana);
    const step = {
      ...hidden,
      ...ana,
      id: crypto.randomUUID(),
      step: 'record',
      'answer.updates': 'refused',
      'answer.age': 'given',
    };
    await post('/v1/forms/safe', payload, { ...step, page: payload });
    await post(receipt, payload, { withdraw: 'action' });
    await post(signed.confirm, payload, {});
    await post(signed.withdraw, payload, { withdraw: 'action' });
    const signIn = await sendToAdmin(at, '/admin/sign-in', [...given(payload), ['token', token]]);
    assert.ok(await staysHere(signIn, `signing in with ${payload}`));
  }
  assert.ok(redirects >= 5 * PAYLOADS.length, `${redirects} redirects were looked at`);
});
