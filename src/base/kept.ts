// Signatures that wait on the reader's device: sent when the network is back, shown until then, deleted at a press.
// Loaded where something waits, or may soon.
import { type TemplateResult, html, nothing, render } from 'lit/html.js';
import {
  KEPT_MS,
  type Kept,
  dropKept,
  isOutboxKey,
  isWaiting,
  keepAction,
  outbox,
  sendKept,
} from '../client/outbox.ts';
import type { Action, Disclosure } from '../contract/index.ts';
import { intlOf } from '../i18n/intl.ts';
import type { Message } from '../i18n/message.ts';
import { waiting as english } from '../i18n/en/waiting.ts';
import { WAITS_KEY, device, keep } from './draft.ts';
import { type Resulting, followResult } from './result.ts';
import type { Acting } from './submission.ts';

/** The pauses before what waits is sent again while the page is open, in ms; the last one stays. */
export const patience = { pausesMs: [60_000, 300_000, 900_000] };

/** What a submission does for what waits. */
export interface Hooks {
  /** Puts what was typed back into the form, and says why; under other texts all answers are asked for again. */
  again(action: Action, why: string, disclosures?: Disclosure[]): void;
  /** Says something beside the form's button. */
  say(note: string): void;
}

/** A day, where the reader is. */
export const dayOf = (lang: string, ms: number): string =>
  new (intlOf(lang).DateTimeFormat)(lang, { dateStyle: 'long' }).format(ms);

/** Keeps an action on this device. @returns whether the browser does. */
export function keepHere(element: Acting, action: Action): boolean {
  if (keepAction(element.client, action) === undefined) return false;
  // Long after it expired: whoever comes back then is told, and what is left is deleted.
  keep(device, WAITS_KEY, 52 * KEPT_MS, { n: '1' });
  return true;
}

/** What was kept under this id is settled. */
export function settled(id: string): void {
  dropKept(id);
  if (!outbox().length) keep(device, WAITS_KEY, 0);
}

const views = new WeakMap<Acting, KeptView>();
/** Those of this page. */
const watching = new Set<KeptView>();

/** Shows what waits for an element's campaign, and sends what waits for its endpoint. */
export function watchKept(element: Acting, hooks?: Hooks): KeptView {
  let view = views.get(element);
  if (!view) views.set(element, (view = new KeptView(element)));
  if (hooks) view.begin(hooks);
  return view;
}

let timer: ReturnType<typeof setTimeout> | undefined;

function everywhere(asks?: Map<string, Disclosure[]>): void {
  for (const view of watching) view.sync(asks);
}

addEventListener('online', () => void sendAll());
addEventListener('storage', ({ key }) => isOutboxKey(key) && everywhere());

/** Sends what waits for the endpoints of this page; what still waits then is sent later. */
async function sendAll(tries = 0): Promise<void> {
  clearTimeout(timer);
  let pause = patience.pausesMs[tries] ?? patience.pausesMs.at(-1)!;
  const asks = new Map<string, Disclosure[]>();
  for (const client of new Set([...watching].map(view => view.client))) {
    if (!client || !outbox(client).some(isWaiting)) continue;
    const sent = await sendKept(client);
    for (const [id, disclosures] of sent.asks) asks.set(id, disclosures);
    pause = Math.max(pause, sent.retryAfterMs);
  }
  everywhere(asks);
  if (outbox().some(isWaiting)) timer = setTimeout(() => void sendAll(tries + 1), pause);
}

/** What an element shows of it. */
export class KeptView {
  readonly #element: Acting;
  #hooks!: Hooks;
  #trying = false;
  /** Somebody else signs in the meantime. */
  #aside = false;

  constructor(element: Acting) {
    this.#element = element;
  }

  /** Where it asks, if anywhere. */
  get client() {
    const { isConnected, acts, client } = this.#element;
    if (!isConnected) watching.delete(this);
    return isConnected && acts ? client : undefined;
  }

  begin(hooks: Hooks): void {
    this.#hooks = hooks;
    this.#aside = false;
    watching.add(this);
    this.sync();
    const { campaignData } = this.#element;
    if (!campaignData.value) {
      const stop = campaignData.subscribe(() => {
        if (campaignData.value) stop();
        this.sync();
      });
    }
    void this.#ready().then(() => sendAll());
  }

