import assert from 'node:assert/strict';
import { chmod, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { DataFolderError } from '../data-folder.ts';
import { tempFolder } from '../test-support.ts';
import { letterMark, receiptToken, supporterKey, tokenHash } from './identity.ts';
import { openKeys } from './keys.ts';

test('keys are made once, for their owner alone', async t => {
  const folder = await tempFolder(t);
  const first = await openKeys(folder);
  const file = join(folder, 'keys.json');
  if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.equal(first.email.now.key.length, 32);
  assert.notDeepEqual(first.email.now.key, first.receipt);
  assert.deepEqual(await openKeys(folder), first);
  assert.deepEqual(await readdir(folder), ['keys.json']);
});

test('a damaged key file is never replaced', async t => {
  const folder = await tempFolder(t);
  for (const text of ['', '{', '{}', '{"version":2}', 'null', '{"version":1,"email":"x","receipt":"y"}']) {
    await writeFile(join(folder, 'keys.json'), text);
    await assert.rejects(openKeys(folder), (error: Error) => {
      assert.ok(error instanceof DataFolderError);
      assert.match(error.message, /keys\.json is damaged/);
      return true;
    });
    assert.equal(await readFile(join(folder, 'keys.json'), 'utf8'), text);
  }
});

test('a folder that cannot be written is one clear line', async t => {
  await assert.rejects(openKeys(join(await tempFolder(t), 'missing')), {
    name: 'DataFolderError',
    message: /keys\.json cannot be written \(ENOENT\)/,
  });
  if (process.getuid?.() === 0)
    return t.diagnostic('root may read everything: the unreadable file was not tried');
  const folder = await tempFolder(t);
  await openKeys(folder);
  await chmod(join(folder, 'keys.json'), 0);
  await assert.rejects(openKeys(folder), /cannot be read \(EACCES\)/);
});

test('hashes and tokens depend on the key, the campaign and the id', async t => {
  const [a, b] = [await openKeys(await tempFolder(t)), await openKeys(await tempFolder(t))];
  const ana = supporterKey(a, 'ana@example.org');
  assert.equal(supporterKey(a, '  ANA@example.org '), ana);
  assert.notEqual(supporterKey(a, 'ana@example.net'), ana);
  assert.notEqual(supporterKey(b, 'ana@example.org'), ana);
  const tokens = [
    receiptToken(a, 'x', '1'),
    receiptToken(a, 'x', '2'),
    receiptToken(a, 'y', '1'),
    receiptToken(b, 'x', '1'),
  ];
  assert.equal(new Set(tokens).size, 4);
  assert.ok(tokens.every(token => /^[\w-]{32}$/.test(token)));
  assert.notEqual(tokenHash(tokens[0]!), tokens[0]);
});

test('a letter’s mark tells the same subject and text, and needs the key', async t => {
  const [a, b] = [await openKeys(await tempFolder(t)), await openKeys(await tempFolder(t))];
  const mark = letterMark(a, 'Please act', 'Dear Chief');
  assert.equal(letterMark(a, 'Please act', 'Dear Chief'), mark);
  assert.notEqual(letterMark(a, 'Please act', 'Dear chief'), mark);
  assert.notEqual(letterMark(a, 'Please', 'act\nDear Chief'), letterMark(a, 'Please\nact', 'Dear Chief'));
  assert.notEqual(letterMark(b, 'Please act', 'Dear Chief'), mark);
});
