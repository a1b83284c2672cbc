// What a letter's {{variables}} may be, and how they are filled. No zod: the browser fills letters.

/** The variables of a letter, and what stands for each. */
export const LETTER_VARIABLES = {
  salutation: 'the greeting, by office and language: "Dear Senator Example:"',
  name: "the target's name",
  role: "the target's office or role",
  place: 'the state, district or town that the target stands for',
  personal: "the supporter's own words; the line is left out when there are none",
  supporter: "the supporter's name",
  postalCode: "the supporter's postal code",
} as const;
export type LetterVariable = keyof typeof LETTER_VARIABLES;

const variable = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names in `{{…}}` that are not variables of a letter. */
export function unknownVariables(body: string): string[] {
  return [...body.matchAll(variable)].map(match => match[1]!).filter(name => !(name in LETTER_VARIABLES));
}

/**
 * Fills a letter. A variable without a value leaves nothing behind, and a paragraph that is empty
 * because of it goes away.
 */
export function fillLetter(body: string, values: Partial<Record<LetterVariable, string>>): string {
  return body
    .replace(variable, (_, name: string) => values[name as LetterVariable] ?? '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
