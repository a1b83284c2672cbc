import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import {
  type Action,
  type Campaign,
  type Problem,
  canonicalJson,
  disclosureVersion,
} from '../../contract/index.ts';
import {
  DAY_MS,
  type TestEndpoint,
  campaignFolder,
  petition,
  signature,
  testEndpoint,
  withoutFile,
} from '../test-support.ts';

async function changed(response: Response): Promise<Problem> {
  const problem = (await response.json()) as Problem;
  assert.equal(`${response.status} ${problem.type}`, '409 urn:upstander:problem:consent-changed');
  return problem;
}

const invalid = async (response: Response) => {
  const problem = (await response.json()) as Problem;
  assert.equal(response.status, 422, JSON.stringify(problem));
  return problem.errors!.map(({ pointer }) => pointer);
};

const withConsents = (action: Action, change: (consents: Action['consents']) => unknown[]) => ({
  ...action,
  consents: change(structuredClone(action.consents)),
});

test(
  'the record of a text without the reader’s language says which text and language were shown',
  { skip: withoutFile },
  async t => {
    const at = await testEndpoint(t);
    // A Spanish page: the age is asked in English alone.
    const action = await signature(at, { lang: 'es' });
    assert.equal((await at.act(action)).status, 201);
    const db = new DatabaseSync(join(at.dataFolder, 'upstander.sqlite'), { readOnly: true });
    const record = db
      .prepare(
        `SELECT c.lang, c.version, d.rendered FROM consents c JOIN disclosures d USING (campaign_id, version)
       WHERE c.action_id = ? AND c.disclosure_id = 'age'`,
      )
      .get(action.id)!;
    db.close();
    const english = (await at.json<Campaign>('/v1/campaigns/safe?lang=en')).disclosures[2]!;
    assert.equal(english.text, 'I am 16 or older.');
    assert.deepEqual([record['lang'], record['version']], ['en', await disclosureVersion(english)]);
    const { text, lang } = JSON.parse(record['rendered'] as string) as Record<string, string>;
    assert.deepEqual([text, lang], [english.text, 'en']);
    // Nobody can have agreed to it in Spanish: there is no such text.
    const claimed = withConsents({ ...action, id: crypto.randomUUID() }, all =>
      all.map(consent => ({ ...consent, lang: 'es' })),
    );
    assert.deepEqual(await invalid(await at.act(claimed)), ['/consents/2/lang']);
  },
);

test('every answer is stored as the record that a regulator is shown', { skip: withoutFile }, async t => {
  const at = await testEndpoint(t);
  const source = { element: 'petition-sign', version: '0.1.0', page: 'https://blog.example/post' };
  const action = await signature(at, { lang: 'es', source });
  assert.equal((await at.act(action)).status, 201);
  const db = new DatabaseSync(join(at.dataFolder, 'upstander.sqlite'), { readOnly: true });
  const rows = db
    .prepare(
      `SELECT c.*, d.rendered FROM consents c JOIN disclosures d USING (campaign_id, version)
       WHERE c.action_id = ? ORDER BY c.disclosure_id`,
    )
    .all(action.id);
  db.close();
  assert.deepEqual(
    rows.map(({ disclosure_id, purpose, lang, answer }) => [disclosure_id, purpose, lang, answer]),
    [
      ['age', 'age', 'en', 'given'],
      ['processing', 'processing', 'es', 'told'],
      ['updates', 'updates', 'es', 'given'],
    ],
  );
  for (const row of rows) {
    assert.equal(row['answered_at'], '2027-01-10T12:00:00.000Z');
    assert.equal(row['element'], 'petition-sign');
    assert.equal(row['element_version'], '0.1.0');
    assert.equal(row['page'], 'https://blog.example/post');
    const rendered = JSON.parse(row['rendered'] as string) as { controller: { name: string } };
    assert.equal(rendered.controller.name, 'Example Coalition');
    // What is stored is what was hashed: the version can be computed from it again.
    assert.equal(row['rendered'], canonicalJson(rendered));
    const bytes = new TextEncoder().encode(row['rendered'] as string);
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    assert.equal(hash, row['version']);
  }
});

test('a version that was never published is refused, with the disclosures to show', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at, { lang: 'es' });
  const problem = await changed(
    await at.act(
      withConsents(action, ([first, ...rest]) => [{ ...first, version: '0'.repeat(64) }, ...rest]),
    ),
  );
  assert.deepEqual(
    problem.errors?.map(({ pointer }) => pointer),
    ['/consents/0/version'],
  );
  const { disclosures } = await at.json<Campaign>('/v1/campaigns/safe?lang=es');
  assert.deepEqual(problem.disclosures, disclosures);
  assert.deepEqual(await at.endpoint.store.actions.recount('safe'), []);
  // With what it was told to show, the element asks again and succeeds.
  const consents = await Promise.all(
    problem.disclosures!.map(async (disclosure, index) => ({
      ...action.consents[index]!,
      version: await disclosureVersion(disclosure),
    })),
  );
  assert.equal((await at.act({ ...action, consents })).status, 201);
});

