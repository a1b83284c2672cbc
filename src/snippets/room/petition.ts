// The card of <petition-sign>.
import type { Disclosure } from '../../contract/index.ts';
import { formatDay } from '../../i18n/day.ts';
import type { Message } from '../../i18n/message.ts';
import { CampaignRoom, INPUT, TEXTAREA } from './campaign.ts';
import { linesOf, stack } from './text.ts';

export class PetitionRoom extends CampaignRoom {
  /** Open or closed. */
  card(): number {
    const { column, campaign } = this;
    const { petition: words } = this.said.words;
    return (
      column.edges +
      stack([
        this.languages(),
        this.sample(),
        this.meter(),
        this.head(column.text(campaign.summary)),
        campaign.petition?.statement ? this.opens(words.read) : 0,
        campaign.closed ? this.over(this.said.words.after) : this.#signing(),
        campaign.closed ? this.#learnMore() : 0,
      ])
    );
  }

  /** One line, with what opens the rest; that comes below where it has no room beside the words. */
  line(): number {
    const { column, campaign } = this;
    const { meter, petition: words } = this.said.words;
    if (campaign.closed || !campaign.petition) return this.card();
    const button = this.say(words.sign);
    const room = column.width - column.buttonWidth(button) - 16;
    const beside = room >= 240;
    const text = beside ? column.less(column.width - room) : column;
    const count = `${this.say(meter.signed, { n: 100_000 })} ${campaign.deadline ? this.say(meter.ended, { date: formatDay(this.said.lang, campaign.deadline) }) : ''}`;
    const told = 23 * linesOf(campaign.title, text.width * 0.94, 17) + 4 + text.small(count);
    const line = beside ? Math.max(48, told) : told + 12 + column.button(button);
    return column.edges + stack([this.sample(), line]);
  }

  /** Links below what has ended: see `base/next-step.ts`. */
  #learnMore(): number {
    const { column, campaign } = this;
    const { learnMore } = this.said.words.next;
    if (!campaign.learnMore?.length) return 0;
    const links = campaign.learnMore.map(({ label }) => 8 + column.small(label));
    return column.small(this.say(learnMore)) + stack(links, 0);
  }

  #signing(): number {
    const { column, campaign } = this;
    const { asks, form, petition: words } = this.said.words;
    const half = column.less(column.width / 2 + 6);
    const optional = (required?: boolean) => (required ? '' : ` ${this.say(form.optional)}`);
    const { disclosures, petition } = campaign;
    const name = petition?.statement
      ? { required: true }
      : petition?.fields?.find(asked => asked.name === 'name');
    return stack([
      name
        ? Math.max(
            ...[form.given, form.family].map(part => half.label(this.say(part) + optional(name.required))),
          ) + INPUT
        : 0,
      this.field(this.say(form.email), this.say(form.emailHelp), INPUT),
      ...(campaign.petition?.fields ?? []).flatMap(({ name, required }) => {
        if (name === 'name') return 0;
        const label = (message: Message) => this.say(message) + optional(required);
        switch (name) {
          case 'comment':
            return this.field(label(words.comment), undefined, TEXTAREA);
          case 'phone':
            return this.field(label(asks.phone), this.say(asks.phoneHelp), INPUT);
          case 'organisation':
            return required
              ? [asks.organisationName, asks.role].map(one => this.field(this.say(one), undefined, INPUT))
              : this.field(this.say(asks.signFor), undefined, this.#choices(asks.self, asks.organisation));
          default:
            return this.field(label(form.postalCode), undefined, INPUT);
        }
      }),
      campaign.petition?.publicNames
        ? this.field(
            this.say(asks.publicName),
            this.say(asks.publicHelp),
            this.#choices(asks.hidden, asks.initial, asks.full),
          )
        : 0,
      campaign.petition?.minimumAge ? this.#choices(asks.age) : 0,
      petition?.topics ? this.#topics(petition.topics) : 0,
      ...disclosures.filter(({ mode }) => mode !== 'notice').map(one => this.#asked(one)),
      column.button(this.say(words.sign)),
      this.#notices(disclosures),
    ]);
  }

  /** What somebody who signs up may want to hear about. */
  #topics(topics: readonly { label: string }[]): number {
    const { form, signUp } = this.said.words;
    const legend = `${this.say(signUp!.asks.topics)} ${this.say(form.optional)}`;
    return this.field(legend, undefined, this.#choices(...topics.map(({ label }) => label)));
  }

  /** Boxes, or buttons to choose by. */
  #choices(...labels: Message[]): number {
    const beside = this.column.less(30);
    return labels.reduce((sum, label) => sum + Math.max(44, 20 + beside.text(this.say(label, { n: 18 }))), 0);
  }

  /** The line above a text that is in another language. */
  #original({ lang }: Disclosure): number {
    return lang === this.said.lang ? 0 : 44 + 8;
  }

  /** A disclosure to answer. */
  #asked(disclosure: Disclosure): number {
    const { question, text, answers } = disclosure;
    const beside = this.column.less(30);
    const choice = (label: string) => Math.max(44, 20 + beside.text(label));
    if (!answers) return this.#original(disclosure) + choice(text);
    const legend = this.column.label(question ?? text);
    return (
      this.#original(disclosure) +
      legend +
      (question ? this.column.small(text) : 0) +
      choice(answers.given) +
      choice(answers.refused)
    );
  }

  #notices(disclosures: readonly Disclosure[]): number {
    if (!disclosures.length) return 0;
    const { form } = this.said.words;
    const keepers = new Set(
      disclosures.map(
        ({ controller: { name, postalAddress: address, contact } }) =>
          `${this.say(form.keeper, { name, address, contact })} ${this.say(form.privacyNotice)}`,
      ),
    );
    const told = disclosures.filter(({ mode }) => mode === 'notice');
    return (
      15 +
      told.reduce((sum, one) => sum + this.#original(one), 0) +
      stack(
        [...told.map(({ text }) => text), ...keepers].map(text => this.column.small(text)),
        8,
      )
    );
  }
}
