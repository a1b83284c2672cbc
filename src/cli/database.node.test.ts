import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namingStore, shownDatabase } from './database.ts';
import { CliError } from './failure.ts';

test('a database is named without who asks and by what password', () => {
  for (const [url, shown] of [
    ['postgresql://ana:se@cret@db.example.org:5432/upstander', 'db.example.org:5432/upstander'],
    ['postgres://db.example.org/upstander', 'db.example.org/upstander'],
    ['postgresql://ana:secret@/upstander?host=/run/postgresql', '/upstander?host=/run/postgresql'],
    ['ana:secret', '(not postgresql://…)'],
  ] as const)
    assert.equal(shownDatabase(url), shown);
});

test('what is wrong with a database is a line that says what to do; another error stays as it is', () => {
  const where = { dataFolder: '/data', databaseUrl: 'postgresql://ana:secret@db.example.org/upstander' };
  const told = (error: object) => namingStore(error, where);
  for (const [error, says] of [
    [
      { code: 'ECONNREFUSED' },
      /^The database db\.example\.org\/upstander of DATABASE_URL: nobody answers there/,
    ],
    [{ code: '28P01' }, /the password is wrong$/],
    [{ code: '3D000' }, /there is no such database: create it first$/],
    [new Error('timeout expired'), /it does not answer$/],
  ] as const) {
    const line = told(error) as CliError;
    assert.ok(line instanceof CliError);
    assert.match(line.message, says);
    assert.doesNotMatch(line.message, /secret|ana/);
  }
  const other = new Error('other');
  assert.equal(told(other), other);
});
