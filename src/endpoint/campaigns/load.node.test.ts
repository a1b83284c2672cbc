import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { campaignFolder, letters, petition } from '../test-support.ts';
import { loadCampaigns } from './load.ts';
import { CampaignFileError, type CampaignFileProblem, shownPath } from './problems.ts';

/** What is wrong, with the folder left out. */
async function problemsOf(t: TestContext, files: Record<string, unknown>): Promise<CampaignFileProblem[]> {
  const folder = await campaignFolder(t, files);
  try {
    await loadCampaigns(folder);
  } catch (error) {
    assert.ok(error instanceof CampaignFileError);
    const prefix = `${shownPath(folder)}/`;
    assert.equal(error.message.split('\n').length, error.problems.length, 'one line each');
    return error.problems.map(problem => ({ ...problem, file: problem.file.replace(prefix, '') }));
  }
  return [];
}

const yaml = (rest: string) => `id: one\ntitle: One\n${rest}`;

async function only(t: TestContext, text: string): Promise<string> {
  const [problem, ...more] = await problemsOf(t, { 'one.yaml': text });
  assert.ok(problem, 'something is wrong');
  assert.deepEqual(more, []);
  return `${problem.line} ${problem.field}: ${problem.message}`;
}

test('YAML and JSON are read; other files are left alone', async t => {
  const folder = await campaignFolder(t, {
    'a.yaml': yaml(''),
    'b.json': petition(),
    'c.yml': 'id: three\ntitle: {en: Three, es: Tres}\n',
    'd.json': `{\n\t"id": "tabs",\n\t"title": "With tabs"\n}`,
    'README.md': 'not: [a campaign',
    '.hidden.yaml': 'not: [a campaign',
  });
  const campaigns = await loadCampaigns(folder);
  assert.deepEqual(
    campaigns.map(({ id }) => id),
    ['one', 'safe', 'three', 'tabs'],
  );
  assert.deepEqual(campaigns[0], { id: 'one', title: 'One', lang: 'en', disclosures: [] });
});

test('an empty folder has no campaigns; a missing one is named', async t => {
  const folder = await campaignFolder(t, {});
  assert.deepEqual(await loadCampaigns(folder), []);
  await assert.rejects(loadCampaigns(join(folder, 'missing')), {
    name: 'CampaignFileError',
    message: /missing there is no such folder$/,
  });
});

test('the line says file, line, field and what to do', async t => {
  const folder = await campaignFolder(t, {
    'one.yaml': yaml(
      'letters:\n  - id: a\n    lang: en\n    subjects: [Hi]\n    body: |\n      Hello\n      {{nme}}\n',
    ),
  });
  await assert.rejects(loadCampaigns(folder), {
    message:
      `${shownPath(join(folder, 'one.yaml'))}:9 letters[0].body: unknown variable {{nme}}; ` +
      'use one of salutation, name, role, place, personal, supporter, postalCode',
  });
});

test('all problems of all files are told at once', async t => {
  const problems = await problemsOf(t, {
    'a.yaml': 'id: A b\ntitle: One\ndedline: 2027-01-01T00:00:00Z\n',
    'b.yaml': 'id: two\n',
    'c.yaml': 'id: [',
  });
  assert.deepEqual(
    problems.map(({ file, line, field }) => [file, line, field]),
    [
      ['a.yaml', 3, 'dedline'],
      ['a.yaml', 1, 'id'],
      ['b.yaml', 1, 'title'],
      ['c.yaml', 1, ''],
    ],
  );
});

test('an id belongs to one campaign', async t => {
  const [problem] = await problemsOf(t, { 'a.yaml': yaml(''), 'b.yaml': yaml('') });
  assert.equal(problem?.file, 'b.yaml');
  assert.match(problem?.message ?? '', /"one" is used by .*a\.yaml too/);
});

