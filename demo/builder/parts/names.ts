// What the form calls each place of the file: for its fields, and wherever a place is named to those who never saw a file.
import { type Path, fieldOf } from '../../../src/campaign-file/problems.ts';
import { CONSENTS } from '../model/starts.ts';
import { type StepId, TITLES, stepOf } from '../steps/steps.ts';

/** By the place, whichever of a list it is in. */
const NAMES: Readonly<Record<string, string>> = {
  id: 'Name in addresses',
  lang: 'The campaign’s own language',
  title: 'Title',
  summary: 'Summary',
  deadline: 'Last day',
  goal: 'Goal',
  'goal.target': 'Goal',
  'share.url': 'Page to share',
  'share.text': 'Words to share',
  'next.label': 'Words of the link that comes next',
  'next.url': 'Address of the link that comes next',
  'actionUrl.label': 'Words of the link to act elsewhere',
  'actionUrl.url': 'Address of the link to act elsewhere',
  'petition.statement': 'What people sign',
  'petition.fields': 'What people are asked for',
  'petition.minimumAge': 'Lowest age',
  targets: 'Whom people write to',
  'targets.country': 'Country',
  'targets.ifNone': 'What to say where there is nobody',
  'targets.recipients[]': 'Recipient',
  'targets.recipients[].name': 'Name',
  'targets.recipients[].role': 'Role',
  'targets.recipients[].family': 'Name in the greeting',
  'targets.recipients[].contacts': 'How to reach them',
  'targets.recipients[].contacts.email': 'E-mail',
  'targets.recipients[].contacts.phone': 'Phone',
  'targets.recipients[].contacts.form': 'Contact page',
  'targets.recipients[].contacts.address': 'Postal address',
  letters: 'Letter',
  'letters[].lang': 'Language of the letter',
  'letters[].subjects': 'Subjects, one on each line',
  'letters[].body': 'Letter',
  'letters[].prompts': 'Questions that help to write the personal part',
  deliver: 'When letters leave',
  'call.script': 'What to say on the phone',
  disclosures: 'What people are told, and asked',
  'disclosures[].controller.name': 'Your organization',
  'disclosures[].controller.postalAddress': 'Postal address',
  'disclosures[].controller.contact': 'Contact',
  'disclosures[].privacyNotice.url': 'Privacy notice',
  'disclosures[].privacyNotice.version': 'Version of the notice',
  'disclosures[].mode': 'How it asks',
  'disclosures[].question': 'Question',
  'disclosures[].answers.given': 'Words of the yes',
  'disclosures[].answers.refused': 'Words of the no',
  'retention.period': 'Forget supporters',
};

/** What a text of consent is about. @param id in the file. */
export const consentName = (id: string): string => CONSENTS.find(one => one.id === id)?.title ?? id;

/** The name of one place; nothing where it has none of its own. */
export const nameOf = (path: Path): string | undefined => {
  const place = fieldOf(path).replace(/\[\d+\]/g, '[]');
  return Object.hasOwn(NAMES, place) ? NAMES[place] : undefined;
};

/**
 * Where a place is found in the form: `Consent · Privacy notice`. What has no name is told by what is around it, else by
 * what the file calls it.
 * @param consents the `id` of each text of consent.
 */
export function placeName(path: Path, consents: readonly string[]): string {
  const step: StepId = stepOf(path) ?? 'text';
  const [list, at, field] = path;
  const text = list === 'disclosures' && field === 'text' ? consents[Number(at)] : undefined;
  const found = text === undefined ? around(path) : consentName(text);
  return `${TITLES[step]} · ${found ?? fieldOf(path)}`;
}

function around(path: Path): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const name = nameOf(path.slice(0, length));
    if (name) return name;
  }
  return undefined;
}
