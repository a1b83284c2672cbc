import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCampaign } from './read.ts';

test('what waits to be written is told with its line, and is told apart from what is wrong', () => {
  const { problems, campaign } = readCampaign(
    'id: One\ntitle: Keep [[what]]\nsummary: |-\n  Now.\n\n  For [[whom]]\n',
  );
  assert.deepEqual(
    problems.map(({ line, field, message, open }) => ({ line, field, message, open })),
    [
      {
        line: 1,
        field: 'id',
        message: 'use small letters, digits, dots and hyphens, and begin with a letter or digit',
        open: undefined,
      },
      { line: 2, field: 'title', message: 'write your own words in place of [[what]]', open: true },
      { line: 6, field: 'summary', message: 'write your own words in place of [[whom]]', open: true },
    ],
  );
  assert.equal(campaign, undefined);
});

test('a campaign that waits for words can be shown, and says what it lacks in a language', () => {
  const { campaign, problems, gaps } = readCampaign(
    'id: one\ntitle: { en: "[[What]]", es: Uno }\nsummary: Two\n',
  );
  assert.equal(problems.length, 1);
  assert.deepEqual(campaign?.title, { en: '[[What]]', es: 'Uno' });
  assert.deepEqual(
    gaps.map(({ lang, field, line, shown }) => ({ lang, field, line, shown })),
    [{ lang: 'es', field: 'summary', line: 3, shown: 'en' }],
  );
});

test('a link is no placeholder', () => {
  assert.deepEqual(
    readCampaign('id: one\ntitle: One\nsummary: "See [the [report]](https://example.org)"\n').problems,
    [],
  );
});

test('what an alias repeats is wrong once, where it is written', () => {
  const { problems } = readCampaign(`id: one
title: One
disclosures:
  - id: told
    purpose: told
    mode: notice
    text: Told
    controller: &us { name: Us, postalAddress: Here, contact: us@us.example }
    privacyNotice: &notice
      url: nowhere
      version: 1
  - id: asked
    purpose: asked
    mode: choice
    text: Asked
    controller: *us
    privacyNotice: *notice
`);
  assert.deepEqual(
    problems.map(({ line, field }) => [line, field]),
    [
      [10, 'disclosures[0].privacyNotice.url'],
      [11, 'disclosures[0].privacyNotice.version'],
    ],
  );
});
