// Made-up public files, small enough to reason about, for the tests of the directory and of the command line.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The real public files, where a developer has put them beside the repository. They are never committed. */
export const realFolder = fileURLToPath(new URL('../../../shared/data', import.meta.url));
/** The `skip` of a test that needs the real files. */
export const withoutReal = existsSync(realFolder) ? false : 'the public files are not in ../shared/data';

const term = (type: 'sen' | 'rep', state: string, district?: number, rest = {}) => ({
  type,
  start: '2025-01-03',
  end: '2027-01-03',
  state,
  ...(type === 'rep' && { district }),
  party: 'Independent',
  url: 'https://member.example',
  phone: '202-555-0100',
  ...rest,
});
const member = (bioguide: string, last: string, ...terms: unknown[]) => ({
  id: { bioguide },
  name: { first: 'Sample', last },
  terms,
});

export const legislators = [
  member(
    'A000001',
    'Five',
    term('rep', 'CA', 9),
    term('rep', 'CA', 5, { contact_form: 'https://five.example/contact' }),
  ),
  member('A000020', 'Twenty', term('rep', 'CA', 20, { contact_form: 'hhttps://twenty.example' })),
  member('A000002', 'Senior', term('sen', 'CA', undefined, { end: '2031-01-03', class: 1 })),
  member('A000003', 'Junior', term('sen', 'CA', undefined, { end: '2026-11-03', class: 7 })),
  member('A000004', 'Alaska', term('rep', 'AK', 0)),
  member('A000005', 'Delegate', term('rep', 'DC', 0)),
  member('A000006', 'Commissioner', term('rep', 'PR', 0)),
  member('A000007', 'Islands', term('rep', 'VI', 0)),
  member('A000008', 'Nevada', term('sen', 'NV', undefined)),
  member('A000009', 'Nowhere', term('rep', 'ZZ', 1)),
  member('A000001', 'Twice', term('rep', 'CA', 5)),
  { id: { bioguide: 'A000010' }, name: { first: 'No', last: 'Terms' }, terms: [] },
];

export const offices = [
  {
    id: { bioguide: 'A000001' },
    offices: [
      {
        city: 'Fresno',
        state: 'CA',
        zip: '93721',
        address: '1 Sample St.',
        suite: 350,
        phone: '559-555-0101',
      },
      { city: 'Clovis', state: 'CA', phone: 'ask inside' },
    ],
  },
  { id: { bioguide: 'Z000000' }, offices: [] },
];

export const social = [
  {
    id: { bioguide: 'A000001' },
    social: { twitter: '@five', youtube_id: 'UC1', mastodon: '@five@social.example', twitter_id: '1' },
  },
];

export const zips = [
  'state_fips,state_abbr,zcta,cd',
  '06,CA,93611,20',
  '06,CA,93611,5',
  '06,CA,93721,5',
  '06,CA,94601,14',
  '06,CA,94602,14',
  '06,CA,94602,20',
  '06,CA,94603,14',
  '06,CA,94603,15',
  '06,CA,96155,5',
  '32,NV,96155,2',
  '02,AK,99501,0',
  '11,DC,20001,0',
  '72,PR,00901,98',
  '06,CA,94601,14',
  '06,CA,9460,14',
  '',
].join('\r\n');

/** The made-up files as an import reads them. */
export const sourceFiles = () => ({
  legislators: { name: 'legislators-current.json', text: JSON.stringify(legislators) },
  offices: { name: 'legislators-district-offices.json', text: JSON.stringify(offices) },
  social: { name: 'legislators-social-media.json', text: JSON.stringify(social) },
  zips: { name: 'zccd.csv', text: zips },
});
