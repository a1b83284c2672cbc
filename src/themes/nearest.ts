// The colour nearest to one that is not told apart well enough: the same hue, a little lighter or darker.
import { PAIRS, contrast } from './contrast.ts';
import type { Theme, Token } from './themes.ts';

/** Two tokens that are not told apart well enough. */
export interface TooClose {
  front: Token;
  back: Token;
  /** 1 to 21. */
  found: number;
  needed: number;
}

/** The colour of a token, as `#rrggbb`. @param night by night; where a token has one colour, that holds for both. */
export const colourOf = (tokens: Theme['tokens'], token: Token, night: boolean): string | undefined =>
  (night && tokens[token]?.[1]) || tokens[token]?.[0];

/** What of a theme is not told apart well enough, by day or by night. Tokens that it does not set are not looked at. */
export function tooClose(tokens: Theme['tokens'], night: boolean): TooClose[] {
  return PAIRS.flatMap(([front, back, needed]) => {
    const [a, b] = [colourOf(tokens, front, night), colourOf(tokens, back, night)];
    const found = a && b ? contrast(a, b) : needed;
    return found < needed ? [{ front, back, found, needed }] : [];
  });
}

/**
 * The nearest colour for a token that is told from all that it has to be told from.
 * @returns as `#rrggbb`; nothing where no colour of its hue would do, for what it stands on is itself in the middle.
 */
export function nearest(tokens: Theme['tokens'], token: Token, night: boolean): string | undefined {
  const own = colourOf(tokens, token, night);
  if (!own) return undefined;
  const others = PAIRS.flatMap(([front, back, needed]) => {
    const other = front === token ? back : back === token ? front : undefined;
    const colour = other && colourOf(tokens, other, night);
    return colour ? [{ colour, needed }] : [];
  });
  const passes = (colour: string) => others.every(one => contrast(colour, one.colour) >= one.needed);
  const { l, a, b } = toOklab(own);
  for (let step = 0; step <= STEPS; step++) {
    for (const sign of [-1, 1]) {
      const lightness = l + (sign * step) / STEPS;
      if (lightness < 0 || lightness > 1) continue;
      // Near black and white there is less colour to have.
      const rest = Math.min(1, lightness / (l || 1), (1 - lightness) / (1 - l || 1));
      const tried = step === 0 ? own : fromOklab({ l: lightness, a: a * rest, b: b * rest });
      if (passes(tried)) return tried;
    }
  }
  return undefined;
}

/** How fine lightness is searched. */
const STEPS = 200;

interface Oklab {
  l: number;
  a: number;
  b: number;
}

// Oklab, in which a step of lightness looks as big in every hue: https://bottosson.github.io/posts/oklab/
function toOklab(colour: string): Oklab {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function fromOklab({ l: lightness, a, b }: Oklab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const parts = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${parts
    .map(part => {
      const share = Math.min(1, Math.max(0, part));
      const shown = share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055;
      return Math.round(shown * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;
}
