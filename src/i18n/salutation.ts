// How a letter greets its target, by office and language. Never guesses gender.
import type { Target } from '../contract/index.ts';

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
const title = (target: Target & { voting?: boolean; state?: string | undefined }) => {
  if (target.voting !== false) return TITLES[target.office];
  return target.state === 'PR' ? 'Resident Commissioner' : 'Delegate';
};

const FORMS: Record<string, (title: string | undefined, target: Target) => string> = {
  en: (office, { name, family }) => (office && family ? `Dear ${office} ${family}:` : `Dear ${name}:`),
  es: (_, { name }) => `Estimado/a ${name}:`,
  ar: (_, { name }) => `إلى ${name}، تحية طيبة:`,
};

/** The greeting line of a letter in `lang`: `Dear Senator Example:`. Falls back to English. */
export function salutation(target: Target, lang: string): string {
  const form = FORMS[lang.split('-')[0]!] ?? FORMS['en']!;
  return form(title(target), target);
}
