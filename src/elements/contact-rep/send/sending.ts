// How the letters go: through the endpoint, by every other way, and what became of each. Loaded while the
// reader writes.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { type Errors, type Original, formValues } from '../../../base/fields.ts';
import { persistently } from '../../../base/persistently.ts';
import type { ActionDetails, Tell } from '../../../base/submission.ts';
import { readSupporter } from '../../../base/read-supporter.ts';
import type { Resulting } from '../../../base/result.ts';
import type { ActionKind, Campaign, Disclosure, Receipt } from '../../../contract/index.ts';
import { delivery } from '../../../i18n/en/delivery.ts';
import { needs } from '../../../i18n/en/needs.ts';
import { send } from '../../../i18n/en/send.ts';
import { type AnyTarget, isWritten } from '../letters.ts';
import type { View } from '../view.ts';
import { answers, needsOf } from './needs.ts';
import { nameField } from './name-field.ts';
import { OwnWays, PANEL_LABELS } from './own-ways.ts';
import { record } from './recording.ts';
import { sendForm } from './send-form.ts';
import { Signature } from './signature.ts';
import type { SendView } from './send-view.ts';
import { targetWays } from './ways.ts';

export { sendStyles } from './send.styles.ts';

/** What is used of the element that sends. */
export interface SendHost extends HTMLElement, Resulting {
  readonly view: View;
  readonly supporterName: string;
  /** Where a letter shows the name that is not known yet. */
  readonly hole: string;
  readonly disclosures: readonly Disclosure[];
  readonly original: Original;
  readonly submitting: boolean;
  readonly renderRoot: ShadowRoot;
  /** What is used now: another reader has another. */
  readonly sending: unknown;
  readonly kiosk?: boolean;
  kind: ActionKind;
  typed(event: Event): void;
  keepValues(values: Record<string, string>): void;
  summary(): unknown;
  waiting(): unknown;
  showErrors(errors: Errors): Promise<unknown>;
  check(form: HTMLFormElement): Promise<boolean>;
  send(values: Record<string, string>, details: ActionDetails, tell?: Tell): Promise<Receipt | undefined>;
  /** Begins another letter. */
  writeAgain(): void;
}

const then = () => import('./then.ts');

/** Of all that is typed, what is written in letters; or all else. */
const written = (values: Record<string, string>, is = true): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => isWritten(name) === is));

/** The last step of writing. */
export class Sending {
  readonly #host: SendHost;
  /** The campaign that all this is about: what was done in one counts for no other. */
  #campaign = '';
  #own!: OwnWays;
  #signature!: Signature;
  /** The form's letters on their way. */
  #submitted: Promise<unknown> = Promise.resolve();
  /** Is the receipt all that is left of a reader's choices, after a reload? */
  #onlyReceipt = false;
  /** Is what was written still there? Once every letter is on its way, a reload leaves nothing of it. */
  #hasText = true;
  /** Where the mail went that asks for a confirmation: known to this page alone. */
  #email: string | undefined;
  #then: typeof import('./then.ts') | undefined;
  #loading: Promise<void> | undefined;

  constructor(host: SendHost) {
    this.#host = host;
  }

