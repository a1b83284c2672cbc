import { type TemplateResult, html, nothing } from 'lit/html.js';
import { anew } from '../../base/anew.ts';
import { bones } from '../../base/bones.ts';
import { CampaignElement } from '../../base/campaign-element.ts';
import { draftKey, readDraft, writeDraft } from '../../base/draft.ts';
import type { Errors } from '../../base/fields.ts';
import { KeptResult } from '../../base/kept-result.ts';
import { persistently } from '../../base/persistently.ts';
import type { Refused } from '../../base/submission.ts';
import { sampleTag } from '../../base/sample.ts';
import { outcomeStyles } from '../../base/styles/outcome.ts';
import { tokens } from '../../base/styles/tokens.ts';
import type { Properties } from '../../base/upstander-element.ts';
import type { ActionKind, Campaign } from '../../contract/index.ts';
import { languageOf } from '../../contract/text-language.ts';
import { type Catalogue, wordsFor } from '../../i18n/catalogue.ts';
import { direction } from '../../i18n/direction.ts';
import { common } from '../../i18n/en/common.ts';
import { contact } from '../../i18n/en/contact.ts';
import { form } from '../../i18n/en/form.ts';
import { loadForms } from '../../i18n/salutation.ts';
import { contactStyles } from './contact-rep.styles.ts';
import { billCard, summary } from './letter/bill-card.ts';
import { letterStep, notReady } from './letter/letter-step.ts';
import { Letters, signedBy } from './letters.ts';
import type { SendHost, Sending } from './send/sending.ts';
import type { View } from './view.ts';
import { people } from './who/people.ts';
import { type Step, closedCard, nobody, stepList } from './steps.ts';
import { Who, type WhoHost } from './who/who.ts';

const sending = () => import('./send/sending.ts');

/**
 * Finds who represents the reader, or takes the campaign's recipients, and helps to write and call.
 *
 * @summary Writes to representatives and other officials.
 * @tag contact-rep
 * @slot - A link for when the element cannot be shown.
 * @event {ActionStartEvent} action-start - The reader began.
 * @event {ActionSubmitEvent} action-submit - An action is about to be sent; cancelable, and a host may take it over.
 * @event {ActionCompleteEvent} action-complete - An action is recorded.
 * @event {ActionErrorEvent} action-error - An action could not be recorded.
 * @event {ActionShareEvent} action-share - The reader told others.
 * @csspart card - The card.
 * @csspart languages - What chooses another of the campaign's languages.
 * @csspart meter - The progress.
 * @csspart count - The number of the progress.
 * @csspart bar - The bar of the progress.
 * @csspart steps - The steps, and where one is.
 * @csspart title - The campaign's title.
 * @csspart bill - The bill at stake.
 * @csspart targets - Who can be written to.
 * @csspart field - A label with its control, help and error.
 * @csspart disclosure - A disclosure to answer.
 * @csspart notice - The small print.
 * @csspart submit - The one thing to do in each step.
 * @csspart errors - What is to be fixed.
 * @csspart result - What became of the letters.
 * @csspart share - Ways to tell others.
 * @csspart next - An event to come to.
 * @csspart learn - Where to read on.
 * @cssproperty [--contact-rep-accent=#2f45c5] - Colour of the one thing to do; falls back to --upstander-accent.
 * @cssproperty [--contact-rep-on-accent=#fff] - Text on the accent.
 * @cssproperty [--contact-rep-surface=#fff] - The card's surface.
 * @cssproperty [--contact-rep-text=#1b2030] - Text.
 * @cssproperty [--contact-rep-muted=#565e70] - Quieter text.
 * @cssproperty [--contact-rep-hairline=#dfe1e8] - The card's border.
 * @cssproperty [--contact-rep-edge=#868d9d] - Borders of controls.
 * @cssproperty [--contact-rep-field=#fff] - Surface of controls.
 * @cssproperty [--contact-rep-good=#17724a] - What went well.
 * @cssproperty [--contact-rep-bad=#b0261c] - What is to be fixed.
 * @cssproperty [--contact-rep-radius=12px] - The card's radius; controls take two thirds of it.
 * @cssproperty [--contact-rep-font=inherit] - The font.
 * @cssproperty [--contact-rep-width=36em] - The card's greatest width.
 * @cssstate loading - The campaign is being loaded, or not all of the card is drawn yet.
 * @cssstate invalid - Something is to be fixed.
 * @cssstate submitting - The letters are on their way.
 * @cssstate sent - The letters are recorded.
 * @cssstate closed - The campaign has ended.
 */
export class ContactRep extends CampaignElement {
  static override get styles(): readonly string[] {
    return [tokens('contact-rep'), ...super.styles, outcomeStyles, contactStyles];
  }

