// What of a theme is hard to read, in words, with a colour that would do.
import { contrast } from '../../../src/themes/contrast.ts';
import { type TooClose, colourOf, nearest, tooClose } from '../../../src/themes/nearest.ts';
import type { Theme, Token } from '../../../src/themes/themes.ts';

/** The colours, as those who choose them call them, and what each is for. */
export const COLOURS = {
  accent: ['Accent', 'the button, links, the meter'],
  'on-accent': ['Button text', 'what stands on the accent'],
  surface: ['Card', 'what everything stands on'],
  text: ['Text', 'titles and what is read'],
  muted: ['Quiet text', 'help and small print'],
  hairline: ['Outline', 'the line around the card'],
  edge: ['Edges of fields', 'so that a field is seen'],
  field: ['Inside of fields', 'what is typed stands on it'],
  good: ['Good', 'what went well'],
  bad: ['Mistakes', 'what is to be mended'],
} as const satisfies Partial<Record<Token, readonly [title: string, what: string]>>;

export type Colour = keyof typeof COLOURS;

export const isColour = (token: Token): token is Colour => Object.hasOwn(COLOURS, token);

const title = (token: Token) => (isColour(token) ? COLOURS[token][0] : token);

/** A colour that is not told apart from others. */
export interface Warning {
  token: Token;
  night: boolean;
  /** One sentence for each of the others. */
  said: string[];
  /** The nearest colour that would do; nothing where another has to change first. */
  offer?: string | undefined;
}

const ratio = (number: number) => (Math.floor(number * 10) / 10).toFixed(1);

/**
 * All that is hard to read in a theme.
 * @param touched what was changed last: it is the one to mend, where it has a part in it.
 */
export function warningsOf({ tokens }: Theme, night: boolean, touched?: Token): Warning[] {
  const byToken = new Map<Token, TooClose[]>();
  for (const pair of tooClose(tokens, night)) {
    const token = touched && (pair.front === touched || pair.back === touched) ? touched : pair.front;
    byToken.set(token, [...(byToken.get(token) ?? []), pair]);
  }
  return [...byToken].map(([token, pairs]) => ({
    token,
    night,
    said: pairs.map(
      ({ front, back, found, needed }) =>
        `${title(front)} on ${title(back).toLowerCase()}: ${ratio(found)} to 1, and ${needed} to 1 is needed.`,
    ),
    offer: nearest(tokens, token, night),
  }));
}

/** How well a colour is told from the one it has most to do with: for the row of the colour itself. */
export function ratioOf({ tokens }: Theme, token: Colour, night: boolean): string {
  const other = { 'on-accent': 'accent', surface: 'text', field: 'text' }[token as string] ?? 'surface';
  const [own, back] = [colourOf(tokens, token, night), colourOf(tokens, other as Token, night)];
  return own && back ? `${ratio(contrast(own, back))} to 1` : '';
}
