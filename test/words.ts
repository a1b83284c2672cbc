// All that Upstander says, for tests that read it: each message by its path, such as `mails.updates.news`.
import { globSync } from 'node:fs';
import path from 'node:path';
import { EVERY_PART, LANGUAGES, partOf } from '../src/i18n/words.ts';
import type { Message } from '../src/i18n/message.ts';
import { servedWords } from '../src/i18n/served.ts';

export const I18N = path.join(import.meta.dirname, '../src/i18n');
const ENGLISH = path.join(I18N, 'en');

/** The languages beside English. */
export const OTHERS = LANGUAGES.filter(lang => lang !== 'en');

/** What is said outside of elements. */
export const SERVED = ['mails', 'pages', 'paper'] as const;

export type Groups = Record<string, object>;

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** All messages of a catalogue, each by its path. */
export const messagesOf = (words: object, at = ''): [path: string, Message][] =>
  Object.entries(words).flatMap(([key, word]: [string, Message | object]): [string, Message][] =>
    typeof word === 'string' || Object.keys(word).every(form => FORMS.includes(form))
      ? [[at + key, word as Message]]
      : messagesOf(word, `${at}${key}.`),
  );

/** A message's texts: one for each plural form. */
export const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

/** The English words, by group: what the files of `en/` export. */
export async function englishGroups(): Promise<Groups> {
  const groups: Groups = {};
  for (const file of globSync('*.ts', { cwd: ENGLISH }).sort())
    Object.assign(groups, (await import(path.join(ENGLISH, file))) as Groups);
  return groups;
}

/** A language's words, by the same groups. */
export async function groupsOf(lang: string): Promise<Groups> {
  if (lang === 'en') return englishGroups();
  const groups: Groups = {};
  for (const part of ['first', ...EVERY_PART] as const) Object.assign(groups, await partOf(lang, part));
  groups['signUp'] = (await partOf(lang, 'signUp'))!;
  for (const which of SERVED) groups[which] = servedWords(which, lang).words;
  return groups;
}
