import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Problem } from '../../contract/index.ts';
import { type TestEndpoint, petition, signature, tempFolder, testEndpoint } from '../test-support.ts';
import { reason } from '../log.ts';

type Sent = RequestInit['body'];

async function problemOf(response: Response): Promise<Problem> {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(response.headers.get('set-cookie'), null);
  const problem = Problem.parse(await response.json());
  assert.equal(problem.status, response.status);
  return problem;
}

const post = (at: TestEndpoint, body: Sent, headers: Record<string, string> = {}) =>
  at.request('/v1/actions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
    duplex: 'half',
  } as RequestInit);

test('a body that is not JSON is 400', async t => {
  const at = await testEndpoint(t);
  const bodies: Sent[] = [
    null,
    '',
    '{',
    '{"a":}',
    "{'a':1}",
    '[1,]',
    'NaN',
    '{"a":1}{"b":2}',
    '\u0000',
    '{"a":"\u0001"}',
    new Uint8Array([0xff, 0xfe, 0x7b, 0x7d]),
    new Uint8Array([0x22, 0xc3, 0x28, 0x22]),
  ];
  for (const body of bodies) {
    const problem = await problemOf(await post(at, body));
    assert.equal(problem.type, 'urn:upstander:problem:bad-json', String(body));
  }
});

test('a body of another type is 415', async t => {
  const at = await testEndpoint(t);
  for (const type of ['text/plain', 'application/jsonx', 'application/x-www-form-urlencoded', '']) {
    const problem = await problemOf(await post(at, '{}', { 'Content-Type': type }));
    assert.equal(problem.type, 'urn:upstander:problem:wrong-content-type', type);
  }
  assert.equal((await post(at, new Uint8Array([0x7b, 0x7d]))).status, 422);
  assert.equal((await post(at, '{}', { 'Content-Type': 'Application/JSON; charset=utf-8' })).status, 422);
  const form = await at.request('/v1/forms/safe', {
    method: 'POST',
    body: '{}',
    headers: { 'Content-Type': 'application/json' },
  });
  assert.equal((await problemOf(form)).type, 'urn:upstander:problem:wrong-content-type');
});

test('of an action 256 KB are taken, one byte more is 413; of a form 16', async t => {
  const at = await testEndpoint(t);
  const padded = async (size: number) => {
    const text = JSON.stringify(await signature(at));
    return text + ' '.repeat(size - new TextEncoder().encode(text).length);
  };
  assert.equal((await post(at, await padded(262_144))).status, 201);
  const problem = await problemOf(await post(at, await padded(262_145)));
  assert.equal(problem.type, 'urn:upstander:problem:body-too-large');
  assert.equal((await post(at, '{}', { 'Content-Length': '999999' })).status, 413);
  assert.equal((await post(at, 'é'.repeat(131_073))).status, 413, 'bytes are counted, not letters');
  const form = (size: number) =>
    at.request('/v1/forms/safe', {
      method: 'POST',
      body: `given=${'a'.repeat(size - 6)}`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  assert.notEqual((await form(16_384)).status, 413);
  assert.equal((await form(16_385)).status, 413);
});

test('a body without an announced length is cut off where it is too large', async t => {
  const at = await testEndpoint(t);
  let sent = 0;
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1024;
      controller.enqueue(new Uint8Array(1024).fill(0x20));
    },
    cancel() {
      cancelled = true;
    },
  });
  const problem = await problemOf(await post(at, endless));
  assert.equal(problem.status, 413);
  assert.ok(sent <= 300 * 1024, `${sent} bytes were read`);
  assert.ok(cancelled);
});

