// Paper: a letter to sign, and postcards, four to a sheet. Built as plain elements in a frame of their own, so
// that the page around does not print along, whatever its styles and its policy are.
import { direction } from '../../../i18n/direction.ts';
import { formatDay } from '../../../i18n/day.ts';

export type PaperSize = 'a4' | 'letter';

/** Where US Letter lies in the printers. */
const LETTER_REGIONS = 'US CA MX PH CL CO VE CR GT SV HN NI PA PR DO';

/** The paper that a reader in `language` most likely has. Some browsers name none (`C`). */
export function paperFor(language: string): PaperSize {
  try {
    const region = new Intl.Locale(language).maximize().region ?? '';
    return LETTER_REGIONS.split(' ').includes(region) ? 'letter' : 'a4';
  } catch {
    return 'a4';
  }
}

export interface PaperLetter {
  lang: string;
  /** Who writes, line by line; without any, room to write it. */
  sender: readonly string[];
  /** Today, `2026-06-15`. */
  date: string;
  addressee: readonly string[];
  subject: string;
  body: string;
  /** The line above which one signs. */
  name: string;
}

export interface Postcard {
  lang: string;
  text: string;
  addressee: readonly string[];
  /** What blank lines are for, and where the stamp goes. */
  blanks: readonly string[];
  stamp: string;
}

const COMMON = `
  * { box-sizing: border-box; margin: 0; }
  html { font: 11.5pt/1.5 Georgia, 'Times New Roman', serif; color: #000; background: #fff; }
  p { white-space: pre-wrap; overflow-wrap: anywhere; }`;

/** A node of the paper's document, with its class and what is in it. */
type Make = (kind: string, className: string, ...inside: (Node | string)[]) => HTMLElement;

const maker =
  (paper: Document): Make =>
  (kind, className, ...inside) => {
    const made = paper.createElement(kind);
    if (className) made.className = className;
    made.append(...inside);
    return made;
  };

const lines = (make: Make, className: string, all: readonly string[]) => make('p', className, all.join('\n'));

/** A letter's sheets. */
function letterSheet(make: Make, letter: PaperLetter): HTMLElement {
  const { lang, sender, date, addressee, subject, body, name } = letter;
  const written = body.split('\n');
  const at = written.lastIndexOf(name);
  // Room to sign stands above the name; a letter that does not end with it gets room at its end.
  const parts =
    at > 0
      ? [
          make('p', '', written.slice(0, at).join('\n')),
          make('div', 'sign'),
          make('p', '', written.slice(at).join('\n')),
        ]
      : [make('p', '', body), make('div', 'sign')];
  return make(
    'main',
    'letter',
    sender.length
      ? lines(make, 'sender', sender)
      : make('div', 'sender blank', make('i', ''), make('i', ''), make('i', '')),
    make('p', 'date', formatDay(lang, date)),
    lines(make, 'addressee', addressee),
    make('p', 'subject', subject),
    ...parts.slice(0, -2),
    make('div', 'end', ...parts.slice(-2)),
  );
}

const LETTER_CSS = `${COMMON}
  .letter > * { margin-block-end: 1.4em; }
  .subject { font-weight: bold; }
  .blank i { display: block; inline-size: 7cm; block-size: 0.8cm; border-block-end: 0.5pt solid #888; }
  .sign { block-size: 1.8cm; }
  .end { break-inside: avoid; }`;

/** Four cards on a sheet that lies on its side, with marks where to cut. */
function postcardSheet(make: Make, { text, addressee, blanks, stamp }: Postcard): HTMLElement {
  const card = () =>
    make(
      'section',
      'card',
      make(
        'div',
        'said',
        make('p', 'text', text),
        make('div', 'from', ...blanks.map(label => make('p', 'line', make('small', '', label)))),
      ),
      make('div', 'to', make('p', 'stamp', stamp), lines(make, 'addressee', addressee)),
    );
  const marks = ['top', 'bottom', 'start', 'end', 'middle'].map(place => make('i', `mark ${place}`));
  return make('main', 'sheet', card(), card(), card(), card(), ...marks);
}

