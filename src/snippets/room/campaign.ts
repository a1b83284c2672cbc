// The cards of a campaign, block by block as the elements draw them.
import type { Campaign, Disclosure, Letter, Recipient } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { formatDay } from '../../i18n/day.ts';
import { languageName } from '../../i18n/language-name.ts';
import { type Message, type Values, say } from '../../i18n/message.ts';
import { type Column, linesOf, stack } from './text.ts';

/** What an element says, in the language of its words. */
export interface Said {
  words: Catalogue;
  lang: string;
}

/** A field to write in one line. */
const INPUT = 46;
const TEXTAREA = 112;
/** What can be opened reaches into the gaps around it. */
const SUMMARY_ABOVE = -16;

/** A campaign's card, as one of its elements draws it. */
export class CampaignRoom {
  readonly campaign: Campaign;
  readonly said: Said;
  readonly column: Column;

  constructor(campaign: Campaign, said: Said, column: Column) {
    this.campaign = campaign;
    this.said = said;
    this.column = column;
  }

  #say(message: Message, values?: Values): string {
    return say(this.said.lang, message, values);
  }

  /** The number with its bar, as they may be later: a number of six digits, and some that wait. */
  meter(): number {
    const { column, campaign } = this;
    const { meter: words } = this.said.words;
    const { goal, deadline, closed, petition, deliver } = campaign;
    const n = 100_000;
    const left = deadline && this.#say(words.ended, { date: formatDay(this.said.lang, deadline) });
    const wraps = left && linesOf(`${this.#say(words.signed, { n })} 000000 ${left}`, column.width) > 1;
    const waits = petition ? petition.confirm : deliver !== 'unverified';
    const below = [
      waits ? this.#say(words.pending, { n: 100 }) : this.#say(words.beFirst),
      goal && this.#say(closed ? words.goalWas : words.nextGoal, { n }),
    ];
    return 34 + (wraps ? 24.5 : 0) + (goal ? 24 : 0) + column.small(below.filter(Boolean).join('   '));
  }

  #sample(): number {
    const { common } = this.said.words;
    return this.campaign.sample
      ? 6 + this.column.small(`${this.#say(common.sample)}      ${this.#say(common.sampleNote)}`)
      : 0;
  }

  /** The title, and what stands close under it. */
  #head(...below: number[]): number {
    return stack([this.column.title(this.campaign.title), ...below], 8);
  }

  #opens(text: Message): number {
    return SUMMARY_ABOVE + 20 + this.column.text(`  ${this.#say(text)}`);
  }

  #field(label: string, help: string | undefined, control: number): number {
    return this.column.label(label) + (help ? this.column.small(help) + 4 : 0) + control;
  }

  /** A petition, open or closed. */
  petition(): number {
    const { column, campaign } = this;
    const { petition: words } = this.said.words;
    return (
      column.edges +
      stack([
        this.#sample(),
        this.meter(),
        this.#head(column.text(campaign.summary)),
        campaign.petition ? this.#opens(words.read) : 0,
        campaign.closed ? this.#over(this.said.words.after) : this.#signing(),
      ])
    );
  }

  #signing(): number {
    const { column, campaign } = this;
    const { form, petition: words } = this.said.words;
    const half = column.less(column.width / 2 + 6);
    const optional = (required?: boolean) => (required ? '' : ` ${this.#say(form.optional)}`);
    const { disclosures } = campaign;
    return stack([
      Math.max(...[form.given, form.family].map(name => half.label(this.#say(name)))) + INPUT,
      this.#field(this.#say(form.email), this.#say(form.emailHelp), INPUT),
      ...(campaign.petition?.fields ?? []).map(({ name, required }) =>
        name === 'comment'
          ? this.#field(this.#say(words.comment) + optional(required), undefined, TEXTAREA)
          : this.#field(this.#say(form.postalCode) + optional(required), undefined, INPUT),
      ),
      ...disclosures.filter(({ mode }) => mode !== 'notice').map(one => this.#asked(one)),
      column.button(this.#say(words.sign)),
      this.#notices(disclosures),
    ]);
  }

  /** A disclosure to answer. */
  #asked({ question, text, answers }: Disclosure): number {
    const beside = this.column.less(30);
    const choice = (label: string) => Math.max(44, 20 + beside.text(label));
    if (!answers) return choice(text);
    const legend = this.column.label(question ?? text);
    return (
      legend + (question ? this.column.small(text) : 0) + choice(answers.given) + choice(answers.refused)
    );
  }

  #notices(disclosures: readonly Disclosure[]): number {
    if (!disclosures.length) return 0;
    const { form } = this.said.words;
    const keepers = new Set(
      disclosures.map(
        ({ controller: { name, postalAddress: address, contact } }) =>
          `${this.#say(form.keeper, { name, address, contact })} ${this.#say(form.privacyNotice)}`,
      ),
    );
    const told = disclosures.filter(({ mode }) => mode === 'notice').map(({ text }) => text);
    return (
      15 +
      stack(
        [...told, ...keepers].map(text => this.column.small(text)),
        8,
      )
    );
  }

  /** A campaign that has ended. */
  #over(words: { closed: Message; closedWhen: Message }): number {
    const { deadline, next } = this.campaign;
    const inner = this.column.less(32);
    const date = deadline && formatDay(this.said.lang, deadline);
    const panel = stack(
      [inner.text(this.#say(words.closed)), date ? inner.small(this.#say(words.closedWhen, { date })) : 0],
      4,
    );
    return stack([24 + panel, next ? this.column.button(next.label) : 0]);
  }

  /** A letter: first the search for those who represent a place, or the letter itself to fixed recipients. */
  letter(): number {
    const { column, campaign } = this;
    const { contact } = this.said.words;
    const recipients = campaign.targets?.recipients ?? [];
    const looksUp = Boolean(campaign.targets?.offices?.length);
    const finds = looksUp && !campaign.closed;
    const bill = looksUp && campaign.closed && !recipients.length ? 0 : this.#bill();
    const step = campaign.closed
      ? this.#over(contact)
      : looksUp
        ? this.#search()
        : this.#writing(recipients, campaign.letters ?? []);
    return (
      column.edges +
      stack([
        campaign.closed ? 0 : 30, // the steps
        this.#sample(),
        this.#head(looksUp ? column.text(campaign.summary) : 0, bill),
        step,
        finds ? 0 : this.meter(),
      ])
    );
  }

  #bill(): number {
    const { bill } = this.campaign;
    if (!bill) return 0;
    const status = bill.status && `${bill.status.text} (${formatDay(this.said.lang, bill.status.date)})`;
    const learnMore = bill.url && this.#say(this.said.words.common.learnMore);
    return this.column.small(
      [bill.type, bill.number, bill.title, '·', status, learnMore].filter(Boolean).join(' '),
    );
  }

  #search(): number {
    const { contact, form } = this.said.words;
    return stack(
      [
        this.#field(this.#say(form.postalCode), this.#say(contact.findHelp), INPUT),
        this.column.button(this.#say(contact.findButton)),
      ],
      12,
    );
  }

  #writing(recipients: readonly Recipient[], letters: readonly Letter[]): number {
    const { contact, form } = this.said.words;
    return stack([
      this.#people(recipients),
      ...letters.map(letter => this.#subject(letter, letters.length > 1 ? recipients : [])),
      this.#field(
        `${this.#say(contact.personal)} ${this.#say(form.optional)}`,
        letters.find(({ prompts }) => prompts)?.prompts?.[0] ?? this.#say(contact.personalHelp),
        TEXTAREA,
      ),
      this.#opens(contact.readLetter),
      this.column.button(this.#say(contact.continue)),
    ]);
  }

  /** Each with a box to tick. In a narrow column, how they are reached stands under their names. */
  #people(recipients: readonly Recipient[]): number {
    const narrow = this.column.host < 400;
    const beside = this.column.less(narrow ? 36 : 36 + 130);
    const { common } = this.said.words;
    return stack(
      recipients.map(({ name, role, sample }) => {
        const sampled = sample ? `    ${this.#say(common.sample)}` : '';
        return 28 + beside.text(name + sampled) + beside.small(role ?? ' ') + (narrow ? 30 : 0);
      }),
      5,
    );
  }

  #subject(letter: Letter, recipients: readonly Recipient[]): number {
    const { contact } = this.said.words;
    const { lang } = this.said;
    const foreign = letter.lang.split('-')[0] !== lang.split('-')[0];
    const name = recipients.map(one => one.name).join(', ');
    return stack(
      [
        foreign
          ? this.column.small(
              this.#say(contact.letterLanguage, { language: languageName(lang, letter.lang) }),
            )
          : 0,
        this.#field(this.#say(name ? contact.subjectFor : contact.subject, { name }), undefined, INPUT) +
          this.column.small(letter.reading?.subjects?.[0]),
        letter.reading ? this.#opens(contact.reading) : 0,
      ],
      8,
    );
  }
}
