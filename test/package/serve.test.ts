// `npx upstander serve` from the tarball, with no other install: it serves, records, and starts again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rows } from '../served.ts';
import { Project } from './installed.ts';
import { serveFrom } from './server.ts';

const project = await Project.make();
const { skip } = project;

const action = {
  id: crypto.randomUUID(),
  campaign: 'massage-policy',
  kind: 'letter',
  lang: 'en',
  consents: [],
};

async function record(url: string): Promise<Response> {
  const campaign = (await (await fetch(`${url}/v1/campaigns/massage-policy`)).json()) as {
    targets: { recipients: { id: string }[] };
  };
  const deliveries = [{ target: campaign.targets.recipients[0]!.id, channel: 'own-page' }];
  return fetch(`${url}/v1/actions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...action, deliveries }),
  });
}

const counted = async (url: string) =>
  ((await (await fetch(`${url}/v1/campaigns/massage-policy/progress`)).json()) as { counted: number })
    .counted;

test('it serves the demo, records an action, and counts it still after a restart', { skip }, async () => {
  const first = await serveFrom(project);
  for (const path of [
    '/',
    '/healthz',
    '/cdn/loader.js',
    '/cdn/one/all.js',
    '/embed/sesta/petition-sign',
    '/v1/openapi.json',
  ])
    assert.equal((await fetch(first.url + path)).status, 200, path);
  const before = await counted(first.url);
  const answer = await record(first.url);
  const receipt = await answer.text();
  assert.equal(answer.status, 201, receipt);
  assert.equal(await counted(first.url), before + 1);
  await first.stop();

  const second = await serveFrom(project, new URL(first.url).port);
  assert.equal(await counted(second.url), before + 1);
  assert.equal(await (await record(second.url)).text(), receipt, 'the same action again: the same receipt');
  assert.equal(await counted(second.url), before + 1);
  await second.stop();
  const file = project.path('data/upstander.sqlite');
  assert.deepEqual(rows(file, 'SELECT action_id AS id FROM actions'), [{ __proto__: null, id: action.id }]);
});

test('the other commands run from the tarball too', { skip }, async () => {
  const demo = project.path('node_modules/upstander/demo');
  assert.match(
    await project.run('npx', 'upstander', 'campaign', 'check', `${demo}/campaigns`),
    /^Nothing is wrong with: /,
  );
  const sources = `--campaigns ${demo}/campaigns --directory ${demo}/directory/starter.json`;
  const options = `${sources} --out static --public-url https://blog.example`.split(' ');
  await project.run('npx', 'upstander', 'static', 'export', ...options);
  assert.match(await project.run('cat', 'static/campaigns/sesta.json'), /"id": ?"sesta"/);
});

test('upstander/endpoint is a fetch handler on a file of its own', { skip }, async () => {
  const out = await project.run(
    process.execPath,
    '--input-type=module',
    '--eval',
    `import { createEndpoint } from 'upstander/endpoint';
     const endpoint = await createEndpoint({
       dataFolder: 'own', campaigns: 'node_modules/upstander/demo/campaigns', publicUrl: 'https://act.example',
     });
     const answer = await endpoint.fetch(new Request('https://act.example/v1/campaigns/sesta'));
     console.log(answer.status, (await answer.json()).id);
     await endpoint.close();`,
  );
  assert.match(out, /200 sesta\n$/);
});
