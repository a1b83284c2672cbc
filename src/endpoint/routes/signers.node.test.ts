// Signatures in public: only theirs who chose it and count, once they were approved, and gone at once.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { type Receipt, SignerList, type Supporter } from '../../contract/index.ts';
import {
  type TestEndpoint,
  petition,
  signature,
  tempFolder,
  testEndpoint,
  withoutFile,
} from '../test-support.ts';
import { backUp } from '../backup/backup.ts';
import { restore } from '../backup/restore.ts';
import { linksOf, mails } from '../confirmations/test-support.ts';

const asking = (more: object = {}) =>
  petition({ petition: { statement: 'We ask.', publicNames: true, fields: [{ name: 'comment' }], ...more } });

const open = (t: TestContext, more: object = {}) =>
  testEndpoint(t, { files: { 'safe.json': asking(more) }, devMailbox: true });

let number = 0;

/** Somebody signs. @returns the action's id, and the receipt. */
async function sign(at: TestEndpoint, who: Partial<Supporter>, comment = '') {
  const email = `somebody-${++number}@example.org`;
  const supporter = { given: 'Ana', family: 'Díaz', email, ...who };
  at.clock.advance(1000);
  const action = await signature(at, { supporter, ...(comment && { comment }) });
  const response = await at.act(action);
  assert.equal(response.status, 201);
  return { id: action.id, receipt: (await response.json()) as Receipt };
}

const shown = async (at: TestEndpoint, after = '') =>
  SignerList.parse(
    await at.json(`/v1/campaigns/safe/signers${after && `?after=${encodeURIComponent(after)}`}`),
  );
const names = async (at: TestEndpoint) => (await shown(at)).signers.map(({ name }) => name);
const judge = (at: TestEndpoint, verdict: 'approved' | 'hidden', ...ids: string[]) =>
  at.endpoint.store.signers.judge('safe', ids, { verdict, at: at.clock().toISOString() });

test('nobody is shown who did not choose it, nor before they were approved', async t => {
  const at = await open(t);
  const organisation = { name: 'Fresno Shelter', role: 'Chair' };
  const hidden = await sign(at, {});
  const full = await sign(at, { publicName: 'full', given: 'Ben', organisation }, 'For my sister');
  const initial = await sign(at, { publicName: 'initial', given: 'Cleo', family: 'Ñáñez', organisation });
  assert.deepEqual(await shown(at), { signers: [] });
  assert.deepEqual(await judge(at, 'approved', hidden.id, full.id, initial.id), [full.id, initial.id]);
  const day = '2027-01-10';
  assert.deepEqual((await shown(at)).signers, [
    { name: 'Cleo Ñ.', lang: 'en', day },
    { name: 'Ben Díaz', organisation, comment: 'For my sister', lang: 'en', day },
  ]);
  const body = await (await at.request('/v1/campaigns/safe/signers')).text();
  assert.doesNotMatch(body, /example\.org|supporter|[0-9a-f]{8}-/, 'no address, no id');
  await judge(at, 'hidden', full.id);
  assert.deepEqual(await names(at), ['Cleo Ñ.']);
});

test('an initial never gives a whole family name away', async t => {
  const at = await open(t, { moderation: 'after' });
  await sign(at, { publicName: 'initial', given: '민준', family: '김' });
  await sign(at, { publicName: 'full', given: '明', family: '李' });
  assert.deepEqual(await names(at), ['李明', '민준']);
});

test('where names are read afterwards they are shown at once; what people wrote is not', async t => {
  const at = await open(t, { moderation: 'after' });
  const { id } = await sign(at, { publicName: 'full' }, 'For my sister');
  assert.deepEqual((await shown(at)).signers, [{ name: 'Ana Díaz', lang: 'en', day: '2027-01-10' }]);
  await judge(at, 'hidden', id);
  assert.deepEqual(await names(at), []);
});

