import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { campaignFolder, letters, petition } from '../test-support.ts';
import { loadCampaigns } from './load.ts';
import { CampaignFileError, type CampaignFileProblem } from '../../campaign-file/problems.ts';
import { shownPath } from '../shown-path.ts';

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

/** What letters need around them. */
const told = `disclosures:
  - id: processing
    purpose: processing
    mode: notice
    text: We keep your name.
    controller: {name: Coalition, postalAddress: 12 Main Street, contact: privacy@coalition.example}
    privacyNotice: {url: /privacy.html, version: '1'}
`;
const addressed = `targets:
  recipients:
    - {id: chief, name: Chief Example, office: police, contacts: {email: chief@police.example}}
`;
const written = 'letters:\n  - {id: a, lang: en, subjects: [Hi], body: Hi}\n';

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
      `letters:\n  - id: a\n    lang: en\n    subjects: [Hi]\n    body: |\n      Hello\n      {{nme}}\n${addressed}${told}`,
    ),
  });
  await assert.rejects(loadCampaigns(folder), {
    message:
      `${shownPath(join(folder, 'one.yaml'))}:9 letters[0].body: unknown variable {{nme}}; ` +
      'use one of salutation, name, role, place, district, bill, billTitle, personal, closing, supporter, postalCode',
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
  [
    'a misspelt field of an event',
    'next:\n  event: {title: A, place: B, start: "2027-03-18T18:30:00-07:00", timeZone: America/Los_Angeles, plcae: x}',
    /^4 next\.event\.plcae: unknown field; did you mean place\?$/,
  ],
  [
    'an event without a place',
    'next:\n  event: {title: A, start: "2027-03-18T18:30:00-07:00", timeZone: America/Los_Angeles}',
    /^4 next\.event\.place: is missing$/,
  ],
  ['a next step without a link', 'next:\n  label: A', /^3 next\.url: is missing$/],
  [
    'an event at a time without its place’s offset',
    'next:\n  event: {title: A, place: B, start: "2027-03-18T18:30", timeZone: America/Los_Angeles}',
    /^4 next\.event\.start: write a real date and time with the offset of its place, such as /,
  ],
  [
    'an event in no time zone',
    'next:\n  event: {title: A, place: B, start: "2027-03-18T18:30:00Z", timeZone: Fresno}',
    /^4 next\.event\.timeZone: write the time zone of its place, such as America\/Los_Angeles$/,
  ],
  [
    'an event in winter time while it is summer',
    'next:\n  event: {title: A, place: B, start: "2027-03-18T18:30:00-08:00", timeZone: America/Los_Angeles}',
    /^4 next\.event\.start: the clocks of America\/Los_Angeles are at -07:00 then, not at -08:00$/,
  ],
  [
    'an event that ends before it begins',
    'next:\n  event: {title: A, place: B, start: "2027-03-18T18:30:00Z", end: "2027-03-18T18:00:00Z", timeZone: UTC}',
    /^4 next\.event\.end: is not after its start$/,
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
  ['a key given twice', 'summary: a\nsummary: b', /^4 : this field is given twice$/],
  ['broken indentation', 'goal:\n target: 3\n   steps: auto', /^\d+ : /],
  [
    'offices without a country',
    'targets:\n  offices: [us-house]\ncall: {script: Hi}',
    /^3 targets\.country: is missing/,
  ],
  [
    'a recipient that is not there',
    `${written}  - {id: b, lang: en, subjects: [Hi], body: Hi, for: {targets: [nobody]}}\n${addressed}${told}`,
    /^5 letters\[1\]\.for\.targets\[0\]: there is no recipient "nobody"$/,
  ],
  [
    'a letter for an office that is not written to',
    `${written}  - {id: b, lang: en, subjects: [Hi], body: Hi, for: {offices: [mayor]}}\n${addressed}${told}`,
    /^5 letters\[1\]\.for\.offices\[0\]: nobody with the office "mayor" is written to$/,
  ],
  [
    'a letter for a stance that nobody has',
    `${written}  - {id: b, lang: en, subjects: [Hi], body: Hi, for: {stances: [champion]}}\n${addressed}${told}`,
    /^5 letters\[1\]\.for\.stances\[0\]: nobody has the stance "champion": add it to targets\.stances$/,
  ],
  [
    'a stance of somebody who is not written to',
    `${written}${addressed}  stances: {mayor: champion}\n${told}`,
    /^8 targets\.stances\.mayor: there is no recipient "mayor"$/,
  ],
  [
    'a recipient whom no letter is for',
    'letters:\n  - {id: a, lang: en, subjects: [Hi], body: Hi, for: {parties: [Purple]}}\n' +
      addressed +
      told,
    /^7 targets\.recipients\[0\]: no letter is for "chief": add one without "for"$/,
  ],
  [
    'an office whose holders not all get a letter',
    'letters:\n  - {id: a, lang: en, subjects: [Hi], body: Hi, for: {parties: [Purple]}}\n' +
      `targets: {country: US, offices: [us-house]}\n${told}`,
    /^5 targets\.offices\[0\]: no letter is for everybody in "us-house": add one without parties/,
  ],
  [
    'a topic that Congress does not know',
    `topics: [Crime]\n${written}${addressed}${told}`,
    /^3 topics\[0\]: "Crime" is none of the topics that Congress knows: Agriculture and Food; /,
  ],
  [
    'an unknown variable in a subject',
    'letters:\n  - {id: a, lang: en, body: Hi, subjects: [Hi, "{{ who }}"]}\n' + addressed + told,
    /^4 letters\[0\]\.subjects\[1\]: unknown variable \{\{who\}\}/,
  ],
  [
    'an address without a letter',
    addressed + told,
    /^3 targets: there is nothing to send to them: add letters/,
  ],
  [
    'offices without a letter',
    `targets: {country: US, offices: [us-house]}\n${told}`,
    /^3 targets: there is nothing to send to them: add letters, or a call script$/,
  ],
  ['a letter to nobody', written + told, /^3 letters: there is nobody to write to: add targets$/],
  [
    'a letter without a disclosure',
    written + addressed,
    /^1 disclosures: says nothing about what becomes of the supporter’s details: add a disclosure$/,
  ],
  ['a petition without a disclosure', 'petition: {statement: Hi}', /^1 disclosures: says nothing about/],
  ['a deadline that is none', 'deadline: soon', /^3 deadline: write a real date and time in UTC/],
  ['a deadline in another form', 'deadline: Feb 2 2027', /^3 deadline: write a real date and time in UTC/],
  ['a number that is too small', 'goal:\n  target: 0', /^4 goal\.target: should be at least 1$/],
  ['a number that is too big', 'goal:\n  target: 1e300', /^4 goal\.target: should be at most \d+$/],
  ['an empty list', 'goal:\n  counts: []', /^4 goal\.counts: is an empty list: write at least one entry/],
  ['steps that are none', 'goal:\n  steps: some', /^4 goal\.steps: write auto, or a list of numbers/],
  ['a step that is none', 'goal:\n  steps: [0]', /^4 goal\.steps\[0\]: should be at least 1$/],
  ['a text without letters', 'summary: ""', /^3 summary: is empty: write a text/],
  [
    'a name that is too long',
    `bill: {country: US, number: ${'1'.repeat(30)}, title: A, ask: support}`.replace(/1+/, '"$&"'),
    /^3 bill\.number: is too long: use at most 20 characters$/,
  ],
  [
    'a second document',
    '---\nid: two\n',
    /^3 : "---" begins a second campaign: give each campaign a file of its/,
  ],
  [
    'a quote that is not closed',
    'summary: "open\ngoal:\n  target: 3\n',
    /^3 : this quotation mark is never closed$/,
  ],
  [
    'a colon in a text',
    'summary: Now: act',
    /^3 : should be "field: value"; put a text that holds a colon in/,
  ],
  ['a line without a field', 'goal\nlang: en', /^3 : should be "field: value"/],
  ['a tab', 'goal:\n\ttarget: 3', /^4 : indent with spaces, not with tabs$/],
  ['a sign that begins no text', 'summary: @us', /^3 : put a text that begins with such a sign in quotes$/],
  ['a star that begins a text', 'summary: *us', /^1 : put a text that begins with \* in quotes$/],
  ['a tag', 'summary: !now act', /^3 : put a text that begins with ! in quotes$/],
  ['a backslash', 'summary: "\\q"', /^3 : in double quotes a backslash is written twice/],
  ['a text after a quote', 'summary: "Act" now', /^3 : something stands after the end of the value/],
  [
    'an open bracket',
    'goal: {target: 3',
    /^3 : a list or object in brackets is not closed with \} before this$/,
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

test('what is asked, counted or aimed for is listed once', async t => {
  const statement = 'We ask.';
  const fields = [{ name: 'comment' }, { name: 'postalCode' }, { name: 'comment', required: true }];
  const goal = { steps: [100, 500, 100], counts: ['signature', 'letter', 'signature'] };
  const twice = letters({ petition: { statement, fields }, goal, topics: ['Animals', 'Animals'] });
  twice.targets = { ...twice.targets, country: 'US', offices: ['us-house', 'us-house'] } as never;
  const problems = await problemsOf(t, { 'a.yaml': JSON.stringify(twice, null, 1) });
  assert.deepEqual(problems.map(({ field }) => field).toSorted(), [
    'goal.counts[2]',
    'goal.steps[2]',
    'petition.fields[2].name',
    'targets.offices[1]',
    'topics[1]',
  ]);
  const [asked] = problems.filter(({ field }) => field.startsWith('petition'));
  assert.equal(asked!.message, '"comment" is listed twice: take one out');
  assert.match(JSON.stringify(twice, null, 1).split('\n')[asked!.line! - 1]!, /"name": "comment"/);
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

test('unknown variables, fields and links are told beside other errors', async t => {
  const letter = '  - {id: A, lang: en, subjects: ["{{who}}"], body: "{{what}} [x](y)", colour: red}';
  const text = yaml(`lang: english!\nlang: en\ngoal: {target: 0}\nletters:\n${letter}\n`);
  const problems = await problemsOf(t, { 'a.yaml': text });
  assert.deepEqual(problems.map(({ line, field }) => `${line} ${field}`).sort(), [
    '4 ',
    '5 goal.target',
    '7 letters[0].body',
    '7 letters[0].body',
    '7 letters[0].colour',
    '7 letters[0].id',
    '7 letters[0].subjects[0]',
  ]);
});

test('unknown variables are told in every text, by language, with those that are filled there', async t => {
  const file = {
    id: 'one',
    title: '{{name}} acts',
    summary: { en: 'Hi', es: 'Hola {{bill}}' },
    petition: { statement: 'We, {{supporter}}, ask.' },
    targets: { recipients: [{ id: 'a', name: 'A', office: 'mayor', contacts: {}, role: '{{role}}' }] },
    letters: [
      {
        id: 'a',
        lang: 'en',
        subjects: ['{{bill}} and {{bil}}'],
        body: '{{name}}',
        reading: { subjects: [{ es: '{{tema}}' }], body: { es: '{{salutation}} {{nombre}}' } },
      },
    ],
    call: { script: 'Hi, {{name}}', tips: ['{{place}}'] },
    posts: { text: '{{name}}, {{role}}', x: { en: '{{handle}}' }, url: 'https://example.org/{{name}}' },
    print: { postcard: { en: '{{salutation}} {{supporter}} {{city}}' } },
    share: { text: '{{title}}' },
    disclosures: [{ ...petition().disclosures[0], text: 'We keep {{it}}' }],
  };
  const problems = await problemsOf(t, { 'a.json': file });
  const nothing = 'nothing is filled in here, so write the words themselves';
  const letter =
    'use one of salutation, name, role, place, district, bill, billTitle, personal, closing, supporter, postalCode';
  assert.deepEqual(problems.map(({ field, message }) => `${field}: ${message}`).toSorted(), [
    `call.script: unknown variable {{name}}; ${nothing}`,
    `call.tips[0]: unknown variable {{place}}; ${nothing}`,
    `disclosures[0].text: unknown variable {{it}}; ${nothing}`,
    `letters[0].reading.body.es: unknown variable {{nombre}}; ${letter}`,
    `letters[0].reading.subjects[0].es: unknown variable {{tema}}; ${letter}`,
    `letters[0].subjects[0]: unknown variable {{bil}}; ${letter}`,
    `petition.statement: unknown variable {{supporter}}; ${nothing}`,
    `posts.text: unknown variable {{role}}; use one of name`,
    `posts.url: unknown variable {{name}}; ${nothing}`,
    `posts.x.en: unknown variable {{handle}}; use one of name`,
    `print.postcard.en: unknown variable {{city}}; ${letter}`,
    `share.text: unknown variable {{title}}; ${nothing}`,
    `summary.es: unknown variable {{bill}}; ${nothing}`,
    `targets.recipients[0].role: unknown variable {{role}}; ${nothing}`,
    `title: unknown variable {{name}}; ${nothing}`,
  ]);
});

test('a file that holds itself is read to its end', async t => {
  const problems = await problemsOf(t, { 'a.yaml': yaml('letters: &a [*a, "[x](y)"]') });
  assert.ok(problems.some(({ message }) => message.startsWith('"y" is no link')));
});

test('a file in place of a folder is told', async t => {
  const folder = await campaignFolder(t, { 'a.yaml': yaml('') });
  await assert.rejects(loadCampaigns(join(folder, 'a.yaml')), {
    message: /a\.yaml is a file: give the folder it is in$/,
  });
});

test('confirmation by e-mail is refused where no mail is sent', async t => {
  const file = petition({ petition: { statement: 'We ask.', confirm: true } });
  const folder = await campaignFolder(t, { 'a.json': file });
  await assert.rejects(
    loadCampaigns(folder, { confirm: false }),
    /petition\.confirm: this endpoint sends no mail/,
  );
  // A check of the file alone knows of no endpoint.
  for (const able of [{ confirm: true }, {}]) assert.equal((await loadCampaigns(folder, able)).length, 1);
});

test('aliases that grow without end are refused', async t => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef']) {
    bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`);
  }
  const [problem] = await problemsOf(t, { 'a.yaml': bomb.join('\n') });
  assert.match(problem?.message ?? '', /alias/i);
});
