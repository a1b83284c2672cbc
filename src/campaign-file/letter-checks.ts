// Whom a campaign's letters are for: nobody is left without one, and no letter is for nobody.
import { CWC_TOPICS, chooseLetter } from '../contract/index.ts';
import type { CampaignFile, Letter } from '../contract/index.ts';
import type { Finding } from './checks.ts';

/** All that is wrong about whom letters are for, and about what they are about. */
export function* checkLetters(file: CampaignFile): Generator<Finding> {
  const { letters = [], targets = {}, topics = [] } = file;
  const { offices = [], recipients = [], stances = {} } = targets;
  const ids = recipients.map(({ id }) => id);
  const known = {
    // Ids of people who are looked up are not known here.
    targets: offices.length ? undefined : ids,
    offices: [...offices, ...recipients.map(({ office }) => office)],
    stances: [...Object.values(stances), ...recipients.map(({ stance }) => stance)],
  };
  for (const [index, { for: only = {} }] of letters.entries()) {
    for (const [kind, list] of Object.entries(known) as [keyof typeof known, string[] | undefined][]) {
      for (const [at, one] of (only[kind] ?? []).entries()) {
        if (!list || list.includes(one)) continue;
        yield { path: ['letters', index, 'for', kind, at], message: NOBODY[kind](one) };
      }
    }
  }
  for (const id of Object.keys(stances)) {
    if (offices.length || ids.includes(id)) continue;
    yield { path: ['targets', 'stances', id], message: `there is no recipient "${id}"` };
  }
  if (letters.length) yield* withoutLetter(letters as Letter[], targets);
  for (const [at, topic] of topics.entries()) {
    if ((CWC_TOPICS as readonly string[]).includes(topic)) continue;
    const message = `"${topic}" is none of the topics that Congress knows: ${CWC_TOPICS.join('; ')}`;
    yield { path: ['topics', at], message };
  }
}

const NOBODY = {
  targets: (id: string) => `there is no recipient "${id}"`,
  offices: (office: string) => `nobody with the office "${office}" is written to`,
  stances: (stance: string) => `nobody has the stance "${stance}": add it to targets.stances`,
};

/** Those whom no letter is for. Of people who are looked up only the office is known. */
function* withoutLetter(
  letters: readonly Letter[],
  { recipients = [], offices = [], stances = {} }: NonNullable<CampaignFile['targets']>,
): Generator<Finding> {
  for (const [at, { id, office, party, stance = stances[id] }] of recipients.entries()) {
    if (chooseLetter(letters, { id, office, ...(party && { party }), ...(stance && { stance }) })) continue;
    yield { path: ['targets', 'recipients', at], message: `no letter is for "${id}": add one without "for"` };
  }
  for (const [at, office] of offices.entries()) {
    if (chooseLetter(letters, { id: '', office })) continue;
    const message = `no letter is for everybody in "${office}": add one without parties, stances and targets`;
    yield { path: ['targets', 'offices', at], message };
  }
}
