// The made-up campaigns that the pictures show. Their endpoint exists on this page alone: it answers below, nothing is sent.
/** As the contract has them: whole. */
const address = path => new URL(path, location.href).href;

const controller = {
  name: 'Example Coalition',
  postalAddress: '12 Main Street, Fresno, CA 93721',
  contact: 'privacy@coalition.example',
};
const privacyNotice = { url: address('/privacy.html'), version: '2026-11' };
const disclosures = [
  {
    id: 'processing',
    purpose: 'processing',
    mode: 'notice',
    lang: 'en',
    text: 'Example Coalition keeps your details to count you once. It does not sell or lend them.',
    controller,
    privacyNotice,
  },
  {
    id: 'updates',
    purpose: 'updates',
    mode: 'choice',
    lang: 'en',
    question: 'May we write to you about this campaign?',
    text: 'Example Coalition may send me e-mail, at most once a week, until I say stop.',
    answers: { given: 'Yes, send me e-mail updates', refused: 'No, just count my signature' },
    controller,
    privacyNotice,
  },
];
const shown = { lang: 'en', languages: ['en'], closed: false, sample: true, disclosures };
const onwards = {
  share: { url: address('/themes.html'), text: 'Nobody is for sale. I signed. Will you?' },
  next: { label: 'Write to your representative', url: address('/contact-rep.html') },
};

/** @param parts what replaces what is here. */
export const petition = (parts = {}) => ({
  ...shown,
  ...onwards,
  title: 'Websites must not profit from the sale of people',
  summary: 'Ask the Senate to bring the Stop Enabling Sex Traffickers Act to a vote.',
  petition: {
    statement: 'We ask the Senate to act.',
    fields: [{ name: 'postalCode', required: true }, { name: 'comment' }],
  },
  ...parts,
});

export const signUp = (parts = {}) => ({
  ...shown,
  title: 'Hear when it matters',
  summary: 'One e-mail when the bill moves, and nothing else.',
  petition: {
    topics: [
      { id: 'votes', label: 'Votes and hearings' },
      { id: 'events', label: 'Events near me' },
    ],
  },
  disclosures: [
    disclosures[0],
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

const senator = (id, name, phone) => ({
  id,
  name,
  family: name.split(' ')[1],
  office: 'us-senate',
  party: 'Sample Party',
  sample: true,
  division: 'ocd-division/country:us/state:ca',
  state: 'CA',
  voting: true,
  contacts: { phone, form: 'https://senator.example/contact' },
});

const mayor = {
  id: 'mayor',
  name: 'Sample Ortega',
  family: 'Ortega',
  office: 'mayor',
  role: 'Mayor of Fresno',
  sample: true,
  contacts: { email: 'mayor@city.example', phone: '+15595550123' },
  delivery: { by: 'email' },
};

export const letter = (parts = {}) => ({
  ...shown,
  ...onwards,
  title: 'Ask for a policy that protects workers',
  summary: 'A letter to whoever can change it, in your own words.',
  targets: { country: 'US', offices: ['us-senate'] },
  letters: [
    {
      id: 'letter',
      lang: 'en',
      subjects: ['Please treat victims as victims', 'A request from a neighbor'],
      body: '{{salutation}}\n\nPlease support the policy.\n\n{{personal}}\n\nSincerely,\n{{supporter}}',
      prompts: ['Why does this matter to you?'],
    },
  ],
  deliver: 'unverified',
  delivers: true,
  ...parts,
});

/** The same letter to somebody who is known: it begins with the letter itself. */
export const toMayor = (parts = {}) => letter({ targets: { recipients: [mayor] }, ...parts });

/** @param parts what replaces what is here. */
export const progress = (parts = {}) => ({
  campaign: 'sample',
  counts: ['signature'],
  counted: 2847,
  verified: 2847,
  unverified: 0,
  pending: 48,
  imported: 0,
  goal: 3000,
  closed: false,
  live: false,
  ...parts,
});

/** Who acts, in every picture. */
export const WHO = {
  given: 'Ana',
  family: 'Example',
  email: 'ana@example.org',
  postalCode: '93721',
  'consent.updates': 'refused',
};

/** What a host answers that takes an action over. */
export const receipt = ({ id, campaign, kind, deliveries = [] }, status = 'counted') => ({
  id,
  campaign,
  kind,
  status,
  recordedAt: new Date().toISOString(),
  deliveries: deliveries.map(({ target }) => ({ target, name: mayor.name, status: 'queued' })),
});

/** Where the sample campaigns are; what is asked of `SLOW` never comes, and `DOWN` says that it cannot answer. */
export const ENDPOINT = 'https://sample.example';
export const SLOW = 'https://slow.example';
export const DOWN = 'https://down.example';

const lookup = {
  country: 'US',
  postalCode: '93721',
  source: 'Sample directory',
  sourceDate: '2026-11-01',
  offices: [
    {
      office: 'us-senate',
      status: 'match',
      representatives: [
        senator('senator-1', 'Sample Okafor', '+12025550111'),
        senator('senator-2', 'Sample Nguyen', '+12025550112'),
      ],
    },
  ],
};

const network = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const { origin, pathname } = new URL(input instanceof Request ? input.url : input, location.href);
  if (origin === DOWN) return Response.json({}, { status: 503, headers: { 'Retry-After': '60' } });
  if (origin === ENDPOINT && pathname === '/v1/representatives') return Response.json(lookup);
  return origin === ENDPOINT || origin === SLOW ? new Promise(() => {}) : network(input, init);
};
