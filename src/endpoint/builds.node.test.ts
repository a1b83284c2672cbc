import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { Problem } from '../contract/index.ts';
import { keepBuild } from './builds.ts';
import { tempFolder, testEndpoint } from './test-support.ts';

/** Scripts as a build leaves them. */
async function build(t: TestContext, said: string): Promise<string> {
  const folder = join(await tempFolder(t), 'cdn');
  await mkdir(join(folder, 'one'), { recursive: true });
  for (const name of ['loader.js', 'one/all.js']) {
    const text = `console.log('${said} ${name}')`;
    await writeFile(join(folder, name), text);
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(text));
    await writeFile(join(folder, `${name}.gz`), gzipSync(text));
    await writeFile(join(folder, `${name}.map`), '{}');
  }
  return folder;
}

test('a version is kept once, whole and without source maps', async t => {
  const kept = join(await tempFolder(t), 'cdn');
  const first = await build(t, 'first');
  const names = await Promise.all([1, 2, 3].map(() => keepBuild(first, kept, '1.0.0')));
  assert.deepEqual(names, ['1.0.0', '1.0.0', '1.0.0']);
  assert.deepEqual(await readdir(kept), ['1.0.0'], 'no draft is left');
  assert.deepEqual((await readdir(join(kept, '1.0.0'), { recursive: true })).toSorted(), [
    'loader.js',
    'loader.js.br',
    'loader.js.gz',
    'one',
    'one/all.js',
    'one/all.js.br',
    'one/all.js.gz',
  ]);
});

test('other files of the same version get a name of their own, and the first ones stay', async t => {
  const kept = join(await tempFolder(t), 'cdn');
  await keepBuild(await build(t, 'first'), kept, '1.0.0');
  const changed = await build(t, 'changed');
  const name = await keepBuild(changed, kept, '1.0.0');
  assert.match(name, /^1\.0\.0-[0-9a-f]{8}$/);
  assert.equal(await keepBuild(changed, kept, '1.0.0'), name);
  assert.equal(await readFile(join(kept, '1.0.0/loader.js'), 'utf8'), "console.log('first loader.js')");
  assert.equal(await readFile(join(kept, name, 'loader.js'), 'utf8'), "console.log('changed loader.js')");
  await rm(join(kept, name, 'loader.js'));
  await assert.rejects(keepBuild(changed, kept, '1.0.0'), /cdn: the copy of 1\.0\.0 was changed since\./);
});

test('after an upgrade the old version is still served, and the newest has its own address', async t => {
  const dataFolder = await tempFolder(t);
  const before = await testEndpoint(t, { dataFolder, cdnFolder: await build(t, 'old') });
  const old = `${before.endpoint.scripts}/one/all.js`;
  assert.match(old, /^\/cdn\/\d+\.\d+\.\d+\/one\/all\.js$/);
  await before.endpoint.close();

  const at = await testEndpoint(t, { dataFolder, cdnFolder: await build(t, 'new') });
  for (const [path, said, cache] of [
    [old, 'old', 'public, max-age=31536000, immutable'],
    [`${at.endpoint.scripts}/one/all.js`, 'new', 'public, max-age=31536000, immutable'],
    ['/cdn/one/all.js', 'new', 'no-cache'],
  ] as const) {
    const text = `console.log('${said} one/all.js')`;
    const tags = new Set<string>();
    for (const [accepted, encoding, decode] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['identity', null, (body: Buffer) => body],
    ] as const) {
      const headers = { 'Accept-Encoding': accepted };
      const response = await at.request(path, { headers });
      const seen = (of: Response) =>
        ['content-encoding', 'content-type', 'cache-control', 'vary', 'etag', 'content-length'].map(name =>
          of.headers.get(name),
        );
      const body = Buffer.from(await response.arrayBuffer());
      assert.equal(decode(body).toString(), text, path);
      const etag = response.headers.get('etag')!;
      tags.add(etag);
      assert.deepEqual(seen(response), [
        encoding,
        'text/javascript; charset=utf-8',
        cache,
        'Accept-Encoding',
        etag,
        String(body.length),
      ]);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.deepEqual(seen(await at.request(path, { method: 'HEAD', headers })), seen(response));
      const again = await at.request(path, { headers: { ...headers, 'If-None-Match': etag } });
      assert.equal(again.status, 304);
      assert.equal(await again.text(), '');
      for (const name of ['cache-control', 'vary', 'etag', 'access-control-allow-origin'])
        assert.equal(again.headers.get(name), response.headers.get(name), name);
    }
    assert.equal(tags.size, 3, 'each encoding has its tag');
  }
});

test('an unknown version or file is a clear 404', async t => {
  const at = await testEndpoint(t, { cdnFolder: await build(t, 'new') });
  for (const [path, version] of [
    ['/cdn/0.0.1/loader.js', '0.0.1'],
    [`${at.endpoint.scripts}/nothing.js`, at.endpoint.scripts!.split('/')[2]],
    ['/cdn/9.9.9-beta.1/one/all.js', '9.9.9-beta.1'],
  ]) {
    const response = await at.request(path!);
    assert.equal(response.status, 404, path);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const { detail } = (await response.json()) as Problem;
    assert.ok(detail!.includes(`of version ${version}.`), detail);
  }
  for (const path of ['/cdn/.0.1.0.99/loader.js', '/cdn/1.0.0/..%2f..%2fkeys.json', '/cdn/keys.json'])
    assert.equal((await at.request(path)).status, 404, path);
});
