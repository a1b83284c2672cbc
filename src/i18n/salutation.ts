// How a letter greets its target, by office and language. Never guesses gender: where a language has no
// greeting without one, both forms stand, or the name alone.
import type { Target } from '../contract/index.ts';

type Person = Target & { voting?: boolean; state?: string | undefined };

/** The office without the country or state before it: a senator is greeted alike in each of them. */
const kind = ({ office }: Target) => office.replace(/^[a-z]{2}-/, '');

/** English titles by kind of office; one without a title is greeted by the full name. */
const TITLES: Record<string, string> = {
  senate: 'Senator',
  house: 'Representative',
  president: 'President',
  'vice-president': 'Vice President',
  governor: 'Governor',
  assembly: 'Assembly Member',
  mayor: 'Mayor',
  'county-supervisor': 'Supervisor',
  'city-council': 'Council Member',
};

/** Is it an office with a title, which people are elected to? */
export const hasTitle = (target: Target): boolean => Object.hasOwn(TITLES, kind(target));

/** Members of the House who have no vote there. */
const title = (target: Person) => {
  if (target.voting !== false) return TITLES[kind(target)];
  return target.state === 'PR' ? 'Resident Commissioner' : 'Delegate';
};

/** What Spanish calls an office, for whoever holds it. Not yet reviewed by a native speaker. */
const CARGOS: Record<string, string> = {
  senate: 'Senador/a',
  house: 'Representante',
  president: 'Presidente/a',
  'vice-president': 'Vicepresidente/a',
  governor: 'Gobernador/a',
  assembly: 'Asambleísta',
  mayor: 'Alcalde/sa',
  'county-supervisor': 'Supervisor/a',
  'city-council': 'Concejal/a',
};

/** Greetings by language; all but English are not yet reviewed by a native speaker. */
const FORMS: Record<string, (target: Person) => string> = {
  en: target => {
    const { name, family } = target;
    const office = title(target);
    return office && family ? `Dear ${office} ${family}:` : `Dear ${name}:`;
  },
  es: target => {
    const { name, family, voting } = target;
    const cargo = voting === false ? undefined : CARGOS[kind(target)];
    return cargo && family ? `Estimado/a ${cargo} ${family}:` : `Estimado/a ${name}:`;
  },
  fr: ({ office }) =>
    office === 'fr-assemblee' ? 'Madame la Députée, Monsieur le Député,' : 'Madame, Monsieur,',
  de: ({ office, name }) =>
    office === 'de-bundestag'
      ? 'Sehr geehrte Frau Abgeordnete, sehr geehrter Herr Abgeordneter,'
      : `Guten Tag ${name},`,
  ar: ({ name }) => `إلى ${name}، تحية طيبة:`,
};

/**
 * The greeting line of a letter in `lang`: `Dear Senator Example:`. A language without a form here greets
 * by the name alone: an English line has no place in it.
 */
export function salutation(target: Target, lang: string): string {
  const form = FORMS[lang.split('-')[0]!];
  return form ? form(target) : `${target.name}:`;
}

/** Offices whose holders are written to as The Honorable. */
const HONORABLE = new Set(Object.keys(TITLES).filter(name => !/president|council/.test(name)));

/** The name as an envelope or a printed letter in `lang` has it: `The Honorable Ana Example`. */
export function addressee(target: Target, lang: string): string {
  const { name } = target;
  if (lang.split('-')[0] !== 'en') return name;
  const office = TITLES[kind(target)];
  if (HONORABLE.has(kind(target))) return `The Honorable ${name}`;
  return office ? `${office} ${name}` : name;
}
