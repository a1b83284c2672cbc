// From the first touch to the receipt. Loaded when a reader begins to act, not before.
import { type TemplateResult, html } from 'lit/html.js';
import { act } from '../client/act.ts';
import { ClientError, passes } from '../client/failure.ts';
import type { Action, Disclosure, Problem, Receipt } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { problem } from '../i18n/en/problem.ts';
import type { Acting, ActionDetails, Tell } from './acting.ts';
import { anew, sayAnew } from './anew.ts';
import { consents, recordedBefore, unanswered } from './answers.ts';
import { checkOf } from './check.ts';
import { draftKey, recall, waits, writeDraft } from './draft.ts';
import { ActionCompleteEvent, ActionErrorEvent, ActionStartEvent, ActionSubmitEvent } from './events.ts';
import type { Errors, Say } from './fields.ts';
import { handOver } from './hand-over.ts';
import { type Remembering, forgets, knowing, remember } from './memory.ts';
import { unhurried } from './slow.ts';
import { errorSummary, fieldError, formErrors } from './validation.ts';
import type { Waiting } from './waiting.ts';

export type * from './acting.ts';
export * as memory from './memory.ts';
export { outcomeStyles } from './styles/outcome.ts';

/** The package's version, as the action's source names it. */
const VERSION = '0.1.0';

/**
 * One action of one reader: checked, sent, and sent again with the same id until it is recorded.
 */
export class Submission {
  readonly #element: Acting;
  /** The id of the action being made; kept over failures, so that it is never recorded twice. */
  #id: string | undefined;
  #started = false;
  /** Does an answer take long? */
  #slow = false;
  #ticked: boolean;
  /** The disclosures that are answered. */
  #asked: string | undefined;
  /** What a failing network needs, asked for while there is one. */
  readonly #late: Promise<typeof import('./waiting.ts') | undefined> | undefined;
  #waiting: Waiting | undefined;
  /** What became of a wait, beside the button. */
  #note = '';

  constructor(element: Acting & Remembering) {
    this.#element = element;
    knowing.add(element);
    this.#ticked = Boolean(element.values['remember']);
    this.asksAnew();
    if (!element.acts || (element.kind !== 'signature' && !waits())) return;
    this.#late = import('./waiting.ts').catch(() => undefined);
    void this.#late.then(part => part && this.#watch(part));
  }

  get words(): Catalogue['problem'] {
    return this.#element.words.problem ?? problem;
  }

