import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCampaign } from '../../../src/campaign-file/read.ts';
import { checklist } from './consent.ts';
import { type Edit, edited } from './document.ts';
import { CONSENTS, consentOf, startOf } from './starts.ts';

const now = new Date('2028-03-01T00:00:00Z');

/** What the file does of it, by id. */
function done(...edits: Edit[]): Record<string, boolean | undefined> {
  const text = edits.reduce(edited, startOf('petition', now));
  const rules = checklist(readCampaign(text).campaign!);
  return Object.fromEntries(rules.flatMap(({ items }) => items.map(one => [one.id, one.done])));
}

const us = { name: 'Riders', postalAddress: '1 Main Street', contact: 'hello@riders.example' };

test('who asks is told once nothing of it is left open', () => {
  assert.equal(done()['gdpr-who'], false);
  assert.equal(done()['can-spam-address'], false);
  const named = done(
    { path: ['disclosures', 0, 'controller'], value: us },
    { path: ['disclosures', 1, 'controller'], value: us },
  );
  assert.equal(named['gdpr-who'], true);
  assert.equal(named['casl-who'], true);
  assert.equal(named['can-spam-address'], true);
});

test('a forced yes, an opinion and a time to forget are told by the file', () => {
  const before = done();
  assert.deepEqual(
    [before['gdpr-free'], before['gdpr-special'], before['gdpr-retention']],
    [true, false, false],
  );
  assert.equal(done({ path: ['disclosures', 1, 'mode'], value: 'required-choice' })['gdpr-free'], false);
  assert.equal(done({ path: ['retention', 'period'], value: 'P1Y' })['gdpr-retention'], true);
  const opinion = consentOf(
    CONSENTS.find(({ id }) => id === 'opinion')!,
    { now },
  );
  assert.equal(done({ path: ['disclosures', 2], value: opinion })['gdpr-special'], true);
});

test('a sign-up is for e-mail alone, so that agreeing to it is no condition of something else', () => {
  const signUp = done(
    { path: ['petition', 'statement'], value: undefined },
    { path: ['disclosures', 1, 'mode'], value: 'required-choice' },
  );
  assert.equal(signUp['gdpr-free'], true);
});

test('text messages bring their own list, and each thing that is unsaid is named', () => {
  assert.equal(done()['sms-free'], undefined);
  const text = consentOf(
    CONSENTS.find(({ id }) => id === 'text-messages')!,
    { controller: us, now },
  );
  const all = done({ path: ['disclosures', 2], value: text });
  assert.deepEqual(
    Object.entries(all).filter(([id, is]) => id.startsWith('sms-') && !is),
    [],
  );
  const less = done({
    path: ['disclosures', 2],
    value: { ...text, text: String(text['text']).replace('Reply STOP to end, ', '') },
  });
  assert.deepEqual(
    Object.entries(less).flatMap(([id, is]) => (id.startsWith('sms-') && !is ? [id] : [])),
    ['sms-how-messages-are-ended'],
  );
});

test('what no file can tell is left to whoever fills it in', () => {
  const open = Object.entries(done()).flatMap(([id, is]) => (is === undefined ? [id] : []));
  assert.deepEqual(open, ['gdpr-each', 'gdpr-withdraw', 'casl-withdraw', 'can-spam-stop']);
});
