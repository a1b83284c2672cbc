// How much room a text takes, told without a browser: from the widths of letters in a common sans-serif.

/** Of one em, for letters of this kind; all others are counted as wide as a digit. */
const WIDTHS: readonly [kind: RegExp, em: number][] = [
  [/[\u2E80-\uFFFF]/, 1],
  [/[ijltfrI.,:;!'’|()[\]/ -]/, 0.31],
  [/[mwMW@%—…]/, 0.89],
  [/[A-Z&]/, 0.7],
];
const USUAL = 0.56;
/** Fonts differ, and a line too many is better than one too few. */
const SPARE = 1.06;

const widthOf = (text: string): number => {
  let em = 0;
  for (const letter of text) em += WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? USUAL;
  return em * SPARE;
};

/**
 * How many lines a text takes, broken between words.
 * @param width in px. @param size of the font, in px.
 */
export function linesOf(text: string, width: number, size = 16): number {
  const most = width / size;
  const space = widthOf(' ');
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const wide = widthOf(word);
      if (used && used + space + wide > most) {
        lines++;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(wide / most) - 1); // a word may be longer than a line
      used += (used ? space : 0) + wide;
    }
  }
  return lines;
}

/** The column inside a card. Every height is in px, in text of 16 px. */
export class Column {
  /** How wide the element is, in px. */
  readonly host: number;
  /** How wide its text may be, in px. */
  readonly width: number;
  /** The card's edges, above and below. */
  readonly edges: number;

  constructor(host: number) {
    this.host = host;
    const padding = host < 400 ? 16 : 24; // as in base/styles/card.ts
    this.edges = 2 * (padding + 1);
    this.width = Math.min(host, 576) - this.edges;
  }

  /** The same, with less room for text: beside a box to tick. */
  less(by: number): Column {
    const column = new Column(this.host);
    return Object.assign(column, { width: this.width - by });
  }

  /** Text of the card's own size. */
  text(text: string | undefined): number {
    return text ? 24 * linesOf(text, this.width) : 0;
  }

  small(text: string | undefined): number {
    return text ? 20.5 * linesOf(text, this.width, 14) : 0;
  }

  title(text: string): number {
    return 26 * linesOf(text, this.width * 0.94, 20.8); // bold letters are wider
  }

  /** A number or an address to tap: bold, and bigger. */
  big(text: string): number {
    return 28.8 * linesOf(text, this.width * 0.94, 19.2);
  }

  /** A label with its distance to the field below. */
  label(text: string): number {
    return 6 + 22.5 * linesOf(text, this.width * 0.94, 15);
  }

  /** How wide a button is by itself. */
  buttonWidth(text: string): number {
    return 42 + 16 * widthOf(text);
  }

  /** A button, or a link that is one, over the whole width. */
  button(text: string): number {
    return Math.max(48, 22 + 21 * linesOf(text, (this.width - 42) * 0.94));
  }
}

/** Heights under one another; what has none takes no gap either. */
export function stack(heights: readonly number[], gap = 16): number {
  const there = heights.filter(height => height > 0);
  return there.reduce((sum, height) => sum + height, gap * Math.max(0, there.length - 1));
}