  get #campaign(): string {
    return this.#element.campaignData.value!.id;
  }

  readonly #say: Say = (message, values) => this.#element.say(message, values);

  /** The first thing typed or chosen, and every later one: kept for longer only where that is ticked. */
  start(): void {
    const element = this.#element;
    const ticked = Boolean(element.values['remember']);
    if (ticked || this.#ticked) remember(element.values);
    if (!this.#started || ticked !== this.#ticked) element.requestUpdate();
    if (!this.#started) element.dispatchEvent(new ActionStartEvent(this.#campaign, element.kind));
    this.#started = true;
    this.#ticked = ticked;
  }

  check(form: HTMLFormElement): Errors {
    return anew(() => formErrors(form, this.words, this.#say));
  }

  summary(errors: Errors): unknown {
    this.asksAnew();
    sayAnew(this.#element);
    return errorSummary(errors, this.words, this.#say, this.#element.renderRoot);
  }

  /** Says so where an answer takes long, or does not come: stands beside what was pressed. */
  waiting(): TemplateResult {
    if (this.#waiting) return this.#waiting.panel();
    const said = this.#slow ? this.#say(this.words.slow) : this.#note;
    return html`<p class="small ${said ? '' : 'hush'}" role="status">${said}</p>`;
  }

  /** Shows and sends what waits on this device. */
  #watch({ watchKept }: typeof import('./waiting.ts')): void {
    const element = this.#element;
    const view = watchKept(element, {
      again: (action, why, disclosures) => this.#again(action, why, disclosures),
      say: note => (this.#note = note),
    });
    forgets.set(element, () => {
      this.#waiting?.end('left');
      view.sync();
    });
  }

  /**
   * Sends the action. A failure keeps the form and says what to do.
   * @param tell says what went wrong; else it is said above the form.
   * @returns nothing where it failed, where a host cancelled it, or the page is left.
   */
  async send(
    values: Record<string, string>,
    details: ActionDetails,
    tell: Tell = errors => this.#element.showErrors(errors),
  ): Promise<Receipt | undefined> {
    const element = this.#element;
    const { kind, client, acts } = element;
    this.#note = '';
    const event = new ActionSubmitEvent(this.#campaign, kind);
    const proceed = element.dispatchEvent(event);
    const own = (action: Action) => act(client, action);
    const taker = event.close() ?? (acts ? own : undefined);
    if (!proceed || !taker) return undefined;
    if (!globalThis.isSecureContext && taker === own) return this.#withoutHash(values, tell);
    try {
      const action = await this.#action(values, details);
      const attempt = () =>
        taker(action).catch((error: unknown) => {
          // An earlier attempt was recorded after all, and the reader has changed something since.
          if (!(error instanceof ClientError) || error.kind !== 'id-conflict') throw error;
          if (details.id) return recordedBefore(action);
          action.id = this.#id = crypto.randomUUID();
          return taker(action);
        });
      const answer = unhurried(attempt(), slow => {
        this.#slow = slow;
        element.requestUpdate();
      });
      const receipt = await (taker === own
        ? answer.catch((error: unknown) => this.#outlast(error, action, attempt))
        : answer);
      if (!receipt) return undefined;
      this.#done(details);
      (await this.#late)?.settled(action.id);
      element.dispatchEvent(new ActionCompleteEvent(this.#campaign, kind, receipt.status));
      return receipt;
    } catch (error) {
      await tell(await this.#failed(error, details));
      return undefined;
    }
  }

  /** Where the network holds a signature up, it is tried again, or kept on the device. */
  async #outlast(
    error: unknown,
    action: Action,
    attempt: () => Promise<Receipt>,
  ): Promise<Receipt | undefined> {
    const element = this.#element;
    const part = element.kind === 'signature' && passes(error) && (await this.#late);
    if (!part) throw error;
    element.dispatchEvent(new ActionErrorEvent(this.#campaign, element.kind, error.kind));
    this.#waiting = new part.Waiting(element, action, error);
    try {
      const end = await this.#waiting.until(attempt);
      if (typeof end !== 'string') return end;
      this.#note = end === 'changed' ? this.#waiting.changed : '';
      if (end !== 'kept') return undefined;
    } finally {
      this.#waiting = undefined;
      element.requestUpdate();
    }
    this.#id = undefined;
    this.#emptied();
    void part.watchKept(element).show();
    return undefined;
  }

  #done(details: ActionDetails): void {
    const element = this.#element;
    if (!details.id) this.#id = undefined;
    element.errors = new Map();
    if (details.supporter) this.#emptied();
    void element.progress?.refresh(true);
  }

  /** What was typed is safe elsewhere. */
  #emptied(): void {
    const element = this.#element;
    element.values = recall();
    writeDraft(draftKey(element.localName, this.#campaign));
  }

  /** What waited on this device comes back into the form, to be answered or corrected. */
  #again({ id, supporter, comment = '' }: Action, why: string, disclosures?: Disclosure[]): void {
    const element = this.#element;
    const { address, organisation, minimumAge, topics = [], ...who } = supporter!;
    element.values = {
      ...element.values,
      ...(who as Record<string, string>),
      ...(address as object),
      ...(organisation && {
        signFor: 'organisation',
        organisation: organisation.name,
        role: organisation.role,
      }),
      ...(minimumAge && { minimumAge: String(minimumAge) }),
      ...Object.fromEntries(topics.map(id => [`topic.${id}`, 'yes'])),
      comment,
    };
    if (disclosures) this.#askAgain(disclosures);
    this.#id = id;
    element.errors = new Map([['', why]]);
  }

  async #action(values: Record<string, string>, details: ActionDetails): Promise<Action> {
    const { localName: element, kind, wordsLang: lang } = this.#element;
    const page = location.origin + location.pathname;
    return {
      id: details.id ?? (this.#id ??= crypto.randomUUID()),
      campaign: this.#campaign,
      kind,
      lang,
      // Who hands over nothing of their own consents to nothing.
      consents: details.supporter ? await consents(this.#element, values) : [],
      source: {
        element,
        version: VERSION,
        ...(page.startsWith('http') && page.length <= 500 && { page }),
      },
      check: checkOf(values),
      ...details,
    };
  }

  /** Without `crypto.subtle` the endpoint's own form takes a signature; a letter goes by other ways. */
  #withoutHash(values: Record<string, string>, tell: Tell): undefined {
    const { client, kind, wordsLang: lang } = this.#element;
    if (kind === 'signature') handOver(client.url(`forms/${this.#campaign}`), { ...values, lang });
    else void tell(this.#general('failedInsecure'));
  }

  /** Does what a failure asks for. @returns what to tell. */
  async #failed(error: unknown, details: ActionDetails): Promise<Errors> {
    const element = this.#element;
    const reason = error instanceof ClientError ? error.kind : 'unreadable';
    const said = error instanceof ClientError ? error.problem : undefined;
    element.dispatchEvent(new ActionErrorEvent(this.#campaign, element.kind, reason));
    if (reason === 'campaign-closed') {
      await element.campaignData.refresh(true);
      element.requestUpdate();
      await element.updateComplete;
      element.focusOn('result'); // the form is gone
      return new Map();
    }
    if (reason === 'consent-changed' && said?.disclosures) {
      // Drawn anew, also where it is the same text and somebody else changed what stands on the screen.
      element.newDisclosures = [];
      element.requestUpdate();
      await element.updateComplete;
      this.#askAgain(said.disclosures);
      return this.#general('consentChanged');
    }
    if (said?.errors?.length)
      return (await element.refused?.(said.errors, details)) ?? anew(() => this.#atFields(said.errors!));
    if (reason === 'offline') return this.#general('failedOffline');
    if (reason === 'body-too-large') return this.#general('failedTooLong');
    if (reason === 'overloaded' || said?.status === 429) return this.#general('failedBusy');
    if (said?.status === 403) return this.#general('failedRefused');
    if (said?.status === 422) return this.#general('failedInvalid');
    if ([404, 409, 410].includes(said?.status ?? 0)) return this.#general('failedChanged');
    return this.#general((said?.status ?? 0) >= 500 ? 'failedServer' : 'failedOther');
  }

  /** Other disclosures: earlier answers do not hold for them. */
  #askAgain(disclosures: Disclosure[]): void {
    const element = this.#element;
    this.#id = undefined;
    element.newDisclosures = disclosures;
    unanswered(element);
  }

  /** Answers hold for the texts and the language that they were given to, here or before a reload. */
  asksAnew(): void {
    const element = this.#element;
    const { values, config, disclosures } = element;
    const asked = disclosures.length ? JSON.stringify(disclosures) : this.#asked;
    const otherLang = values['lang'] && values['lang'] !== config.lang;
    if (otherLang || (this.#asked ?? asked) !== asked) {
      unanswered(element);
      element.requestUpdate();
    }
    this.#asked = asked;
  }

  #general(key: keyof Catalogue['problem']): Errors {
    return anew(() => new Map([['', this.#say(this.words[key])]]));
  }

  /** The endpoint's complaints, each at its field where there is one. */
  #atFields(complaints: NonNullable<Problem['errors']>): Errors {
    const errors = new Map<string, string>();
    for (const { pointer } of complaints) {
      // An address is asked for in parts.
      const name = pointer
        .split('/')
        .pop()!
        .replace(/^address$/, 'street');
      if (this.#element.renderRoot.querySelector(`[name="${CSS.escape(name)}"]`)) {
        errors.set(name, fieldError(this.words, this.#say, name, false));
      } else errors.set('', this.#say(this.words.failedInvalid));
    }
    return errors;
  }
}
