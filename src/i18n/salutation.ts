// How a letter greets its target and takes its leave, by office and language. Never guesses gender: where a language
// has no greeting without one, both forms stand, or the name alone. English is here; other languages come when a
// letter is written in one (`letter-forms.ts`).
import type { Target } from '../contract/index.ts';
import { say } from './message.ts';

type Person = Target & { voting?: boolean; state?: string | undefined };

/** What a language says around a letter. `{name}` is the whole name, `{family}` what follows a title, `{title}` the office's. */
export interface LetterForms {
  /** By kind of office, for whoever holds it; one without a title is greeted by the whole name. */
  readonly titles: Readonly<Record<string, string>>;
  /** To who holds an office with a title; where it says `{family}`, to whose that is known. */
  readonly titled: string;
  readonly named: string;
  /** To a company or a department, not to a person. */
  readonly group?: string;
  /** Above the signature. */
  readonly closing: string;
  /** The same, to who holds an office with a title. */
  readonly closingTitled?: string;
  /** The name on an envelope, where it is not the name alone. */
  readonly envelope?: { readonly titled: string; readonly named: string; readonly group: string };
}

const ENGLISH: LetterForms = {
  titles: {
    senate: 'Senator',
    house: 'Representative',
    president: 'President',
    'vice-president': 'Vice President',
    governor: 'Governor',
    assembly: 'Assembly Member',
    mayor: 'Mayor',
    'county-supervisor': 'Supervisor',
    'city-council': 'Council Member',
  },
  titled: 'Dear {title} {family}:',
  named: 'Dear {name}:',
  closing: 'Sincerely,',
  closingTitled: 'Respectfully,',
  envelope: { titled: 'The Honorable {name}', named: '{name}', group: '{name}' },
};

/** A language without forms here greets by the name alone: an English line has no place in it. */
const PLAIN: LetterForms = { titles: {}, titled: '{name}:', named: '{name}:', closing: '' };

let formsOf: ((lang: string) => LetterForms | undefined) | undefined;

const isEnglish = (lang: string) => /^en\b/.test(lang);

/** Is there all that letters in these languages say? */
export const knowsForms = (langs: readonly string[]): boolean => Boolean(formsOf) || langs.every(isEnglish);

/** Loads what letters say in languages other than English. */
export async function loadForms(): Promise<void> {
  ({ formsOf } = await import('./letter-forms.ts'));
}

const formsFor = (lang: string) => (isEnglish(lang) ? ENGLISH : (formsOf?.(lang) ?? PLAIN));

/** The office without the country or state before it: a senator is greeted alike in each of them. */
const kind = ({ office }: Target) => office.replace(/^[a-z]{2}-/, '');

/** Offices that are no person's, unless one is named. */
const isGroup = (target: Target) => /^(company|police)$/.test(kind(target)) && !target.family;

/** What whoever holds the office is called. */
function titleOf(target: Person, lang: string): string | undefined {
  const { titles } = formsFor(lang);
  const title = Object.hasOwn(titles, kind(target)) ? titles[kind(target)] : undefined;
  // Members of the House who have no vote there.
  if (target.voting !== false || !isEnglish(lang)) return target.voting === false ? undefined : title;
  return target.state === 'PR' ? 'Resident Commissioner' : 'Delegate';
}

/** Fills a form; between characters of Chinese there is no space. */
const filled = (form: string, { name, family = '' }: Target, title = ''): string =>
  say('en', form, { name, family, title }).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');

/** The greeting line of a letter in `lang`: `Dear Senator Example:`. */
export function salutation(target: Target, lang: string): string {
  const { titled, named, group = named } = formsFor(lang);
  const title = titleOf(target, lang);
  if (title && (target.family || !titled.includes('{family}'))) return filled(titled, target, title);
  return filled(isGroup(target) ? group : named, target);
}

/** What stands above the signature of a letter in `lang`: `Sincerely,`. */
export function closing(target: Target, lang: string): string {
  const forms = formsFor(lang);
  const title = titleOf(target, lang);
  return filled((title && forms.closingTitled) || forms.closing, target, title);
}

/** The name as an envelope or the head of a letter in `lang` has it: `The Honorable Ana Example`. */
export function envelopeName(target: Target, lang: string): string {
  const { envelope } = formsFor(lang);
  if (!envelope) return target.name;
  const title = titleOf(target, lang);
  // The President and the Vice President are no Honorable.
  if (isEnglish(lang) && kind(target).endsWith('president')) return filled('{title} {name}', target, title);
  return filled(envelope[title ? 'titled' : isGroup(target) ? 'group' : 'named'], target, title);
}
