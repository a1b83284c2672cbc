/** What a theme may set: a variable of the elements, `--upstander-<name>`. */
export type Token =
  | 'accent'
  | 'on-accent'
  | 'surface'
  | 'text'
  | 'muted'
  | 'hairline'
  | 'edge'
  | 'field'
  | 'good'
  | 'bad'
  | 'radius'
  | 'font'
  | 'width';

export interface Theme {
  /** Its file is `<id>.css`, its class `upstander-<id>`. */
  id: string;
  title: string;
  /** For which pages it is. */
  what: string;
  /** Set where it is dark by day, too: then native controls and scroll bars in the elements are. */
  scheme?: 'dark';
  /** The room between a card's edge and what is in it, in px; it shrinks on narrow cards. */
  padding?: number;
  /** By day and by night; one value holds for both. */
  tokens: Partial<Record<Token, readonly [light: string, dark?: string]>>;
}

/** The finished themes. A test holds the contrast of each, by day and by night. */
export const THEMES: readonly Theme[] = [
  {
    id: 'calm',
    title: 'Calm',
    what: 'What the elements look like by themselves: a quiet card that goes with most pages.',
    tokens: {
      accent: ['#2f45c5', '#a9b6ff'],
      'on-accent': ['#ffffff', '#10163a'],
      surface: ['#ffffff', '#171a21'],
      text: ['#1b2030', '#eceef4'],
      muted: ['#565e70', '#a6aebf'],
      hairline: ['#dfe1e8', '#2d323d'],
      edge: ['#868d9d', '#727a8b'],
      field: ['#ffffff', '#1d212a'],
      good: ['#17724a', '#7fd6a8'],
      bad: ['#b0261c', '#ffb0a6'],
      radius: ['12px'],
    },
  },
  {
    id: 'contrast',
    title: 'High contrast',
    what: 'Black on white with full lines, for readers who need to see every edge.',
    tokens: {
      accent: ['#0000b3', '#ffe066'],
      'on-accent': ['#ffffff', '#000000'],
      surface: ['#ffffff', '#000000'],
      text: ['#000000', '#ffffff'],
      muted: ['#262626', '#e0e0e0'],
      hairline: ['#000000', '#ffffff'],
      edge: ['#000000', '#ffffff'],
      field: ['#ffffff', '#000000'],
      good: ['#00522a', '#8dffbf'],
      bad: ['#8f0000', '#ffb3ab'],
      radius: ['4px'],
    },
  },
  {
    id: 'newspaper',
    title: 'Newspaper',
    what: 'Serif type on warm paper with straight corners, for long reads.',
    tokens: {
      accent: ['#8a1f1f', '#f0aaa2'],
      'on-accent': ['#ffffff', '#2a0b0b'],
      surface: ['#fbf8f1', '#1c1a16'],
      text: ['#1f1b16', '#f0ebe1'],
      muted: ['#5f574b', '#b8ae9f'],
      hairline: ['#d9d1c1', '#3a352c'],
      edge: ['#857c6c', '#867d6b'],
      field: ['#fffdf8', '#24211b'],
      good: ['#2a6540', '#94d3a6'],
      bad: ['#a32017', '#ffb0a6'],
      radius: ['0px'],
      font: ["Georgia, 'Times New Roman', serif"],
    },
  },
  {
    id: 'bold',
    title: 'Bold campaign',
    what: 'A loud accent and a drawn outline, for a page with one thing to do.',
    tokens: {
      accent: ['#c62a12', '#ffb199'],
      'on-accent': ['#ffffff', '#3a0d04'],
      surface: ['#fff9f2', '#1b1210'],
      text: ['#1a1210', '#fff3ec'],
      muted: ['#65544d', '#cbb5ab'],
      hairline: ['#1a1210', '#fff3ec'],
      edge: ['#1a1210', '#fff3ec'],
      field: ['#ffffff', '#261a17'],
      good: ['#17633f', '#8fdcb0'],
      bad: ['#9c1c10', '#ffb4aa'],
      radius: ['20px'],
    },
  },
  {
    id: 'dark',
    title: 'Dark',
    what: 'Dark by day, too, with a warm accent, for pages that always are.',
    scheme: 'dark',
    tokens: {
      accent: ['#ffcb5c'],
      'on-accent': ['#241a00'],
      surface: ['#12151c'],
      text: ['#f1f3f8'],
      muted: ['#adb4c3'],
      hairline: ['#2c323e'],
      edge: ['#7b8392'],
      field: ['#1a1e27'],
      good: ['#86d9a9'],
      bad: ['#ffb1a8'],
      radius: ['14px'],
    },
  },
  {
    id: 'minimal',
    title: 'Minimal',
    what: 'Black, white and room: no lines but those of fields, for plain pages.',
    tokens: {
      accent: ['#111111', '#f5f5f5'],
      'on-accent': ['#ffffff', '#111111'],
      surface: ['#ffffff', '#111111'],
      text: ['#111111', '#f5f5f5'],
      muted: ['#595959', '#b3b3b3'],
      hairline: ['#ffffff', '#111111'],
      edge: ['#8a8a8a', '#7d7d7d'],
      field: ['#ffffff', '#161616'],
      good: ['#1b6b45', '#8ed7ae'],
      bad: ['#a8241a', '#ffb0a6'],
      radius: ['6px'],
    },
  },
];
