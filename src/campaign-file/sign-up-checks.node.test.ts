import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CampaignFileProblem } from './problems.ts';
import { parseCampaign } from '../endpoint/campaigns/load.ts';
import { disclosures, petition } from '../endpoint/test-support.ts';

function problems(asked: object | null, more: object = {}): string[] {
  const found: CampaignFileProblem[] = [];
  parseCampaign(JSON.stringify(petition({ petition: asked, ...more }), null, 2), 'safe.json', found);
  return found.map(({ line, field, message }) => {
    assert.ok(line! > 1);
    return `${field}: ${message}`;
  });
}

const topics = [{ id: 'votes', label: { en: 'Votes', es: 'Votaciones' } }];

test('a petition without a statement is a sign-up, with topics or without', () => {
  assert.deepEqual(problems({}), []);
  assert.deepEqual(problems({ topics, fields: [{ name: 'name' }, { name: 'postalCode' }] }), []);
});

test('what goes with a statement alone is named, with what to do', () => {
  const nothing = 'there is no statement to sign, so this is a sign-up';
  const found = problems({ publicNames: true, moderation: 'before', fields: [{ name: 'comment' }] });
  assert.equal(found.length, 3);
  for (const [index, field] of ['publicNames', 'moderation', 'fields[0].name'].entries()) {
    assert.ok(found[index]!.startsWith(`petition.${field}: ${nothing}`), found[index]);
    assert.match(found[index]!, /or add a statement$/);
  }
});

test('what goes with a sign-up alone is named', () => {
  const found = problems({ statement: 'We ask.', topics, fields: [{ name: 'name' }] });
  assert.deepEqual(found, [
    'petition.topics: are of a sign-up, which has no statement: leave the topics out, or the statement',
    'petition.fields[0].name: is asked for by every petition with a statement: leave this field out',
  ]);
});

test('nobody signs up who was not asked', () => {
  const [found, ...more] = problems({}, { disclosures: disclosures().slice(0, 1) });
  assert.deepEqual(more, []);
  assert.match(found!, /^disclosures: .*nobody is asked .* add a disclosure with the mode required-choice/);
  assert.deepEqual(problems({ statement: 'We ask.' }, { disclosures: disclosures().slice(0, 1) }), []);
  const terms = { channel: 'post' };
  for (const other of [{ purpose: 'age' }, { terms }]) {
    const [notice, choice] = disclosures();
    const [message] = problems({}, { disclosures: [notice, { ...choice, ...other }] });
    assert.match(message ?? '', /nobody is asked .* the purpose updates and, .* the channel email$/);
  }
});

test('topics are each their own, and a petition that says nothing at all is no slip', () => {
  assert.deepEqual(problems({ topics: [...topics, ...topics] }), [
    'petition.topics[1].id: "votes" is used twice',
  ]);
  assert.match(problems({ topics: [] })[0]!, /^petition\.topics: is an empty list/);
  assert.match(problems(null)[0]!, /^petition: is empty: .*petition: \{\} for a sign-up/);
});
