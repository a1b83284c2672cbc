// Real public lists (Open States, CC0), taken in as any nonprofit would: the mayors as CSV, the legislature as JSON.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { realFolder, withoutReal } from '../../../test/directory/public-files.ts';
import type { DirectoryStore } from './directory.ts';
import { findByName } from './find-by-name.ts';
import { importDirectory } from './import-directory.ts';
import { importList } from './import-list.ts';
import { lookup } from './lookup.ts';
import { stores } from './test-support.ts';

interface Mayor {
  name: string;
  family: string;
  end: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  url: string | null;
  ocd: string;
}
interface Legislator {
  id: string;
  name: string;
  family: string;
  chamber: 'upper' | 'lower';
  district: string;
  party: string;
  email: string;
  offices: { classification: string; voice?: string; address?: string }[];
  url: string;
}

const now = new Date('2026-11-22T12:00:00Z');
const said = { date: '2026-08-05' };
const read = async <T>(name: string) => JSON.parse(await readFile(join(realFolder, name), 'utf8')) as T[];
const quoted = (cell: string | null | undefined) => `"${(cell ?? '').replaceAll('"', '""')}"`;

/** As a spreadsheet has it. One number has an extension and one link is to a file server: both are left out. */
const mayorsCsv = (mayors: readonly Mayor[]) => [
  'office,name,family,ocd_id,term_end,email,phone,address,website',
  ...mayors.map(({ name, family, ocd, end, email, phone, address, url }) =>
    [
      'mayor',
      name,
      family,
      ocd,
      end,
      email,
      phone?.replace(/ ext.*/, ''),
      address?.replaceAll(';', ', '),
      url?.startsWith('http') ? url : '',
    ]
      .map(quoted)
      .join(),
  ),
];

const legislatureJson = (legislators: readonly Legislator[]) => ({
  source: 'Open States, people: California legislature',
  people: legislators.map(({ chamber, district, offices, url, ...rest }) => ({
    ...rest,
    id: rest.id.replace('ocd-person/', ''),
    office: chamber === 'upper' ? 'ca-senate' : 'ca-assembly',
    division: `ocd-division/country:us/state:ca/${chamber === 'upper' ? 'sldu' : 'sldl'}:${district}`,
    phone: offices.find(({ classification }) => classification === 'capitol')?.voice,
    offices: offices.map(({ classification, voice, address }) => ({
      place: classification,
      phone: voice,
      address,
    })),
    site: url,
  })),
});

describe('the mayors and the legislature of California', { skip: withoutReal }, () => {
  const importAll = async () => {
    const mayors = { name: 'mayors.csv', text: mayorsCsv(await read<Mayor>('ca-mayors.json')).join('\n') };
    const legislature = legislatureJson(await read<Legislator>('ca-legislature.json'));
    return {
      mayors: importList(mayors, { ...said, source: 'Open States, people: mayors' }, now),
      legislature: importList({ name: 'legislature.json', text: JSON.stringify(legislature) }, said, now),
      congress: await importDirectory({ sources: [realFolder], date: '2026-06-15' }, now),
    };
  };
  let all: Awaited<ReturnType<typeof importAll>>;
  before(async () => {
    all = await importAll();
  });

  test('are taken whole, and those whose term is over are counted', () => {
    const { mayors, legislature } = all;
    assert.equal(mayors.directory.representatives.length, 92);
    const [reason, over] = [...mayors.report.skipped][0]!;
    assert.match(reason, /term is over/);
    assert.equal(over.count, 55);
    assert.match(
      mayors.report.lines()[0]!,
      /92 people taken, 37 of them hold their office today \(mayor 37\)/,
    );
    assert.match(
      legislature.report.lines()[0]!,
      /120 people taken, 120 of them hold their office today \(ca-senate 40, ca-assembly 80\)/,
    );
    assert.equal(legislature.report.skipped.size, 0);
  });

  for (const [name, create] of stores) {
    describe(`held ${name}, beside Congress`, () => {
      let store: DirectoryStore;
      before(async () => {
        store = await create(all.congress.directory, all.mayors.directory, all.legislature.directory);
      });
      const at = async (postalCode: string, office: string, ...divisions: string[]) => {
        const located = divisions.length
          ? { divisions: divisions.map(one => `ocd-division/country:us/state:ca/${one}`) }
          : undefined;
        const query = { country: 'US', postalCode, offices: [office], located };
        const found = (await lookup(store, query, { now, address: true }))!;
        return found.offices[0]!;
      };

      test('the mayor of Fresno is found by street and by name, with the city’s own address', async () => {
        const found = await at('93721', 'mayor', 'cd:21', 'place:fresno');
        assert.equal(found.status, 'match');
        const [dyer] = found.representatives;
        assert.deepEqual(
          [dyer!.name, dyer!.termEnds, dyer!.id],
          ['Jerry Dyer', '2029-01-07', 'mayor-ca-fresno-jerry-dyer'],
        );
        assert.deepEqual(
          [dyer!.contacts.email, dyer!.contacts.phone, dyer!.contacts.address],
          ['Mayor@fresno.gov', '+15596218000', '2600 Fresno Street, Room 2075, Fresno, CA 93721'],
        );
        const named = await findByName(store, { country: 'US', name: 'jer dye', offices: ['mayor'] }, now);
        assert.deepEqual(named!.offices[0]!.representatives, [dyer]);
        assert.deepEqual([named!.source, named!.sourceDate], ['Open States, people: mayors', '2026-08-05']);
      });

      test('whoever was mayor of Clovis is not shown as current', async () => {
        const found = await at('93611', 'mayor', 'cd:20', 'place:clovis');
        assert.deepEqual(found, {
          office: 'mayor',
          status: 'none',
          reason: 'term-ended',
          representatives: [],
        });
        const named = await findByName(store, { country: 'US', name: 'Jose Flores', offices: [] }, now);
        assert.deepEqual(named!.offices, []);
      });

      test('a code alone decides neither a mayor nor the legislature', async () => {
        for (const office of ['mayor', 'ca-assembly', 'ca-senate']) {
          const asked = { office, status: 'ambiguous', ask: 'street', representatives: [] };
          assert.deepEqual(await at('93721', office), asked);
        }
        assert.equal((await at('10001', 'ca-assembly')).reason, 'no-such-office');
        assert.equal((await at('10001', 'mayor')).reason, 'not-loaded');
      });

      test('a street decides the legislature', async () => {
        const found = await at('93721', 'ca-senate', 'sldu:14', 'sldl:31');
        assert.deepEqual([found.status, found.representatives[0]!.district], ['match', '14']);
        assert.match(found.representatives[0]!.contacts.email!, /@senate\.ca\.gov$/);
        assert.match(
          found.representatives[0]!.contacts.offices![0]!.phone!,
          /^\+1916/,
          'the one in Sacramento',
        );
      });
    });
  }
});
