import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { Lookup } from '../../contract/index.ts';
import type { DirectoryStore } from './directory.ts';
import { importDirectory } from './import-directory.ts';
import { type PlaceQuery, lookup as lookupOn } from './lookup.ts';
import { createMemoryDirectory } from './memory-directory.ts';
import { realFolder, sourceFiles, withoutReal } from '../../../test/directory/public-files.ts';
import { sqliteDirectory } from './test-support.ts';
import { importUs } from './us.ts';

const now = new Date('2026-12-01T00:00:00Z');
/** A day on which all of the made-up terms run. */
const options = { now: new Date('2026-07-01T00:00:00Z'), address: true };
const lookup = (store: DirectoryStore, query: PlaceQuery) => lookupOn(store, query, options);
const madeUp = () =>
  importUs({ ...sourceFiles(), date: { day: '2026-06-15', from: 'a test' } }, now).directory;

/** The answer for one office in short: `match Five`, `none vacant`. */
async function answer(store: DirectoryStore, postalCode: string, office: string): Promise<string> {
  const found = await lookup(store, { country: 'US', postalCode, offices: [office] });
  assert.ok(Lookup.safeParse(found).success);
  const { status, reason, ask, representatives } = found!.offices[0]!;
  return [status, reason, ask, ...representatives.map(({ family }) => family)].filter(Boolean).join(' ');
}

