import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Campaign, CampaignFile } from '../contract/index.ts';
import { letters, petition } from '../endpoint/test-support.ts';
import { localize } from './localize.ts';
import { ServedCampaign } from '../endpoint/campaigns/registry.ts';

const URL_ = 'https://act.example.org';
const at = (file: unknown, lang: string) => localize(CampaignFile.parse(file), lang, URL_);

test('texts come in the language asked for, or in its nearest relative', () => {
  const file = { ...petition(), title: { en: 'Streets', es: 'Calles', 'zh-Hant': '街道' } };
  for (const [asked, title, lang] of [
    ['en', 'Streets', 'en'],
    ['es', 'Calles', 'es'],
    ['es-419', 'Calles', 'es'],
    ['ES-mx', 'Calles', 'es'],
    ['zh-HK', '街道', 'zh-Hant'],
    ['zh-CN', 'Streets', 'en'],
    ['fr', 'Streets', 'en'],
    ['<script>', 'Streets', 'en'],
    ['', 'Streets', 'en'],
  ] as const) {
    const campaign = at(file, asked);
    assert.equal(campaign.title, title, asked);
    assert.equal(campaign.lang, lang, asked);
    assert.deepEqual(campaign.languages, ['en', 'es', 'zh-Hant']);
  }
});

test('a text that lacks a language is shown in the campaign’s own', () => {
  const campaign = at({ ...petition(), lang: 'es', summary: { es: 'Resumen' } }, 'en');
  assert.equal(campaign.title, 'Safe streets');
  assert.equal(campaign.summary, 'Resumen');
});

test('each text that lacks the language says which one it is in, by its place', () => {
  const file = {
    ...petition(),
    title: { en: 'Streets', es: 'Calles', vi: 'Đường' },
    summary: 'A summary',
    petition: {
      statement: { en: 'We ask', es: 'Pedimos' },
      topics: [{ id: 'a', label: { es: 'Votos' } }],
    },
    next: { label: { vi: 'Tiếp' }, url: 'https://example.org/' },
    learnMore: [{ label: { 'es-MX': 'Informe' }, url: 'https://example.org/' }],
  };
  assert.deepEqual(at(file, 'vi').originals, {
    '/summary': 'en',
    '/petition/statement': 'en',
    '/petition/topics/0/label': 'es',
    '/learnMore/0/label': 'es-MX',
  });
  assert.deepEqual(at(file, 'es').originals, { '/summary': 'en', '/next/label': 'vi' });
  assert.equal('originals' in at({ ...petition(), disclosures: [] }, 'es'), false);
  // A campaign that lacks the language is in its own, and none of its texts is in another.
  assert.equal('originals' in at(petition(), 'vi'), false);
});

test('a disclosure stays whole in its original language, and says so', () => {
  const campaign = at({ ...petition(), title: { en: 'Streets', vi: 'Đường' } }, 'vi');
  assert.equal(campaign.lang, 'vi');
  for (const { lang } of campaign.disclosures) assert.equal(lang, 'en');
  assert.equal(campaign.disclosures[1]!.answers!.given, 'Yes');
  const spanish = at(petition(), 'es').disclosures;
  assert.deepEqual(
    spanish.map(({ lang }) => lang),
    ['es', 'es', 'en'],
  );
});

test('links from the root are made absolute, inside texts too', () => {
  const campaign = at({ ...petition(), share: { url: '/share.html' } }, 'en');
  assert.equal(campaign.share!.url, `${URL_}/share.html`);
  assert.equal(campaign.disclosures[0]!.privacyNotice.url, `${URL_}/privacy.html`);
  assert.equal(campaign.disclosures[0]!.text, `We keep your name. [Read more](${URL_}/privacy.html).`);
  assert.ok(campaign.petition!.statement!.includes('(https://example.org/why)'));
});

test('a reading translation is for who asks for its language and does not read the letter’s', () => {
  const file = letters();
  const [letter] = file.letters;
  const reading = { body: { en: 'Please.', es: 'Por favor.', vi: 'Xin.' }, subjects: [{ es: 'Actúe' }] };
  const with_ = { ...file, letters: [{ ...letter, reading }] };
  const readingIn = (lang: string) => at(with_, lang).letters![0]!.reading;
  assert.deepEqual(readingIn('es-MX'), { body: 'Por favor.', subjects: ['Actúe'] });
  assert.equal(readingIn('vi')?.body, 'Xin.');
  assert.equal(readingIn('en'), undefined);
  assert.equal(readingIn('en-GB'), undefined);
  assert.equal(readingIn('fr'), undefined);
  assert.deepEqual(
    at(with_, 'vi').languages,
    ['en'],
    'a reading alone does not make a language of the campaign',
  );
});

test('what is served is what the contract says', () => {
  for (const file of [petition(), letters()]) {
    const served = new ServedCampaign(CampaignFile.parse(file), URL_);
    for (const lang of ['en', 'es', undefined]) {
      const campaign = served.in(lang, new Date('2027-01-10T12:00:00Z'));
      assert.deepEqual(Campaign.parse(campaign), campaign);
    }
  }
});

test('a campaign closes at its deadline, to the millisecond', () => {
  const served = new ServedCampaign(
    CampaignFile.parse({ ...petition(), deadline: '2027-01-10T12:00:00Z' }),
    URL_,
  );
  assert.equal(served.closed(new Date('2027-01-10T11:59:59.999Z')), false);
  assert.equal(served.closed(new Date('2027-01-10T12:00:00.000Z')), true);
});
