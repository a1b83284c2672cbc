import { type TemplateResult, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { CampaignElement } from '../../base/campaign-element.ts';
import { disclosureFields, disclosureNotices } from '../../base/disclosures.ts';
import { field, formValues } from '../../base/fields.ts';
import { meter } from '../../base/meter.ts';
import { sampleTag } from '../../base/sample.ts';
import { tokens } from '../../base/tokens.ts';
import { ClientError } from '../../client/index.ts';
import type { ActionKind, Campaign, Channel, DeliveryStatus } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { common } from '../../i18n/en/common.ts';
import { contact } from '../../i18n/en/contact.ts';
import { form } from '../../i18n/en/form.ts';
import { meter as meterWords } from '../../i18n/en/meter.ts';
import { formatDay } from '../../i18n/message.ts';
import { contactStyles } from './contact-rep.styles.ts';
import { billCard, letterStep } from './letter-step.ts';
import { type AnyTarget, Letters } from './letters.ts';
import { type View, people } from './people.ts';
import { type OwnWays, ownWays } from './ways.ts';

type Step = 'who' | 'letter' | 'send';

const STATUS_WORDS: Record<DeliveryStatus, keyof Catalogue['contact']> = {
  'awaiting-confirmation': 'statusAwaiting',
  queued: 'statusQueued',
  accepted: 'statusAccepted',
  failed: 'statusFailed',
  'handed-over': 'statusHandedOver',
  'opened-in-mail-app': 'statusMailApp',
  copied: 'statusCopied',
  called: 'statusCalled',
  printed: 'statusPrinted',
};

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
 * @cssproperty [--contact-rep-width=36rem] - The card's greatest width.
 * @cssstate loading - The campaign is being loaded.
 * @cssstate invalid - Something is to be fixed.
 * @cssstate submitting - The letters are on their way.
 * @cssstate sent - The letters are recorded.
 * @cssstate closed - The campaign has ended.
 */
export class ContactRep extends CampaignElement implements OwnWays {
  static override styles = [tokens('contact-rep'), ...super.styles, contactStyles];
  static override words: Partial<Catalogue> = { common, form, contact, meter: meterWords };

  @state() private step: Step = 'who';
  @state() private finding = false;
  @state() copied: string | undefined;
  protected kind: ActionKind = 'letter';
  readonly opened = new Map<string, Channel>();
  readonly done = new Map<string, Channel>();
  #letters: Letters | undefined;
  /** The name as it was typed; a letter read before that shows a hole in its place. */
  #supporter = '';

  protected override skeleton(): TemplateResult {
    return html`${[20, 32, 64, 64, 48].map(height => html`<svg class="bone" height=${height}></svg>`)}`;
  }

  protected override campaignContent(campaign: Campaign): TemplateResult {
    if (this.#letters?.campaign !== campaign) this.#begin(campaign);
    const { value: progress, error } = this.progress!;
    const closed = campaign.closed;
    return html`<div class="stack">
      ${closed ? nothing : this.#steps()} ${sampleTag(campaign, this.words!, this.wordsLang)}
      <div class="stack tight" lang=${campaign.lang}>
        <h2 part="title" id="title" tabindex="-1">${campaign.title}</h2>
        ${this.step === 'who' && campaign.summary ? html`<p class="muted">${campaign.summary}</p>` : nothing}
        ${billCard(this.#view, campaign.bill)}
      </div>
      ${closed ? this.#closed(campaign) : this.#stepContent(campaign)}
      ${this.step === 'who' && !closed ? nothing : meter(progress, this.words!, this.wordsLang, Boolean(error))}
    </div>`;
  }

  #begin(campaign: Campaign): void {
    const before = this.#letters;
    this.#letters = new Letters(campaign);
    if (before?.lookup) this.#letters.found(before.lookup);
    this.#letters.personal = before?.personal ?? this.values['personal'] ?? '';
    this.#letters.postalCode ||= this.values['postalCode'] ?? '';
    if (!this.#letters.needsPlace && this.step === 'who') this.step = 'letter';
  }

  get #view(): View {
    return {
      letters: this.#letters!,
      words: this.words!,
      lang: this.wordsLang,
      say: this.say.bind(this),
      changed: () => this.requestUpdate(),
    };
  }

  get #canSend(): boolean {
    return Boolean(this.client.act);
  }

  /** Where a letter shows the name that is typed later. */
  get #hole(): string {
    return `[${this.say(this.words!.contact.yourName)}]`;
  }

  #steps(): TemplateResult {
    const { contact: words } = this.words!;
    const all: [Step, string][] = [
      ...(this.#letters!.needsPlace ? [['who', this.say(words.stepWho)] as [Step, string]] : []),
      ['letter', this.say(words.stepLetter)],
      ['send', this.say(words.stepSend)],
    ];
    const at = all.findIndex(([step]) => step === this.step);
    return html`<ol class="steps" part="steps">
      ${all.map(
        ([step, label], index) =>
          html`<li
            class=${index < at ? 'past' : index === at ? 'now' : ''}
            aria-current=${index === at ? 'step' : nothing}
          >
            ${
              index < at && !this.receipt
                ? html`<button type="button" class="link" @click=${() => this.#go(step)}>${label}</button>`
                : label
            }
          </li>`,
      )}
    </ol>`;
  }

  #stepContent(campaign: Campaign): unknown {
    if (this.step === 'who') return this.#who();
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

  #who(): TemplateResult {
    const { contact: words, form: formWords } = this.words!;
    const letters = this.#letters!;
    return html`<form class="stack" novalidate @input=${this.typed} @submit=${this.#find}>
        ${this.summary()}
        <div class="find">
          ${field(
            {
              name: 'postalCode',
              label: this.say(formWords.postalCode),
              help: this.say(words.findHelp),
              autocomplete: 'postal-code',
              maxlength: 10,
              pattern: '\\s*[A-Za-z0-9][A-Za-z0-9 \\-]{1,9}\\s*',
            },
            letters.postalCode,
            this.errors,
          )}
          <button class=${letters.lookup ? 'quiet' : ''} part="submit" aria-disabled=${this.finding}>
            ${this.say(this.finding ? words.finding : words.findButton)}
          </button>
        </div>
      </form>
      <div role="status" class="stack">
        ${letters.lookup || letters.recipients.length ? people(this.#view, this.#canSend) : nothing}
      </div>
      ${letters.lookup && letters.known.length ? this.#continue('letter') : nothing}`;
  }

  readonly #find = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const formElement = event.currentTarget as HTMLFormElement;
    if (this.finding || !(await this.check(formElement))) return;
    const { targets } = this.#letters!.campaign;
    const code = formValues(formElement)['postalCode']!.trim();
    this.finding = true;
    try {
      this.#letters!.found(
        await this.client.representatives(targets?.country ?? 'US', code, targets?.offices ?? []),
      );
    } catch (error) {
      const { contact: words, form: formWords } = this.words!;
      const kind = error instanceof ClientError ? error.kind : '';
      const shape = kind === 'invalid-query' && formWords.badPostalCode;
      const unknown = kind === 'not-found' && words.unknownPlace;
      await this.showErrors(
        new Map([[shape || unknown ? 'postalCode' : '', this.say(shape || unknown || words.lookupFailed)]]),
      );
    } finally {
      this.finding = false;
    }
  };

  // Letter

  #letter(): TemplateResult {
    const letters = this.#letters!;
    return html`${this.summary()} ${letters.needsPlace ? nothing : people(this.#view, this.#canSend)}
      <form class="stack" novalidate @input=${this.typed} @submit=${(event: Event) => event.preventDefault()}>
        ${letterStep(this.#view, this.#supporter || this.#hole)}
      </form>
      ${this.#continue('send')}`;
  }

  #continue(step: Step): TemplateResult {
    const next = () => {
      if (this.#letters!.targets.length) return this.#go(step);
      return this.showErrors(new Map([['', this.say(this.words!.contact.chooseOne)]]));
    };
    return html`<button type="button" class="wide" part="submit" @click=${next}>
      ${this.say(this.words!.contact.continue)}
    </button>`;
  }

  // Send

  #send(campaign: Campaign): TemplateResult {
    const { contact: words } = this.words!;
    const { targets } = this.#letters!;
    const byEndpoint = this.#canSend ? targets.filter(({ contacts }) => contacts.email) : [];
    const others = targets.filter(target => !byEndpoint.includes(target));
    return html`${byEndpoint.length ? (this.receipt ? this.#sent() : this.#form(campaign, byEndpoint)) : this.summary()}
    ${
      others.length
        ? html`${byEndpoint.length ? html`<h3>${this.say(words.byThemselves)}</h3>` : this.#name()}
          ${others.map(target => ownWays(this.#view, target, this))}`
        : nothing
    }
    ${
      byEndpoint.length && !this.receipt
        ? html`<details>
            <summary>${this.say(words.otherWays)}</summary>
            <div class="stack">${byEndpoint.map(target => ownWays(this.#view, target, this))}</div>
          </details>`
        : nothing
    }
    ${
      (this.receipt || this.done.size) && campaign.next
        ? html`<a class="button quiet wide" href=${campaign.next.url}>${campaign.next.label}</a>`
        : nothing
    }`;
  }

  /** Without the endpoint only a name is needed, and only to sign the letter with. */
  #name(): TemplateResult {
    return field(
      {
        name: 'supporter',
        label: this.say(this.words!.contact.yourName),
        autocomplete: 'name',
        optional: ' ',
      },
      this.#supporter,
      this.errors,
    );
  }

  #form(campaign: Campaign, targets: readonly AnyTarget[]): TemplateResult {
    const { contact: words, form: formWords } = this.words!;
    const { values, errors } = this;
    return html`<form class="stack" novalidate @input=${this.typed} @submit=${this.#submit}>
      ${this.summary()}
      <div class="row">
        ${field({ name: 'given', label: this.say(formWords.given), autocomplete: 'given-name' }, values['given'], errors)}
        ${field({ name: 'family', label: this.say(formWords.family), autocomplete: 'family-name' }, values['family'], errors)}
      </div>
      ${field(
        {
          name: 'email',
          label: this.say(formWords.email),
          type: 'email',
          autocomplete: 'email',
          maxlength: 254,
          pattern: '[^\\s@]+@[^\\s@]+\\.[^\\s@]+',
        },
        values['email'],
        errors,
      )}
      ${disclosureFields(this.disclosures, values, errors)}
      ${campaign.deliver === 'unverified' ? html`<p class="small muted">${this.say(words.unconfirmed)}</p>` : nothing}
      <input class="honey" type="text" name="website" tabindex="-1" autocomplete="off" aria-hidden="true" />
      <button class="wide" part="submit" aria-disabled=${this.submitting}>
        ${this.say(this.submitting ? words.sending : words.sendTo, { n: targets.length })}
      </button>
      ${disclosureNotices(this.disclosures, this.words!, this.say.bind(this))}
    </form>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const formElement = event.currentTarget as HTMLFormElement;
    if (this.submitting || !(await this.check(formElement))) return;
    const values = formValues(formElement);
    const [given = '', family = '', email = ''] = [
      values['given']?.trim(),
      values['family']?.trim(),
      values['email']?.trim(),
    ];
    const { postalCode, targets } = this.#letters!;
    this.#supporter = `${given} ${family}`;
    this.kind = 'letter';
    const receipt = await this.send(values, {
      supporter: { given, family, email, ...(postalCode && { postalCode }) },
      deliveries: targets
        .filter(({ contacts }) => contacts.email)
        .map(target => ({ target: target.id, channel: 'endpoint' as const, ...this.letter(target) })),
    });
    if (!receipt) return;
    this.receipt = receipt;
    await this.updateComplete;
    this.focusOn('result');
  };

  #sent(): TemplateResult {
    const { contact: words, form: formWords } = this.words!;
    const { deliveries, url } = this.receipt!;
    return html`<div class="panel good" id="result" tabindex="-1" role="status" part="result">
        <strong>${this.say(words.done)}</strong>
        ${deliveries.map(
          ({ name, status }) =>
            html`<span class="small">${name}: ${this.say(words[STATUS_WORDS[status]])}</span>`,
        )}
      </div>
      ${
        url
          ? html`<p class="small">
              <a href=${url} target="_blank" rel="noopener">${this.say(formWords.receipt)}</a>
              <span class="muted">${this.say(formWords.receiptWhat)}</span>
            </p>`
          : nothing
      }`;
  }

  #closed({ deadline }: Campaign): TemplateResult {
    const { contact: words } = this.words!;
    return html`<div class="panel" part="result">
      <strong>${this.say(words.closed)}</strong>
      ${
        deadline
          ? html`<span class="small"
              >${this.say(words.closedWhen, { date: formatDay(this.wordsLang, deadline) })}</span
            >`
          : nothing
      }
    </div>`;
  }

  // The reader's own ways

  /** @internal */
  letter(target: AnyTarget): { subject: string; body: string } {
    const letters = this.#letters!;
    const typed = this.renderRoot.querySelector<HTMLInputElement>('[name=supporter]')?.value.trim();
    const name = typed ?? this.#supporter;
    return {
      subject: letters.subjectFor(target),
      body: letters.bodyFor(target, name || this.#hole, this.#hole),
    };
  }

  /** @internal */
  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = text;
    } catch {
      this.copied = undefined; // no clipboard here: the letter can be selected in its field
    }
  }

  /** @internal */
  open(target: AnyTarget, channel: Channel): void {
    this.opened.set(target.id, channel);
    this.requestUpdate();
  }

  /** @internal */
  async confirm(target: AnyTarget, channel: Channel): Promise<void> {
    this.opened.delete(target.id);
    this.done.set(target.id, channel);
    this.requestUpdate();
    if (!this.#canSend) return;
    this.kind = channel === 'call' ? 'call' : 'letter';
    await this.send({}, { deliveries: [{ target: target.id, channel }] });
  }

  /** @internal */
  notYet(target: AnyTarget): void {
    this.opened.delete(target.id);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'contact-rep': ContactRep;
  }
}
