import { type TemplateResult, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { ClientError, clientFor } from '../client/index.ts';
import { campaignResource, progressResource } from '../context/campaigns.ts';
import type { Resource } from '../context/resource.ts';
import type { Action, ActionKind, Campaign, Disclosure, Progress, Receipt } from '../contract/index.ts';
import { ActionElement } from './action-element.ts';
import { readConsents } from './disclosures.ts';
import { Draft } from './draft.ts';
import { ActionCompleteEvent, ActionErrorEvent, ActionStartEvent, ActionSubmitEvent } from './events.ts';
import { handOver } from './hand-over.ts';
import { type Errors, errorSummary, fieldError, formErrors, formValues } from './fields.ts';
import { formStyles } from './styles/form.ts';
import { meterStyles } from './styles/meter.ts';

const NO_ERRORS: Errors = new Map();

/** What an action holds besides who acts where: made from the form's values. */
export type ActionDetails = Omit<
  Action,
  'id' | 'campaign' | 'kind' | 'lang' | 'consents' | 'source' | 'check'
>;

/**
 * An element that takes part in one campaign: it loads it, shows its states, keeps what is typed,
 * and sends an action once, whatever the network does.
 */
export abstract class CampaignElement extends ActionElement {
  static override styles = [...super.styles, formStyles, meterStyles];

  @state() protected errors: Errors = NO_ERRORS;
  @state() protected submitting = false;
  @state() protected receipt: Receipt | undefined;
  /** What is typed so far, here or before a reload: fields that come again show it. */
  protected values: Record<string, string> = {};

  protected abstract readonly kind: ActionKind;
  protected campaignData: Resource<Campaign> | undefined;
  protected progress: Resource<Progress> | undefined;
  /** Disclosures that the endpoint sent because they changed: shown in place of the campaign's. */
  #changed: Disclosure[] | undefined;
  #draft: Draft | undefined;
  #started = false;
  /** The id of the action being made; kept over failures, so that it is never recorded twice. */
  #id: string | undefined;

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
      this.#draft = new Draft(this.localName, campaign);
      this.values = this.#draft.read();
      this.receipt = undefined;
      this.errors = NO_ERRORS;
      this.#changed = undefined;
      this.#id = undefined;
      this.#started = false;
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
  protected readonly typed = (event: Event): void => {
    const form = (event.currentTarget as HTMLFormElement) ?? undefined;
    if (!this.#started) {
      this.#started = true;
      this.dispatchEvent(new ActionStartEvent(this.config.campaign!, this.kind));
    }
    const others = { ...this.values };
    // A box may have been unticked, and a text be back to what it was.
    for (const { name, id } of form.elements as Iterable<HTMLInputElement>) {
      delete others[name];
      delete others[id];
    }
    this.values = { ...others, ...formValues(form) };
    this.#draft?.write(this.values);
  };

  protected readonly forget = (): void => {
    this.#draft?.forget();
    this.values = {};
    this.renderRoot.querySelector('form')?.reset();
    this.requestUpdate();
  };

  /** Checks the form; what is wrong is shown above it, and the focus goes there. */
  protected async check(form: HTMLFormElement): Promise<boolean> {
    const { form: words } = this.words!;
    return this.showErrors(
      formErrors(form, (name, missing) => {
        const box = form.querySelector(`[type=checkbox][name="${name}"]`);
        return box ? this.say(words.needConsent) : fieldError(words, this.say.bind(this), name, missing);
      }),
    );
  }

  protected async showErrors(errors: Errors): Promise<boolean> {
    this.errors = errors;
    this.toggleState('invalid', errors.size > 0);
    if (!errors.size) return true;
    await this.updateComplete;
    this.focusOn('summary');
    return false;
  }

  protected summary(): unknown {
    return errorSummary(this.errors, this.words!, this.say.bind(this), this.renderRoot as ShadowRoot);
  }

  protected focusOn(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  /**
   * Sends one action. It is tried again with the same id until it is recorded; a failure keeps the
   * form and says what to do.
   */
  protected async send(values: Record<string, string>, details: ActionDetails): Promise<Receipt | undefined> {
    if (this.submitting) return undefined;
    const id = this.config.campaign!;
    const event = new ActionSubmitEvent(id, this.kind);
    const proceed = this.dispatchEvent(event);
    const taker = event.close() ?? this.client.act;
    if (!proceed || !taker) return undefined;
    if (!globalThis.isSecureContext && taker === this.client.act) {
      await this.#withoutHash(values);
      return undefined;
    }
    this.submitting = true;
    try {
      const action = await this.#action(values, details);
      const receipt = await taker(action).catch((error: unknown) => {
        // An earlier attempt was recorded after all, and the reader has changed something since.
        if (!(error instanceof ClientError) || error.kind !== 'id-conflict') throw error;
        return taker({ ...action, id: (this.#id = crypto.randomUUID()) });
      });
      this.#recorded(receipt, details);
      return receipt;
    } catch (error) {
      await this.#failed(error);
      return undefined;
    } finally {
      this.submitting = false;
    }
  }

  /** Without `crypto.subtle` the endpoint's own form takes a signature; a letter goes by other ways. */
  async #withoutHash(values: Record<string, string>): Promise<void> {
    const url = this.client.formUrl?.(this.config.campaign!);
    if (this.kind === 'signature' && url) handOver(url, { ...values, lang: this.wordsLang });
    else await this.showErrors(new Map([['', this.say(this.words!.form.failedInsecure)]]));
  }

  async #action(values: Record<string, string>, details: ActionDetails): Promise<Action> {
    const page = location.origin + location.pathname;
    return {
      id: (this.#id ??= crypto.randomUUID()),
      campaign: this.config.campaign!,
      kind: this.kind,
      lang: this.wordsLang,
      // Who hands over nothing of their own consents to nothing.
      consents: details.supporter ? await readConsents(this.disclosures, values) : [],
      source: {
        element: this.localName,
        version: VERSION,
        ...(page.startsWith('http') && page.length <= 500 && { page }),
      },
      ...(values['website'] && { check: { website: values['website'] } }),
      ...details,
    };
  }

  #recorded(receipt: Receipt, { supporter }: ActionDetails): void {
    this.#id = undefined;
    this.errors = NO_ERRORS;
    if (supporter) {
      this.#draft?.forget();
      this.values = {};
    }
    void this.progress?.refresh(true);
    this.dispatchEvent(new ActionCompleteEvent(this.config.campaign!, this.kind, receipt.status));
  }

  async #failed(error: unknown): Promise<void> {
    const { kind, problem } =
      error instanceof ClientError ? error : { kind: 'unreadable', problem: undefined };
    const { form: words } = this.words!;
    const errors = new Map<string, string>();
    if (kind === 'consent-changed' && problem?.disclosures) {
      this.#changed = problem.disclosures;
      this.#id = undefined;
      this.values = Object.fromEntries(
        Object.entries(this.values).filter(([name]) => !name.startsWith('consent.')),
      );
      for (const box of this.renderRoot.querySelectorAll<HTMLInputElement>('[name^="consent."]'))
        box.checked = false;
      errors.set('', this.say(words.consentChanged));
    } else if (kind === 'campaign-closed') {
      await this.campaignData?.refresh(true);
    } else if (problem?.errors?.length) {
      for (const { pointer } of problem.errors) {
        const name = pointer.split('/').pop()!;
        const known = this.renderRoot.querySelector(`[name="${CSS.escape(name)}"]`);
        if (known) errors.set(name, fieldError(words, this.say.bind(this), name, false));
        else errors.set('', this.say(words.failedOther));
      }
    } else {
      const sentence = {
        offline: words.failedOffline,
        overloaded: words.failedBusy,
        'origin-not-allowed': words.failedRefused,
      }[kind as string];
      errors.set('', this.say(sentence ?? words.failedOther));
    }
    this.dispatchEvent(new ActionErrorEvent(this.config.campaign!, this.kind, kind));
    await this.showErrors(errors);
  }
}

/** The package's version, as the action's source names it. */
const VERSION = '0.1.0';