test('a disclosure without an answer, and an answer to another one’s text, are refused', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  await changed(await at.act(withConsents(action, consents => consents.slice(1))));
  await changed(await at.act(withConsents(action, () => [])));
  await changed(await at.act(withConsents(action, ([a, b, c]) => [{ ...a, version: b!.version }, b, c])));
  await changed(
    await at.act(withConsents(action, consents => [...consents, { ...consents[0], disclosure: 'other' }])),
  );
});

test('an answer has to be one that was offered', async t => {
  const at = await testEndpoint(t);
  const action = await signature(at);
  for (const [index, answer] of [
    [0, 'given'],
    [0, 'refused'],
    [1, 'told'],
    [2, 'refused'],
    [2, 'told'],
  ] as const) {
    const wrong = withConsents(action, consents =>
      consents.map((c, i) => (i === index ? { ...c, answer } : c)),
    );
    assert.deepEqual(await invalid(await at.act(wrong)), [`/consents/${index}/answer`]);
  }
  assert.deepEqual(
    await invalid(await at.act(withConsents(action, consents => [...consents, consents[1]]))),
    ['/consents/3'],
  );
  assert.deepEqual(
    await invalid(await at.act(withConsents(action, ([a, ...rest]) => [{ ...a, lang: 'es' }, ...rest]))),
    ['/consents/0/lang'],
  );
  const no = withConsents(action, ([a, b, c]) => [a, { ...b, answer: 'refused' }, c]);
  assert.equal((await at.act(no)).status, 201);
});

test('who hands over nothing about themselves has nothing to agree to', async t => {
  const at = await testEndpoint(t);
  const { supporter: _, ...call } = await signature(at, { kind: 'call', consents: [] });
  assert.equal((await at.act(call)).status, 201);
  const { supporter: __, ...said } = await signature(at, { kind: 'call', consents: [], comment: 'I am Ana' });
  await changed(await at.act(said));
});

/** The campaign at first, and again with another text. */
async function republished(
  t: TestContext,
  more: { material?: boolean; wait?: number } = {},
): Promise<{
  old: Action;
  at: TestEndpoint;
  publish: (text: string, material?: boolean) => Promise<TestEndpoint>;
}> {
  const campaigns = await campaignFolder(t, { 'a.json': petition() });
  let at = await testEndpoint(t, { campaigns });
  const { dataFolder, clock } = at;
  const old = await signature(at);
  const publish = async (text: string, material = false) => {
    await at.endpoint.close();
    const file = petition();
    file.disclosures[0]!.text = text;
    await writeFile(
      join(campaigns, 'a.json'),
      JSON.stringify({
        ...file,
        disclosures: [{ ...file.disclosures[0], material }, ...file.disclosures.slice(1)],
      }),
    );
    return (at = await testEndpoint(t, { campaigns, dataFolder, clock }));
  };
  const next = await publish('We keep your name and address.', more.material);
  clock.advance(more.wait ?? 0);
  return { old, at: next, publish };
}

test('an answer to a superseded text holds for seven days', async t => {
  for (const [wait, status] of [
    [0, 201],
    [7 * DAY_MS, 201],
    [7 * DAY_MS + 1, 409],
  ] as const) {
    const { old, at } = await republished(t, { wait });
    assert.equal((await at.act(old)).status, status, `${wait} ms`);
  }
});

test('after a material change it does not hold at all', async t => {
  const { old, at } = await republished(t, { material: true });
  await changed(await at.act(old));
});

test('a material change ends the grace of earlier texts too', async t => {
  const { old, publish } = await republished(t);
  const at = await publish('We sell your name.', true);
  await changed(await at.act(old));
});

test('an action that is on disk is answered again, however its text changed', async t => {
  const campaigns = await campaignFolder(t, { 'a.json': petition() });
  const at = await testEndpoint(t, { campaigns });
  const action = await signature(at);
  const before = await (await at.act(action)).text();
  await at.endpoint.close();
  await writeFile(
    join(campaigns, 'a.json'),
    JSON.stringify(petition({ disclosures: petition().disclosures.slice(1) })),
  );
  const { dataFolder, clock } = at;
  const again = await testEndpoint(t, { campaigns, dataFolder, clock });
  clock.advance(30 * DAY_MS);
  assert.equal(await (await again.act(action)).text(), before);
});
