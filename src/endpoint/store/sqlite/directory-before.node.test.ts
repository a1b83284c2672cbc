import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { join } from 'node:path';
import { CA, directoryOf, person, sqliteDirectory, stores } from '../../directory/test-support.ts';
import { tempFolder } from '../../test-support.ts';
import { openSqliteStore } from './open.ts';

/** What a version without lists wrote. */
const BEFORE_LISTS = `
  CREATE TABLE directory_source (country TEXT NOT NULL PRIMARY KEY, source TEXT NOT NULL, source_date TEXT NOT NULL);
  CREATE TABLE directory_representative (
    id TEXT NOT NULL PRIMARY KEY, country TEXT NOT NULL, division TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL
  );
  CREATE TABLE directory_place (
    country TEXT NOT NULL, postal_code TEXT NOT NULL, position INTEGER NOT NULL, division TEXT NOT NULL,
    PRIMARY KEY (country, postal_code, position)
  );
  INSERT INTO directory_source VALUES ('US', 'Before', '2026-06-15');
  INSERT INTO directory_place VALUES ('US', '93611', 1, '${CA}/cd:20'), ('US', '93611', 0, '${CA}/cd:5');
`;

test('a directory from before there were lists is carried over, once', async t => {
  const file = join(await tempFolder(t), 'upstander.sqlite');
  const db = new DatabaseSync(file);
  db.exec(BEFORE_LISTS);
  const five = person('five', 'us-house', '/state:ca/cd:5', { name: 'José Five' });
  db.prepare('INSERT INTO directory_representative VALUES (?, ?, ?, ?, ?)').run(
    five.id,
    'US',
    five.division,
    0,
    JSON.stringify(five),
  );
  for (const _ of ['at first', 'once more']) {
    const opened = await openSqliteStore({ file });
    const store = opened.directory;
    assert.deepEqual(await store.sources('US'), [
      {
        source: 'Before',
        sourceDate: '2026-06-15',
        offices: [{ office: 'us-house', coded: true, vacant: [] }],
      },
    ]);
    assert.deepEqual(await store.divisions('US', '93611'), [`${CA}/cd:5`, `${CA}/cd:20`]);
    assert.deepEqual(await store.representative('five'), five);
    const named = { country: 'US', parts: ['jose'], offices: [], today: '2026-11-22', limit: 20 };
    assert.deepEqual(await store.named(named), [{ representative: five }]);
    await opened.close();
  }
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'directory_%'").all();
  assert.ok(!tables.some(({ name }) => name === 'directory_source'));
  db.close();
});

test('an id is one person’s, in whatever list', async () => {
  const store = await sqliteDirectory();
  await store.replace(directoryOf({ representatives: [person('a', 'governor', '/state:ca')] }));
  const list = directoryOf({ list: 'mayors', representatives: [person('b', 'mayor', '/state:ca')] });
  await store.replace(list);
  const taken = { ...list, representatives: [...list.representatives, person('a', 'mayor', '/state:ca')] };
  await assert.rejects(store.replace(taken), /^ImportError: The id a is in the directory of US already/);
  assert.equal((await store.representative('a'))!.office, 'governor');
  assert.equal((await store.representative('b'))!.office, 'mayor', 'the list is as it was');
  await assert.rejects(
    store.replace({ ...list, list: 'other' }),
    /^ImportError: The id b is in the list mayors already: give it another/,
  );
});

for (const [name, create] of stores) {
  test(`${name}: no list replaces one from another source that has its name`, async () => {
    const mayors = (source: string, id: string) =>
      directoryOf({ list: 'mayors-ca-2026', source, representatives: [person(id, 'mayor', '/state:ca')] });
    const store = await create(mayors('Mayors (CA) 2026', 'a'));
    await assert.rejects(
      store.replace(mayors('Mayors, CA: 2026', 'b')),
      /^ImportError: The list mayors-ca-2026 is from "Mayors \(CA\) 2026", not from "Mayors, CA: 2026"\. To/,
    );
    assert.equal(await store.representative('b'), undefined);
    await store.replace(mayors('Mayors (CA) 2026', 'c'));
    assert.deepEqual(
      [await store.representative('a'), (await store.representative('c'))!.id],
      [undefined, 'c'],
    );
    await store.replace(directoryOf({ source: 'One' }));
    await store.replace(directoryOf({ source: 'Two' }));
    assert.ok(
      (await store.sources('US')).some(({ source }) => source === 'Two'),
      'a directory is replaced',
    );
  });
}
