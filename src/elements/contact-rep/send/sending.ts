// How the letters go: through the endpoint, by every other way, and what became of each. Loaded while the
// reader writes.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { type Errors, formValues } from '../../../base/fields.ts';
import { persistently } from '../../../base/persistently.ts';
import type { ActionDetails } from '../../../base/submission.ts';
import { readSupporter } from '../../../base/supporter.ts';
import type { Client } from '../../../client/index.ts';
import type { Resource } from '../../../context/resource.ts';
import type {
  ActionKind,
  Campaign,
  Disclosure,
  Progress,
  Receipt,
  ReceiptRecord,
} from '../../../contract/index.ts';
import { delivery } from '../../../i18n/en/delivery.ts';
import { needs } from '../../../i18n/en/needs.ts';
import { send } from '../../../i18n/en/send.ts';
import { type AnyTarget, isWritten } from '../letters.ts';
import type { View } from '../view.ts';
import { answers, needsOf } from './needs.ts';
import { nameField } from './name-field.ts';
import { type Deed, OwnWays, type Told } from './own-ways.ts';
import { sendForm } from './send-form.ts';
import type { SendView } from './send-view.ts';
import { targetWays } from './ways.ts';

export { sendStyles } from './send.styles.ts';

/** What is used of the element that sends. */
export interface SendHost extends HTMLElement {
  readonly view: View;
  readonly acts: boolean;
  readonly client: Client;
  readonly supporterName: string;
  /** Where a letter shows the name that is not known yet. */
  readonly hole: string;
  readonly disclosures: readonly Disclosure[];
  readonly submitting: boolean;
  readonly renderRoot: ShadowRoot;
  readonly updateComplete: Promise<void>;
  /** What is used now: another reader has another. */
  readonly sending: unknown;
  kind: ActionKind;
  values: Record<string, string>;
  errors: Errors;
  receipt: Receipt | undefined;
  readonly progress: Resource<Progress> | undefined;
  typed(event: Event): void;
  keepValues(values: Record<string, string>): void;
  summary(): unknown;
  check(form: HTMLFormElement): Promise<boolean>;
  send(values: Record<string, string>, details: ActionDetails): Promise<Receipt | undefined>;
  focusOn(id: string): void;
  requestUpdate(): void;
}

const then = () => import('./then.ts');

/** The last step of writing. */
export class Sending {
  readonly #host: SendHost;
  /** The campaign that all this is about: what was done in one counts for no other. */
  #campaign = '';
  #own!: OwnWays;
  /** Who signed what was sent: the form forgets it then. */
  #signer: string | undefined;
  #askedName = false; // for the signature
  #then: typeof import('./then.ts') | undefined;

  constructor(host: SendHost) {
    this.#host = host;
  }

  get #view(): SendView {
    const { view, values, supporterName, hole } = this.#host;
    const name = supporterName === hole ? (this.#signer ?? hole) : supporterName;
    return {
      ...view,
      words: Object.assign({ needs, send, delivery }, view.words),
      own: this.#own,
      values,
      signed: { name, known: name !== hole },
      letterTo: target => this.#letterTo(target, name),
      maySend: (target, press) => this.#maySend(target, press),
      takes: target => this.#takes(target),
      focus: id => this.#focus(id),
    };
  }

