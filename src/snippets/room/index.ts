// How much room an element of a campaign takes, told from what it will say. No browser is asked, and a page's
// own font is not known: it is rather a little too much. A test draws every campaign of the demo.
import type { Campaign, Hotline } from '../../contract/index.ts';
import type { FramedTag } from '../frame.ts';
import { hotlinesRoom } from './hotlines.ts';
import { LetterRoom } from './letter.ts';
import { MeterRoom, type Shape } from './meter.ts';
import { PetitionRoom } from './petition.ts';
import { Column } from './text.ts';
import { saidIn } from './words.ts';

export { SHAPES, type Shape } from './meter.ts';

/** In px, where text is of 16 px: in a narrow column, and in a wide one. */
export type Room = readonly [narrow: number, wide: number];

/** How wide an element is taken to be, in px: on a phone between margins of 16 px; in a column of text. */
export const WIDTHS: Room = [328, 544];

/** What is to be shown: a campaign, or the help lines of a country. */
export type Shown = Campaign | readonly Hotline[];

/** How an element was asked to be drawn. */
export interface Drawn {
  /** Of a meter; without one, a bar. */
  shape?: Shape | undefined;
  /** Of a petition: one line that opens. */
  compact?: boolean | undefined;
  /** Of help lines: the country that is asked for. */
  country?: string | undefined;
  /** Of help lines: the number for an emergency; `''` is the country's. */
  emergency?: string | undefined;
  /** Of help lines: the words of the line that opens them; `''` for the element's own. */
  discreet?: string | undefined;
}

/** @param lang of the reader: BCP 47. */
export async function roomFor(tag: FramedTag, shown: Shown, lang: string, drawn: Drawn = {}): Promise<Room> {
  const { shape = 'bar', compact } = drawn;
  const signsUp = 'id' in shown && shown.petition && !shown.petition.statement;
  const said = await saidIn(lang, Boolean(signsUp));
  const [narrow, wide] = WIDTHS.map(width => {
    const column = new Column(width);
    if (!('id' in shown)) return hotlinesRoom(shown, said, column, drawn);
    if (tag === 'petition-sign') {
      const petition = new PetitionRoom(shown, said, column);
      return compact ? petition.line() : petition.card();
    }
    if (tag === 'contact-rep') return new LetterRoom(shown, said, column).card();
    return new MeterRoom(shown, said, column).card(shape);
  });
  // In halves of 16 px, so that it is a round number of em, too.
  const rounded = (px: number) => 8 * Math.ceil(px / 8);
  return [rounded(narrow!), rounded(wide!)];
}
