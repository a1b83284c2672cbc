// How a letter greets its target, by office and language. Never guesses gender: where a language has no
// greeting without one, both forms stand, or the name alone.
import type { Target } from '../contract/index.ts';

type Person = Target & { voting?: boolean; state?: string | undefined };

/** English titles by office; an office without one is greeted by its full name. */
const TITLES: Record<string, string> = {
  'us-senate': 'Senator',
  'us-house': 'Representative',
  'us-president': 'President',
  'us-vice-president': 'Vice President',
  'us-governor': 'Governor',
  'ca-assembly': 'Assembly Member',
  'ca-senate': 'Senator',
  mayor: 'Mayor',
  'county-supervisor': 'Supervisor',
  'city-council': 'Council Member',
};

/** Members of the House who have no vote there. */
const title = (target: Person) => {
  if (target.voting !== false) return TITLES[target.office];
  return target.state === 'PR' ? 'Resident Commissioner' : 'Delegate';
};

/** What Spanish calls an office, for whoever holds it. Not yet reviewed by a native speaker. */
const CARGOS: Record<string, string> = {
  'us-senate': 'Senador/a',
  'us-house': 'Representante',
  'us-president': 'Presidente/a',
  'us-vice-president': 'Vicepresidente/a',
  'us-governor': 'Gobernador/a',
  'ca-assembly': 'Asambleísta',
  'ca-senate': 'Senador/a',
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
  es: ({ office, name, family, voting }) => {
    const cargo = voting === false ? undefined : CARGOS[office];
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
const HONORABLE = new Set(Object.keys(TITLES).filter(office => !/president|council/.test(office)));

/** The name as an envelope or a printed letter in `lang` has it: `The Honorable Ana Example`. */
export function addressee({ office, name }: Target, lang: string): string {
  if (lang.split('-')[0] !== 'en') return name;
  if (HONORABLE.has(office)) return `The Honorable ${name}`;
  return TITLES[office] ? `${TITLES[office]} ${name}` : name;
}
