import { type CSSResult, type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import { clientFor } from '../client/index.ts';
import { campaignResource, progressResource } from '../context/campaigns.ts';
import type { Resource } from '../context/resource.ts';
import type { ActionKind, Campaign, Disclosure, Progress, Receipt } from '../contract/index.ts';
import { ActionElement } from './action-element.ts';
import { draftKey, readDraft, writeDraft } from './draft.ts';
import { type Errors, formValues } from './fields.ts';
import { formStyles } from './styles/form.ts';
import { meterStyles } from './styles/meter.ts';
import { textStyles } from './styles/text.ts';
import type { Acting, ActionDetails, Submission } from './submission.ts';

const NO_ERRORS: Errors = new Map();

/**
 * An element that takes part in one campaign: it loads it, shows its states, keeps what is typed,
 * and sends an action once, whatever the network does.
 */
export abstract class CampaignElement extends ActionElement {
  static override styles = [...super.styles, textStyles, formStyles, meterStyles];

  static override properties: PropertyDeclarations = {
    errors: { state: true },
    submitting: { state: true },
    receipt: { state: true },
  };

  protected errors: Errors = NO_ERRORS;
  protected submitting = false;
  protected receipt: Receipt | undefined;
  /** What is typed so far, here or before a reload: fields that come again show it. */
  protected values: Record<string, string> = {};

  protected abstract readonly kind: ActionKind;
  protected campaignData: Resource<Campaign> | undefined;
  protected progress: Resource<Progress> | undefined;
  /** Disclosures that the endpoint sent because they changed: shown in place of the campaign's. */
  #changed: Disclosure[] | undefined;
  #submission: Submission | undefined;

  protected get disclosures(): readonly Disclosure[] {
    return this.#changed ?? this.campaignData?.value?.disclosures ?? [];
  }

  protected get client() {
    return clientFor(this.config.endpoint!);
  }

  protected override configured(): void {
    const { endpoint, campaign, lang } = this.config;
    if (!endpoint || !campaign) return;
    const data = campaignResource(endpoint, campaign, lang);
    if (data !== this.campaignData) {
      this.campaignData = data;
      this.progress = progressResource(endpoint, campaign);
      this.values = readDraft(draftKey(this.localName, campaign));
      this.receipt = undefined;
      this.errors = NO_ERRORS;
      this.#changed = undefined;
      this.#submission = undefined;
    }
    this.watch(data, this.progress!);
  }

  /** The element with its campaign. */
  protected abstract campaignContent(campaign: Campaign): TemplateResult;

  /** Bones of about the element's true size, while the campaign loads. */
  protected abstract skeleton(): TemplateResult;

  protected override content(): TemplateResult | typeof nothing {
    const { value, error } = this.campaignData ?? {};
    this.toggleState('loading', !value && !error);
    this.toggleState('submitting', this.submitting);
    this.toggleState('sent', Boolean(this.receipt));
    this.toggleState('closed', Boolean(value?.closed));
    if (value) return this.campaignContent(value);
    if (!this.campaignData) return nothing;
    const { common } = this.words!;
    if (!error) {
      return html`<div class="stack" aria-busy="true">
        <span class="hush">${this.say(common.loading)}</span>${this.skeleton()}
      </div>`;
    }
    return html`<div class="stack">
      <slot></slot>
      <p class="small muted" role="alert">
        ${this.say(common.unavailable)}
        <button type="button" class="link" @click=${() => this.campaignData!.refresh(true)}>
          ${this.say(common.tryAgain)}
        </button>
      </p>
    </div>`;
  }

  /** The first thing typed or chosen, and every later one: kept in this tab until it is sent. */
  protected readonly typed: (event: Event) => void = event => this.keep(event);

  protected keep(event: Event): void {
    const form = event.currentTarget as HTMLFormElement;
    const others = { ...this.values };
    // A box may have been unticked, and a text be back to what it was.
    for (const { name, id } of form.elements as Iterable<HTMLInputElement>) {
      delete others[name];
      delete others[id];
    }
    this.values = { ...others, ...formValues(form) };
    writeDraft(draftKey(this.localName, this.config.campaign!), this.values);
    this.late().then(
      submission => submission.start(),
      () => {}, // asked for again on submit
    );
  }

  /** What is only needed once a reader acts. */
  protected async late(): Promise<Submission> {
    const { Submission, outcomeStyles } = await import('./submission.ts');
    this.adopt(outcomeStyles);
    return (this.#submission ??= new Submission(this.#acting));
  }

  /** Checks the form; what is wrong is shown above it, and the focus goes there. */
  protected async check(form: HTMLFormElement): Promise<boolean> {
    try {
      return await this.showErrors((await this.late()).check(form));
    } catch {
      // A part of us did not come over the network: the next try asks for it again.
      await this.showErrors(new Map([['', this.say(this.words!.common.unavailable)]]));
      return false;
    }
  }

  protected async showErrors(errors: Errors): Promise<boolean> {
    await this.late().catch(() => {});
    this.errors = errors;
    this.toggleState('invalid', errors.size > 0);
    if (!errors.size) return true;
    await this.updateComplete;
    this.focusOn('summary');
    return false;
  }

  protected summary(): unknown {
    if (this.#submission) return this.#submission.summary(this.errors);
    return this.errors.size
      ? html`<p class="panel bad" id="summary" role="alert">${this.errors.get('')}</p>`
      : nothing;
  }

  /** Adds styles that came later than the element. */
  protected adopt({ styleSheet }: CSSResult): void {
    const { adoptedStyleSheets: sheets } = this.renderRoot as ShadowRoot;
    if (styleSheet && !sheets.includes(styleSheet)) sheets.push(styleSheet);
  }

  protected focusOn(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  /** Sends one action; a failure keeps the form and says what to do. */
  protected async send(values: Record<string, string>, details: ActionDetails): Promise<Receipt | undefined> {
    if (this.submitting) return undefined;
    this.submitting = true;
    try {
      const outcome = await (await this.late()).send(values, details);
      if (!outcome) return undefined;
      if ('receipt' in outcome) {
        this.errors = NO_ERRORS;
        if (details.supporter) {
          this.values = {};
          writeDraft(draftKey(this.localName, this.config.campaign!));
        }
        void this.progress?.refresh(true);
        return outcome.receipt;
      }
      if (outcome.closed) await this.campaignData?.refresh(true);
      if (outcome.disclosures) this.#askAgain(outcome.disclosures);
      await this.showErrors(outcome.errors);
      return undefined;
    } finally {
      this.submitting = false;
    }
  }

  /** Other disclosures: earlier answers do not hold for them. */
  #askAgain(disclosures: Disclosure[]): void {
    this.#changed = disclosures;
    this.values = Object.fromEntries(
      Object.entries(this.values).filter(([name]) => !name.startsWith('consent.')),
    );
    for (const box of this.renderRoot.querySelectorAll<HTMLInputElement>('[name^="consent."]'))
      box.checked = false;
  }

  get #acting(): Acting {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the getters below read the element as it is then
    const element = this;
    return {
      element,
      root: this.renderRoot as ShadowRoot,
      campaign: this.config.campaign!,
      client: this.client,
      say: this.say.bind(this),
      get kind() {
        return element.kind;
      },
      get disclosures() {
        return element.disclosures;
      },
      get words() {
        return element.words!;
      },
      get lang() {
        return element.wordsLang;
      },
    };
  }
}