const postcardCss = (inline: string, block: string) => `${COMMON}
  html { font-size: 9.5pt; line-height: 1.4; }
  .sheet { position: relative; display: grid; grid-template: 1fr 1fr / 1fr 1fr; inline-size: ${inline}; block-size: ${block}; overflow: hidden; }
  .card { display: grid; grid-template-columns: 55fr 45fr; gap: 5mm; padding: 9mm; min-block-size: 0; overflow: hidden; }
  .said { display: flex; flex-direction: column; gap: 3mm; min-block-size: 0; }
  .text { flex: 1; min-block-size: 0; overflow: hidden; }
  .line { block-size: 6.5mm; border-block-end: 0.5pt solid #666; }
  .line small { font-size: 6.5pt; color: #555; }
  .to { display: flex; flex-direction: column; padding-inline-start: 5mm; border-inline-start: 0.5pt solid #999; }
  .stamp { align-self: end; display: grid; place-items: center; inline-size: 17mm; block-size: 20mm; border: 0.5pt dashed #888; font-size: 7pt; color: #666; }
  .to .addressee { margin-block: auto; font-size: 10pt; }
  .mark { position: absolute; } /* borders: printers leave backgrounds out */
  .top, .bottom { inset-inline-start: 50%; block-size: 9mm; border-inline-start: 0.5pt solid #000; }
  .top { inset-block-start: 0; } .bottom { inset-block-end: 0; }
  .start, .end { inset-block-start: 50%; inline-size: 9mm; border-block-start: 0.5pt solid #000; }
  .start { inset-inline-start: 0; } .end { inset-inline-end: 0; }
  .middle { inset-block-start: calc(50% - 4mm); inset-inline-start: 50%; block-size: 8mm; border-inline-start: 0.5pt solid #000; }
  .middle::after { content: ''; position: absolute; inset-block-start: 4mm; inset-inline-start: -4mm; inline-size: 8mm; border-block-start: 0.5pt solid #000; }`;

const PAPER = { a4: ['297mm', '210mm', 'A4'], letter: ['11in', '8.5in', 'letter'] } as const;

/** Prints a letter on its own sheets. */
export const printLetter = (letter: PaperLetter, size: PaperSize): void =>
  print(letter.subject, letter.lang, `@page { size: ${PAPER[size][2]}; margin: 22mm; } ${LETTER_CSS}`, make =>
    letterSheet(make, letter),
  );

/** Prints a sheet of four postcards: as wide as the paper, its own margins inside. */
export function printPostcards(title: string, postcard: Postcard, size: PaperSize): void {
  const [inline, block, name] = PAPER[size];
  const css = `@page { size: ${name} landscape; margin: 0; } ${postcardCss(inline, block)}`;
  print(title, postcard.lang, css, make => postcardSheet(make, postcard));
}

/** Prints from a frame that is there for that only. */
function print(title: string, lang: string, css: string, build: (make: Make) => HTMLElement): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  // Out of sight, but not display: none, which some browsers do not print.
  Object.assign(frame.style, {
    position: 'fixed',
    inlineSize: '1px',
    blockSize: '1px',
    border: '0',
    opacity: '0',
  });
  document.body.append(frame);
  const { contentDocument: paper, contentWindow: view } = frame;
  if (!paper || !view) return frame.remove();
  paper.title = title;
  paper.documentElement.lang = lang;
  paper.documentElement.dir = direction(lang);
  // The page's policy holds here, too: a strict one takes adopted styles only.
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  paper.adoptedStyleSheets = [sheet];
  paper.body.append(build(maker(paper)));
  view.addEventListener('afterprint', () => frame.remove());
  setTimeout(() => view.print());
}
