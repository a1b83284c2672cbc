import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { importDirectory } from './import-directory.ts';
import { legislators, realFolder, sourceFiles, withoutReal } from '../../../test/directory/public-files.ts';
import { importUs } from './us.ts';

const now = new Date('2026-12-01T00:00:00Z');
const date = { day: '2026-06-15', from: 'a test' };

test('takes members with seat, contacts, offices and accounts', () => {
  const { directory } = importUs({ ...sourceFiles(), date }, now);
  assert.equal(directory.sourceDate, '2026-06-15');
  assert.equal(directory.representatives.length, 9);
  assert.deepEqual(directory.representatives[0], {
    id: 'a000001',
    name: 'Sample Five',
    family: 'Five',
    office: 'us-house',
    party: 'Independent',
    division: 'ocd-division/country:us/state:ca/cd:5',
    state: 'CA',
    district: '5',
    voting: true,
    termEnds: '2027-01-03',
    contacts: {
      phone: '+12025550100',
      form: 'https://five.example/contact',
      site: 'https://member.example',
      offices: [{ place: 'Fresno', phone: '+15595550101', address: '1 Sample St., 350, Fresno, CA 93721' }],
      social: { x: 'five', mastodon: 'five@social.example' },
    },
  });
});

test('knows at-large seats, and seats without a vote, by their place', () => {
  const { directory } = importUs({ ...sourceFiles(), date }, now);
  const seats = directory.representatives.map(({ family, division, district, voting }) => [
    family,
    division.replace('ocd-division/country:us/', ''),
    district,
    voting,
  ]);
  assert.deepEqual(seats.slice(2, 8), [
    ['Senior', 'state:ca', undefined, true],
    ['Junior', 'state:ca', undefined, true],
    ['Alaska', 'state:ak/cd:at-large', undefined, true],
    ['Delegate', 'district:dc', undefined, false],
    ['Commissioner', 'territory:pr', undefined, false],
    ['Islands', 'territory:vi', undefined, false],
  ]);
  assert.deepEqual(
    directory.representatives.slice(2, 5).map(({ senateClass }) => senateClass),
    [1, undefined, undefined],
  );
  assert.deepEqual(directory.places['00901'], ['ocd-division/country:us/territory:pr']);
  assert.deepEqual(
    directory.places['00802'],
    ['ocd-division/country:us/territory:vi'],
    'not in the crosswalk',
  );
  assert.deepEqual(
    directory.places['93611'],
    ['ocd-division/country:us/state:ca/cd:5', 'ocd-division/country:us/state:ca/cd:20'],
    'by number',
  );
});

test('counts what it leaves out by reason, and warns of what is old', () => {
  const { report } = importUs({ ...sourceFiles(), date }, now);
  assert.deepEqual(Object.fromEntries([...report.skipped].map(([reason, { count }]) => [reason, count])), {
    'contact forms that are not a link': 1,
    'members whose seat is not known': 1,
    'members that are listed twice': 1,
    'members that could not be read': 1,
    'phone numbers that are none': 1,
    'district offices without phone and address': 1,
    'district offices of nobody in the directory': 1,
    'YouTube channels without a handle': 1,
    'ZIP rows that repeat': 1,
    'ZIP rows that could not be read': 1,
  });
  const text = report.lines().join('\n');
  assert.match(text, /^Vacant: AS, CA-14, CA-15, GU, MP, NV-2$/m);
  assert.match(text, /Data of 2026-06-15 \(a test\)/);
  assert.match(text, /Warning: 1 of 9 terms have ended \(Sample Junior on 2026-11-03\)/);
  assert.match(text, /zccd\.csv:16 06,CA,9460,14/);
});

test('keeps everyone when all terms are over, and says so', () => {
  const { directory, report } = importUs({ ...sourceFiles(), date }, new Date('2031-06-01T00:00:00Z'));
  assert.equal(directory.representatives.length, 9);
  assert.match(report.warnings.join('\n'), /^9 of 9 terms have ended/m);
});

test('reads YAML by its extension', () => {
  const files = {
    ...sourceFiles(),
    legislators: { name: 'legislators-current.yaml', text: stringify(legislators) },
  };
  assert.deepEqual(
    importUs({ ...files, date }, now).directory,
    importUs({ ...sourceFiles(), date }, now).directory,
  );
});

test('dates the data by the header, and by the day of import only when it says so', () => {
  const files = sourceFiles();
  const dated = importUs(
    { ...files, legislators: { ...files.legislators, lastModified: '2026-10-02' } },
    now,
  );
  assert.equal(dated.directory.sourceDate, '2026-10-02');
  assert.doesNotMatch(dated.directory.source, /day of import/);
  const undated = importUs(files, now);
  assert.equal(undated.directory.sourceDate, '2026-12-01');
  assert.match(undated.directory.source, /dated by the day of import/);
});

test('says in one line what is wrong with a file', () => {
  const wrong = (change: object, message: RegExp) =>
    assert.throws(() => importUs({ ...sourceFiles(), ...change }, now), { name: 'ImportError', message });
  wrong({ legislators: { name: 'a.json', text: '[{' } }, /^a\.json: not JSON: .+$/);
  wrong({ legislators: { name: 'a.yaml', text: 'a: [' } }, /^a\.yaml: not YAML: .+$/);
  wrong({ legislators: { name: 'a.json', text: '{}' } }, /^a\.json: a list was expected$/);
  wrong({ legislators: { name: 'a.json', text: '[null]' } }, /no member of Congress/);
  wrong({ zips: { name: 'z.csv', text: 'zip,district\n1,2' } }, /^z\.csv:1 .*state_abbr, zcta, cd/);
  wrong({ zips: { name: 'z.csv', text: 'state_abbr,zcta,cd\n' } }, /no ZIP code/);
});

test('takes the real files whole', { skip: withoutReal }, async () => {
  const { directory, report } = await importDirectory({ sources: [realFolder], date: '2026-06-15' }, now);
  const { representatives, places } = directory;
  const count = (test: (one: (typeof representatives)[number]) => boolean) =>
    representatives.filter(test).length;
  assert.equal(representatives.length, 537);
  assert.equal(
    count(({ office }) => office === 'us-senate'),
    100,
  );
  assert.equal(
    count(({ senateClass }) => senateClass !== undefined),
    100,
  );
  assert.equal(
    count(({ office }) => office === 'us-house'),
    437,
  );
  assert.equal(
    count(({ voting }) => !voting),
    6,
  );
  assert.equal(
    count(({ contacts }) => contacts.social !== undefined),
    519,
  );
  assert.equal(
    count(({ contacts }) => contacts.phone !== undefined),
    536,
  );
  assert.equal(
    count(({ contacts }) => contacts.email !== undefined),
    0,
  );
  assert.equal(representatives.flatMap(({ contacts }) => contacts.offices ?? []).length, 1312);
  assert.match(report.lines().join('\n'), /^Vacant: CA-14, FL-20, GA-13, TX-23$/m);
  assert.match(report.lines().join('\n'), /^Postal codes: 33,774, 7,299 of them in several districts/m);
  assert.equal(Object.values(places).filter(divisions => divisions.length > 1).length, 7299);
  assert.equal(report.skipped.get('members that could not be read'), undefined);
});