test('who withdraws or is forgotten is gone at once', async t => {
  const at = await open(t, { moderation: 'after' });
  const all = [
    await sign(at, { publicName: 'full', given: 'Ben' }),
    await sign(at, { publicName: 'full', given: 'Cleo' }),
  ];
  await judge(at, 'approved', ...all.map(({ id }) => id));
  assert.equal((await names(at)).length, 2);
  for (const [index, body] of [{ withdraw: 'action' }, { erase: 'person' }].entries()) {
    const response = await at.request(new URL(all[index]!.receipt.url!).pathname, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    assert.equal(response.status, 200);
    assert.equal((await names(at)).length, 1 - index);
  }
});

test('who has to confirm is shown only then', async t => {
  const at = await open(t, { moderation: 'after', confirm: true });
  await sign(at, { publicName: 'full' });
  assert.deepEqual(await names(at), []);
  const [mail] = await mails(at, 1);
  assert.equal((await at.request(linksOf(mail!)[0], { method: 'POST' })).status, 200);
  assert.deepEqual(await names(at), ['Ana Díaz']);
});

test('they come in pages, the newest first, each once, and caches hear of changes', async t => {
  const at = await open(t, { moderation: 'after' });
  for (let i = 0; i < 23; i++) await sign(at, { publicName: 'full', given: `N${i}` });
  const found: string[] = [];
  let next: string | undefined = '';
  let pages = 0;
  while (next !== undefined) {
    const page: SignerList = await shown(at, next);
    found.push(...page.signers.map(({ name }) => name));
    next = page.next;
    pages++;
  }
  assert.equal(pages, 3);
  assert.deepEqual(
    found,
    Array.from({ length: 23 }, (_, i) => `N${22 - i} Díaz`),
  );
  const first = await at.request('/v1/campaigns/safe/signers');
  assert.match(first.headers.get('cache-control')!, /^public, max-age=10\b/);
  const headers = { 'If-None-Match': first.headers.get('etag')! };
  assert.equal((await at.request('/v1/campaigns/safe/signers', { headers })).status, 304);
  await sign(at, { publicName: 'full', given: 'New' });
  assert.equal((await at.request('/v1/campaigns/safe/signers', { headers })).status, 200);
});

test('where a list goes on tells no time, and a made-up place is refused', async t => {
  const at = await open(t, { moderation: 'after' });
  for (let i = 0; i < 11; i++) await sign(at, { publicName: 'full' });
  const { next } = await shown(at);
  assert.match(next!, /^[\w-]{43,64}$/, 'a hash alone');
  for (const after of ['2027-01-10T12:00:05.000Z~', `2027-01-10T12:00:05.000Z~${next}`, 'nonsense']) {
    const response = await at.request(`/v1/campaigns/safe/signers?after=${encodeURIComponent(after)}`);
    assert.equal(response.status, 400, after);
    const { type, errors } = (await response.json()) as { type: string; errors: { pointer: string }[] };
    assert.deepEqual([type, errors[0]!.pointer], ['urn:upstander:problem:invalid-query', '/after']);
  }
});

test('who signs again and asks not to be shown is gone, and a full name becomes an initial', async t => {
  const at = await open(t, { moderation: 'after' });
  const email = 'ana@example.org';
  const other = await sign(at, { publicName: 'full', given: 'Ben' });
  const { id } = await sign(at, { publicName: 'full', email });
  await judge(at, 'approved', other.id, id);
  assert.deepEqual(await names(at), ['Ana Díaz', 'Ben Díaz']);
  await sign(at, { publicName: 'initial', email });
  assert.deepEqual(await names(at), ['Ana D.', 'Ben Díaz']);
  const { receipt } = await sign(at, { email });
  assert.deepEqual(await names(at), ['Ben Díaz']);
  const everybody = await at.endpoint.store.signers.list('safe', { which: 'all', limit: 9 });
  assert.deepEqual(
    everybody?.map(one => one.id),
    [other.id],
  );
  const back = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  const path = new URL(receipt.url!).pathname;
  const body = JSON.stringify({ withdraw: 'action' });
  assert.equal((await at.request(path, { ...back, body })).status, 200);
  assert.deepEqual(await names(at), ['Ben Díaz'], 'taking that back shows nobody again');
});

test('a later signature never shows more than the one that counts', async t => {
  const at = await open(t, { moderation: 'after' });
  const email = 'ana@example.org';
  await sign(at, { publicName: 'initial', email });
  await sign(at, { publicName: 'full', email });
  assert.deepEqual(await names(at), ['Ana D.']);
});

test('a campaign that has no public names shows nobody; one that is unknown is told so', async t => {
  const at = await open(t, { publicNames: false });
  await judge(at, 'approved', (await sign(at, { publicName: 'full' })).id);
  assert.deepEqual(await shown(at), { signers: [] });
  assert.equal((await at.request('/v1/campaigns/nobody/signers')).status, 404);
});

test('the plain form shows nobody’s name unless they choose it', async t => {
  const at = await open(t);
  const page = await (await at.request('/v1/forms/safe', { headers: { Accept: 'text/html' } })).text();
  assert.match(page, /name="publicName"\s+value="hidden"\s+checked/);
  assert.equal(page.match(/name="publicName"/g)!.length, 3);
  assert.match(page, /<fieldset aria-describedby="publicName-help">/);
  assert.match(page, /id="publicName-help">[^<]*organization and role only with your full name/);
});

test('whoever was hidden since a backup stays hidden when it is put back', { skip: withoutFile }, async t => {
  const at = await open(t, { moderation: 'after' });
  const [ben, cleo] = [
    await sign(at, { publicName: 'full', given: 'Ben' }),
    await sign(at, { publicName: 'full', given: 'Cleo' }),
  ];
  await judge(at, 'approved', ben.id, cleo.id);
  const copy = join(await tempFolder(t), 'backup');
  await backUp(at.dataFolder, copy);
  await judge(at, 'hidden', ben.id);
  await at.endpoint.close();
  await restore(copy, at.dataFolder);
  const again = await testEndpoint(t, {
    files: { 'safe.json': asking({ moderation: 'after' }) },
    dataFolder: at.dataFolder,
  });
  assert.deepEqual(await names(again), ['Cleo Díaz']);
});
