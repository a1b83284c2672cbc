import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { Representative } from '../../contract/index.ts';
import { type ListOptions, importList } from './import-list.ts';
import { createMemoryDirectory } from './memory-directory.ts';
import { lookup } from './lookup.ts';

const now = new Date('2026-11-22T12:00:00Z');
const said: ListOptions = { source: 'City of Example, city.example', date: '2026-11-01' };
const csv = (...lines: string[]) => ({ name: 'list.csv', text: lines.join('\n') });
const json = (value: unknown) => ({ name: 'list.json', text: JSON.stringify(value) });
const people = (file: { name: string; text: string }, options: ListOptions = said) =>
  importList(file, options, now).directory.representatives;

/** What is wrong with a list, line by line, without the last: that nothing was imported. */
function wrong(file: { name: string; text: string }, options: ListOptions = said): string[] {
  try {
    importList(file, options, now);
  } catch (error) {
    assert.equal((error as Error).name, 'ImportError');
    const lines = (error as Error).message.split('\n');
    return lines.at(-1) === 'Nothing was imported' ? lines.slice(0, -1) : lines;
  }
  return assert.fail('it was taken');
}

const everything = {
  office: 'city-council',
  name: 'Sample Li',
  family: 'Li',
  party: 'Sample Party A',
  state: 'CA',
  district: 'Ward 3',
  email: 'li@city.example',
  phone: '+15595550101',
  form: 'https://city.example/li/contact',
  site: 'https://city.example/li',
  address: '1 Sample Street, Fresno, CA 93721',
};

