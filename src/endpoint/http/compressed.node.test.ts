import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Receipt } from '../../contract/index.ts';
import { petition, signature, testEndpoint } from '../test-support.ts';
import { encodingFor } from './compressed.ts';

const asking = (encoding: string, more: Record<string, string> = {}) => ({
  headers: { 'Accept-Encoding': encoding, ...more },
});

test('the best encoding that is allowed is taken', () => {
  for (const [accepted, expected] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['BR;q=0.5, gzip;q=1.0', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.000,gzip;q=0', undefined],
    ['*', undefined],
    ['identity', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const) {
    assert.equal(encodingFor(accepted), expected, accepted);
  }
});

test('public answers are compressed, each with its own tag, and the same inside', async t => {
  const at = await testEndpoint(t);
  for (const path of ['/v1/campaigns/safe', '/v1/hotlines?country=US', '/v1/openapi.json', '/v1/pages.css']) {
    const plain = await at.request(path);
    const text = await plain.text();
    assert.ok(text.length > 1000, path);
    const tags = new Set([plain.headers.get('etag')]);
    for (const [accepted, expected, decode] of [
      ['gzip, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const) {
      const response = await at.request(path, asking(accepted));
      assert.equal(response.headers.get('content-encoding'), expected);
      assert.equal(response.headers.get('vary'), 'Accept-Encoding');
      assert.equal(response.headers.get('content-type'), plain.headers.get('content-type'));
      const etag = response.headers.get('etag')!;
      assert.match(etag, /^"[\w-]+"$/);
      tags.add(etag);
      const body = Buffer.from(await response.arrayBuffer());
      assert.ok(body.length < text.length / 1.5, `${path}: ${body.length} of ${text.length}`);
      assert.equal(decode(body).toString(), text);
      const again = await at.request(path, asking(accepted, { 'If-None-Match': etag }));
      assert.equal(again.status, 304);
      assert.equal(again.headers.get('content-encoding'), null);
      const head = await at.request(path, { method: 'HEAD', ...asking(accepted) });
      assert.equal(head.headers.get('etag'), etag);
      assert.equal(await head.text(), '');
    }
    assert.equal(tags.size, 3);
    assert.equal(plain.headers.get('content-encoding'), null);
    assert.equal(plain.headers.get('vary'), 'Accept-Encoding');
  }
});

test('what is short, secret or live is sent as it is', async t => {
  const at = await testEndpoint(t, { files: { 'a.json': petition({ live: true }) } });
  const encoded = async (path: string, init: RequestInit = asking('br, gzip')) => {
    const response = await at.request(path, init);
    assert.ok(response.status < 400, `${path}: ${response.status}`);
    await response.body?.cancel();
    return response.headers.get('content-encoding');
  };
  const receipt = Receipt.parse(await (await at.act(await signature(at))).json());
  const { pathname } = new URL(receipt.url!);
  assert.equal(await encoded('/v1/campaigns/safe/progress'), null);
  assert.equal(await encoded('/v1/campaigns/safe/live'), null);
  assert.equal(await encoded(pathname), null);
  assert.equal(await encoded(pathname, asking('br', { Accept: 'text/html' })), null);
  assert.equal(await encoded('/v1/campaigns/safe'), 'br', 'the check sees an encoding at all');
});

test('a page and its style sheet are compressed, with a tag of their own', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'upstander-pages-'));
  t.after(() => rm(folder, { recursive: true }));
  const text = '<p>Sign the petition, dear reader.</p>\n'.repeat(200);
  await writeFile(join(folder, 'index.html'), text);
  await writeFile(join(folder, 'short.css'), 'p { color: red }');
  const at = await testEndpoint(t, { pagesFolder: folder });
  const ask = (path: string, headers: Record<string, string> = {}) => at.request(path, { headers });

  const plain = await ask('/');
  assert.equal(await plain.text(), text);
  const tags = new Set([plain.headers.get('etag')]);
  for (const [encoding, open] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const small = await ask('/', { 'Accept-Encoding': encoding });
    assert.equal(small.headers.get('content-encoding'), encoding);
    assert.equal(small.headers.get('content-length'), null);
    assert.match(small.headers.get('vary')!, /Accept-Encoding/);
    assert.match(small.headers.get('content-type')!, /^text\/html/);
    const tag = small.headers.get('etag')!;
    const bytes = Buffer.from(await small.arrayBuffer());
    assert.ok(bytes.length < text.length / 10);
    assert.equal(open(bytes).toString(), text);
    const again = await ask('/', { 'Accept-Encoding': encoding, 'If-None-Match': tag });
    assert.equal(again.status, 304);
    tags.add(tag);
  }
  assert.equal(tags.size, 3);
  const part = await ask('/', { 'Accept-Encoding': 'br', Range: 'bytes=0-9' });
  assert.equal(part.status, 206);
  assert.equal(part.headers.get('content-encoding'), null);
  assert.equal((await ask('/short.css', { 'Accept-Encoding': 'br' })).headers.get('content-encoding'), null);
});
