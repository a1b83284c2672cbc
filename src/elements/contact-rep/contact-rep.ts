import { type TemplateResult, html, nothing } from 'lit/html.js';
import { CampaignElement } from '../../base/campaign-element.ts';
import { type Errors, formValues } from '../../base/fields.ts';
import type { Refused } from '../../base/submission.ts';
import { readSupporter } from '../../base/supporter.ts';
import { sampleTag } from '../../base/sample.ts';
import { outcomeStyles } from '../../base/styles/outcome.ts';
import { tokens } from '../../base/styles/tokens.ts';
import type { Properties } from '../../base/upstander-element.ts';
import type { ActionKind, Campaign, Channel } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { direction } from '../../i18n/direction.ts';
import { after } from '../../i18n/en/after.ts';
import { common } from '../../i18n/en/common.ts';
import { contact } from '../../i18n/en/contact.ts';
import { form } from '../../i18n/en/form.ts';
import { contactStyles } from './contact-rep.styles.ts';
import { billCard } from './letter/bill-card.ts';
import { letterStep, notReady } from './letter/letter-step.ts';
import { type AnyTarget, Letters } from './letters.ts';
import { OwnWays } from './send/own-ways.ts';
import type { View } from './view.ts';
import { people } from './who/people.ts';
import { sendForm, sendStep } from './send/send-step.ts';
import { type Step, closedCard, stepList } from './steps.ts';

import { Who, type WhoHost } from './who/who.ts';

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
 * @csspart card - The card.
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
 * @cssstate loading - The campaign is being loaded.
 * @cssstate invalid - Something is to be fixed.
 * @cssstate submitting - The letters are on their way.
 * @cssstate sent - The letters are recorded.
 * @cssstate closed - The campaign has ended.
 */
export class ContactRep extends CampaignElement {
  static override styles = [tokens('contact-rep'), ...super.styles, outcomeStyles, contactStyles];
  static override words: Partial<Catalogue> = { after, common, form, contact };

  static override properties: Properties = {
    ...super.properties,
    step: { attribute: false },
  };

