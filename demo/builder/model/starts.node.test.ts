import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCampaign } from '../../../src/campaign-file/read.ts';
import { PLACEHOLDER } from '../../../src/campaign-file/text-checks.ts';
import { others } from '../../../src/i18n/languages.ts';
import { SPOKEN } from '../parts/languages.ts';
import { edited } from './document.ts';
import { CONSENTS, ORGANISATION, consentOf, isUntouched, kindOf, startOf } from './starts.ts';

const now = new Date('2028-03-01T00:00:00Z');
const KINDS = ['petition', 'letter', 'meter'] as const;

for (const kind of KINDS)
  test(`a ${kind} begins with a file in which nothing is wrong, and words are waited for`, () => {
    const start = startOf(kind, now);
    const { campaign, problems } = readCampaign(start);
    assert.ok(campaign, 'it can be shown at once');
    assert.equal(problems.length, { petition: 13, letter: 13, meter: 1 }[kind]);
    assert.deepEqual(
      problems.filter(({ open }) => !open),
      [],
    );
    assert.deepEqual(readCampaign(start.replaceAll(PLACEHOLDER, 'words')).problems, []);
    assert.equal(kindOf(start), kind);
    assert.ok(isUntouched(start, now));
    assert.ok(!isUntouched(`${start}# mine\n`, now));
  });

test('each text of consent that can be added is right, but for its words', () => {
  const begun = ['processing', 'updates'];
  for (const consent of CONSENTS) {
    // What a petition begins with comes back in its own place.
    const at = begun.includes(consent.id) ? begun.indexOf(consent.id) : begun.length;
    let text = edited(startOf('petition', now), {
      path: ['disclosures', at],
      value: consentOf(consent, { controller: { name: ORGANISATION }, privacyNotice: undefined, now }),
    });
    if (consent.needs)
      text = edited(text, { path: ['petition', 'fields', 1], value: { name: consent.needs } });
    text = edited(text, {
      path: ['disclosures', at, 'controller'],
      value: { name: ORGANISATION, postalAddress: 'x', contact: 'x' },
    });
    const { campaign, problems } = readCampaign(text);
    assert.equal(campaign?.disclosures.length, Math.max(2, at + 1), consent.id);
    assert.deepEqual(
      problems.filter(({ open }) => !open),
      [],
      consent.id,
    );
  }
});

test('every language that the elements speak can be added', () => {
  assert.deepEqual([...SPOKEN].toSorted(), ['en', ...others].toSorted());
});