const wrong: [what: string, text: string, expected: RegExp][] = [
  ['a misspelt field', 'dedline: x', /^3 dedline: unknown field; did you mean deadline\?$/],
  ['an unknown field', 'colour: red', /^3 colour: unknown field; use one of id, title, /],
  ['a misspelt field inside', 'goal:\n  traget: 3', /^4 goal\.traget: unknown field; did you mean target\?$/],
  [
    'a misspelt field in a list',
    'learnMore:\n  - label: A\n    url: https://a.example\n    titel: B',
    /^6 learnMore\[0\]\.titel: unknown field; use one of label, url$/,
  ],
  [
    'a misspelt field of a fixed recipient',
    'targets:\n  recipients:\n    - {id: a, name: A, office: b, contacts: {emial: a@b.example}}',
    /^5 targets\.recipients\[0\]\.contacts\.emial: unknown field; did you mean email\?$/,
  ],
  ['a number for a text', 'summary: 3', /^3 summary: is not text; put it in quotes$/],
  ['an empty text', 'summary:', /^3 summary: write a text, or one text for each language$/],
  ['no language at all', 'summary: {}', /^3 summary: write a text/],
  ['a language that is none', 'summary:\n  english: Hi', /^4 summary\.english: is no language tag/],
  ['an empty translation', 'summary:\n  es: ""', /^4 summary\.es: /],
  ['a number that is not whole', 'goal:\n  target: 1.5', /^4 goal\.target: should be a whole number$/],
  ['a day that is not', 'deadline: 2027-02-30T00:00:00Z', /^3 deadline: write a real date and time in UTC/],
  ['a time without zone', 'deadline: 2027-02-20', /^3 deadline: write a real date and time in UTC/],
  ['a link that runs code', 'share:\n  url: javascript:alert(1)', /^4 share\.url: write a link/],
  [
    'a link inside a text that runs code',
    'summary: "[x](javascript:alert(1))"',
    /^3 summary: "javascript:alert\(1" is no link/,
  ],
  ['a wrong choice', 'deliver: always', /^3 deliver: use one of confirmed, unverified$/],
  ['a list that is none', 'letters: 3', /^3 letters: should be a list$/],
  ['a key given twice', 'summary: a\nsummary: b', /^4 : Map keys must be unique/],
  ['broken indentation', 'goal:\n target: 3\n   steps: auto', /^\d+ : /],
  ['offices without a country', 'targets:\n  offices: [us-house]', /^3 targets\.country: is missing/],
  [
    'a recipient that is not there',
    'letters:\n  - {id: a, lang: en, subjects: [Hi], body: Hi, for: {targets: [nobody]}}',
    /^4 letters\[0\]\.for\.targets\[0\]: there is no recipient "nobody"$/,
  ],
  [
    'an unknown variable in a subject',
    'letters:\n  - {id: a, lang: en, body: Hi, subjects: [Hi, "{{ who }}"]}',
    /^4 letters\[0\]\.subjects\[1\]: unknown variable \{\{who\}\}/,
  ],
];
for (const [what, text, expected] of wrong) {
  test(`${what} is told with its line`, async t => assert.match(await only(t, yaml(text)), expected));
}

test('letters, disclosures and recipients have ids of their own', async t => {
  const twice = letters();
  twice.letters.push(twice.letters[0]!);
  twice.disclosures.push(twice.disclosures[0]!);
  twice.targets.recipients.push(twice.targets.recipients[0]!);
  const problems = await problemsOf(t, { 'a.json': twice });
  assert.deepEqual(
    problems.map(({ field }) => field),
    ['letters[1].id', 'disclosures[3].id', 'targets.recipients[2].id'],
  );
});

test('a disclosure has all its parts in every language of its text', async t => {
  const half = petition();
  half.disclosures[1]!.answers!.refused = { en: 'No' } as never;
  half.disclosures[1]!.question = 'May we?' as never;
  const problems = await problemsOf(t, { 'a.json': half });
  assert.deepEqual(
    problems.map(({ field, message }) => [field, message]),
    [
      ['disclosures[1].question', 'is missing in es, in which the text is written'],
      ['disclosures[1].answers.refused', 'is missing in es, in which the text is written'],
    ],
  );
});

test('confirmation by e-mail is refused until it can be sent', async t => {
  const file = petition({ petition: { statement: 'We ask.', confirm: true } });
  const problems = await problemsOf(t, { 'a.json': file });
  assert.deepEqual(
    problems.map(({ field, message }) => [field, message]),
    [['petition.confirm', 'confirmation by e-mail is not there yet: leave "confirm" out']],
  );
  const campaigns = await loadCampaigns(await campaignFolder(t, { 'a.json': file }), { confirm: true });
  assert.equal(campaigns.length, 1);
});

test('aliases that grow without end are refused', async t => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef']) {
    bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`);
  }
  const [problem] = await problemsOf(t, { 'a.yaml': bomb.join('\n') });
  assert.match(problem?.message ?? '', /alias/i);
});