  private step: Step = 'who';
  protected kind: ActionKind = 'letter';
  readonly #own = new OwnWays({
    letter: target => this.#letterTo(target),
    changed: () => this.requestUpdate(),
    record: (target, channel) => this.#record(target, channel),
    focus: id => void this.updateComplete.then(() => this.focusOn(id)),
  });
  #letters: Letters | undefined;
  #who!: Who;

  protected override skeleton(): TemplateResult {
    return html`${[24, 44, 56, 120, 100, 110, 48].map(height => html`<svg class="bone" height=${height}></svg>`)}`;
  }

  protected override campaignContent(campaign: Campaign): TemplateResult {
    if (this.#letters?.campaign !== campaign) this.#begin(campaign);
    if (!this.#letters!.needsPlace && !this.#letters!.recipients.length) return this.#nobody();
    const closed = campaign.closed;
    return html`<div class="stack">
      ${closed ? nothing : stepList(this.view, this.step, this.receipt ? undefined : step => this.#go(step))}
      ${sampleTag(campaign, this.words!, this.wordsLang)}
      <div class="stack tight" lang=${campaign.lang} dir=${direction(campaign.lang)}>
        <h2 part="title" id="title" tabindex="-1">${campaign.title}</h2>
        ${this.step === 'who' && campaign.summary ? html`<p class="muted">${campaign.summary}</p>` : nothing}
        ${this.step === 'who' || !this.#letters!.needsPlace ? billCard(this.view, campaign) : nothing}
      </div>
      ${closed ? closedCard(this.view, campaign) : this.#stepContent(campaign)}
      ${this.#showsMeter(campaign) ? this.meter() : nothing}
    </div>`;
  }

  /** Where letters are what is counted: a petition's number would say nothing here. */
  #showsMeter({ closed }: Campaign): boolean {
    const counts = this.progress?.value?.counts ?? ['letter'];
    return counts.includes('letter') && (closed || this.step !== 'who');
  }

  #nobody(): TemplateResult {
    return html`<p>${this.say(this.words!.contact.nobody)}</p>
      <slot></slot>`;
  }

  #begin(campaign: Campaign): void {
    const before = this.#letters;
    const letters = (this.#letters = new Letters(campaign, this.values));
    const goesOn = before?.campaign.id === campaign.id;
    if (goesOn) letters.continueFrom(before);
    else this.#who = new Who(this as unknown as WhoHost); // closed to the page, open to its own part
    // Whoever was found before a reload is looked up again, and so are other offices of the same place.
    if (letters.needsPlace && letters.foundBefore && !letters.lookup) void this.#who.resume();
    if (!this.#letters.needsPlace && this.step === 'who') this.step = 'letter';
  }

  protected get view(): View {
    return {
      letters: this.#letters!,
      words: this.words!,
      lang: this.wordsLang,
      say: this.say,
      canSend: this.#canSend,
      changed: () => this.requestUpdate(),
      chose: () => this.#chose(),
    };
  }

  get #canSend(): boolean {
    return this.acts;
  }

  /** The name as far as it is typed; a letter that is read before shows a hole in its place. */
  get #supporter(): string {
    const { given = '', family = '', supporter = '' } = this.values;
    return `${given} ${family}`.trim() || supporter.trim() || this.#hole;
  }

  /** Where a letter shows the name that is typed later. */
  get #hole(): string {
    return `[${this.say(this.words!.contact.yourName)}]`;
  }

  #stepContent(campaign: Campaign): unknown {
    if (this.step === 'who') {
      return this.#who.step({ summary: this.summary(), typed: this.typed, next: () => this.#next('letter') });
    }
    if (this.step === 'letter') return this.#letter();
    return this.#send(campaign);
  }

  async #go(step: Step): Promise<void> {
    this.errors = new Map();
    this.step = step;
    await this.updateComplete;
    this.focusOn('title');
  }

  // Who

  /** Keeps who is chosen in this tab, beside what is typed. */
  #chose(): void {
    this.keepValues(this.#letters!.kept);
    this.requestUpdate();
  }

  /** A target that was removed in the meantime is taken out; all else stays. */
  protected async refused(...[complaints, details]: Parameters<Refused>): Promise<Errors | undefined> {
    const { takeOut } = await import('./who/gone.ts');
    const errors = takeOut(this.view, complaints, details);
    if (!errors) return undefined;
    void this.campaignData!.refresh(true);
    if (!this.#letters!.targets.length) this.step = this.#letters!.needsPlace ? 'who' : 'letter';
    this.#chose();
    return errors;
  }

  // Letter

  #letter(): TemplateResult {
    const letters = this.#letters!;
    return html`${this.summary()} ${letters.needsPlace ? nothing : people(this.view)}
      <form class="stack" novalidate @input=${this.typed} @submit=${(event: Event) => event.preventDefault()}>
        ${letterStep(this.view, this.#supporter, this.errors)}
      </form>
      ${this.#continue('send')}`;
  }

  #continue(step: Step): TemplateResult {
    return html`<button type="button" class="wide" part="submit" @click=${() => this.#next(step)}>
      ${this.say(this.words!.contact.continue)}
    </button>`;
  }

  async #next(step: Step): Promise<void> {
    const wrong = notReady(this.view, this.renderRoot as ShadowRoot);
    if (wrong.size) await this.showErrors(wrong);
    else await this.#go(step);
  }

  // Send

  #send(campaign: Campaign): TemplateResult {
    const { targets } = this.#letters!;
    const byEndpoint = targets.filter(target => this.#takes(target));
    const others = targets.filter(target => !this.#takes(target));
    return sendStep(this.view, {
      campaign,
      byEndpoint,
      others,
      own: this.#own,
      receipt: this.receipt,
      supporter: this.#supporter,
      errors: this.errors,
      summary: this.summary(),
      typed: this.typed,
      form: byEndpoint.length && !this.receipt ? this.#form(campaign, byEndpoint) : nothing,
    });
  }

  /** Does the endpoint deliver to this target, and is its letter still to be sent? */
  #takes(target: AnyTarget): boolean {
    if (!this.#canSend || !this.#letters!.campaign.delivers) return false;
    return Boolean(target.contacts.email) && !this.#own.done(target, 'letter');
  }

  #form(campaign: Campaign, targets: readonly AnyTarget[]): TemplateResult {
    return sendForm(this.view, {
      targets,
      unconfirmed: campaign.deliver === 'unverified',
      disclosures: this.disclosures,
      values: this.values,
      errors: this.errors,
      summary: this.summary(),
      submitting: this.submitting,
      typed: this.typed,
      submit: this.#submit,
    });
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const formElement = event.currentTarget as HTMLFormElement;
    if (this.submitting || !(await this.check(formElement))) return;
    const values = formValues(formElement);
    const { postalCode, targets } = this.#letters!;
    const supporter = readSupporter({ ...values, postalCode });
    this.values = { ...this.values, ...values };
    this.kind = 'letter';
    const receipt = await this.send(values, {
      supporter,
      deliveries: targets
        .filter(target => this.#takes(target))
        .map(target => ({ target: target.id, channel: 'endpoint' as const, ...this.#letterTo(target) })),
    });
    if (!receipt) return;
    this.receipt = receipt;
    await this.updateComplete;
    this.focusOn('result');
  };

  /** The letter to a target, signed with the name that is known by now. */
  #letterTo(target: AnyTarget): { subject: string; body: string } {
    const letters = this.#letters!;
    return {
      subject: letters.subjectFor(target),
      body: letters.bodyFor(target, this.#supporter, this.#hole),
    };
  }

  async #record(target: AnyTarget, channel: Channel): Promise<boolean> {
    if (!this.#canSend) return true;
    this.kind = channel === 'call' ? 'call' : 'letter';
    const sent = await this.send({}, { deliveries: [{ target: target.id, channel }] });
    if (!sent) this.errors = new Map(); // said where it was tried
    return Boolean(sent);
  }

  /** Every keystroke shows in the letters. */
  protected override readonly typed = (event: Event): void => {
    this.keep(event);
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'contact-rep': ContactRep;
  }
}
