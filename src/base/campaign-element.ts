import { type TemplateResult, html, nothing } from 'lit/html.js';
import { type Client, clientFor } from '../client/index.ts';
import type { ClientError } from '../client/failure.ts';
import { campaignResource } from '../context/campaign.ts';
import { given } from '../context/given.ts';
import type { Resource } from '../context/resource.ts';
import type { ActionKind, Campaign, Disclosure, Progress, Receipt } from '../contract/index.ts';
import { offered } from '../i18n/other-words.ts';
import { ActionElement, ownTask } from './action-element.ts';
import { draftKey, readDraft, waits, writeDraft } from './draft.ts';
import { sayOriginal } from './disclosures.ts';
import { type Errors, type Original, formValues, others } from './fields.ts';
import { firstStage, seen } from './form-stages.ts';
import { persistently } from './persistently.ts';
import { buttonStyles } from './styles/button.ts';
import { formStyles } from './styles/form.ts';
import { textStyles } from './styles/text.ts';
import { focusAgain, focusedInside, typedInside } from './take-over.ts';
import type { Properties } from './upstander-element.ts';
import type { Remembering } from './memory.ts';
import type { Acting, ActionDetails, Submission, Tell } from './submission.ts';

const NO_ERRORS: Errors = new Map();
const acting = () => import('./submission.ts');

/** An element that takes part in one campaign: shows its states, keeps what is typed, and sends an action once. */
export abstract class CampaignElement extends ActionElement {
  static override get styles(): readonly string[] {
    return [...super.styles, textStyles, buttonStyles, formStyles];
  }

  static override properties: Properties = {
    ...super.properties,
    kiosk: { from: value => value !== null },
    errors: { attribute: false },
    submitting: { attribute: false },
    receipt: { attribute: false },
    newDisclosures: { attribute: false },
    formStage: { attribute: false },
  };

  /** A device that people share, at a rally's table: it forgets each of them, and remembers nobody. */
  kiosk?: boolean;

  protected errors: Errors = NO_ERRORS;
  protected submitting = false;
  protected receipt: Receipt | undefined;
  /** What is typed so far, here or before a reload: fields that come again show it. */
  protected values: Record<string, string> = {};
  /** Disclosures that the endpoint sent because they changed: shown in place of the campaign's. */
  protected newDisclosures: Disclosure[] | undefined;

  protected abstract readonly kind: ActionKind;
  protected campaignData: Resource<Campaign> | undefined;
  protected progress: Resource<Progress> | undefined;
  #progressPart: typeof import('./campaign-progress.ts') | undefined;
  #submission: Submission | undefined;
  #memory: typeof import('./memory.ts') | undefined;
  /** Which endpoint and campaign all this is about. */
  #key = '';
  /** What was shown last: it stays until another language is there. */
  #shown: Campaign | undefined;
  #tookOver = false;
  /** Until a card is whole there are bones, no higher than what comes, and nothing below them: so nothing moves. */
  protected formStage = firstStage();

  protected get disclosures(): readonly Disclosure[] {
    return this.newDisclosures ?? this.#shown?.disclosures ?? [];
  }

  protected get client(): Client {
    return clientFor(this.config.endpoint!);
  }

  /** Is there an endpoint that records actions? */
  protected get acts(): boolean {
    return Boolean(this.config.endpoint) && this.client.acts;
  }

