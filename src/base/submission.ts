// From the first touch to the receipt. Loaded when a reader begins to act, not before.
import { ClientError } from '../client/failure.ts';
import type { Client } from '../client/index.ts';
import { post } from '../client/post.ts';
import type { Action, ActionKind, Consent, Disclosure, Problem, Receipt } from '../contract/index.ts';
import { disclosureVersion } from '../contract/consent-version.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { problem } from '../i18n/en/problem.ts';
import { consentName } from './disclosures.ts';
import { ActionCompleteEvent, ActionErrorEvent, ActionStartEvent, ActionSubmitEvent } from './events.ts';
import type { Errors, Say } from './fields.ts';
import { handOver } from './hand-over.ts';
import { errorSummary, fieldError, formErrors } from './validation.ts';

export { outcomeStyles } from './styles/outcome.ts';

/** The package's version, as the action's source names it. */
const VERSION = '0.1.0';

/** What an action holds besides who acts where: made from the form's values. */
export type ActionDetails = Omit<
  Action,
  'id' | 'campaign' | 'kind' | 'lang' | 'consents' | 'source' | 'check'
>;

/** What a submission needs of the element. */
export interface Acting {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly campaign: string;
  readonly kind: ActionKind;
  readonly client: Client;
  readonly disclosures: readonly Disclosure[];
  readonly words: Partial<Catalogue>;
  readonly lang: string;
  readonly say: Say;
}

export type Outcome =
  | { receipt: Receipt }
  /** What is to be fixed; `disclosures` are those to show now, `closed` ends it all. */
  | { errors: Errors; disclosures?: Disclosure[]; closed?: boolean };

/**
 * One action of one reader: checked, sent, and sent again with the same id until it is recorded.
 */
export class Submission {
  readonly #acting: Acting;
  /** The id of the action being made; kept over failures, so that it is never recorded twice. */
  #id: string | undefined;
  #started = false;

  constructor(acting: Acting) {
    this.#acting = acting;
  }

  get words(): Catalogue['problem'] {
    return this.#acting.words.problem ?? problem;
  }

  /** The first thing typed or chosen. */
  start(): void {
    const { element, campaign, kind } = this.#acting;
    if (!this.#started) element.dispatchEvent(new ActionStartEvent(campaign, kind));
    this.#started = true;
  }

  check(form: HTMLFormElement): Errors {
    return formErrors(form, this.words, this.#acting.say);
  }

  summary(errors: Errors): unknown {
    return errorSummary(errors, this.words, this.#acting.say, this.#acting.root);
  }

  /** Sends the action. Nothing comes back where a host cancelled it, or the page is left. */
  async send(values: Record<string, string>, details: ActionDetails): Promise<Outcome | undefined> {
    const { element, campaign, kind, client } = this.#acting;
    const event = new ActionSubmitEvent(campaign, kind);
    const proceed = element.dispatchEvent(event);
    const own = (action: Action) => post<Receipt>(client, 'actions', action);
    const taker = event.close() ?? (client.acts ? own : undefined);
    if (!proceed || !taker) return undefined;
    if (!globalThis.isSecureContext && taker === own) return this.#withoutHash(values);
    try {
      const action = await this.#action(values, details);
      const receipt = await taker(action).catch((error: unknown) => {
        // An earlier attempt was recorded after all, and the reader has changed something since.
        if (!(error instanceof ClientError) || error.kind !== 'id-conflict') throw error;
        return taker({ ...action, id: (this.#id = crypto.randomUUID()) });
      });
      this.#id = undefined;
      element.dispatchEvent(new ActionCompleteEvent(campaign, kind, receipt.status));
      return { receipt };
    } catch (error) {
      return this.#failed(error);
    }
  }

  async #action(values: Record<string, string>, details: ActionDetails): Promise<Action> {
    const { element, campaign, kind, lang, disclosures } = this.#acting;
    const page = location.origin + location.pathname;
    return {
      id: (this.#id ??= crypto.randomUUID()),
      campaign,
      kind,
      lang,
      // Who hands over nothing of their own consents to nothing.
      consents: details.supporter ? await consents(disclosures, values) : [],
      source: {
        element: element.localName,
        version: VERSION,
        ...(page.startsWith('http') && page.length <= 500 && { page }),
      },
      ...(values['website'] && { check: { website: values['website'] } }),
      ...details,
    };
  }

  /** Without `crypto.subtle` the endpoint's own form takes a signature; a letter goes by other ways. */
  #withoutHash(values: Record<string, string>): Outcome | undefined {
    const { client, campaign, kind, lang, say } = this.#acting;
    if (kind !== 'signature') return { errors: new Map([['', say(this.words.failedInsecure)]]) };
    handOver(client.url(`forms/${campaign}`), { ...values, lang });
    return undefined;
  }

  #failed(error: unknown): Outcome {
    const { element, campaign, kind } = this.#acting;
    const reason = error instanceof ClientError ? error.kind : 'unreadable';
    const said = error instanceof ClientError ? error.problem : undefined;
    element.dispatchEvent(new ActionErrorEvent(campaign, kind, reason));
    if (reason === 'campaign-closed') return { errors: new Map(), closed: true };
    if (reason === 'consent-changed' && said?.disclosures) {
      this.#id = undefined;
      return { errors: this.#general('consentChanged'), disclosures: said.disclosures };
    }
    if (said?.errors?.length) return { errors: this.#atFields(said.errors) };
    if (reason === 'offline') return { errors: this.#general('failedOffline') };
    if (reason === 'body-too-large') return { errors: this.#general('failedTooLong') };
    if (reason === 'overloaded') return { errors: this.#general('failedBusy') };
    if (reason === 'origin-not-allowed') return { errors: this.#general('failedRefused') };
    return { errors: this.#general('failedOther') };
  }

  #general(key: keyof Catalogue['problem']): Errors {
    return new Map([['', this.#acting.say(this.words[key])]]);
  }

  /** The endpoint's complaints, each at its field where there is one. */
  #atFields(complaints: NonNullable<Problem['errors']>): Errors {
    const { root, say } = this.#acting;
    const errors = new Map<string, string>();
    for (const { pointer } of complaints) {
      const name = pointer.split('/').pop()!;
      if (root.querySelector(`[name="${CSS.escape(name)}"]`)) {
        errors.set(name, fieldError(this.words, say, name, false));
      } else errors.set('', say(this.words.failedOther));
    }
    return errors;
  }
}

/** The supporter's answers, each with the version of the very strings that were rendered. */
function consents(disclosures: readonly Disclosure[], values: Record<string, string>): Promise<Consent[]> {
  return Promise.all(
    disclosures.map(async disclosure => {
      const answer = values[consentName(disclosure)] === 'given' ? 'given' : 'refused';
      return {
        disclosure: disclosure.id,
        version: await disclosureVersion(disclosure),
        lang: disclosure.lang,
        answer: disclosure.mode === 'notice' ? 'told' : answer,
      };
    }),
  );
}
