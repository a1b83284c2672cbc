// Which letter a target gets, what its {{variables}} may be, and how they are filled. No zod: the browser
// fills letters.
import type { Letter } from './campaign.ts';
import type { Target } from './target.ts';

/** To how many targets one action goes at most. */
export const MOST_TARGETS = 20;

/** The variables of a letter and of its subjects, and what stands for each. */
export const LETTER_VARIABLES = {
  salutation: 'the greeting, by office and language: "Dear Senator Example:"',
  name: "the target's name",
  role: "the target's office or role",
  place: 'the state, district or town that the target stands for: "California\'s 21st district"',
  district: 'the number or name of that district alone: "21"',
  bill: 'the bill\'s number: "H.R. 2172"',
  billTitle: "the bill's title",
  personal: "the supporter's own words; the line is left out when there are none",
  closing: 'the words above the signature, by office and language: "Sincerely,"',
  supporter: "the supporter's name",
  postalCode: "the supporter's postal code",
} as const;
export type LetterVariable = keyof typeof LETTER_VARIABLES;
export type LetterValues = Partial<Record<LetterVariable, string>>;

const variable = /\{\{([^{}]*)\}\}/g;

/** The names in `{{…}}` that are none of those that are known. @param known by default the variables of a letter. */
export function unknownVariables(
  text: string,
  known: readonly string[] = Object.keys(LETTER_VARIABLES),
): string[] {
  return [...text.matchAll(variable)].map(match => match[1]!.trim()).filter(name => !known.includes(name));
}

/**
 * Fills a letter. A variable without a value leaves nothing behind, and a paragraph that is empty
 * because of it goes away.
 */
export function fillLetter(body: string, values: LetterValues): string {
  return body
    .replace(variable, (_, name: string) => values[name.trim() as LetterVariable] ?? '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Who a letter is for, by what it is asked: enough of a target to choose. */
export type Addressed = Pick<Target, 'id' | 'office' | 'party' | 'stance'>;

/**
 * How closely a letter is meant for somebody: a name outweighs a stance, that a party, that an office;
 * two of them together outweigh each alone. 0 for a letter to everybody.
 * @returns nothing where it is meant for others.
 */
function closeness({ for: only = {} }: Letter, { id, stance, party, office }: Addressed): number | undefined {
  const wanted: [string[] | undefined, string | undefined, number][] = [
    [only.targets, id, 8],
    [only.stances, stance, 4],
    [only.parties, party, 2],
    [only.offices, office, 1],
  ];
  let sum = 0;
  for (const [list, own, weight] of wanted) {
    if (!list) continue;
    if (!list.includes(own ?? '')) return undefined;
    sum += weight;
  }
  return sum;
}

/** The letter for a target: the one meant most closely for it, the earlier of two that are alike. */
export function chooseLetter(letters: readonly Letter[], target: Addressed): Letter | undefined {
  let [chosen, best]: [Letter | undefined, number] = [undefined, -1];
  for (const letter of letters) {
    const close = closeness(letter, target) ?? -1;
    if (close > best) [chosen, best] = [letter, close];
  }
  return chosen;
}