  get #view(): SendView {
    const { view, values } = this.#host;
    return {
      ...view,
      words: Object.assign({ needs, send, delivery }, view.words),
      own: this.#own,
      values,
      signed: this.#signature.signed,
      letterTo: target => this.#signature.letterTo(target),
      maySend: (target, press) => this.#maySend(target, press),
      takes: target => this.#takes(target),
      whose: (label, { name }) => `${view.say(label)}: ${name}`,
      hasText: this.#hasText,
      announced: () => this.#announced(),
      waiting: () => this.#host.waiting(),
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
    const others = this.#onlyReceipt
      ? []
      : targets.filter(target => !gone.includes(target) && !byEndpoint.includes(target));
    const form = byEndpoint.length && !receipt;
    const toSign = others.some(target => !this.#own.done(target, 'letter'));
    // One thing to do stands out: to send, else whoever is next.
    const main = campaign.letters?.length ? 'letter' : 'call';
    const next = form ? undefined : others.find(target => !this.#own.done(target, main));
    return html`${receipt ? this.#sent(view, receipt) : form ? this.#form(view, byEndpoint) : this.#host.summary()}
      <p class="hush" role="status">${view.announced()}</p>
      ${
        form
          ? html`<details ?open=${this.#host.errors.has('')}>
              <summary>${view.say(view.words.send.otherWays)}</summary>
              <div class="stack">
                ${byEndpoint.map(target => targetWays(view, target, { folded: byEndpoint.length > 1 }))}
              </div>
            </details>`
          : nothing
      }
      ${
        gone.length
          ? html`<details>
              <summary>${view.say(view.words.send.moreWays)}</summary>
              <div class="stack">
                ${gone.map(target => targetWays(view, target, { gone: true, folded: gone.length > 1 }))}
              </div>
            </details>`
          : nothing
      }
      ${others.length && (form || receipt) ? html`<h3>${view.say(view.words.send.byThemselves)}</h3>` : nothing}
      ${toSign && !form && !this.#signature.before ? nameField(view, this.#host) : nothing}
      ${others.map(target => targetWays(view, target, { next: target === next, folded: others.length > 1 }))}
      ${receipt || this.#own.anyDone ? this.#onwards(view) : nothing}`;
  }

  /** Has everyone whom the reader chose a letter on its way, or got one, or a call? */
  get finished(): boolean {
    if (!this.#campaign) return false;
    const { targets } = this.#host.view.letters;
    return targets.length > 0 && targets.every(one => this.#own.done(one, 'call') ?? this.#goes(one));
  }

  #begin(campaign: string): void {
    const host = this.#host;
    this.#campaign = campaign;
    this.#signature = new Signature(host);
    this.#own = new OwnWays(
      {
        changed: () => host.requestUpdate(),
        keep: deeds => this.#keep(deeds),
        record: async (target, deed, done) => {
          void this.#load();
          await this.#submitted; // one after the other
          return record(host, target, deed, done);
        },
        focus: id => this.#focus(id),
      },
      host.values['deeds'],
    );
    if (this.#own.anyDone) void this.#load();
    this.#onlyReceipt = Boolean(host.receipt) && host.values['step'] !== 'send';
    this.#hasText = !this.#onlyReceipt && !this.#allGo;
    if (host.receipt) void this.#follow();
  }

  /** Is a letter to them on its way, or done? */
  #goes(target: AnyTarget): boolean {
    return Boolean(this.#own.done(target, 'letter')) || this.#isGone(target.id);
  }

  get #allGo(): boolean {
    const { targets } = this.#host.view.letters;
    return targets.length > 0 && targets.every(target => this.#goes(target));
  }

  /** Keeps what was done in this tab; once every letter is on its way, what was written in them is not kept any more. */
  #keep(deeds: string): void {
    const host = this.#host;
    if (host.sending !== this) return; // the reader is forgotten
    if (this.#allGo) {
      host.values = written(host.values, false);
    }
    host.keepValues({ deeds });
  }

  /** A panel that comes late is announced when it is there: what opens below takes no focus. */
  #announced(): unknown {
    const { panel } = this.#own;
    const { say, words, whose } = this.#view;
    if (!panel) return nothing;
    if (!this.#own.part(panel.name)) return say(words.common.loading);
    return say(words.send.opened, { what: whose(words.send[PANEL_LABELS[panel.name]], panel.target) });
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
    const { disclosures, errors, original, submitting, typed } = this.#host;
    return sendForm(view, {
      targets,
      disclosures,
      errors,
      original,
      summary: this.#host.summary(),
      submitting: submitting && !this.#own.anyBusy,
      waiting: this.#own.anyBusy ? nothing : this.#host.waiting(),
      typed,
      submit: this.#submit,
    });
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const host = this.#host;
    const form = event.currentTarget as HTMLFormElement;
    if ((host.submitting && !this.#own.anyBusy) || !(await host.check(form))) return;
    void this.#load(); // what is said afterwards is there when it is needed
    await this.#own.recorded; // one after the other
    const values = formValues(form);
    const typed = (host.values = { ...host.values, ...values });
    host.kind = 'letter';
    const { letters } = host.view;
    const view = this.#view;
    const targets = letters.targets.filter(target => this.#takes(target));
    if (!targets.length) return;
    const { topic } = values;
    const sent = host.send(values, {
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
    this.#submitted = sent.catch(() => {});
    const receipt = await sent;
    if (!receipt) return;
    this.#signature.before = view.signed.name;
    this.#email = values['email'];
    host.receipt = receipt;
    void this.#follow(typed);
    // The draft is gone with the letter: what others are still to get stays, and what was done stands.
    if (!this.#allGo) host.keepValues({ ...letters.kept, step: 'send', ...written(typed) });
    if (this.#own.anyDone) this.#own.keep();
    await this.#load();
    this.#focus('result');
  };

  /** A letter without its name does not leave: the focus goes where that is asked for. */
  #maySend(target: AnyTarget, press: Event): boolean {
    const field = this.#signature.missing(target, () => this.#view.words.send.needName);
    if (!field) return true;
    press.preventDefault();
    this.#focus(field);
    return false;
  }

  /** Once: whoever waits for it goes on at once, before anybody sees that nothing is followed yet. */
  #load(): Promise<void> {
    return (this.#loading ??= persistently(then).then(part => {
      this.#then = part;
      this.#host.requestUpdate();
    }));
  }

  #sent(view: SendView, receipt: Receipt): unknown {
    return (
      this.#then?.sent(view, this.#host, receipt, this.#email) ?? html`<svg class="bone" height="72"></svg>`
    );
  }

  #onwards(view: SendView): unknown {
    const { receipt, kiosk } = this.#host;
    const again = (receipt ?? this.finished) && !kiosk ? () => this.#host.writeAgain() : undefined;
    return this.#then?.onwards(view, this.finished && !receipt, again) ?? nothing;
  }

  /** What was sent is shown with what was typed, in case the address is to be corrected. */
  async #follow(typed?: Record<string, string>): Promise<void> {
    const host = this.#host;
    if (!this.#then) await this.#load();
    const { correctable, followResult } = this.#then!;
    if (!host.receipt) return;
    if (typed) correctable(host, host.receipt, typed);
    await followResult(host);
  }
}
