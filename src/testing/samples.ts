// Sample data made to the contract: campaigns, representatives and hotlines that no test has to invent.
import type {
  Campaign,
  Disclosure,
  Hotline,
  HotlineList,
  Lookup,
  Progress,
  Representative,
} from '../contract/index.ts';

const controller = {
  name: 'Example Coalition',
  postalAddress: '12 Main Street, Fresno, CA 93721',
  contact: 'privacy@coalition.example',
};
const privacyNotice = { url: 'https://coalition.example/privacy', version: '2026-11' };

export const sampleNotice: Disclosure = {
  id: 'processing',
  purpose: 'processing',
  mode: 'notice',
  lang: 'en',
  text: 'We keep your details to count your action. See [how](https://coalition.example/how).',
  controller,
  privacyNotice,
};

export const sampleChoice: Disclosure = {
  id: 'updates',
  purpose: 'updates',
  mode: 'choice',
  lang: 'en',
  question: 'May we write to you about this campaign?',
  text: 'We send e-mail about once a month. You can stop it at any time.',
  answers: { given: 'Yes, send me updates', refused: 'No, just count me' },
  controller,
  privacyNotice,
};

/** A petition campaign; any part can be replaced. */
export const samplePetition = (parts: Partial<Campaign> = {}): Campaign => ({
  id: 'sample-petition',
  title: 'Websites must not profit from the sale of people',
  summary: 'Ask your senators to act.',
  lang: 'en',
  languages: ['en'],
  closed: false,
  petition: {
    statement: 'We ask the Senate to act.\n\nRead [the bill](https://example.org/bill).',
    fields: [{ name: 'postalCode', required: true }, { name: 'comment' }],
  },
  disclosures: [sampleNotice, sampleChoice],
  ...parts,
});

/** A sign-up for news: a petition without a statement. */
export const sampleSignUp = (parts: Partial<Campaign> = {}): Campaign => ({
  id: 'sample-sign-up',
  title: 'Hear when it matters',
  summary: 'One e-mail when the bill moves.',
  lang: 'en',
  languages: ['en'],
  closed: false,
  petition: {
    topics: [
      { id: 'votes', label: 'Votes and hearings' },
      { id: 'events', label: 'Events near me' },
    ],
  },
  disclosures: [
    sampleNotice,
    {
      id: 'alerts',
      purpose: 'updates',
      mode: 'required-choice',
      lang: 'en',
      text: 'Send me e-mail about this, at most once a week, until I say stop.',
      controller,
      privacyNotice,
    },
  ],
  ...parts,
});

/** A letter campaign to representatives and one recipient with an e-mail address. */
export const sampleLetters = (parts: Partial<Campaign> = {}): Campaign => ({
  id: 'sample-letters',
  title: 'Ask your representative to cosponsor',
  lang: 'en',
  languages: ['en'],
  closed: false,
  targets: {
    country: 'US',
    offices: ['us-house', 'us-senate'],
    nonVoting: 'include',
    nonVotingNote: 'Your delegate cannot vote, but can cosponsor.',
  },
  letters: [
    {
      id: 'letter',
      lang: 'en',
      subjects: ['Please cosponsor', 'A request from a constituent'],
      body: '{{salutation}}\n\nPlease cosponsor the bill.\n\n{{personal}}\n\nSincerely,\n{{supporter}}\n{{postalCode}}',
      prompts: ['Why does this matter to you?'],
    },
  ],
  call: { script: 'Hello, my name is … and I live in …', tips: ['Be polite.'] },
  disclosures: [sampleNotice, sampleChoice],
  deliver: 'unverified',
  delivers: true,
  ...parts,
});

export const sampleRepresentative = (parts: Partial<Representative> = {}): Representative => ({
  id: 'sample-house-ca-21',
  name: 'Sample Rivera',
  family: 'Rivera',
  office: 'us-house',
  party: 'Sample Party A',
  sample: true,
  division: 'ocd-division/country:us/state:ca/cd:21',
  state: 'CA',
  district: '21',
  voting: true,
  contacts: { phone: '+12025550121', form: 'https://rivera.example/contact' },
  ...parts,
});

const senator = (id: string, name: string): Representative => {
  const { district: _, ...rest } = sampleRepresentative({
    id,
    name,
    family: name.split(' ')[1]!,
    office: 'us-senate',
    division: 'ocd-division/country:us/state:ca',
    contacts: { phone: '+12025550111', form: 'https://senator.example/contact' },
  });
  return rest;
};

