import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { Lookup } from '../../contract/index.ts';
import type { DirectoryStore } from './directory.ts';
import { type LookupOptions, type PlaceQuery, lookup } from './lookup.ts';
import { CA, US, directoryOf, person, stores } from './test-support.ts';

const congress = directoryOf({
  source: 'Congress',
  representatives: [
    person('five', 'us-house', '/state:ca/cd:5', { termEnds: '2027-01-03' }),
    person('twenty', 'us-house', '/state:ca/cd:20', { termEnds: '2027-01-03' }),
    person('ny', 'us-house', '/state:ny/cd:10', { termEnds: '2027-01-03' }),
    person('senior', 'us-senate', '/state:ca', { termEnds: '2031-01-03' }),
    person('president', 'us-president', '', { termEnds: '2029-01-20' }),
  ],
  places: {
    '93611': [`${CA}/cd:5`, `${CA}/cd:20`],
    '93721': [`${CA}/cd:20`],
    '96155': [`${CA}/cd:5`, `${US}/state:nv/cd:2`],
    '10001': [`${US}/state:ny/cd:10`],
    '20001': [`${US}/district:dc`],
  },
});

/** Areas known by street alone: no postal code leads to them. */
const byStreet = directoryOf({
  list: 'legislature',
  source: 'Legislature',
  sourceDate: '2026-08-05',
  representatives: [
    person('assembly-8', 'ca-assembly', '/state:ca/sldl:8'),
    person('governor', 'governor', '/state:ca', { termEnds: '2027-01-04' }),
    person('next', 'governor', '/state:ca', { termStarts: '2027-01-04', termEnds: '2031-01-06' }),
    person('fresno', 'mayor', '/state:ca/place:fresno', { termEnds: '2029-01-07' }),
    person('clovis', 'mayor', '/state:ca/place:clovis', { termEnds: '2023-03-07' }),
  ],
});

const byCode = directoryOf({
  list: 'council',
  source: 'Council',
  representatives: [
    person('at-large', 'city-council', '/state:ca/place:fresno'),
    person('bank', 'bank', '/area:list/bank:one'),
    person('ward-1', 'city-council', '/state:ca/place:fresno/ward:1'),
  ],
  vacant: [{ office: 'clerk', division: `${CA}/place:fresno` }],
  places: {
    '93721': [`${CA}/place:fresno`, `${CA}/place:fresno/ward:1`, `${US}/area:list/bank:one`],
    '00501': [`${US}/area:list/bank:one`],
    '93744': [`${CA}/place:fresno`, `${CA}/place:fresno/ward:1`, `${CA}/place:fresno/ward:2`],
  },
});

const NOW = new Date('2026-11-22T12:00:00Z');

