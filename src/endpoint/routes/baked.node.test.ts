import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import vm from 'node:vm';
import type { Campaign, Problem, Progress } from '../../contract/index.ts';
import type { Parts } from '../../i18n/catalogue.ts';
import {
  ORIGIN,
  type Setup,
  letters,
  petition,
  signature,
  tempFolder,
  testEndpoint,
} from '../test-support.ts';

async function endpoint(t: TestContext, options: Setup = {}) {
  const cdnFolder = options.cdnFolder ?? join(await tempFolder(t), 'cdn');
  await mkdir(join(cdnFolder, 'baked', 'chunks'), { recursive: true });
  for (const tag of ['petition-sign', 'goal-meter', 'contact-rep']) {
    await writeFile(
      join(cdnFolder, 'baked', `${tag}.js`),
      `const page = 1; globalThis.ran = '${tag}';\n//# sourceMappingURL=${tag}.js.map\n`,
    );
  }
  await writeFile(join(cdnFolder, 'baked', 'chunks', 'late-1.js'), 'export {};');
  const files = { 'a.json': petition(), 'b.json': letters() };
  return { cdnFolder, ...(await testEndpoint(t, { files, ...options, cdnFolder })) };
}

/** Runs a baked script on a page that holds something already, and hands back what it holds then. */
function run(script: string, before: Record<string, unknown> = {}) {
  const page = vm.createContext();
  const shared = (name: string) => `globalThis[Symbol.for('upstander@1.${name}')]`;
  for (const [name, value] of Object.entries(before)) {
    vm.runInContext(`${shared(name)} = ${JSON.stringify(value)}`, page);
  }
  vm.runInContext(script, page);
  const left = (expression: string) =>
    JSON.parse(vm.runInContext(`JSON.stringify(${expression} ?? null)`, page) as string) as unknown;
  return {
    ran: left('globalThis.ran'),
    answers: left(shared('answers')) as Record<string, unknown>,
    words: left(shared('words')) as Record<string, Partial<Parts>> | null,
    config: left(shared('page')) as Record<string, string> | null,
  };
}

test('a baked script brings what its element would ask for', async t => {
  const at = await endpoint(t);
  await at.act(await signature(at));
  const response = await at.request('/v1/embed/safe/petition-sign.js');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.match(response.headers.get('cache-control')!, /^public, max-age=60,/);
  const text = await response.text();
  assert.doesNotMatch(text, /sourceMappingURL/);
  const { ran, answers, words, config } = run(text);
  assert.equal(ran, 'petition-sign');
  assert.deepEqual(Object.keys(answers), [
    `${ORIGIN}/v1/campaigns/safe?lang=en&for=signature`,
    `${ORIGIN}/v1/campaigns/safe/progress`,
  ]);
  for (const [address, answer] of Object.entries(answers)) {
    assert.deepEqual(answer, await at.json<Campaign | Progress>(address.slice(ORIGIN.length)));
  }
  assert.equal((answers[`${ORIGIN}/v1/campaigns/safe/progress`] as Progress).counted, 1);
  assert.equal(words, null);
  assert.equal(config, null, 'the page’s other elements are told nothing');
});

test('the language stands in the address, and the words that its element begins with come along', async t => {
  const at = await endpoint(t);
  const { answers, words } = run(await (await at.request('/v1/embed/safe/es/petition-sign.js')).text());
  assert.equal(
    (answers[`${ORIGIN}/v1/campaigns/safe?lang=es&for=signature`] as Campaign).title,
    'Calles seguras',
  );
  assert.deepEqual(Object.keys(words!), ['es']);
  assert.deepEqual(Object.keys(words!['es']!), ['first'], 'the rest lies beside');
  assert.equal(words!['es']!.first!.form.given, 'Nombre');
  const script = await (await at.request('/v1/embed/write/es-MX/contact-rep.js')).text();
  const { words: more } = run(script, { words: { es: { hotline: {} } } });
  assert.deepEqual(Object.keys(more!['es']!), ['hotline', 'first', 'contact']);
});

test('what the page holds already stays as it is', async t => {
  const at = await endpoint(t);
  const script = await (await at.request('/v1/embed/safe/goal-meter.js')).text();
  const { config, answers } = run(script, {
    page: { campaign: 'other' },
    answers: { mine: 1 },
  });
  assert.deepEqual(config, { campaign: 'other' });
  assert.equal(answers['mine'], 1);
});

test('a campaign’s texts end no script and meet no name of it', async t => {
  const title = '</script>"\\u2028\u2028`${1}';
  const at = await endpoint(t, { files: { 'a.json': petition({ title }) } });
  const { ran, answers } = run(await (await at.request('/v1/embed/safe/petition-sign.js')).text());
  assert.equal(ran, 'petition-sign');
  assert.equal((answers[`${ORIGIN}/v1/campaigns/safe?lang=en&for=signature`] as Campaign).title, title);
});

test('later parts lie beside the script, also those of an earlier version', async t => {
  const at = await endpoint(t);
  for (const path of ['/v1/embed/safe/chunks/late-1.js', '/v1/embed/safe/es/chunks/late-1.js']) {
    const response = await at.request(path);
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get('cache-control')!, /max-age=31536000/);
  }
  await rm(join(at.cdnFolder, 'baked', 'chunks', 'late-1.js'));
  assert.equal((await at.request('/v1/embed/safe/chunks/late-1.js')).status, 200, 'the copy of its version');
  for (const name of ['late-2.js', '..%2Fpetition-sign.js', 'late-1.txt']) {
    assert.equal((await at.request(`/v1/embed/safe/chunks/${name}`)).status, 404, name);
  }
});

test('what there is none of is told', async t => {
  const at = await endpoint(t);
  for (const [path, detail] of [
    ['/v1/embed/none/petition-sign.js', undefined],
    ['/v1/embed/write/petition-sign.js', 'This campaign has contact-rep.js, goal-meter.js'],
    ['/v1/embed/safe/nonsense-language-!/petition-sign.js', /is no language tag/],
  ] as const) {
    const response = await at.request(path);
    assert.equal(response.status, 404, path);
    const problem = (await response.json()) as Problem;
    if (detail) assert.match(problem.detail!, new RegExp(detail));
  }
  const bare = await testEndpoint(t, { files: { 'a.json': petition() } });
  const response = await bare.request('/v1/embed/safe/petition-sign.js');
  assert.equal(response.status, 404);
  assert.match(((await response.json()) as Problem).detail!, /without script files/);
});