const about = { country: 'US', source: 'Sample directory', sourceDate: '2026-11-01' };
const senate = {
  office: 'us-senate',
  status: 'match' as const,
  representatives: [senator('sample-senate-1', 'Sample Okafor'), senator('sample-senate-2', 'Sample Nguyen')],
};

/** Lookups by postal code: 93721 is sure, 93611 ambiguous, 20001 has a delegate, 09001 is military. */
export const sampleLookups: Record<string, Lookup> = {
  '93721': {
    ...about,
    postalCode: '93721',
    offices: [{ office: 'us-house', status: 'match', representatives: [sampleRepresentative()] }, senate],
  },
  '93611': {
    ...about,
    postalCode: '93611',
    offices: [
      {
        office: 'us-house',
        status: 'ambiguous',
        ask: 'street',
        representatives: [
          sampleRepresentative(),
          sampleRepresentative({
            id: 'sample-house-ca-5',
            name: 'Sample Larsen',
            district: '5',
            division: 'ocd-division/country:us/state:ca/cd:5',
          }),
        ],
      },
      senate,
    ],
  },
  '20001': {
    ...about,
    postalCode: '20001',
    offices: [
      {
        office: 'us-house',
        status: 'match',
        representatives: [
          sampleRepresentative({
            district: 'at large',
            id: 'sample-house-dc',
            name: 'Sample Brooks',
            state: 'DC',
            voting: false,
            division: 'ocd-division/country:us/district:dc',
          }),
        ],
      },
      { office: 'us-senate', status: 'none', reason: 'no-such-office', representatives: [] },
    ],
  },
  '09001': {
    ...about,
    postalCode: '09001',
    offices: [
      { office: 'us-house', status: 'none', reason: 'military', ask: 'street', representatives: [] },
      { office: 'us-senate', status: 'none', reason: 'military', ask: 'street', representatives: [] },
    ],
  },
};

/** By street: the address decides which of the districts of 93611 it is. */
export const sampleAddresses: Record<string, Lookup> = {
  '1 Sample Street': { ...sampleLookups['93721']!, postalCode: '93611', address: true },
};

/** Who has a name, among all those in some lookups. */
export function namedLookup(lookups: Record<string, Lookup>, name: string): Lookup {
  const wanted = name.trim().toLowerCase().split(/\s+/);
  const offices = new Map<string, Map<string, Representative>>();
  for (const { office, representatives } of Object.values(lookups).flatMap(found => found.offices)) {
    for (const one of representatives) {
      const parts = one.name.toLowerCase().split(' ');
      if (!wanted.every(word => parts.some(part => part.startsWith(word)))) continue;
      const known = offices.get(office) ?? new Map<string, Representative>();
      offices.set(office, known.set(one.id, one));
    }
  }
  return {
    ...about,
    offices: [...offices].map(([office, found]) => ({
      office,
      status: 'ambiguous',
      ask: 'pick',
      representatives: [...found.values()],
    })),
  };
}

export const unknownLookup = (postalCode?: string): Lookup => ({
  ...about,
  ...(postalCode && { postalCode }),
  offices: [{ office: 'us-house', status: 'none', reason: 'unknown', ask: 'street', representatives: [] }],
});

export const sampleHotline: Hotline = {
  id: 'sample-line',
  country: 'US',
  topic: 'trafficking',
  name: 'Sample Help Line',
  lang: 'en',
  call: { number: '+12025550177', display: '1-202-555-0177' },
  text: { number: '233733', display: '233733', keyword: 'HELP' },
  tty: { number: '711', display: '711' },
  chat: 'https://line.example/chat',
  hours: '24/7',
  languages: ['en', 'es'],
  interpreters: true,
  operator: 'Example Operator',
  audience: [],
  isPolice: false,
  showsOnBill: 'unknown',
  source: 'https://line.example/',
  sourceDate: '2025-09-22',
};

export const sampleHotlines: HotlineList = { country: 'US', hotlines: [sampleHotline] };

export const sampleProgress = (parts: Partial<Progress> = {}): Progress => ({
  campaign: 'sample-petition',
  counts: ['signature'],
  counted: 2847,
  verified: 0,
  unverified: 2847,
  pending: 0,
  imported: 0,
  goal: 3000,
  closed: false,
  live: false,
  ...parts,
});