  static override words: Partial<Catalogue> = { common, form, contact };

  static override properties: Properties = {
    ...super.properties,
    step: { attribute: false },
    sending: { attribute: false },
    onwards: { attribute: false },
  };

  private step: Step = 'who';
  protected kind: ActionKind = 'letter';
  /** How letters go: it comes while the reader writes. */
  private sending: Sending | undefined;
  #sendingAsked = false;
  /** What to do next: it comes once the campaign has ended. */
  private onwards: typeof import('../../base/next-step.ts') | undefined;
  #letters: Letters | undefined;
  readonly #kept = new KeptResult();
  /** Whom to write to; another reader has another. */
  protected who!: Who;

  protected override configured(): void {
    void wordsFor(this.config.lang, 'contact').catch(() => {}); // it begins with them, too
    super.configured();
  }

  protected override skeleton(): TemplateResult {
    return html`${bones(24, 44, 56, 120, 100, 110, 48)}`;
  }

  protected override campaignContent(campaign: Campaign): TemplateResult {
    if (!this.kiosk) this.receipt = this.#kept.sync(this.#draft(campaign), this.receipt);
    if (this.#letters?.campaign !== campaign) this.#begin(campaign);
    if (!this.#letters!.needsPlace && !this.#letters!.recipients.length) return nobody(this.view);
    const { closed } = campaign;
    const go = this.receipt ? undefined : (step: Step) => this.#go(step);
    // What it is about is read before somebody is found: then there is room for who that is.
    const first = this.step === 'who' && !this.#letters!.lookup;
    const own = languageOf(campaign, '/title');
    return html`<div class="stack">
      ${closed ? this.languages(campaign) : stepList(this.view, this.step, go, this.languages(campaign))}
      ${sampleTag(campaign, this.words!, this.wordsLang)}
      <div class="stack tight">
        <h2 part="title" id="title" tabindex="-1" lang=${own} dir=${direction(own)}>${campaign.title}</h2>
        ${first ? summary(campaign) : nothing}
        ${first || !this.#letters!.needsPlace ? billCard(this.view, campaign) : nothing}
      </div>
      ${closed ? this.#ended(campaign) : this.#stepContent(campaign)}
      ${this.#showsMeter(campaign) ? this.meter() : nothing} ${this.memory()}
    </div>`;
  }

  /** Where letters are what is counted: a petition's number would say nothing here. */
  #showsMeter({ closed }: Campaign): boolean {
    if (this.formStage < 2 || (this.step === 'letter' && !this.#letters!.greets)) return false;
    const counts = this.progress?.value?.counts ?? ['letter'];
    return counts.includes('letter') && (closed || this.step !== 'who');
  }

  #begin(campaign: Campaign): void {
    const before = this.#letters;
    const letters = (this.#letters = new Letters(campaign, this.values));
    const goesOn = before?.campaign.id === campaign.id;
    if (!letters.greets) void persistently(loadForms).then(() => this.requestUpdate());
    if (goesOn) letters.continueFrom(before);
    else this.who = new Who(this as unknown as WhoHost); // closed to the page, open to its own part
    // Whoever was found before a reload is looked up again, and so are other offices of the same place, and
    // those of a reader whom this device remembers.
    const known = letters.foundBefore || (letters.postalCode && this.values['remember']);
    if (letters.needsPlace && known && !letters.lookup)
      void this.who.resume().then(() => this.#return(letters));
    if (this.receipt) {
      this.step = 'send';
      void persistently(() => this.late()); // with the way to be forgotten
    }
    if (!letters.needsPlace && this.step === 'who')
      this.step = this.values['step'] === 'send' ? 'send' : 'letter';
  }

  /** To where the reader was before a reload, once those whom they write to are found again. */
  #return(letters: Letters): void {
    if (letters !== this.#letters || this.step !== 'who' || this.values['step'] !== 'send') return;
    if (letters.targets.length && !letters.unsettled) this.step = 'send';
  }

  protected get view(): View {
    return {
      letters: this.#letters!,
      words: this.words!,
      lang: this.wordsLang,
      say: this.say,
      canSend: this.acts,
      hole: this.hole,
      changed: () => this.requestUpdate(),
      chose: () => this.#chose(),
    };
  }

  /** The name as far as it is typed; a letter that is read before shows a hole in its place. */
  protected get supporterName(): string {
    return signedBy(this.values, this.#letters!.lang) || this.hole;
  }

  /** Where a letter shows the name that is typed later. */
  protected get hole(): string {
    return `[${this.say(this.words!.contact.yourName)}]`;
  }

  #stepContent(campaign: Campaign): unknown {
    if (this.formStage < 2) return bones(120);
    if (this.step === 'who') {
      return this.who.step({ summary: this.summary(), typed: this.typed, next: () => this.#next('letter') });
    }
    void this.#loadSending();
    if (!this.#letters!.greets) return bones(320);
    if (this.step === 'letter') return this.#letter();
    return this.sending?.step(campaign) ?? bones(320);
  }

  /** What somebody wrote while the campaign ended stays theirs, and so do their own ways. */
  #ended(campaign: Campaign): unknown {
    if (this.receipt) return this.#stepContent(campaign);
    const wrote = this.step === 'send' || this.#letters!.wrote;
    if (wrote) void this.#loadSending();
    // Whoever wrote comes to what is next once their letter is done.
    return html`${closedCard(this.view, campaign, wrote)}
    ${wrote ? this.#letters!.greets && this.sending?.step(campaign) : this.#insteadOf(campaign)}`;
  }

  /** What to do instead, and where to read on. */
  #insteadOf(campaign: Campaign): unknown {
    const { onwards } = this;
    if (!onwards) {
      const load = () => this.withWords(() => import('../../base/next-step.ts'), 'after');
      void persistently(load).then(part => (this.onwards = part));
      return campaign.next ? bones(48) : nothing;
    }
    const told = { words: this.words!, lang: this.wordsLang, say: this.say };
    return html`${onwards.nextStep(campaign, 'quiet', told)} ${onwards.learnMore(campaign, told)}`;
  }

  /** Also where nothing was sent from here: whoever wrote by other ways is done, too. */
  protected override get finished(): boolean {
    return Boolean(this.sending?.finished);
  }

  /** The next reader starts with nobody found and nothing written. */
  protected override startAnew(): void {
    super.startAnew();
    this.#letters = this.sending = undefined;
    this.#sendingAsked = false;
    this.step = 'who';
  }

  #draft({ id }: Campaign): string {
    return draftKey(this.localName, id);
  }

  /** Another letter, from the same reader: whom this device remembers need not say who they are. */
  protected async writeAgain(): Promise<void> {
    const key = this.#draft(this.campaignData!.value!);
    writeDraft(key);
    this.startAnew();
    this.values = readDraft(key);
    await this.updateComplete;
    this.focusOn('title');
  }

  async #go(step: Step): Promise<void> {
    this.errors = new Map();
    this.step = step;
    this.keepValues({ step });
    await this.updateComplete;
    this.focusOn('title');
  }

  /** Keeps who is chosen in this tab, beside what is typed. */
  #chose(): void {
    this.keepValues(this.#letters!.kept);
    this.requestUpdate();
  }

  /** A target that was removed in the meantime is taken out; all else stays. */
  protected async refused(...[complaints, details]: Parameters<Refused>): Promise<Errors | undefined> {
    const { notTheirs, takeOut } = await this.withWords(() => import('./who/gone.ts'), 'who');
    const errors = takeOut(() => this.view, complaints, details);
    if (!errors) return notTheirs(() => this.view, complaints, details);
    void this.campaignData!.refresh(true);
    if (!this.#letters!.targets.length) this.step = this.#letters!.needsPlace ? 'who' : 'letter';
    this.#chose();
    return errors;
  }

  #letter(): TemplateResult {
    const letters = this.#letters!;
    return html`${this.summary()} ${letters.needsPlace ? nothing : people(this.view)}
      <form class="stack" novalidate @input=${this.typed} @submit=${(event: Event) => event.preventDefault()}>
        ${letterStep(this.view, this.supporterName, this.errors)}
      </form>
      <button type="button" class="wide" part="submit" @click=${() => this.#next('send')}>
        ${this.say(this.words!.contact.continue)}
      </button>`;
  }

  async #next(step: Step): Promise<void> {
    const wrong = anew(() => notReady(this.view, this.renderRoot as ShadowRoot));
    if (wrong.size) await this.showErrors(wrong);
    else await this.#go(step);
  }

  async #loadSending(): Promise<void> {
    if (this.#sendingAsked) return;
    this.#sendingAsked = true;
    const part = await persistently(() => this.withWords(sending, 'sending', 'after', 'who'));
    this.adopt(part.sendStyles);
    // Closed to the page, open to its own late part.
    this.sending = new part.Sending(this as unknown as SendHost);
  }

  /** Every keystroke shows in the letters. */
  protected override readonly typed = (event: Event): void => {
    if (['given', 'family'].includes((event.target as HTMLInputElement).name))
      delete this.values['supporter'];
    this.keep(event);
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'contact-rep': ContactRep;
  }
}
