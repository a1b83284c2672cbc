// What demo/docs/cdn.md says of how long answers may be kept is what the endpoint's own headers say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testEndpoint } from '../../src/endpoint/test-support.ts';
import { texts } from './documents.ts';

const WORDS: Record<string, number> = {
  '5 seconds': 5,
  '10 seconds': 10,
  '30 seconds': 30,
  '60 seconds': 60,
  '10 minutes': 600,
  'an hour': 3600,
  'a day': 86_400,
};

/** An address for each that the page names, to ask for; the others need more than an address. */
const ASKED: Record<string, string> = {
  '/v1/campaigns/{id}': '/v1/campaigns/safe',
  '/embed/…': '/embed/safe/petition-sign',
  '/v1/campaigns/{id}/progress': '/v1/campaigns/safe/progress',
  '/v1/hotlines': '/v1/hotlines?country=US',
  '/v1/keys': '/v1/keys',
  '/v1/openapi.json': '/v1/openapi.json',
  '/v1/pages.css': '/v1/pages.css',
};

test('how long caches may keep what is what the documentation says', async t => {
  const at = await testEndpoint(t);
  const seen = new Set<string>();
  for (const [, what, kept, stale] of texts
    .get('demo/docs/cdn.md')!
    .matchAll(/^\| (.+?) +\| (.*?) +\| (.*?) *\|$/gm)) {
    for (const [, name] of what!.matchAll(/`([^`]+)`/g)) {
      const path = ASKED[name!];
      if (!path) continue;
      const { status, headers } = await at.request(path);
      assert.equal(status, 200, path);
      const said = `public, max-age=${WORDS[kept!]}, stale-while-revalidate=${WORDS[stale!]}`;
      assert.equal(headers.get('cache-control'), said, name);
      seen.add(name!);
    }
  }
  assert.deepEqual([...seen].toSorted(), Object.keys(ASKED).toSorted());
  for (const path of ['/healthz', '/readyz', '/v1/forms/safe', '/v1/receipts/nobody', '/v1/nothing'])
    assert.equal((await at.request(path)).headers.get('cache-control'), 'no-store', path);
});
