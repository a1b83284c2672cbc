// The card of <contact-rep>, in its first step.
import type { Letter, Recipient } from '../../contract/index.ts';
import { formatDay } from '../../i18n/day.ts';
import { languageName } from '../../i18n/language-name.ts';
import { CampaignRoom, INPUT, TEXTAREA } from './campaign.ts';
import { stack } from './text.ts';

export class LetterRoom extends CampaignRoom {
  /** The search for those who represent a place, or the letter itself where its recipients are fixed. */
  card(): number {
    const { column, campaign } = this;
    const { contact } = this.said.words;
    const recipients = campaign.targets?.recipients ?? [];
    const looksUp = Boolean(campaign.targets?.offices?.length);
    const finds = looksUp && !campaign.closed;
    const bill = looksUp && campaign.closed && !recipients.length ? 0 : this.#bill();
    const step = campaign.closed
      ? this.over(contact)
      : looksUp
        ? this.#search()
        : this.#writing(recipients, campaign.letters ?? []);
    return (
      column.edges +
      stack([
        campaign.closed ? this.languages() : 30, // the steps, with the languages beside them
        this.sample(),
        this.head(looksUp ? column.text(campaign.summary) : 0, bill),
        step,
        finds ? 0 : this.meter(),
      ])
    );
  }

  #bill(): number {
    const { lang, words } = this.said;
    const { bill, deadline, closed } = this.campaign;
    const open = deadline && !closed;
    const until = open ? this.say(words.contact.openUntil, { date: formatDay(lang, deadline) }) : '';
    if (!bill) return this.column.small(until);
    const beside = this.column.less(15);
    const { contact } = words;
    const ask = [contact.askCosponsor, contact.askSupport, contact.askOppose, contact.askThank]
      .map(message => this.say(message))
      .reduce((longest, one) => (one.length > longest.length ? one : longest));
    const lines = [
      [bill.type, bill.number, bill.title].filter(Boolean).join(' '),
      `${ask} ${bill.url ? this.say(contact.readBill) : ''}`,
      bill.status && `${bill.status.text} (${formatDay(lang, bill.status.date)})`,
      until,
    ];
    return stack(
      lines.map(line => beside.small(line)),
      2,
    );
  }

  #search(): number {
    const { contact, form } = this.said.words;
    return stack(
      [
        this.field(this.say(form.postalCode), this.say(contact.findHelp), INPUT),
        this.column.button(this.say(contact.findButton)),
        4 + this.column.small(this.say(contact.byName)),
        16, // where people will be
      ],
      12,
    );
  }

  #writing(recipients: readonly Recipient[], letters: readonly Letter[]): number {
    const { contact } = this.said.words;
    return stack([
      this.#people(recipients),
      ...letters.map(letter => this.#subject(letter, letters.length > 1 ? recipients : [])),
      this.#personal(letters),
      this.#coach(),
      this.opens(letters.some(letter => this.#isForeign(letter)) ? contact.readBoth : contact.readLetter),
      this.column.button(this.say(contact.continue)),
    ]);
  }

  /** A paragraph, or an answer to each of several questions. */
  #personal(letters: readonly Letter[]): number {
    const { contact, form } = this.said.words;
    const label = `${this.say(contact.personal)} ${this.say(form.optional)}`;
    const questions = [...new Set(letters.flatMap(({ prompts }) => prompts ?? []))];
    if (questions.length < 2)
      return this.field(label, questions[0] ?? this.say(contact.personalHelp), TEXTAREA);
    return (
      this.column.label(label) +
      stack(
        questions.map(question => 8 + this.column.small(question) + INPUT),
        8,
      )
    );
  }

  /** What is good about a letter, and what could be better: whichever takes more. */
  #coach(): number {
    const { coach } = this.said.words;
    const points = (['bill', 'ask', 'thanks', 'calm', 'length', 'own'] as const)
      .filter(point => point !== 'bill' || this.campaign.bill)
      .map(point => [coach[point], coach[`${point}Good`]].map(message => this.say(message)))
      .map(([better, good]) => `    ${better!.length > good!.length ? better : good}`);
    return Math.max(92, 24 + 25 + this.column.less(32).small(points.join('   ')) + 2 * points.length);
  }

  #isForeign(letter: Letter): boolean {
    return letter.lang.split('-')[0] !== this.said.lang.split('-')[0];
  }

  /** Each with a box to tick. In a narrow column, how they are reached stands under their names. */
  #people(recipients: readonly Recipient[]): number {
    const narrow = this.column.host < 400;
    const beside = this.column.less(narrow ? 36 : 36 + 130);
    const { common } = this.said.words;
    return stack(
      recipients.map(({ name, role, sample }) => {
        const sampled = sample ? `    ${this.say(common.sample)}` : '';
        return 28 + beside.text(name + sampled) + beside.small(role ?? ' ') + (narrow ? 30 : 0);
      }),
      5,
    );
  }

  #subject(letter: Letter, recipients: readonly Recipient[]): number {
    const { contact } = this.said.words;
    const { lang } = this.said;
    const foreign = this.#isForeign(letter);
    const name = recipients.map(one => one.name).join(', ');
    return stack(
      [
        foreign
          ? this.column.small(this.say(contact.letterLanguage, { language: languageName(lang, letter.lang) }))
          : 0,
        this.field(this.say(name ? contact.subjectFor : contact.subject, { name }), undefined, INPUT) +
          this.column.small(letter.reading?.subjects?.[0]),
      ],
      8,
    );
  }
}