const stores: [string, () => Promise<DirectoryStore>][] = [
  ['in SQLite', sqliteDirectory],
  ['in memory', async () => createMemoryDirectory()],
];
for (const [name, create] of stores) {
  describe(`a directory ${name}`, () => {
    let store: DirectoryStore;
    before(async () => {
      store = await create();
      await store.replace(madeUp());
    });

    test('matches a code in one district', async () => {
      assert.equal(await answer(store, '93721', 'us-house'), 'match Five');
      assert.equal(await answer(store, '93721', 'us-senate'), 'match Senior Junior');
      assert.equal(await answer(store, '99501', 'us-house'), 'match Alaska');
    });

    test('never guesses where a code lies in several', async () => {
      assert.equal(await answer(store, '93611', 'us-house'), 'ambiguous street Five Twenty');
      assert.equal(await answer(store, '93611', 'us-senate'), 'match Senior Junior');
      assert.equal(await answer(store, '96155', 'us-senate'), 'ambiguous pick Senior Junior Nevada');
      assert.equal(
        await answer(store, '96155', 'us-house'),
        'ambiguous vacant street Five',
        'the other one is vacant',
      );
    });

    test('tells a vacant seat from one that does not exist', async () => {
      assert.equal(await answer(store, '94601', 'us-house'), 'none vacant');
      assert.equal(await answer(store, '94602', 'us-house'), 'ambiguous vacant street Twenty');
      assert.equal(await answer(store, '94603', 'us-house'), 'none vacant', 'both are');
      assert.equal(await answer(store, '99501', 'us-senate'), 'none vacant');
      assert.equal(await answer(store, '20001', 'us-senate'), 'none no-such-office');
      assert.equal(await answer(store, '00901', 'us-senate'), 'none no-such-office');
      assert.equal(await answer(store, '93721', 'mayor'), 'none not-loaded');
    });

    test('marks members without a vote', async () => {
      for (const zip of ['20001', '00901', '00802']) {
        const found = await lookup(store, { country: 'US', postalCode: zip, offices: ['us-house'] });
        assert.equal(found!.offices[0]!.status, 'match');
        assert.equal(found!.offices[0]!.representatives[0]!.voting, false);
      }
    });

    test('says why a code is nowhere', async () => {
      for (const zip of ['09012', '09899', '34001', '96201', '96699']) {
        assert.equal(await answer(store, zip, 'us-house'), 'none military street');
        assert.equal(await answer(store, zip, 'us-senate'), 'none military street');
      }
      for (const zip of ['00000', '09912', '96101', '96941', '12345']) {
        assert.equal(await answer(store, zip, 'us-house'), 'none unknown street');
      }
    });

    test('reads ZIP+4, and refuses what is no ZIP', async () => {
      for (const code of ['93721-1234', ' 93721 ', '937211234']) {
        const found = await lookup(store, { country: 'US', postalCode: code, offices: [] });
        assert.equal(found!.postalCode, '93721');
      }
      for (const code of ['9372', '93721-12', 'SW1A 1AA', '', '９３７２１', '93721x']) {
        await assert.rejects(lookup(store, { country: 'US', postalCode: code, offices: [] }), {
          name: 'PlaceError',
          field: 'postalCode',
        });
      }
      await assert.rejects(lookup(store, { country: 'usa', postalCode: '93721', offices: [] }), {
        name: 'PlaceError',
        field: 'country',
      });
    });

    test('answers for the offices asked for, once each, or for all', async () => {
      const offices = async (asked: string[]) =>
        (await lookup(store, { country: 'US', postalCode: '93721', offices: asked }))!.offices.map(
          o => o.office,
        );
      assert.deepEqual(await offices([]), ['us-house', 'us-senate']);
      assert.deepEqual(await offices(['us-senate', 'us-senate']), ['us-senate']);
    });

    test('has nothing for a country without a directory', async () => {
      assert.equal(await lookup(store, { country: 'CA', postalCode: 'K1A 0A6', offices: [] }), undefined);
    });

    test('has the source and its date with every answer', async () => {
      const found = await lookup(store, { country: 'US', postalCode: '00000', offices: [] });
      assert.equal(found!.sourceDate, '2026-06-15');
      assert.match(found!.source, /congress-legislators/);
    });

    test('finds one by id, and lists its codes in order', async () => {
      assert.equal((await store.representative('a000001'))?.family, 'Five');
      assert.equal(await store.representative('a999999'), undefined);
      const codes = await store.postalCodes('US');
      assert.deepEqual(codes, [...codes].sort());
      assert.equal(codes[0], '00801');
    });

    test('keeps districts of a legislature apart from those of Congress', async () => {
      const california = 'ocd-division/country:us/state:ca';
      const other = await create();
      const person = (id: string, family: string, office: string, district: string) => ({
        id,
        name: family,
        family,
        office,
        contacts: {},
        voting: true,
        division: `${california}${district}`,
      });
      await other.replace({
        country: 'US',
        source: 'A test',
        sourceDate: '2026-06-15',
        representatives: [
          person('a', 'House', 'us-house', '/cd:5'),
          person('b', 'Senate', 'us-senate', ''),
          person('c', 'Assembly', 'ca-assembly', '/sldl:8'),
        ],
        places: {
          '93611': [`${california}/cd:5`, `${california}/sldl:8`, `${california}/sldl:9`],
          '20912': [`${california}/cd:5`, 'ocd-division/country:us/district:dc'],
        },
      });
      assert.equal(await answer(other, '93611', 'us-house'), 'match House');
      assert.equal(await answer(other, '93611', 'us-senate'), 'match Senate');
      assert.equal(await answer(other, '93611', 'ca-assembly'), 'ambiguous street Assembly');
      assert.equal(await answer(other, '20912', 'us-senate'), 'ambiguous pick Senate', 'part of it has none');
      const all = await lookup(other, { country: 'US', postalCode: '93611', offices: [] });
      assert.deepEqual(
        all!.offices.map(({ office }) => office),
        ['us-house', 'us-senate', 'ca-assembly'],
      );
    });

    test('takes offices of other kinds and other countries', async () => {
      const other = await create();
      const division = 'ocd-division/country:ca/province:on';
      const premier = {
        id: 'premier',
        name: 'Sample Premier',
        office: 'premier',
        contacts: {},
        division,
        voting: true,
      };
      await other.replace({
        country: 'CA',
        source: 'A test',
        sourceDate: '2026-06-15',
        representatives: [premier],
        places: { 'K1A 0A6': [`${division}/ed:1`, `${division}/ed:2`] },
      });
      const found = await lookup(other, { country: 'CA', postalCode: 'k1a 0a6', offices: [] });
      assert.deepEqual(found!.offices, [{ office: 'premier', status: 'match', representatives: [premier] }]);
    });
  });
}