describe('a list', () => {
  test('is read alike from CSV and JSON, with every column', () => {
    const inCsv = people(
      csv(
        'Office,Name,Family name,Party,State,District,Postal codes,E-mail,Phone,Form,Website,Address,Twitter,Mastodon,Term start,term_end,Voting,Sample,Notes',
        'city-council,Sample Li,Li,Sample Party A,ca,Ward 3,"93721, 93722",li@city.example,(559) 555-0101,https://city.example/li/contact,https://city.example/li,"1 Sample Street, Fresno, CA 93721",@sampleli,@li@social.example,2025-01-06,2029-01-08,no,yes,likes tea',
      ),
    );
    const inJson = people(
      json({
        people: [
          {
            ...everything,
            postalCodes: ['93722', '93721'],
            x: 'https://x.com/sampleli/',
            mastodon: 'li@social.example',
            termStart: '2025-01-06',
            termEnd: '2029-01-08',
            voting: false,
            sample: true,
            offices: null,
          },
        ],
      }),
    );
    assert.deepEqual(inJson, inCsv);
    assert.deepEqual(
      inCsv.map(one => Representative.parse(one)),
      [
        {
          id: 'city-council-ca-ward-3-sample-li',
          name: 'Sample Li',
          family: 'Li',
          office: 'city-council',
          party: 'Sample Party A',
          sample: true,
          division: 'ocd-division/country:us/state:ca/city-council:ward_3',
          state: 'CA',
          district: 'Ward 3',
          voting: false,
          termStarts: '2025-01-06',
          termEnds: '2029-01-08',
          contacts: {
            email: everything.email,
            phone: everything.phone,
            form: everything.form,
            site: everything.site,
            address: everything.address,
            social: { x: 'sampleli', mastodon: 'li@social.example' },
          },
        },
      ],
    );
  });

  test('has a line for each mistake: where, in which column, and what to do', () => {
    const file = csv(
      'Office;Name;Postal codes;State;E-mail;Phone;Term start;Term end;voting;division;id',
      'mayor;A;9361;CA;a@b;555;;1/3/2027;perhaps;;',
      'May or;;93611;California;;;;;;;',
      '',
      'mayor;B;;;;;2027-01-04;2027-01-03;;;',
      'mayor;C;;;;;;;;ocd-division/country:ca;',
      'mayor;"D',
      'E";93611;CA;;;;;;;same',
      'mayor;D;93611;CA;;;;;;;same',
      'mayor;D;93611;CA;;;;;;;',
      'mayor;D;93611;CA;;;;;;;',
    );
    assert.deepEqual(
      wrong(file).map(line => line.replace(/^list\.csv:(\d+) ([\w -]+?)(?: ".*?")?: .*/, '$1 $2')),
      [
        '2 Postal codes',
        '2 Term end',
        '2 voting',
        '2 E-mail',
        '2 Phone',
        '3 Office',
        '3 State',
        '3 Name',
        '5 area',
        '5 Term end',
        '6 division',
        '7 Name',
        '9 id',
        '11 Name',
      ],
    );
    assert.match(
      wrong(file)[0]!,
      /"9361": 9361: A US ZIP code has five digits.* A spreadsheet takes a leading 0/,
    );
    assert.match(wrong(file)[12]!, /^list\.csv:9 id "same": it is that of list\.csv:7: give it another$/);
  });

  test('tells of JSON which of the people it is', () => {
    const file = json({
      people: [
        { ...everything, area: 'state' },
        { ...everything, phone: 'none' },
      ],
    });
    assert.deepEqual(
      wrong(file).map(line => line.replace(/: (a number|it must).*/, '')),
      ['list.json: people[1] area', 'list.json: people[1] phone "none"'],
    );
  });

  test('tells twenty mistakes, and how many more there are', () => {
    const lines = wrong(csv('office,name,area', ...Array.from({ length: 30 }, () => 'mayor,,country')));
    assert.equal(lines.length, 21);
    assert.equal(lines.at(-1), '… and 10 more');
  });

  test('is refused where it is no list', () => {
    const one = (file: { name: string; text: string }, message: RegExp) => {
      const lines = wrong(file);
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0]!, message);
    };
    one(csv(''), /^list\.csv: there is nothing in it$/);
    one(csv('office,name,area'), /^list\.csv: there is nobody in it$/);
    one(csv('office,name,Name'), /^list\.csv:1 the column Name is there twice$/);
    one(
      csv('office,name,area', 'mayor,A,country', 'mayor,B, and C,country'),
      /^list\.csv:3 there are 4 cells here and 3/,
    );
    one(csv('office,name', 'mayor,"A'), /^list\.csv:2 it is not CSV: /);
    one(csv('office,name', 'mayor,\uFFFD'), /not UTF-8\. Save it as "CSV UTF-8"/);
    one({ name: 'list.json', text: '{"people": [' }, /^list\.json: not JSON: /);
    one(json({ persons: [] }), /^list\.json: \{"source": …/);
    one(json(['A']), /^list\.json: people\[0\]: an object was expected$/);
  });

  test('says where it comes from and of which day: beside it, above it or in its rows', () => {
    const about = (file: { name: string; text: string }, options: ListOptions = {}) => {
      const { list, source, sourceDate } = importList(file, options, now).directory;
      return [list, source, sourceDate];
    };
    const rows = csv(
      'office,name,area,source,date',
      'mayor,A,country,Liga Ñ,2026-10-02',
      'mayor,B,country,Liga Ñ,2026-10-01',
    );
    assert.deepEqual(about(rows), ['liga-n', 'Liga Ñ', '2026-10-01'], 'the oldest day');
    assert.deepEqual(about(rows, said), ['city-of-example-city-example', said.source, said.date]);
    const above = json({ source: 'Above', date: '2026-01-01', people: [{ ...everything, area: 'country' }] });
    assert.deepEqual(about(above), ['above', 'Above', '2026-01-01']);
    const two = csv(
      'office,name,area,source,date',
      'mayor,A,country,One,2026-10-02',
      'mayor,B,country,Two,2026-10-02',
    );
    assert.match(wrong(two, {}).join(), /^list\.csv:3 source "Two": one list has one source/);
    assert.equal(wrong(csv('office,name,area', 'mayor,A,country'), {}).length, 2, 'neither is there');
    assert.match(wrong(rows, { source: '…' })[0]!, /needs a letter or a digit/);
  });

  test('a list that is too large for this machine is refused, with what to do', () => {
    const rows = json(Array.from({ length: 100_001 }, () => ({})));
    const split = 'split it into lists, each with a source of its own';
    assert.deepEqual(wrong(rows), [`list.json: it has more than 100,000 rows: ${split}`]);
    const long = { name: 'list.csv', text: ' '.repeat(32 * 1024 * 1024 + 1) };
    assert.deepEqual(wrong(long), [`list.csv: it has more than 32 MB: ${split}`]);
  });

  test('another source is another list, in whatever letters and however long', () => {
    const rows = csv('office,name,area', 'mayor,A,country');
    const name = (source: string) => importList(rows, { ...said, source }, now).directory.list!;
    const long = 'Mayors and members of city councils, as the League of Cities of our State has them';
    const names = ['東京都 2026', '大阪府 2026', '東京都', `${long} 1`, `${long} 2`, '2026'].map(name);
    assert.equal(new Set(names).size, names.length, names.join());
    for (const one of names) assert.match(one, /^[a-z0-9][a-z0-9-]{0,63}$/);
    assert.match(names[0]!, /^2026-[0-9a-f]{12}$/);
    assert.equal(name('東京都 2026'), names[0], 'it stays the same at the next import');
  });

  test('reads commas, semicolons and tabs, a byte order mark, CRLF, and empty lines at the end', () => {
    for (const sign of [',', ';', '\t']) {
      const text = `\uFEFFoffice${sign}name${sign}area\r\nmayor${sign}"A${sign === '\t' ? ',' : sign} B"${sign}country\r\n\r\n${sign}${sign}\r\n`;
      const [one, ...more] = people({ name: 'list.csv', text });
      assert.match(one!.name, /^A[,;] B$/);
      assert.deepEqual(more, []);
    }
  });

  test('keeps an id from one import to the next, in any script, and short enough', () => {
    const ids = (...names: string[]) =>
      people(csv('office,name,area', ...names.map(name => `mayor,${name},country`))).map(({ id }) => id);
    assert.deepEqual(ids('José Núñez'), ['mayor-us-jose-nunez']);
    const [chinese, other] = ids('王小明', '李大文');
    assert.match(chinese!, /^mayor-us-[0-9a-f]{12}$/);
    assert.notEqual(chinese, other);
    assert.deepEqual(ids('李大文'), [other]);
    const [long, longer] = ids(`Sample ${'x'.repeat(100)}`, `Sample ${'x'.repeat(101)}`);
    assert.ok(long!.length <= 64 && long !== longer);
  });

  test('takes divisions as they are, or as the ids of jurisdictions', () => {
    const division = (written: string, more = '') =>
      people(csv('office,name,division,state', `mayor,A,${written},${more}`)).map(one => [
        one.division,
        one.state,
        one.district,
      ])[0];
    const fresno = 'ocd-division/country:us/state:ca/place:fresno';
    assert.deepEqual(division(fresno), [fresno, 'CA', undefined]);
    assert.deepEqual(division('ocd-jurisdiction/country:us/state:ca/place:fresno/government')![0], fresno);
    assert.deepEqual(division('ocd-division/country:us/state:mn/sldl:10a')!.slice(1), ['MN', '10A']);
    assert.deepEqual(division('ocd-division/country:us/district:dc/ward:1')!.slice(1), ['DC', '1']);
  });

  test('is of any country', async () => {
    const { directory } = importList(
      csv('office,name,postal codes,phone', 'councillor,A,SW1A 1AA; sw1a 2aa,+44 20 7946 0018'),
      { ...said, country: 'gb' },
      now,
    );
    assert.equal(directory.representatives[0]!.contacts.phone, '+442079460018');
    const found = await lookup(
      createMemoryDirectory(directory),
      { country: 'GB', postalCode: 'SW1A 2AA', offices: [] },
      { now },
    );
    assert.deepEqual([found!.offices[0]!.office, found!.offices[0]!.status], ['councillor', 'match']);
    const abroad = csv('office,name,area,phone', 'mp,A,country,020 7946 0018');
    assert.match(
      wrong(abroad, { ...said, country: 'GB' })[0]!,
      /phone "020 7946 0018": a number such as \+49/,
    );
    assert.match(wrong(abroad, { ...said, country: 'Great' })[0]!, /the country GREAT: two letters/);
  });
});