test('deep and wide JSON is refused, not a crash, and the answer stays small', async t => {
  const at = await testEndpoint(t);
  const deep = (open: string, close: string, times: number) => open.repeat(times) + '1' + close.repeat(times);
  const bodies = [
    deep('[', ']', 130_000),
    deep('{"a":', '}', 40_000),
    `{"consents":${deep('[', ']', 120_000)}}`,
    `{"check":${deep('{"website":', '}', 20_000)}}`,
    `{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join()}}`,
    `{"__proto__":{"admin":true},"constructor":1,"toString":2}`,
    `{"consents":[${Array(80_000).fill('{}').join()}]}`,
  ];
  for (const body of bodies) {
    const response = await post(at, body);
    assert.equal(response.status, 422, body.slice(0, 30));
    const text = await response.text();
    assert.ok(text.length < 16_384, `${text.length} characters`);
  }
  assert.equal(({} as { admin?: boolean }).admin, undefined);
});

test('a wrong method is told which there are', async t => {
  const at = await testEndpoint(t, { devMailbox: true });
  for (const [path, allow] of [
    ['/v1/actions', 'POST, OPTIONS'],
    ['/v1/forms/safe', 'GET, HEAD, POST, OPTIONS'],
    ['/v1/campaigns/safe', 'GET, HEAD, OPTIONS'],
    ['/v1/campaigns/safe/progress', 'GET, HEAD, OPTIONS'],
    ['/v1/campaigns/safe/live', 'GET, HEAD, OPTIONS'],
    ['/v1/representatives', 'GET, HEAD, POST, OPTIONS'],
    ['/v1/hotlines', 'GET, HEAD, OPTIONS'],
    ['/v1/receipts/x', 'GET, HEAD, POST, OPTIONS'],
    ['/v1/receipts/x/signed', 'GET, HEAD, OPTIONS'],
    ['/v1/keys', 'GET, HEAD, OPTIONS'],
    ['/v1/openapi.json', 'GET, HEAD, OPTIONS'],
    ['/healthz', 'GET, HEAD, OPTIONS'],
    ['/readyz', 'GET, HEAD, OPTIONS'],
    ['/dev/mailbox', 'GET, HEAD, OPTIONS'],
  ] as const) {
    const others = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH'].filter(method => !allow.includes(method));
    assert.ok(others.length >= 3);
    for (const method of others) {
      const response = await at.request(path, { method });
      assert.equal(response.headers.get('allow'), allow, `${method} ${path}`);
      assert.equal((await problemOf(response)).type, 'urn:upstander:problem:wrong-method');
    }
    const options = await at.request(path, { method: 'OPTIONS' });
    assert.equal(options.status, 204);
  }
});

test('an unknown path is 404', async t => {
  const at = await testEndpoint(t);
  for (const path of [
    '/',
    '/v1',
    '/v1/',
    '/v2/actions',
    '/v1/actions/x',
    '/dev/mailbox',
    '/%',
    '//v1/actions',
    '/v1/%61ctionsx',
  ]) {
    const problem = await problemOf(await at.request(path));
    assert.equal(problem.type, 'urn:upstander:problem:not-found', path);
  }
});

test('the log has a line for each failure, without query, token or body', async t => {
  const at = await testEndpoint(t);
  await at.request('/v1/campaigns/safe?lang=en');
  assert.deepEqual(at.lines, [], 'what succeeds is not logged');
  await at.request('/v1/campaigns/nobody?email=ana@example.org');
  await at.request('/v1/campaigns/safe/live?email=ana@example.org');
  await at.request('/v1/receipts/secret-token-of-somebody?x=1');
  await at.request('/v1/representatives/93611?street=12');
  await post(at, '{"supporter":{"email":"ana@example.org"}}');
  await at.request('/a%0Ab?c=d');
  await at.request('/', { method: 'ANA' });
  assert.deepEqual(at.lines, [
    'info request failed GET /v1/campaigns/{id} 404 unknown-campaign',
    'info request failed GET /v1/campaigns/{id}/live safe 404 not-found',
    'info request failed GET /v1/receipts/{token} 404 unknown-receipt',
    'info request failed GET /v1/* 404 not-found',
    'info request failed POST /v1/actions 422 invalid-action',
    'info request failed GET /* 404 not-found',
    'info request failed other /* 404 not-found',
  ]);
});

