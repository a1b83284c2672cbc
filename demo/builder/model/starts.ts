// What each kind begins with: a file that is right in its form, with [[placeholders]] that the checks name until
// somebody wrote their own words.
import { parse } from 'yaml';
import { isFields } from './texts.ts';
import type { Kind } from './state.ts';

/** The name stands in several texts: who writes it once has written it everywhere. */
export const ORGANISATION = '[[Your organization]]';

/** A year and a month, in which a privacy notice is read first. */
const month = (now: Date) => now.toISOString().slice(0, 7);

const told = (what: string, now: Date) => `disclosures:
  # Told before anything is sent.
  - id: processing
    purpose: processing
    mode: notice
    text: >-
      ${ORGANISATION} keeps your name and e-mail address to ${what}. We do not sell or lend them.
      You can take this back at any time.
    controller: &us
      name: '${ORGANISATION}'
      postalAddress: '[[Street, town, postal code]]'
      contact: '[[An e-mail address for questions]]'
    privacyNotice: &notice
      url: https://example.org/[[privacy-notice]]
      version: ${month(now)}
  # Asked, and free to refuse.
  - id: updates
    purpose: updates
    mode: choice
    text: >-
      ${ORGANISATION} may send me e-mail about this campaign, at most [[how often, such as twice a month]],
      until I say stop.
    controller: *us
    privacyNotice: *notice
    terms:
      legalBasis: consent
      channel: email
`;

const petition = (now: Date) => `# A petition. Write your own words wherever [[double brackets]] stand.
id: our-petition
title: '[[What you ask for, in one line]]'
summary: '[[What this is about and why now, in two sentences]]'
goal:
  target: 500
  steps: auto
petition:
  # What people put their name to. An empty line begins a paragraph.
  statement: |-
    We ask [[whom, such as the city council]] to [[do what, and by when]].

    [[Why it matters: one fact that can be checked, and where]]

    [[What will be better for whom]]
  fields:
    - name: postalCode # may be left empty
${told('count your signature and to hand it over with the petition', now)}`;

const letter = (
  now: Date,
) => `# A letter to officials. Write your own words wherever [[double brackets]] stand.
id: our-letter
title: '[[What you ask for, in one line]]'
summary: '[[What this is about and why now, in two sentences]]'
goal:
  target: 200
  steps: auto
targets:
  # Looked up by the place of whoever writes.
  country: US
  offices: [us-house]
letters:
  - id: letter
    lang: en
    subjects:
      - '[[Please do what: the subject of the letter]]'
    body: |-
      {{salutation}}

      I live in {{place}}, and I ask you to [[do what, and by when]].

      [[Why it matters: one fact that can be checked, and where]]

      {{personal}}

      Please let me know [[which answer you ask for]].

      {{closing}}
      {{supporter}}
${told('pass on your letters and to count them; the officials you write to see your name, your address and your letter', now)}`;

const meter = () => `# A count and its goal. Write your own words wherever [[double brackets]] stand.
# The id is that of the campaign whose actions are counted.
id: our-campaign
title: '[[What is counted, in one line]]'
goal:
  target: 1000
  steps: auto
  counts: [signature]
`;

/** The file to begin with; nothing for a help line, which has none. */
export function startOf(kind: Kind, now: Date): string {
  return kind === 'petition'
    ? petition(now)
    : kind === 'letter'
      ? letter(now)
      : kind === 'meter'
        ? meter()
        : '';
}

/** Has nobody written in it yet? */
export const isUntouched = (text: string, now: Date): boolean =>
  !text.trim() || (['petition', 'letter', 'meter'] as const).some(kind => text === startOf(kind, now));

interface Known {
  /** Who asks, as the campaign's other texts of consent have it. */
  controller?: { name: string } | undefined;
  privacyNotice?: unknown;
  now: Date;
}

/** Texts of consent to begin with, beside those that every start has. */
export const CONSENTS: readonly {
  id: string;
  title: string;
  /** `needs` is a field that a petition has to ask for. */
  needs?: 'phone';
  disclosure: (name: string) => Record<string, unknown>;
}[] = [
  {
    id: 'processing',
    title: 'What you do with people’s details',
    disclosure: name => ({
      purpose: 'processing',
      mode: 'notice',
      text: `${name} keeps your name and e-mail address to [[do what, such as count your signature]]. We do not sell or lend them. You can take this back at any time.`,
    }),
  },
  {
    id: 'updates',
    title: 'E-mail about the campaign',
    disclosure: name => ({
      purpose: 'updates',
      mode: 'choice',
      text: `${name} may send me e-mail about this campaign, at most [[how often, such as twice a month]], until I say stop.`,
      terms: { legalBasis: 'consent', channel: 'email' },
    }),
  },
  {
    id: 'text-messages',
    title: 'Text messages',
    needs: 'phone',
    disclosure: name => ({
      purpose: 'text-messages',
      mode: 'choice',
      text:
        `${name} may send me text messages about this campaign, at most 4 messages a month. Message and data rates ` +
        'may apply. Agreeing is not a condition of signing. Reply STOP to end, HELP for help. ' +
        '[Terms](https://example.org/[[terms-of-text-messages]])',
      terms: { legalBasis: 'consent', channel: 'sms' },
    }),
  },
  {
    id: 'opinion',
    title: 'Explicit consent, where taking part tells a political opinion',
    disclosure: name => ({
      purpose: 'opinion',
      mode: 'required-choice',
      text:
        `I agree that ${name} keeps what I say here, which may tell my political opinion, and hands it with my ` +
        'name to [[whom you ask]].',
      terms: { legalBasis: 'explicit-consent', specialCategory: true },
    }),
  },
  {
    id: 'partner',
    title: 'Handing details to a partner',
    disclosure: name => ({
      purpose: 'partner',
      mode: 'choice',
      text: `${name} may give my name and e-mail address to [[name of the partner]], who may write to me about this campaign.`,
      terms: { legalBasis: 'consent', recipients: ['[[name of the partner]]'] },
    }),
  },
];

/** One of them whole, of whoever asks already. */
export function consentOf(
  { id, disclosure }: (typeof CONSENTS)[number],
  { controller, privacyNotice, now }: Known,
): Record<string, unknown> {
  const { terms, ...rest } = disclosure(controller?.name ?? ORGANISATION);
  return {
    id,
    ...rest,
    controller: controller ?? {
      name: ORGANISATION,
      postalAddress: '[[Street, town, postal code]]',
      contact: '[[An e-mail address for questions]]',
    },
    privacyNotice: privacyNotice ?? { url: 'https://example.org/[[privacy-notice]]', version: month(now) },
    terms,
  };
}

/** What a file that somebody brought is about. */
export function kindOf(text: string): Kind {
  let file: unknown;
  try {
    file = parse(text);
  } catch {
    return 'petition';
  }
  if (!isFields(file) || file['petition']) return 'petition';
  return file['letters'] || file['targets'] ? 'letter' : 'meter';
}
