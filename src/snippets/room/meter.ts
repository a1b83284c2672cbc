// The card of <goal-meter>, in each of its shapes.
import { formatDay } from '../../i18n/day.ts';
import { CampaignRoom } from './campaign.ts';
import type { Column } from './text.ts';

/** How a meter is drawn. */
export const SHAPES = ['bar', 'ring', 'thermometer'] as const;
export type Shape = (typeof SHAPES)[number];

/** A number as it may be later. */
const N = 100_000;

export class MeterRoom extends CampaignRoom {
  card(shape: Shape): number {
    const { column, campaign } = this;
    const drawn = campaign.goal ? shape : 'bar';
    if (drawn !== 'bar') return column.edges + this.#shaped(drawn);
    // One line of parts: at first there is none, and a page wants no hole.
    return column.edges + this.meter(false) + 22;
  }

  /** What the number may be made of: all of it confirmed, or not; and what waits. */
  #parts(): string[] {
    const { meterParts: words } = this.said.words;
    const all = this.waits ? words.allVerified : words.noneVerified;
    return [this.say(all), this.waits ? this.say(words.pending, { n: 100 }) : ''].filter(Boolean);
  }

  /** A picture with words beside it; the parts of a ring stand below where there is little room. */
  #shaped(shape: Exclude<Shape, 'bar'>): number {
    const narrow = this.column.host < 400;
    const [width, height] = shape === 'ring' ? (narrow ? [124, 108] : [152, 132]) : [64, 140];
    const beside = this.column.less(width);
    const parts = (column: Column) =>
      6 + this.#parts().reduce((sum, part) => sum + 2 + column.less(14).small(part), 0);
    if (shape === 'ring' && narrow) return Math.max(height, this.#words(beside)) + parts(this.column);
    return Math.max(height, this.#words(beside) + parts(beside));
  }

  #words(beside: Column): number {
    const { meter: words } = this.said.words;
    const { deadline, closed } = this.campaign;
    const lines = [closed ? words.goalWas : words.nextGoal, deadline && words.ended].map(
      message =>
        message &&
        beside.small(this.say(message, { n: N, date: formatDay(this.said.lang, deadline ?? '2027-09-28') })),
    );
    return lines.reduce<number>(
      (sum, height) => sum + (height || 0),
      6 + beside.text(`0000 ${this.say(words.signed, { n: N })}`),
    );
  }
}
