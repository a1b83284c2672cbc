// What demo/docs/cdn.md says of how long answers may be kept, and for whom, is what the endpoint's own headers say.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ORIGIN, petition, tempFolder, testEndpoint } from '../../src/endpoint/test-support.ts';
import { texts } from './documents.ts';

const WORDS: Record<string, number> = {
  '': 0,
  '5 seconds': 5,
  '10 seconds': 10,
  '30 seconds': 30,
  '60 seconds': 60,
  '10 minutes': 600,
  'an hour': 3600,
  'a day': 86_400,
  'a year': 31_536_000,
};

/** An address for each that the page names. */
const ASKED: Record<string, string> = {
  '/cdn/…': '/cdn/loader.js',
  '/v1/campaigns/{id}': '/v1/campaigns/safe',
  '/v1/embed/{id}/…': '/v1/embed/safe/petition-sign.js',
  '/v1/embed/{id}/chunks/…': '/v1/embed/safe/chunks/late-1.js',
  '/embed/…': '/embed/safe/petition-sign',
  '/v1/campaigns/{id}/progress': '/v1/campaigns/safe/progress',
  '/v1/campaigns/{id}/signers': '/v1/campaigns/safe/signers',
  'GET /v1/representatives': '/v1/representatives?country=US&postalCode=93611&offices=us-house',
  '/v1/hotlines': '/v1/hotlines?country=US',
  '/v1/oembed': `/v1/oembed?url=${encodeURIComponent(`${ORIGIN}/embed/safe`)}`,
  '/v1/keys': '/v1/keys',
  '/v1/openapi.json': '/v1/openapi.json',
  '/v1/pages.css': '/v1/pages.css',
  '/v1/embed.css': '/v1/embed.css',
};

/** An endpoint with scripts, a directory, and a petition whose signers may be shown. */
async function endpoint(t: TestContext) {
  const cdnFolder = join(await tempFolder(t), 'cdn');
  await mkdir(join(cdnFolder, 'baked/chunks'), { recursive: true });
  for (const name of ['loader.js', 'baked/petition-sign.js', 'baked/chunks/late-1.js'])
    await writeFile(join(cdnFolder, name), 'export {};');
  const open = petition({ live: true, petition: { statement: 'We ask.', publicNames: true } });
  const at = await testEndpoint(t, { cdnFolder, files: { 'safe.json': open } });
  const division = 'ocd-division/country:us/state:ca/cd:20';
  await at.endpoint.store.directory.replace({
    country: 'US',
    source: 'Sample directory',
    sourceDate: '2027-01-01',
    representatives: [
      { id: 'ca-20', name: 'Sample', office: 'us-house', division, voting: true, contacts: {} },
    ],
    places: { '93611': [division] },
  });
  return at;
}

test('how long caches may keep what is what the documentation says', async t => {
  const at = await endpoint(t);
  const asked = { ...ASKED, '/cdn/<version>/…': `${at.endpoint.scripts}/loader.js` };
  const seen = new Set<string>();
  for (const [, what, kept, stale] of texts
    .get('demo/docs/cdn.md')!
    .matchAll(/^\| (.+?) +\| (.*?) +\| (.*?) *\|$/gm)) {
    for (const [, name] of what!.matchAll(/`([^`]+)`/g)) {
      const path = asked[name as keyof typeof asked];
      assert.ok(path, `nobody asks for ${name}`);
      const { status, headers } = await at.request(path);
      assert.equal(status, 200, path);
      const said =
        kept === 'asked for each time'
          ? /^no-cache$/
          : new RegExp(
              `^public, max-age=${WORDS[kept!]}, (stale-while-revalidate=${WORDS[stale!]}|immutable)$`,
            );
      assert.match(headers.get('cache-control')!, said, name);
      assert.match(headers.get('etag')!, /^"/, name);
      assert.equal(headers.get('vary'), 'Accept-Encoding', name);
      seen.add(name!);
    }
  }
  assert.deepEqual([...seen].toSorted(), Object.keys(asked).toSorted());
  for (const path of [
    '/healthz',
    '/readyz',
    '/v1/forms/safe',
    '/v1/receipts/nobody',
    '/v1/nothing',
    '/admin',
  ])
    assert.equal((await at.request(path)).headers.get('cache-control'), 'no-store', path);
});

test('an answer that depends on its reader’s language is for no shared cache, and a live stream for none', async t => {
  const at = await endpoint(t);
  const { headers } = await at.request('/v1/campaigns/safe?lang=fr', {
    headers: { 'Accept-Language': 'es' },
  });
  assert.match(headers.get('cache-control')!, /^private, /);
  assert.equal(headers.get('vary'), 'Accept-Encoding, Accept-Language');
  const live = await at.request('/v1/campaigns/safe/live');
  assert.equal(live.headers.get('content-type'), 'text/event-stream');
  assert.equal(live.headers.get('cache-control'), 'no-store');
  assert.equal(live.headers.get('x-accel-buffering'), 'no');
  await live.body!.cancel();
});
