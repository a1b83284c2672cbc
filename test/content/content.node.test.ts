import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import { CampaignFile, unknownVariables } from '../../src/contract/index.ts';
import { Directory } from '../../src/endpoint/directory/directory.ts';

const demo = new URL('../../demo/', import.meta.url);
const read = (path: string) => readFile(new URL(path, demo), 'utf8');

/** Every value below `value`, with the path that leads to it. */
function* walk(value: unknown, path = ''): Generator<[path: string, value: unknown]> {
  yield [path, value];
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) yield* walk(item, path ? `${path}.${key}` : key);
}

const isTextMap = (value: unknown) =>
  value !== null &&
  typeof value === 'object' &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every(key => ['en', 'es', 'ar'].includes(key));

/** The demo reaches nobody: reserved domains and the numbers set aside for fiction only. */
function assertReachesNobody(contacts: unknown, owner: string) {
  for (const [path, value] of walk(contacts)) {
    const key = path.split('.').at(-1);
    if (typeof value !== 'string') continue;
    if (key === 'email')
      assert.match(value, /^[^@]+@([a-z0-9-]+\.)*[a-z0-9-]+\.example$/, `${owner} ${path}`);
    if (key === 'phone') assert.match(value, /^\+1\d{3}55501\d\d$/, `${owner} ${path}`);
    if (key === 'form' || key === 'site') {
      assert.match(new URL(value).hostname, /\.example$/, `${owner} ${path}`);
    }
    assert.ok(!path.startsWith('social'), `${owner} has an account on a real network`);
  }
}

const ids = [
  'alerts',
  'clovis-police',
  'hotel-policy',
  'hr-2172',
  'massage-policy',
  'safe-harbor',
  'sales-crews',
  'sesta',
  'thank-you',
  'tvpra-2011',
  'visa-workers',
];

test('the demo has its eleven campaigns', async () => {
  const files = await readdir(new URL('campaigns/', demo));
  assert.deepEqual(
    files.sort(),
    ids.map(id => `${id}.yaml`),
  );
});

for (const id of ids) {
  test(`campaign ${id}`, async t => {
    const campaign = CampaignFile.parse(parse(await read(`campaigns/${id}.yaml`)));

    await t.test('is what its file is called, and says that it is a sample', () => {
      assert.equal(campaign.id, id);
      assert.equal(campaign.sample, true);
      // One shows how letters wait for their confirmation; the others leave at once, for who tries the demo.
      assert.equal(campaign.deliver, ['alerts', 'massage-policy'].includes(id) ? undefined : 'unverified');
      for (const { controller, privacyNotice } of campaign.disclosures) {
        assert.equal(controller.name, 'Example Coalition');
        assert.equal(controller.contact, 'privacy@coalition.example');
        assert.equal(privacyNotice.url, '/privacy.html');
      }
    });

    await t.test('has every text in English and Spanish', () => {
      for (const [path, value] of walk(campaign)) {
        if (!isTextMap(value)) continue;
        // A reading translation is only for those who do not read the letter's own language.
        const wanted = /letters\.\d+\.reading/.test(path) ? ['es'] : ['en', 'es'];
        // One is in Arabic, too.
        const langs = Object.keys(value as object).filter(lang => id !== 'alerts' || lang !== 'ar');
        assert.deepEqual(langs.sort(), wanted, path);
      }
      for (const [path, text] of [
        ['title', campaign.title],
        ['summary', campaign.summary],
        ['petition.statement', campaign.petition?.statement],
        ['call.script', campaign.call?.script],
        ['share.text', campaign.share?.text],
        ...campaign.disclosures.map(({ id, text }) => [`disclosure ${id}`, text] as const),
      ] as const) {
        assert.ok(text === undefined || typeof text === 'object', `${path} is in one language only`);
      }
    });

    await t.test('fills its letters with known variables, and offers a choice of subjects', () => {
      for (const letter of campaign.letters ?? []) {
        const reading = Object.values((letter.reading?.body ?? {}) as Record<string, string>);
        for (const body of [letter.body, ...reading]) {
          assert.deepEqual(unknownVariables(body), []);
          assert.match(body, /\{\{personal\}\}/);
          assert.match(body, /\{\{salutation\}\}/);
        }
        assert.ok(letter.subjects.length >= 3);
        assert.equal(letter.reading?.subjects?.length, letter.subjects.length);
        // A recipient that a campaign names stands for no place that could be filled in.
        if (!campaign.targets?.offices) assert.doesNotMatch(letter.body, /\{\{place\}\}/);
      }
    });

    await t.test('says what to say in a call in paragraphs', () => {
      for (const [lang, script] of Object.entries((campaign.call?.script ?? {}) as Record<string, string>)) {
        assert.ok(script.split('\n\n').length > 1, lang);
        assert.doesNotMatch(script, /[^\n]\n[^\n]/, `${lang}: a line break that is no paragraph`);
      }
    });

    await t.test('reaches nobody real', () => {
      for (const recipient of campaign.targets?.recipients ?? []) {
        assert.equal(recipient.sample, true);
        assertReachesNobody(recipient.contacts, recipient.id);
      }
    });

    await t.test('leads to pages that are there', async () => {
      const links = [...walk(campaign)].flatMap(([, value]) =>
        typeof value === 'string' && /^\/\S+\.html$/.test(value) ? [value] : [],
      );
      assert.ok(links.length > 0);
      for (const link of links) await read(link.slice(1));
    });
  });
}