describe('the example list of the demo', () => {
  test('is taken as it is: one governor to come, one term that is over, one vacant seat', async () => {
    const text = await readFile(new URL('../../../demo/directory/example-list.csv', import.meta.url), 'utf8');
    const { directory, report } = importList({ name: 'example-list.csv', text }, {}, now);
    assert.deepEqual(report.lines(), [
      'List example-league-of-cities, US: 4 people taken, 2 of them hold their office today (mayor 1, city-council 1)',
      'Vacant seats: 1',
      'Postal codes: 4',
      'Source: Example League of Cities',
      'Data of 2026-11-01',
      'Left out:',
      '  1 × whose term has not begun (shown from then on): Sample Adeyemi (2027-01-04)',
      '  1 × whose term is over (kept, and not shown as holding the office): Sample Dang (2026-11-03)',
    ]);
    const store = createMemoryDirectory(directory);
    const council = async (postalCode: string) => {
      const query = { country: 'US', postalCode, offices: ['city-council'] };
      const { status, reason, representatives } = (await lookup(store, query, { now }))!.offices[0]!;
      return [status, reason, ...representatives.map(({ family }) => family)].filter(Boolean).join(' ');
    };
    assert.equal(await council('93619'), 'match Castro');
    assert.equal(await council('93612'), 'none term-ended');
    assert.equal(await council('93613'), 'none vacant');
  });
});
