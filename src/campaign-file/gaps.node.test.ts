import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CampaignFile } from '../contract/index.ts';
import { letters, petition } from '../endpoint/test-support.ts';
import { gaps } from './gaps.ts';
import { fieldOf } from './problems.ts';
import { textsOf } from './texts.ts';

const gapsOf = (file: unknown) =>
  [...gaps(CampaignFile.parse(file))].map(({ lang, path, shown }) => `${lang} ${fieldOf(path)} ${shown}`);

test('every text of a campaign is found, in whatever it stands', () => {
  const text = { en: 'Hi', es: 'Hola' };
  const link = { label: text, url: 'https://example.org/' };
  const moment = '2027-03-01T18:30:00-08:00';
  const file = CampaignFile.parse({
    id: 'all',
    title: text,
    summary: text,
    bill: { country: 'US', number: '1', title: text, ask: 'support', status: { text, date: '2027-01-01' } },
    petition: { statement: text, topics: [{ id: 'a', label: text }] },
    targets: {
      country: 'US',
      offices: ['us-house'],
      recipients: [{ id: 'a', name: 'A', office: 'mayor', contacts: {}, role: text }],
      nonVotingNote: text,
      ifNone: text,
    },
    letters: [
      {
        id: 'a',
        lang: 'en',
        subjects: ['Hi'],
        body: 'Hi',
        reading: { subjects: [text], body: text },
        prompts: [text],
      },
    ],
    call: { script: text, tips: [text] },
    posts: { text, x: text, bluesky: text, mastodon: text, facebook: text },
    print: { postcard: text },
    disclosures: [
      { ...petition().disclosures[1], text, question: text, answers: { given: text, refused: text } },
    ],
    share: { text },
    next: {
      event: { title: text, place: text, start: moment, timeZone: 'America/Los_Angeles' },
    },
    learnMore: [link],
    actionUrl: link,
  });
  const written = JSON.stringify(file).split(JSON.stringify(text)).length - 1;
  assert.equal(textsOf(file).length, written);
  assert.ok(textsOf(file).every(found => JSON.stringify(found.text) === JSON.stringify(text)));
});

test('what a language lacks is told with its place, and with what its readers see', () => {
  const file = {
    ...petition(),
    lang: 'es',
    title: { en: 'Streets', es: 'Calles' },
    summary: 'Resumen',
    share: { text: { en: 'Share' } },
    disclosures: [],
  };
  assert.deepEqual(gapsOf({ ...file, petition: { statement: { en: 'We ask', es: 'Pedimos' } } }), [
    'es share.text en',
    'en summary es',
  ]);
});

test('a near language is no gap; one that only a disclosure has is a language', () => {
  const file = { id: 'a', title: { en: 'Hi', 'es-MX': 'Hola', es: 'Hola' }, summary: { en: 'A', es: 'B' } };
  assert.deepEqual(gapsOf(file), []);
  const [notice] = petition().disclosures;
  assert.deepEqual(
    gapsOf({ id: 'a', title: 'Hi', disclosures: [{ ...notice, text: { en: 'We keep', vi: 'Chúng tôi' } }] }),
    ['vi title en'],
  );
});

test('a letter lacks a translation for those who do not read its language', () => {
  const {
    letters: [letter],
    ...file
  } = letters();
  const titled = { ...file, title: { en: 'Write', es: 'Escriba', fr: 'Écrivez' }, disclosures: [] };
  assert.deepEqual(gapsOf({ ...titled, letters: [letter] }), [
    'es letters[0].reading no translation',
    'fr letters[0].reading no translation',
  ]);
  const reading = { body: { es: 'Por favor.', vi: 'Xin.' } };
  assert.deepEqual(gapsOf({ ...titled, letters: [{ ...letter, reading }] }), [
    'fr letters[0].reading.body no translation',
  ]);
});