test('an unexpected error is logged by its kind and place, not by what it quotes', () => {
  const error = new TypeError('ana@example.org is not a function');
  assert.match(reason(error), /^TypeError at /);
  assert.doesNotMatch(reason(error), /ana@/);
  assert.equal(reason('x'), 'unknown');
  const lines = new Error('no\n    at ana@example.org');
  assert.match(reason(lines), /^Error at TestContext/, 'a message of several lines is no place');
  const coded = Object.assign(new Error('invalid input: "ana@example.org"'), { code: '22P02' });
  assert.match(reason(coded), /^Error 22P02 at /, 'what a database says may quote what was typed');
  const away = Object.assign(new Error('connect ECONNREFUSED ::1:5432'), {
    code: 'ECONNREFUSED',
    syscall: 'connect',
  });
  assert.equal(reason(away), 'Error ECONNREFUSED: connect ECONNREFUSED ::1:5432');
});

async function folders(t: TestContext) {
  const root = await tempFolder(t);
  await writeFile(join(root, 'secret.txt'), 'secret');
  for (const folder of ['cdn', 'pages', 'pages/blog', 'static', 'cdn-private'])
    await mkdir(join(root, folder));
  await writeFile(join(root, 'cdn/loader.js'), 'export {};');
  await writeFile(join(root, 'cdn-private/x.js'), 'secret');
  await writeFile(join(root, 'pages/index.html'), '<h1>Home</h1>');
  await writeFile(join(root, 'pages/blog/index.html'), '<h1>Blog</h1>');
  await writeFile(join(root, 'pages/.env'), 'secret');
  await writeFile(join(root, 'static/a.json'), '{}');
  return {
    cdnFolder: join(root, 'cdn'),
    pagesFolder: join(root, 'pages'),
    staticFolder: join(root, 'static'),
  };
}

test('files are served with their types, for every page where they are meant to be', async t => {
  const at = await testEndpoint(t, await folders(t));
  for (const [path, type, anywhere] of [
    ['/cdn/loader.js', /^text\/javascript/, true],
    ['/static/a.json', /^application\/json/, true],
    ['/', /^text\/html/, false],
    ['/blog/', /^text\/html/, false],
    ['/index.html', /^text\/html/, false],
  ] as const) {
    const response = await at.request(path);
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get('content-type')!, type);
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('content-security-policy'), null);
    assert.equal(response.headers.get('access-control-allow-origin'), anywhere ? '*' : null);
    assert.equal(response.headers.get('cross-origin-resource-policy'), anywhere ? 'cross-origin' : null);
    const again = await at.request(path, { headers: { 'If-None-Match': response.headers.get('etag')! } });
    assert.equal(again.status, 304, path);
    const head = await at.request(path, { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
  }
  assert.equal((await at.request('/v1/campaigns/safe')).status, 200, 'pages do not hide the contract');
});

test('nothing outside a folder is served', async t => {
  const at = await testEndpoint(t, await folders(t));
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/cdn/../secret.txt',
    '/cdn/..%2f..%2fsecret.txt',
    '/cdn/%2e%2e%2fsecret.txt',
    '/cdn/..\\secret.txt',
    '/cdn/..%5csecret.txt',
    '/cdn-private/x.js',
    '/cdn//etc/passwd',
    '/cdn/%00',
    '/.env',
    '/%2eenv',
    '/blog/../.env',
    '/keys.json',
    '/upstander.sqlite',
  ]) {
    const response = await at.request(path);
    assert.equal(response.status, 404, path);
    assert.doesNotMatch(await response.text(), /secret[^.]/);
  }
});

test('somebody with a browser sees a page where a program sees a problem', async t => {
  const at = await testEndpoint(t, { files: { 'a.json': petition() } });
  const html = {
    headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'Accept-Language': 'es-MX,en' },
  };
  for (const path of ['/nothing', '/v1/receipts/none']) {
    const page = await at.request(path, html);
    assert.equal(page.status, 404);
    assert.match(page.headers.get('content-type')!, /^text\/html/);
    assert.match(await page.text(), /<html lang="es" dir="ltr">[\s\S]*Esto no funcionó/);
  }
  assert.equal((await problemOf(await at.request('/v1/campaigns/none', html))).status, 404);
});
