import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HeldLetter } from '../../endpoint/store/port.ts';
import { lastOfEach } from './packet.ts';

const letter = (body: string, more: Partial<HeldLetter> = {}): HeldLetter => ({
  target: { id: 'chief', name: 'Chief' },
  status: 'accepted',
  supporter: { given: 'Ana', family: 'Díaz', email: 'ana@example.org' },
  lang: 'en',
  recordedAt: '2027-01-10T12:00:00.000Z',
  subject: 'Please act',
  body,
  ...more,
});
const confirmed = { confirmedAt: '2027-01-10T13:00:00.000Z' };
const shouted = { supporter: { given: 'A', family: 'D', email: 'ANA@example.org' } };

test('nobody replaces what a supporter confirmed but they who can confirm it again', () => {
  const last = (...letters: HeldLetter[]) => lastOfEach(letters).map(({ body }) => body);
  assert.deepEqual(last(letter('first'), letter('second', shouted)), ['second']);
  assert.deepEqual(last(letter('real', confirmed), letter('forged', shouted)), ['real']);
  assert.deepEqual(last(letter('forged'), letter('real', confirmed), letter('forged')), ['real']);
  assert.deepEqual(last(letter('real', confirmed), letter('forged'), letter('again', confirmed)), ['again']);
  const mayor = { target: { id: 'mayor', name: 'Mayor' } };
  assert.deepEqual(last(letter('one', confirmed), letter('other', mayor)), ['one', 'other']);
});
