// What no schema can see: how the parts of a campaign fit together.
import type { CampaignFile, FileText } from '../contract/index.ts';
import { checkLetters } from './letter-checks.ts';
import { checkEvent } from './event-checks.ts';
import type { Path } from './problems.ts';
import { checkSignUp } from './sign-up-checks.ts';
import { checkSms } from './sms-checks.ts';
import { languagesOf } from './texts.ts';

export interface Finding {
  path: Path;
  message: string;
  /** What to look for in the file, for a closer line. */
  needle?: string;
  /** Nothing is wrong there: it waits to be written. */
  open?: true;
}

/** What the endpoint that is to serve a campaign can do, as far as its checks ask. */
export interface Able {
  /** Mails leave by which supporters confirm their address; nobody knows where it is not said. */
  confirm?: boolean | undefined;
}

/** All that is wrong in a file whose every field is right by itself. */
export function* check(file: CampaignFile, able: Able): Generator<Finding> {
  const { letters = [], disclosures, targets = {} } = file;
  yield* twice(letters.map(idOf), ['letters'], 'id');
  yield* twice(disclosures.map(idOf), ['disclosures'], 'id');
  yield* twice((targets.recipients ?? []).map(idOf), ['targets', 'recipients'], 'id');
  yield* twice(targets.offices, ['targets', 'offices']);
  yield* twice(
    file.petition?.fields?.map(({ name }) => name),
    ['petition', 'fields'],
    'name',
  );
  const { counts, steps } = file.goal ?? {};
  yield* twice(counts, ['goal', 'counts']);
  if (steps !== 'auto') yield* twice(steps, ['goal', 'steps']);
  yield* twice(file.topics, ['topics']);
  yield* twice((file.petition?.topics ?? []).map(idOf), ['petition', 'topics'], 'id');
  yield* missing(file);
  yield* checkLetters(file);
  for (const [index, { text, question, answers, privacyNotice }] of disclosures.entries()) {
    if (!URL.canParse(privacyNotice.url, 'https://example.org')) {
      yield {
        path: ['disclosures', index, 'privacyNotice', 'url'],
        message: `"${privacyNotice.url}" is no link`,
      };
    }
    const others = { question, 'answers.given': answers?.given, 'answers.refused': answers?.refused };
    for (const [name, other] of Object.entries(others)) {
      const missing =
        other === undefined ? [] : languagesOf(text, file.lang).filter(lang => !has(other, lang, file.lang));
      if (!missing.length) continue;
      // Half a consent in one language and half in another is no consent.
      const path = ['disclosures', index, ...name.split('.')];
      yield { path, message: `is missing in ${missing.join(', ')}, in which the text is written` };
    }
  }
  if (file.petition?.confirm && able.confirm === false) {
    const message =
      'this endpoint sends no mail, so nobody could confirm: configure it (--smtp), or leave "confirm" out';
    yield { path: ['petition', 'confirm'], message };
  }
  yield* checkSignUp(file);
  yield* checkSms(file);
  yield* checkEvent(file);
  if (targets.offices?.length && !targets.country) {
    yield { path: ['targets', 'country'], message: 'is missing: offices are looked up in a country' };
  }
}

/** What there has to be, because of something else that there is. */
function* missing({ petition, letters, call, disclosures, targets = {} }: CampaignFile): Generator<Finding> {
  const { offices = [], recipients = [] } = targets;
  const written = letters?.length;
  if (!written && !call && (offices.length || recipients.some(({ contacts }) => contacts.email))) {
    yield { path: ['targets'], message: 'there is nothing to send to them: add letters, or a call script' };
  }
  if (written && !offices.length && !recipients.length) {
    yield { path: ['letters'], message: 'there is nobody to write to: add targets' };
  }
  if ((petition || written) && !disclosures.length) {
    const message = 'says nothing about what becomes of the supporter’s details: add a disclosure';
    yield { path: ['disclosures'], message };
  }
}

const idOf = ({ id }: { id: string }) => id;

/** @param of where it stands in each of the list; without it, it is the list's own. */
function* twice(
  items: readonly (string | number)[] = [],
  path: readonly string[],
  of?: 'id' | 'name',
): Generator<Finding> {
  for (const [index, item] of items.entries()) {
    if (items.indexOf(item) === index) continue;
    const message = of === 'id' ? `"${item}" is used twice` : `"${item}" is listed twice: take one out`;
    yield { path: [...path, index, ...(of ? [of] : [])], message };
  }
}

const has = (text: FileText, lang: string, own: string) => languagesOf(text, own).includes(lang);