test('the starter directory', async t => {
  const directory = Directory.parse(JSON.parse(await read('directory/starter.json')));
  const held = new Set(directory.representatives.map(({ division }) => division));

  await t.test('says that it is a sample, in its source and of each official', () => {
    assert.match(directory.source, /sample/i);
    for (const { id, sample, party, contacts } of directory.representatives) {
      assert.equal(sample, true, id);
      assert.match(party!, /^Sample Party [AB]$/, id);
      assertReachesNobody(contacts, id);
    }
  });

  await t.test('has unique ids, and no addresses for members of Congress', () => {
    const found = directory.representatives.map(({ id }) => id);
    assert.equal(new Set(found).size, found.length);
    for (const { id, office, contacts } of directory.representatives) {
      assert.equal(contacts.email !== undefined, !office.startsWith('us-'), id);
    }
  });

  await t.test('covers split, whole, vacant, at-large and non-voting places', () => {
    const divisions = (zip: string) => directory.places[zip]!;
    const cds = (zip: string) => divisions(zip).filter(division => division.includes('/cd:'));
    assert.equal(cds('93611').length, 3);
    assert.equal(cds('90210').length, 3);
    assert.equal(cds('10001').length, 2);
    assert.deepEqual(cds('93721'), ['ocd-division/country:us/state:ca/cd:21']);
    assert.deepEqual(divisions('20001'), ['ocd-division/country:us/district:dc']);
    assert.deepEqual(divisions('00901'), ['ocd-division/country:us/territory:pr']);
    assert.deepEqual(divisions('99501'), ['ocd-division/country:us/state:ak/cd:at-large']);
    assert.ok(!held.has(divisions('94541')[0]!), 'CA-14 is vacant');
    const others = Object.values(directory.places).flat();
    assert.deepEqual(
      [...new Set(others.filter(division => !held.has(division)))],
      ['ocd-division/country:us/state:ca/cd:14'],
    );
  });

  await t.test('has two senators for each state, and none for DC and PR', () => {
    const states = directory.representatives.flatMap(({ office, state }) =>
      office === 'us-senate' ? [state] : [],
    );
    assert.deepEqual(states, ['CA', 'CA', 'NY', 'NY', 'TX', 'TX', 'AK', 'AK']);
    const voteless = directory.representatives.flatMap(({ state, voting }) => (voting ? [] : [state]));
    assert.deepEqual(voteless, ['DC', 'PR']);
  });
});
