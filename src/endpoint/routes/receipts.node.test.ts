import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Receipt, ReceiptRecord } from '../../contract/index.ts';
import { letter, letters, petition, signature, testEndpoint } from '../test-support.ts';

const HTML = { headers: { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' } };

test('a receipt shows what was recorded, as JSON', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at, { lang: 'es', comment: 'Por mi hija' });
  const receipt = (await (await at.act(action)).json()) as Receipt;
  const response = await at.request(receipt.url!);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(response.headers.get('vary'), 'Accept');
  const record = ReceiptRecord.parse(await response.json());
  assert.deepEqual(record.receipt, receipt);
  assert.equal(record.campaignTitle, 'Calles seguras');
  assert.deepEqual(record.supporter, action.supporter);
  assert.equal(record.comment, 'Por mi hija');
  assert.deepEqual(
    record.consents.map(({ consent }) => consent),
    action.consents,
  );
  assert.equal(record.consents[0]!.text, 'Guardamos su nombre. Lea más.');
  assert.equal(
    record.consents[0]!.controller,
    'Example Coalition, 12 Main Street, Fresno, privacy@coalition.example',
  );
});

test('as a page it is in the supporter’s language, and nothing in it runs', async t => {
  const at = await testEndpoint(t);
  const supporter = {
    given: '<script>alert(1)</script>',
    family: '"><img src=x onerror=alert(1)>',
    email: 'a@b.example',
  };
  const comment = "</dd><style>*{display:none}</style>'";
  const receipt = (await (
    await at.act(await signature(at, { lang: 'es', supporter, comment }))
  ).json()) as Receipt;
  const response = await at.request(receipt.url!, HTML);
  assert.match(response.headers.get('content-type')!, /^text\/html/);
  assert.match(response.headers.get('content-security-policy')!, /default-src 'none'; style-src 'self'/);
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const page = await response.text();
  assert.match(page, /<html lang="es">/);
  assert.match(page, /Su firma está contada/);
  assert.match(page, /10 de enero de 2027/);
  assert.doesNotMatch(page, /<script|<img|<style|style="|onerror=alert\(1\)>[^&]/i);
  assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  const style = await at.request(new URL(/href="([^"]+css[^"]*)"/.exec(page)![1]!, receipt.url).pathname);
  assert.match(style.headers.get('content-type')!, /^text\/css/);
});

test('a token that is not one is 404, and is not told apart', async t => {
  const at = await testEndpoint(t);
  const { url } = (await (await at.act(await signature(at))).json()) as Receipt;
  for (const token of [
    'x',
    `${url}x`.split('/').pop()!,
    url!.split('/').pop()!.slice(1),
    "' OR 1=1 --",
    '%00',
    '..%2f',
  ]) {
    const response = await at.request(`/v1/receipts/${encodeURI(token)}`);
    assert.equal(response.status, 404, token);
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(((await response.json()) as { type: string }).type, 'urn:upstander:problem:unknown-receipt');
  }
});

test('it tells what became of each delivery, and stays when the campaign has gone', async t => {
  const files = { 'a.json': petition(), 'b.json': letters() };
  const at = await testEndpoint(t, { files, devMailbox: true, canConfirm: true });
  const receipt = (await (await at.act(await letter(at))).json()) as Receipt;
  const { pathname } = new URL(receipt.url!);
  assert.match(
    await (await at.request(pathname, HTML)).text(),
    /Chief Example<\/dt>\s*<dd>waits for your confirmation/,
  );
  await at.endpoint.close();
  const again = await testEndpoint(t, { dataFolder: at.dataFolder, files: { 'a.json': petition() } });
  const record = ReceiptRecord.parse(await again.json(pathname));
  assert.equal(record.campaignTitle, 'write');
  assert.equal(record.consents.length, 3);
});