test('SQLite: a directory replaces the one before it whole, or not at all', async () => {
  const store = await sqliteDirectory();
  const first = madeUp();
  await store.replace(first);
  const fewer = {
    ...first,
    representatives: first.representatives.slice(0, 1),
    places: { '93721': first.places['93721']! },
  };
  const twice = { ...fewer, representatives: [...fewer.representatives, ...fewer.representatives] };
  await assert.rejects(store.replace(twice));
  assert.equal(
    (await store.postalCodes('US')).length,
    Object.keys(first.places).length,
    'nothing has changed',
  );
  assert.ok(await store.representative('a000002'));
  await store.replace(fewer);
  assert.deepEqual(await store.postalCodes('US'), ['93721']);
  assert.equal(await store.representative('a000002'), undefined);
});

describe('the real directory', { skip: withoutReal }, () => {
  let store: DirectoryStore;
  before(async () => {
    store = await sqliteDirectory();
    await store.replace(
      (await importDirectory({ sources: [realFolder], date: '2026-06-15' }, now)).directory,
    );
  });
  const districts = async (postalCode: string) => {
    const found = await lookup(store, { country: 'US', postalCode, offices: ['us-house'] });
    const { status, representatives } = found!.offices[0]!;
    return [status, ...representatives.map(({ state, district }) => `${state}-${district}`)].join(' ');
  };

  test('gives all districts of a split code', async () => {
    assert.equal(await districts('93611'), 'ambiguous CA-5 CA-20 CA-21');
    assert.equal(await districts('90210'), 'ambiguous CA-30 CA-32 CA-36');
  });

  test('says what is vacant wherever a code lies in nothing else', async () => {
    const vacant = ['ca/cd:14', 'fl/cd:20', 'ga/cd:13', 'tx/cd:23'].map(
      seat => `ocd-division/country:us/state:${seat}`,
    );
    const seen = new Set<string>();
    for (const code of await store.postalCodes('US')) {
      const lies = await store.divisions('US', code);
      const empty = lies.filter(division => vacant.includes(division));
      if (!empty.length) continue;
      empty.forEach(division => seen.add(division));
      const expected = empty.length === lies.length ? /^none vacant$/ : /^ambiguous vacant street \w/;
      assert.match(await answer(store, code, 'us-house'), expected, code);
    }
    assert.equal(seen.size, 4);
  });

  test('answers every code without an error, and quickly', async () => {
    const codes = await store.postalCodes('US');
    const counts = { match: 0, ambiguous: 0, none: 0 };
    const start = performance.now();
    for (const postalCode of codes) {
      const found = await lookup(store, { country: 'US', postalCode, offices: ['us-house'] });
      counts[found!.offices[0]!.status]++;
    }
    // Some 0.02 ms on an ordinary machine; without an index it is a hundred times that.
    assert.ok((performance.now() - start) / codes.length < 1);
    assert.equal(counts.match + counts.ambiguous + counts.none, 33774 + 33);
    assert.ok(counts.ambiguous <= 7299 && counts.ambiguous > 7200);
  });

  test('knows the places without a vote or without senators', async () => {
    for (const [zip, name] of Object.entries({
      '20001': 'Norton',
      '00901': 'Hernández Rivera',
      '96910': 'Moylan',
    })) {
      assert.equal(await answer(store, zip, 'us-house'), `match ${name}`);
      assert.equal(await answer(store, zip, 'us-senate'), 'none no-such-office');
    }
  });

  test('answers for military mail', async () => {
    for (const zip of ['09001', '09801', '34010', '96204', '96602']) {
      assert.equal(await answer(store, zip, 'us-house'), 'none military street');
    }
  });
});