  /** The step as it stands. */
  step(campaign: Campaign): TemplateResult {
    if (campaign.id !== this.#campaign) this.#begin(campaign.id);
    const view = this.#view;
    const { receipt } = this.#host;
    const { targets } = view.letters;
    const gone = targets.filter(({ id }) => this.#isGone(id));
    const byEndpoint = targets.filter(target => this.#takes(target));
    const others = targets.filter(target => !gone.includes(target) && !byEndpoint.includes(target));
    const form = byEndpoint.length && !receipt;
    const toSign = others.some(target => !this.#own.done(target, 'letter'));
    return html`${receipt ? this.#sent(view, receipt) : form ? this.#form(view, byEndpoint) : this.#host.summary()}
    ${others.length && (form || receipt) ? html`<h3>${view.say(view.words.send.byThemselves)}</h3>` : nothing}
    ${toSign && !form && !this.#signer ? nameField(view, this.#host) : nothing}
    ${others.map(target => targetWays(view, target))}
    ${
      form
        ? html`<details ?open=${this.#host.errors.has('')}>
            <summary>${view.say(view.words.send.otherWays)}</summary>
            <div class="stack">${byEndpoint.map(target => targetWays(view, target))}</div>
          </details>`
        : nothing
    }
    ${
      gone.length
        ? html`<details>
            <summary>${view.say(view.words.send.moreWays)}</summary>
            <div class="stack">${gone.map(target => targetWays(view, target, true))}</div>
          </details>`
        : nothing
    }
    ${receipt || this.#own.anyDone ? this.#onwards(view, targets) : nothing}`;
  }

  #begin(campaign: string): void {
    const host = this.#host;
    this.#campaign = campaign;
    this.#signer = undefined;
    this.#own = new OwnWays(
      {
        changed: () => host.requestUpdate(),
        keep: deeds => this.#keep(deeds),
        record: (target, deed, done) => this.#record(target, deed, done),
        focus: id => this.#focus(id),
      },
      host.values['deeds'],
    );
    if (this.#own.anyDone) void this.#load();
  }

  /** Keeps what was done in this tab; once every letter is on its way, what was written in them is not kept any more. */
  #keep(deeds: string): void {
    const host = this.#host;
    if (host.sending !== this) return; // the reader is forgotten
    const { targets } = host.view.letters;
    const goes = (target: AnyTarget) => this.#own.done(target, 'letter') ?? this.#isGone(target.id);
    if (targets.length && targets.every(goes)) {
      host.values = Object.fromEntries(Object.entries(host.values).filter(([name]) => !isWritten(name)));
    }
    host.keepValues({ deeds });
  }

  #focus(id: string): void {
    void this.#host.updateComplete.then(() => this.#host.focusOn(id));
  }

  /** Is a letter to them with the endpoint, or where that brought it? One that failed, came back or cannot be confirmed is not. */
  #isGone(target: string): boolean {
    const { receipt } = this.#host;
    const sent = receipt?.deliveries.find(one => one.target === target);
    if (!sent || receipt!.confirmation === 'unreachable') return false;
    return sent.status !== 'failed' && sent.status !== 'bounced';
  }

  #takes(target: AnyTarget): boolean {
    const { acts, receipt, view } = this.#host;
    const { campaign } = view.letters;
    return (
      acts &&
      !receipt &&
      !campaign.closed &&
      Boolean(campaign.delivers && target.delivery && campaign.letters?.length) &&
      !this.#own.done(target, 'letter')
    );
  }

  #form(view: SendView, targets: readonly AnyTarget[]): TemplateResult {
    const { disclosures, errors, submitting, typed } = this.#host;
    return sendForm(view, {
      targets,
      disclosures,
      errors,
      summary: this.#host.summary(),
      submitting,
      typed,
      submit: this.#submit,
    });
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const host = this.#host;
    const form = event.currentTarget as HTMLFormElement;
    if (host.submitting || !(await host.check(form))) return;
    void this.#load(); // what is said afterwards is there when it is needed
    const values = formValues(form);
    const typed = (host.values = { ...host.values, ...values });
    host.kind = 'letter';
    const { letters } = host.view;
    const view = this.#view;
    const targets = letters.targets.filter(target => this.#takes(target));
    const { topic } = values;
    const receipt = await host.send(values, {
      supporter: {
        ...readSupporter({ ...values, postalCode: letters.postalCode || (values['postalCode'] ?? '') }),
        ...answers(values, needsOf(targets)),
      },
      deliveries: targets.map(target => ({
        target: target.id,
        channel: 'endpoint' as const,
        ...view.letterTo(target),
        ...(topic && target.delivery?.needs?.includes('topic') && { topic }),
      })),
    });
    if (!receipt) return;
    this.#signer = view.signed.name;
    host.receipt = receipt;
    void this.#follow(receipt, typed);
    if (this.#own.anyDone) this.#own.keep(); // the draft is gone with the letter, and what was done stands
    await this.#load();
    this.#focus('result');
  };

  /** The letter to a target, signed with the name that is known by now: the hole never leaves the page. */
  #letterTo(target: AnyTarget, name: string): { subject: string; body: string } {
    const { hole, view } = this.#host;
    const body = view.letters.bodyFor(target, name === hole ? '' : name);
    return { subject: view.letters.subjectFor(target), body };
  }

