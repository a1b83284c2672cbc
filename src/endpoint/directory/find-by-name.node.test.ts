import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { Lookup, MOST_NAMED } from '../../contract/index.ts';
import type { DirectoryStore } from './directory.ts';
import { findByName } from './find-by-name.ts';
import { directoryOf, person, stores } from './test-support.ts';

const named = (id: string, name: string, office = 'us-house', more = {}) =>
  person(id, office, '/state:ca', { name, ...more });

for (const [name, create] of stores) {
  describe(`names in a directory ${name}`, () => {
    let store: DirectoryStore;
    before(async () => {
      store = await create(
        directoryOf({
          representatives: [
            named('a', 'José Ángel Núñez'),
            named('b', 'Jo Ann O’Neill-Straße'),
            named('c', 'Łukasz Øster', 'us-senate'),
            named('d', 'Joan Former', 'us-house', { termEnds: '2026-01-01' }),
            ...Array.from({ length: 30 }, (_, index) => named(`x${index}`, `Xavier ${index}`)),
          ],
        }),
        directoryOf({ list: 'mayors', source: 'Mayors', representatives: [named('m', 'Josie Li', 'mayor')] }),
      );
    });

    const find = async (query: string, ...offices: string[]) =>
      Lookup.parse(
        await findByName(store, { country: 'US', name: query, offices }, new Date('2026-11-22T00:00:00Z')),
      );
    const ids = async (...query: [string, ...string[]]) =>
      (await find(...query)).offices.flatMap(({ representatives }) => representatives.map(({ id }) => id));

    test('are found by the beginning of any part, without accents and case', async () => {
      assert.deepEqual(await ids('nunez'), ['a']);
      assert.deepEqual(await ids('NÚÑ'), ['a']);
      assert.deepEqual(await ids('oneill'), ['b']);
      assert.deepEqual(await ids("O'Neill"), ['b']);
      assert.deepEqual(await ids('strasse'), ['b']);
      assert.deepEqual(await ids('lukasz oster'), ['c']);
      assert.deepEqual(await ids('núñez jos'), ['a'], 'in any order');
      assert.deepEqual(await ids('jo'), ['b', 'a', 'm'], 'by name; not whose term is over');
      assert.deepEqual(await ids('unez'), []);
    });

    test('are found in the offices asked for, each office by itself, to pick from', async () => {
      assert.deepEqual(await ids('jo', 'mayor', 'us-senate'), ['m']);
      const { offices, source } = await find('jo');
      assert.deepEqual(
        offices.map(({ office, status, ask }) => [office, status, ask]),
        [
          ['us-house', 'ambiguous', 'pick'],
          ['mayor', 'ambiguous', 'pick'],
        ],
      );
      assert.equal(source, 'A test; Mayors');
      assert.equal((await find('jo', 'mayor')).source, 'Mayors');
      assert.equal((await find('zz')).source, 'A test');
    });

    test('are so many at most', async () => assert.equal((await ids('xav')).length, MOST_NAMED));

    test('hold no wildcards, and at least one letter', async () => {
      assert.deepEqual(await ids('j%sé'), []);
      assert.deepEqual(await ids('jos_'), ['a', 'm'], 'anything but letters and digits parts the words');
      await assert.rejects(find('%'), { name: 'PlaceError', field: 'name' });
    });

    test('of a country without a directory there are none', async () => {
      const query = { country: 'FR', name: 'jo', offices: [] };
      assert.equal(await findByName(store, query, new Date()), undefined);
    });
  });
}