for (const [name, create] of stores) {
  describe(`answers from a directory ${name}`, () => {
    let store: DirectoryStore;
    before(async () => {
      store = await create(congress, byStreet, byCode);
    });

    const found = async (query: Partial<PlaceQuery>, options: Partial<LookupOptions> = {}) => {
      const answer = await lookup(store, { country: 'US', offices: [], ...query }, { now: NOW, ...options });
      return Lookup.parse(answer);
    };
    /** In short: `match president`, `none term-ended`. */
    const answer = async (
      postalCode: string,
      office: string,
      options?: Partial<LookupOptions>,
      located?: PlaceQuery['located'],
    ) => {
      const { offices } = await found({ postalCode, located, offices: [office] }, options);
      const { status, reason, ask, representatives } = offices[0]!;
      return [status, reason, ask, ...representatives.map(({ id }) => id)].filter(Boolean).join(' ');
    };
    const at = (...divisions: string[]) => ({ divisions: divisions.map(one => `${CA}/${one}`) });

    test('who stands for the whole country stands for every place of it', async () => {
      for (const code of ['93611', '96155', '20001', '09012', '00000']) {
        assert.equal(await answer(code, 'us-president'), 'match president', code);
      }
    });

    test('who stands for a state is certain where the place surely lies in it', async () => {
      assert.equal(await answer('93611', 'governor'), 'match governor');
      assert.equal(await answer('96155', 'governor'), 'ambiguous pick governor', 'part of it is in Nevada');
      assert.equal(await answer('10001', 'governor'), 'none not-loaded');
      assert.equal(await answer('09012', 'governor'), 'none military pick');
      assert.equal(await answer('00000', 'governor'), 'none unknown pick');
    });

    test('an area that lies in no region says nothing of the state', async () => {
      assert.equal(await answer('93721', 'bank'), 'match bank');
      assert.equal(await answer('93721', 'governor'), 'match governor');
      assert.equal(await answer('00501', 'bank'), 'match bank');
      assert.equal(await answer('00501', 'governor'), 'none unknown pick');
      assert.equal(await answer('00501', 'us-president'), 'match president');
    });

    test('an office that the directory does not hold is said to be so', async () => {
      assert.equal(await answer('93611', 'sheriff'), 'none not-loaded');
      assert.equal(await answer('00000', 'sheriff'), 'none not-loaded');
    });

    test('areas known by street alone are never guessed from a code', async () => {
      assert.equal(await answer('93611', 'ca-assembly'), 'ambiguous pick');
      assert.equal(await answer('93611', 'ca-assembly', { address: true }), 'ambiguous street');
      assert.equal(await answer('93611', 'ca-assembly', { names: false }), 'ambiguous');
      assert.equal(await answer('93611', 'mayor', { address: true }), 'ambiguous street');
      assert.equal(await answer('10001', 'mayor'), 'none not-loaded', 'no mayor of that state is known');
      assert.equal(await answer('10001', 'ca-assembly'), 'none no-such-office');
      assert.equal(await answer('10001', 'tx-house'), 'none not-loaded', 'nothing of that office is known');
    });

    test('areas that codes lead to are not those of other codes', async () => {
      assert.equal(await answer('93721', 'city-council'), 'match at-large ward-1');
      assert.equal(await answer('93744', 'city-council'), 'ambiguous pick at-large ward-1');
      assert.equal(await answer('93611', 'city-council'), 'none not-loaded');
      assert.equal(await answer('93721', 'clerk'), 'none vacant');
      assert.equal(await answer('93744', 'us-house'), 'none unknown pick', 'its district is not known');
    });

    test('a street decides', async () => {
      const options = { address: true };
      const home = at('cd:20', 'sldl:8', 'place:fresno');
      assert.equal(await answer('93611', 'us-house', options, home), 'match twenty');
      assert.equal(await answer('93611', 'ca-assembly', options, home), 'match assembly-8');
      assert.equal(await answer('93611', 'mayor', options, home), 'match fresno');
      assert.equal(await answer('93721', 'city-council', options, at('cd:20')), 'match at-large ward-1');
      const elsewhere = at('cd:20', 'sldl:9', 'place:clovis');
      assert.equal(await answer('93611', 'ca-assembly', options, elsewhere), 'none not-loaded');
      assert.equal(await answer('93611', 'mayor', options, elsewhere), 'none term-ended');
      assert.equal(
        await answer('93611', 'us-house', options, at('cd:5', 'cd:20')),
        'ambiguous pick five twenty',
        'the geocoder is not sure',
      );
      assert.equal(
        await answer('93611', 'us-house', options, 'unknown-address'),
        'none unknown-address pick',
      );
      assert.equal(await answer('93611', 'us-president', options, 'unknown-address'), 'match president');
    });

    test('a street is enough; the code that it has is shown', async () => {
      const located = { ...at('cd:20'), postalCode: '93721' };
      const answered = await found({ located, offices: ['us-house'] }, { address: true });
      assert.deepEqual([answered.postalCode, answered.address], ['93721', true]);
      assert.equal(answered.offices[0]!.status, 'match');
    });

    test('a term that is over, or has not begun, holds no office', async () => {
      const on = (day: string) => ({ now: new Date(`${day}T12:00:00Z`) });
      assert.equal(await answer('93721', 'us-house', on('2027-01-03')), 'match twenty', 'the last day');
      assert.equal(await answer('93721', 'us-house', on('2027-01-04')), 'none term-ended');
      assert.equal(await answer('93611', 'us-house', on('2027-01-04')), 'none term-ended');
      assert.equal(await answer('93611', 'governor', on('2027-01-03')), 'match governor');
      assert.equal(await answer('93611', 'governor', on('2027-01-05')), 'match next');
      assert.equal(await answer('93611', 'governor', on('2031-01-07')), 'none term-ended');
      assert.equal(await answer('94541', 'us-senate', on('2027-01-04')), 'none unknown pick');
    });

    test('data is out of date when its last term is over, or when it is a year old', async () => {
      const stale = async (office: string, day: string) =>
        (await found({ postalCode: '93721', offices: [office] }, { now: new Date(`${day}T00:00:00Z`) }))
          .stale ?? false;
      assert.equal(await stale('us-house', '2027-01-03'), false);
      assert.equal(await stale('us-house', '2027-01-04'), true, 'the last House term is over');
      assert.equal(await stale('us-senate', '2027-01-04'), false);
      assert.equal(await stale('us-senate', '2027-06-15'), false);
      assert.equal(await stale('us-senate', '2027-06-16'), true, 'more than a year');
      assert.equal(await stale('city-council', '2027-06-15'), false);
    });

    test('samples are never out of date', async () => {
      const samples = await create({
        ...congress,
        representatives: congress.representatives.map(one => ({ ...one, sample: true })),
      });
      const query = { country: 'US', postalCode: '93721', offices: ['us-senate'] };
      assert.equal(
        (await lookup(samples, query, { now: new Date('2029-01-01T00:00:00Z') }))!.stale,
        undefined,
      );
    });

    test('an answer names all its sources, and the day of the oldest', async () => {
      const all = await found({ postalCode: '93721', offices: ['us-house', 'governor', 'city-council'] });
      assert.deepEqual([all.source, all.sourceDate], ['Congress; Council; Legislature', '2026-06-15']);
      const one = await found({ postalCode: '93721', offices: ['governor'] });
      assert.deepEqual([one.source, one.sourceDate], ['Legislature', '2026-08-05']);
      const other = directoryOf({
        list: 'new-york',
        source: 'New York',
        sourceDate: '2020-01-01',
        representatives: [person('nyc', 'governor', '/state:ny')],
      });
      const query = { country: 'US', postalCode: '93721', offices: ['governor'] };
      const beside = (await lookup(await create(congress, byStreet, other), query, { now: NOW }))!;
      assert.deepEqual(
        [beside.source, beside.stale],
        ['Legislature', undefined],
        'not who holds it elsewhere',
      );
      const none = await found({ postalCode: '93721', offices: ['sheriff'] });
      assert.equal(none.source, 'Congress');
    });

    test('without offices, all that are known there are answered', async () => {
      const { offices } = await found({ postalCode: '93721' });
      assert.deepEqual(
        offices.map(({ office, status }) => `${office} ${status}`),
        [
          'us-house match',
          'us-senate match',
          'us-president match',
          'governor match',
          'city-council match',
          'mayor match',
          'bank match',
        ],
      );
    });

    test('a seat that nobody holds is told beside those who hold the others', async () => {
      const seats = directoryOf({
        representatives: [
          person('eight', 'us-house', '/state:ca/cd:8'),
          person('junior', 'us-senate', '/state:ca', { senateClass: 1 }),
          person('former', 'us-senate', '/state:ca', { senateClass: 3, termEnds: '2026-11-03' }),
          person('mayor', 'mayor', '/state:ca'),
          person('mayor-before', 'mayor', '/state:ca', { termEnds: '2024-12-31' }),
        ],
        vacant: [{ office: 'us-house', division: `${CA}/cd:14` }],
        places: { '94501': [`${CA}/cd:8`, `${CA}/cd:14`], '94502': [`${CA}/cd:8`] },
      });
      const own = await create(seats);
      const said = async (postalCode: string, office: string) => {
        const query = { country: 'US', postalCode, offices: [office] };
        const { offices } = Lookup.parse(await lookup(own, query, { now: NOW }));
        return `${offices[0]!.status} ${offices[0]!.reason}`;
      };
      assert.equal(await said('94501', 'us-house'), 'ambiguous vacant');
      assert.equal(await said('94502', 'us-house'), 'match undefined', 'it is no seat of this code');
      assert.equal(await said('94502', 'us-senate'), 'match term-ended');
      assert.equal(await said('94502', 'mayor'), 'match undefined', 'somebody followed');
      const representatives = [person('fourteen', 'us-house', '/state:ca/cd:14')];
      await own.replace(directoryOf({ list: 'elected', source: 'Elected', representatives }));
      assert.equal(
        await said('94501', 'us-house'),
        'ambiguous undefined',
        'another source knows who follows',
      );
    });

    test('a list is replaced and removed alone', async () => {
      const lists = await create(congress, byStreet);
      await lists.replace({ ...byStreet, representatives: [person('other', 'governor', '/state:ca')] });
      assert.equal(await lists.representative('assembly-8'), undefined);
      assert.ok(await lists.representative('other'));
      assert.ok(await lists.representative('five'));
      assert.deepEqual(
        (await lists.sources('US')).map(({ list }) => list),
        [undefined, 'legislature'],
      );
      assert.equal(await lists.remove('US', 'legislature'), true);
      assert.equal(await lists.remove('US', 'legislature'), false);
      assert.equal(await lists.representative('other'), undefined);
      assert.equal((await lists.postalCodes('US')).length, 5);
    });
  });
}