  protected override configured(): void {
    const { endpoint, lang } = this.config;
    const inline = this.data?.campaign;
    const own = inline?.title ? inline : undefined;
    const id = own?.id ?? this.config.campaign;
    if (!id || !(own ?? endpoint)) return;
    const before = this.campaignData;
    const data = own
      ? before?.value === own
        ? before
        : given(own)
      : campaignResource(endpoint!, id, lang, this.kind);
    const key = `${endpoint} ${id}`;
    if (data !== before) {
      this.campaignData = data;
      this.newDisclosures = undefined;
    }
    // The same campaign in another language, or given anew, goes on where it was.
    if (key !== this.#key) {
      this.#key = key;
      this.values = {};
      this.errors = NO_ERRORS;
      this.progress = this.receipt = this.#submission = this.#shown = undefined;
      // The first look into what a browser keeps takes long, so it has a task of its own, before the first drawing.
      if (this.words) this.#recall(key, id);
      else void (ownTask()?.then(() => this.#recall(key, id)) ?? this.#recall(key, id));
    }
    this.watch(data, this.progress);
    if (!this.progress) void this.#follow(data, id);
  }

  /** What is known of the reader here. */
  #recall(key: string, id: string): void {
    if (key !== this.#key) return; // things have changed in the meantime
    if (!this.kiosk) this.values = readDraft(draftKey(this.localName, id));
    if (this.kiosk || this.knowsReader || waits()) void persistently(() => this.late());
  }

  /** The campaign's number comes by a request of its own, and so does what shows it. */
  async #follow(data: Resource<Campaign>, id: string): Promise<void> {
    if (!this.showsProgress) return;
    const { endpoint } = this.config;
    const part = await persistently(() => import('./campaign-progress.ts'));
    if (!this.isConnected || data !== this.campaignData) return; // things have changed in the meantime
    const first = this.data?.progress;
    this.progress = endpoint ? part.progressResource(endpoint, id, first) : given(first!);
    this.#progressPart = part;
    this.adopt(part.campaignMeterStyles);
    this.watch(data, this.progress);
    this.requestUpdate();
  }

  protected get showsProgress(): boolean {
    return Boolean(this.config.endpoint ?? this.data?.progress);
  }

  /** How far the campaign is, where that can be known. */
  protected meter(): unknown {
    if (!this.showsProgress) return nothing;
    const { value, error } = this.progress ?? {};
    // It comes late, with the form at the earliest: what stands below it must not move then.
    return html`<div class=${this.campaignData?.value?.deadline ? 'late dated' : 'late'}>
      ${
        (this.formStage > 1 &&
          this.#progressPart?.meter(value, this.words!, this.wordsLang, Boolean(error))) ||
        html`<svg class="bone" height="77"></svg>`
      }
    </div>`;
  }

  /** The element with its campaign. */
  protected abstract campaignContent(campaign: Campaign): TemplateResult;

  /** Are all parts of the form here, also what few campaigns ask? */
  protected fieldsHere(_campaign: Campaign): unknown {
    return true;
  }

  /** Bones of about the element's true size, while the campaign loads. */
  protected abstract skeleton(): TemplateResult;

  protected override content(): TemplateResult | typeof nothing {
    const { error } = this.campaignData ?? {};
    const value = (this.#shown = this.campaignData?.value ?? this.#shown);
    this.toggleState('loading', Boolean(this.campaignData) && !error && !(value && this.formStage > 2));
    this.toggleState('submitting', this.submitting);
    this.toggleState('sent', Boolean(this.receipt));
    this.toggleState('closed', Boolean(value?.closed));
    this.toggleState('invalid', this.errors.size > 0);
    // Until a field is here to go on in, a reader stays in the children's.
    if (value && (!focusedInside(this) || this.fieldsHere(value))) {
      void this.#takeOver();
      if (this.formStage) return this.campaignContent(value);
    }
    if (!this.campaignData) {
      void persistently(() => import('./unset.ts')).then(part => part.tellUnset(this, () => this.config));
      return nothing;
    }
    if (!error || value) {
      if (this.querySelector('form') ?? focusedInside(this)) return nothing; // a reader may be typing there, or about to follow a link
      return html`<div class="stack" aria-busy="true">
        <span class="hush">${this.say(this.words!.common.loading)}</span>${this.skeleton()}
      </div>`;
    }
    const again = () => this.campaignData!.refresh(true);
    return (
      this.#progressPart?.notLoaded(error as ClientError, this.words!.common, this.say, again) ?? nothing
    );
  }

  /** Says that a text is in another language than the reader's, and keeps room until it can be said. */
  protected readonly original: Original = (...text) => sayOriginal(this, this.#progressPart, ...text);

  /** Another language, where there are several: room for it, and what comes late. */
  protected languages(campaign: Campaign): unknown {
    if (!offered(campaign.languages)?.[1] || !this.config.endpoint) return nothing;
    return this.#progressPart?.languages(this as never, campaign) ?? html`<svg height="28" width="0"></svg>`;
  }

  /** Once: the form is drawn, and what was typed into the children's goes on in it. */
  async #takeOver(): Promise<void> {
    if (this.#tookOver) return;
    this.#tookOver = true;
    const [values, focused] = typedInside(this);
    this.values = { ...this.values, ...values };
    // What a server drew is whole, and stays.
    while (!focused && this.formStage < 3) {
      await seen();
      this.formStage++;
    }
    this.formStage = 3; // at once where a reader is: the focus goes there
    await this.updateComplete;
    if (focused) focusAgain(this.renderRoot, focused);
  }

  /** The first thing typed or chosen, and every later one: kept in this tab until it is sent. */
  protected readonly typed: (event: Event) => void = event => this.keep(event);

  protected keep(event: Event): void {
    const form = event.currentTarget as HTMLFormElement;
    this.values = others(this.values, form);
    this.keepValues({ ...formValues(form), lang: this.config.lang });
    const start = (submission: Submission) => submission.start();
    this.late().then(start, () => {}); // asked for again on submit
  }

  /** Keeps what was typed or chosen, beside all else that was, in this tab until it is sent. */
  protected keepValues(values: Record<string, string>): void {
    this.values = { ...this.values, ...values };
    if (!this.kiosk) writeDraft(draftKey(this.localName, this.#shown!.id), this.values);
  }

  /** Remembering, which a reader has to tick, and forgetting: there once there is something to forget. */
  protected memory(): unknown {
    if (this.formStage < 3) return nothing;
    return (
      this.#memory?.memoryLine(this as unknown as Remembering) ??
      (this.kiosk || this.knowsReader ? html`<svg width="1" height="44"></svg>` : nothing)
    );
  }

  /** Is there anything of a reader to forget? */
  protected get knowsReader(): boolean {
    return Boolean(this.receipt) || Object.keys(this.values).length > 0;
  }

  /** Is all done that the reader came for? */
  protected get finished(): boolean {
    return Boolean(this.receipt);
  }

  /** The next reader, or the same one, finds what a first one finds. */
  protected startAnew(): void {
    this.values = {};
    this.errors = NO_ERRORS;
    this.receipt = this.#submission = undefined;
  }

  /** What is only needed once a reader acts. */
  protected async late(): Promise<Submission> {
    if (this.#submission) return this.#submission;
    const { Submission, memory, outcomeStyles } = await this.withWords(acting, 'acting');
    if (!this.#memory) this.requestUpdate();
    this.#memory = memory;
    this.adopt(outcomeStyles);
    // Closed to the page, open to its own late part.
    return (this.#submission ??= new Submission(this as unknown as Acting & Remembering));
  }

  /** Checks the form; what is wrong is shown above it, and the focus goes there. */
  protected async check(form: HTMLFormElement): Promise<boolean> {
    const errors = await this.late().then(
      submission => submission.check(form),
      // A part of us did not come over the network: the next try asks for it again.
      (): Errors => new Map([['', this.say(this.words!.common.unavailable)]]),
    );
    return this.showErrors(errors);
  }

  protected async showErrors(errors: Errors): Promise<boolean> {
    await this.late().catch(() => {}); // before: once errors are seen, the form can be sent again at once
    this.errors = errors;
    if (!errors.size) return true;
    await this.updateComplete;
    this.focusOn('summary');
    return false;
  }

  protected summary(): unknown {
    if (this.#submission) return this.#submission.summary(this.errors);
    const general = this.errors.get('');
    return general
      ? html`<p class="panel bad" id="summary" role="alert" tabindex="-1">${general}</p>`
      : nothing;
  }

  protected focusOn(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  /** Says so where an answer takes long. */
  protected waiting(): unknown {
    return this.#submission?.waiting();
  }

  /** Sends one action; a failure keeps the form and says what to do, unless `tell` does. */
  protected async send(
    values: Record<string, string>,
    details: ActionDetails,
    tell?: Tell,
  ): Promise<Receipt | undefined> {
    if (this.submitting) return undefined;
    this.submitting = true;
    try {
      return await (await this.late()).send(values, details, tell);
    } finally {
      this.submitting = false;
    }
  }
}