  /** A letter that shows a hole where its name belongs waits for the name, which is asked for at its field. */
  #maySend(target: AnyTarget, press: Event): boolean {
    const host = this.#host;
    const { hole } = host;
    const { signed, letters, say, words } = this.#view;
    if (signed.known || !letters.bodyFor(target, hole).includes(hole)) {
      if (this.#askedName) host.errors = new Map(); // there is nothing to fix any more
      this.#askedName = false;
      return true;
    }
    press.preventDefault();
    const field = host.renderRoot.querySelector('#given') ? 'given' : 'supporter';
    host.errors = new Map([[field, say(words.send.needName)]]);
    this.#askedName = true;
    this.#focus(field);
    return false;
  }

  async #record(
    target: AnyTarget,
    deed: Deed,
    { id, channel, outcome, network }: Told,
  ): Promise<Receipt | true | undefined> {
    const host = this.#host;
    void this.#load();
    if (!host.acts || host.view.letters.campaign.closed) return true; // nothing is counted here
    host.kind = deed;
    const receipt = await host.send(
      {},
      {
        ...(id && { id }),
        deliveries: [
          { target: target.id, channel, ...(outcome && { outcome }), ...(network && { network }) },
        ],
      },
    );
    // Said where it was tried, unless that is no more: see `refused`.
    if (!receipt && host.view.letters.known.some(({ id }) => id === target.id)) host.errors = new Map();
    return receipt;
  }

  async #load(): Promise<void> {
    this.#then ??= await persistently(then);
    this.#host.requestUpdate();
  }

  #sent(view: SendView, receipt: Receipt): unknown {
    return (
      this.#then?.sent(view, receipt, this.#readable(receipt) && this.#then.isMoving(receipt)) ??
      html`<svg class="bone" height="72"></svg>`
    );
  }

  #onwards(view: SendView, targets: readonly AnyTarget[]): unknown {
    const all = targets.every(target => this.#own.done(target, 'letter') ?? this.#own.done(target, 'call'));
    return this.#then?.onwards(view, all && !this.#host.receipt) ?? nothing;
  }

  /** Is the receipt kept by the endpoint that this page is configured with? No other is asked. */
  #readable({ url }: Receipt): boolean {
    const { acts, client } = this.#host;
    return acts && Boolean(url?.startsWith(client.url('receipts/')));
  }

  /** While the page stays open, the result shows what becomes of the letters. */
  async #follow(receipt: Receipt, values: Record<string, string>): Promise<void> {
    const host = this.#host;
    if (!this.#readable(receipt)) return;
    await this.#load();
    const { correctable, follow } = this.#then!;
    correctable(host, receipt, values);
    const token = receipt.url!.split('/').pop()!;
    const still = () => host.isConnected && host.receipt?.id === receipt.id;
    await follow(
      receipt,
      () => host.client.get<ReceiptRecord>(`receipts/${token}`, {}, true),
      fresh => {
        if (!still()) return false;
        if (fresh) {
          host.receipt = correctable(host, fresh, values);
          if (fresh.status === 'counted') void host.progress?.refresh(true); // what was confirmed counts now
        }
        return true;
      },
    );
  }
}