  /** What comes back may have to be asked about, in the reader's words, in a form that is there. */
  async #ready(): Promise<void> {
    const element = this.#element;
    for (let i = 0; i < 100 && element.isConnected; i++) {
      if ((element.words as unknown) && element.campaignData.value) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  /** Draws what waits as it is by now. */
  sync(asks?: Map<string, Disclosure[]>): void {
    const element = this.#element;
    const { client } = this;
    const id = element.campaignData.value?.id;
    if (!client || element.kiosk || element.kind !== 'signature') return;
    const mine = outbox(client).filter(({ campaign }) => campaign === id);
    const asked = mine.find(one => asks?.has(one.id));
    const failed = mine.find(one => one.failed);
    const sent = mine.find(({ receipt }) => receipt);
    const waiting = mine.filter(isWaiting);
    const before = element.kept;
    element.kept = undefined;
    if (this.#aside) return;
    if (asked) this.#back(asked, this.#words.asksAgain, asks!.get(asked.id));
    else if (waiting.length) element.kept = () => this.#waiting(waiting);
    else if (failed) element.kept = () => this.#failed(failed);
    else if (sent) this.#sent(sent, Boolean(before));
    if (before || element.kept) element.requestUpdate();
  }

  /** After the reader had it kept. */
  async show(): Promise<void> {
    this.#aside = false;
    this.sync();
    await this.#element.updateComplete;
    this.#element.focusOn('kept');
  }

  get #words() {
    const { waiting, signUp } = (this.#element.words as Acting['words'] | undefined) ?? {};
    return { ...(waiting ?? english), ...signUp?.waiting };
  }

  #sent({ receipt }: Kept, before: boolean): void {
    const own = this.#element as unknown as Resulting;
    if (own.receipt && own.receipt.id !== receipt!.id) return;
    this.#element.kept = () =>
      html`<p class="small" role="status">${this.#element.say(this.#words.sent)}</p>`;
    if (own.receipt) return;
    own.receipt = receipt;
    void followResult(own, !before);
    void this.#element.progress?.refresh(true);
  }

  /** Back to the form, with what was typed. */
  #back({ action }: Kept, why: Message, disclosures?: Disclosure[]): void {
    const element = this.#element;
    this.#aside = true;
    element.kept = undefined;
    element.again = true;
    render(nothing, element.renderRoot); // fields hold what was typed, whatever they are drawn with
    this.#hooks.again(action!, element.say(why), disclosures);
    element.requestUpdate();
  }

  #button(label: Message, look: string, act: () => unknown): TemplateResult {
    const press = () => this.#trying || act();
    return html`<button type="button" class=${look} aria-disabled=${this.#trying} @click=${press}>
      ${this.#element.say(label)}
    </button>`;
  }

  #panel(look: string, said: string, more: unknown): TemplateResult {
    return html`<div class=${look} id="kept" part="waiting" tabindex="-1">
      <div class="stack tight"><strong role="status">${said}</strong> ${more}</div>
    </div>`;
  }

  #waiting(waiting: Kept[]): TemplateResult {
    const { say, wordsLang } = this.#element;
    const words = this.#words;
    const date = dayOf(wordsLang, Math.min(...waiting.map(({ until }) => until)));
    const forget = () => this.#leave(waiting, words.deleted);
    const other = () => this.#leave([]);
    return this.#panel(
      'panel',
      say(words.kept, { n: waiting.length }),
      html`<p>${say(words.keptUntil, { date })}</p>
        ${this.#button(words.sendNow, 'quiet', this.#sendNow)}
        <p class="small" role="status">${this.#trying ? say(words.trying) : nothing}</p>
        <span>${this.#button(words.delete, 'link', forget)}</span>
        <span>${this.#button(words.another, 'link', other)}</span>`,
    );
  }

  #failed(kept: Kept): TemplateResult {
    const words = this.#words;
    const { action, failed } = kept;
    const why = { expired: words.expired, 'origin-not-allowed': words.refused }[failed as string];
    const said = action ? words.notTaken : (why ?? words.ended);
    const correct = async () => {
      this.#back(kept, words.notTaken);
      await this.#element.updateComplete;
      this.#element.focusOn('summary');
    };
    return this.#panel(
      'panel bad',
      this.#element.say(said),
      html`${action ? this.#button(words.correct, 'quiet', correct) : nothing}
        <span>
          ${this.#button(action ? words.delete : words.understood, 'link', () => this.#leave([kept]))}
        </span>`,
    );
  }

  readonly #sendNow = async (): Promise<void> => {
    this.#trying = true;
    this.#element.requestUpdate();
    await sendAll();
    this.#trying = false;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    this.#element.focusOn(this.#element.kept ? 'kept' : 'summary');
    this.#element.focusOn('result');
  };

  /** To the form: with what is deleted gone, or set aside. */
  async #leave(gone: Kept[], said?: Message): Promise<void> {
    const element = this.#element;
    for (const { id } of gone) settled(id);
    this.#aside = !gone.length;
    element.again = true;
    this.sync();
    everywhere();
    if (said) this.#hooks.say(element.say(said));
    element.requestUpdate();
    await element.updateComplete;
    element.focusOn('email');
    element.focusOn('given'); // where a name is asked for, it comes first
  }
}
