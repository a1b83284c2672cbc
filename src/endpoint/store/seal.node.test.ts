import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { tempFolder } from '../test-support.ts';
import { SealError, sealWith, unsealed } from './seal.ts';
import { newSealingKey, sealingKeysIn } from './sealing-keys.ts';
import { openSqliteStore } from './sqlite/open.ts';
import { LATER, action, queued, supporter } from './suite.ts';

const key = () => newSealingKey();
const PLACE = ['comment', 'one', 'a'] as const;
const TEXTS = ['', 'Ana Díaz', 'sealed:x:y', 'open:', '"{}', '\u{1F600}'.repeat(2000), 'العربية'];

test('what is closed opens as it was, and says nothing of itself; twice the same is closed differently', () => {
  const seal = sealWith(sealingKeysIn(key()));
  for (const text of TEXTS) {
    const closed = seal.close(text, PLACE);
    assert.equal(seal.open(closed, PLACE), text);
    assert.match(closed, /^sealed:[\w-]{8}:[\w-]+$/);
    assert.notEqual(seal.close(text, PLACE), closed);
    assert.equal(unsealed.open(unsealed.close(text, PLACE), PLACE), text);
    assert.equal(seal.open(unsealed.close(text, PLACE), PLACE), text, 'from before there was a key');
  }
  assert.ok(!seal.close('Ana Díaz', PLACE).includes('Ana'));
});

test('in another place, changed, or without its key it does not open, and the error holds none of it', () => {
  const seal = sealWith(sealingKeysIn(key()));
  const closed = seal.close('Ana Díaz', PLACE);
  const at = closed.length - 8;
  for (const [one, stored, place] of [
    [seal, closed, ['comment', 'one', 'b']],
    [seal, closed, ['body', 'one', 'a']],
    [seal, closed, ['comment', 'one', 'a', 0]],
    [seal, closed.slice(0, at) + (closed[at] === 'A' ? 'B' : 'A') + closed.slice(at + 1), PLACE],
    [seal, closed.slice(0, 20), PLACE],
    [sealWith(sealingKeysIn(key())), closed, PLACE],
    [unsealed, closed, PLACE],
  ] as const)
    assert.throws(
      () => one.open(stored, place),
      (error: Error) => error instanceof SealError && !error.message.includes('Ana'),
    );
});

test('an earlier key still opens; what it closed is outdated', () => {
  const [old, fresh] = [key(), key()];
  const before = sealWith(sealingKeysIn(old));
  const after = sealWith(sealingKeysIn(`${fresh}\n${old}\n`));
  const closed = before.close('Ana', PLACE);
  assert.equal(after.open(closed, PLACE), 'Ana');
  assert.deepEqual(
    [closed, after.close('Ana', PLACE), 'Ana'].map(text => after.outdated(text)),
    [true, false, true],
  );
});

test('keys are read as they are written, and an error tells none of them', () => {
  const [one, two] = [key(), key()];
  const { now, keys } = sealingKeysIn(`${one},\n ${two}`);
  assert.equal(now, one.split(':')[0]);
  assert.deepEqual(
    Object.keys(keys),
    [one, two].map(text => text.split(':')[0]),
  );
  for (const [text, says] of [
    ['', /There is no sealing key/],
    [`${one}\n${one}`, /Two sealing keys have the id/],
    [one.slice(0, -3), /Sealing key 1 is not written as/],
    [`${one} secret`, /Sealing key 2 is not written as/],
  ] as const)
    assert.throws(
      () => sealingKeysIn(text),
      (error: Error) =>
        error.name === 'ConfigurationError' &&
        says.test(error.message) &&
        !error.message.includes(one.split(':')[1]!) &&
        !error.message.includes('secret'),
    );
});

test('ids that are numbers keep their order: the first key seals', () => {
  const named = (id: string) => `${id}:${key().split(':')[1]}`;
  assert.equal(sealingKeysIn(`${named('2')}\n${named('1')}`).now, '2');
});

test('what cannot be opened holds up nothing else: it comes again when its key is there', async t => {
  const file = join(await tempFolder(t), 'upstander.sqlite');
  const [one, other] = [sealingKeysIn(key()), sealingKeysIn(key())];
  const write = (id: string) =>
    action({ id, kind: 'letter', supporter, receiptHash: id, deliveries: [queued(0)] });
  const first = await openSqliteStore({ file, sealing: one });
  await first.actions.record(write('a'));
  await first.close();
  const warned = once(process, 'warning') as Promise<[Error]>;
  const store = await openSqliteStore({ file, sealing: other });
  t.after(() => store.close());
  await store.actions.record(write('b'));
  const claimed = await store.outbox.claim(LATER, '2027-01-11T12:03:00.000Z', 9, ['email']);
  assert.deepEqual(
    claimed.map(({ action: id, body }) => [id, body]),
    [['b', 'Body\nof two lines']],
  );
  const [{ name, message }] = await warned;
  assert.equal(name, 'SealError');
  assert.match(message, /^supporter one a: it is sealed with the key/);
});
