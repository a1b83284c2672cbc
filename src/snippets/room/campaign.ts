// What the cards of a campaign have in common, block by block as the elements draw it.
import type { Campaign } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { formatDay } from '../../i18n/day.ts';
import { type Message, type Values, say } from '../../i18n/message.ts';
import { type Column, linesOf, stack } from './text.ts';

/** What an element says, in the language of its words. */
export interface Said {
  words: Pick<
    Catalogue,
    | 'after'
    | 'asks'
    | 'coach'
    | 'common'
    | 'contact'
    | 'form'
    | 'hotline'
    | 'hotlineFacts'
    | 'meter'
    | 'meterParts'
    | 'next'
    | 'petition'
    | 'signUp'
  >;
  lang: string;
}

/** A field to write in one line. */
export const INPUT = 46;
export const TEXTAREA = 112;
/** What can be opened reaches into the gaps around it. */
const SUMMARY_ABOVE = -16;

/** A campaign's card. */
export class CampaignRoom {
  readonly campaign: Campaign;
  readonly said: Said;
  readonly column: Column;

  constructor(campaign: Campaign, said: Said, column: Column) {
    this.campaign = campaign;
    this.said = said;
    this.column = column;
  }

  protected say(message: Message, values?: Values): string {
    return say(this.said.lang, message, values);
  }

  /**
   * The number with its bar, as they may be later: a number of six digits, and some that wait.
   * @param parts these stand in the same line.
   */
  meter(parts = true): number {
    const { column, campaign } = this;
    const { meter: words, meterParts } = this.said.words;
    const { goal, deadline, closed } = campaign;
    const n = 100_000;
    const left = deadline && this.say(words.ended, { date: formatDay(this.said.lang, deadline) });
    const wraps = left && linesOf(`${this.say(words.signed, { n })} 000000 ${left}`, column.width) > 1;
    const below = [
      parts && (this.waits ? this.say(meterParts.pending, { n: 100 }) : this.say(words.beFirst)),
      goal && this.say(closed ? words.goalWas : words.nextGoal, { n }),
      // Of letters, some go through the endpoint and some by the reader's own account.
      parts && !campaign.petition && this.say(meterParts.verified, { n: 1000 }),
      parts && !campaign.petition && this.say(meterParts.unverified, { n: 1000 }),
    ];
    return 34 + (wraps ? 24.5 : 0) + (goal ? 24 : 0) + column.small(below.filter(Boolean).join('   '));
  }

  /** Actions wait for a confirmation before they count. */
  protected get waits(): boolean {
    const { petition, deliver } = this.campaign;
    return petition ? petition.confirm === true : deliver !== 'unverified';
  }

  /** What chooses another language, where there are several. */
  protected languages(): number {
    return this.campaign.languages.length > 1 ? 28 : 0;
  }

  protected sample(): number {
    const { common } = this.said.words;
    return this.campaign.sample
      ? 6 + this.column.small(`${this.say(common.sample)}      ${this.say(common.sampleNote)}`)
      : 0;
  }

  /** The title, and what stands close under it. */
  protected head(...below: number[]): number {
    return stack([this.column.title(this.campaign.title), ...below], 8);
  }

  protected opens(text: Message): number {
    return SUMMARY_ABOVE + 20 + this.column.text(`  ${this.say(text)}`);
  }

  protected field(label: string, help: string | undefined, control: number): number {
    return this.column.label(label) + (help ? this.column.small(help) + 4 : 0) + control;
  }

  /** A campaign that has ended. */
  protected over(words: { closed: Message; closedWhen: Message }): number {
    const { deadline, next } = this.campaign;
    const inner = this.column.less(32);
    const date = deadline && formatDay(this.said.lang, deadline);
    const panel = stack(
      [inner.text(this.say(words.closed)), date ? inner.small(this.say(words.closedWhen, { date })) : 0],
      4,
    );
    return stack([24 + panel, next && 'label' in next ? this.column.button(next.label) : 0]);
  }
}
