// A signature that the network holds up: tried again with pauses while the page is open, and kept on the device where
// the reader wants that. Loaded once they begin to sign, while there is a network.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { type ClientError, passes } from '../client/failure.ts';
import { KEPT_MS } from '../client/outbox.ts';
import type { Action, Receipt } from '../contract/index.ts';
import { waiting as english } from '../i18n/en/waiting.ts';
import { clock } from './clock.ts';
import { dayOf, keepHere } from './kept.ts';
import type { Acting } from './submission.ts';

export { settled, watchKept } from './kept.ts';

/** The pauses before it is tried again by itself, in ms. Then it takes a press, or a network that is back. */
export const patience = { pausesMs: [5, 15, 30, 60, 120].map(seconds => seconds * 1000) };

/** What ends a wait. */
type End = 'try' | 'changed' | 'kept' | 'left';

/** An action that waits for the network. */
export class Waiting {
  readonly #element: Acting;
  readonly #action: Action;
  #error: ClientError;
  #end: ((why: End) => void) | undefined;
  #trying = false;
  #stopped = false;
  #notKept = false;

  constructor(element: Acting, action: Action, error: ClientError) {
    this.#element = element;
    this.#action = action;
    this.#error = error;
  }

  get #words() {
    const { waiting, signUp } = this.#element.words;
    return { ...(waiting ?? english), ...signUp?.waiting };
  }

  /**
   * Tries again and again, until an answer comes.
   * @param attempt sends the same action, with the same id.
   * @returns the receipt, or why there is none: the reader changed something, had it kept on the device, or left.
   * @throws what an attempt throws that would fail the same way again.
   */
  async until(attempt: () => Promise<Receipt>): Promise<Receipt | Exclude<End, 'try'>> {
    for (let tries = 0; ; tries++) {
      const why = await this.#pause(patience.pausesMs[tries]);
      if (why !== 'try') return why;
      this.#trying = true;
      this.#element.requestUpdate();
      try {
        return await attempt();
      } catch (error) {
        if (!passes(error)) throw error;
        this.#error = error;
      } finally {
        this.#trying = false;
      }
    }
  }

  /** What is said once the reader has changed something. */
  get changed(): string {
    return this.#element.say(this.#words.changed);
  }

  /** Ends the wait. */
  readonly end = (why: End): void => this.#end?.(why);

  async #pause(ms: number | undefined): Promise<End> {
    const element = this.#element;
    this.#stopped = ms === undefined;
    element.requestUpdate();
    const stop = new AbortController();
    const { signal } = stop;
    try {
      return await new Promise<End>(resolve => {
        this.#end = resolve;
        addEventListener('online', () => resolve('try'), { signal });
        // What is sent is what is seen: whoever changes something sends it by themselves.
        const changed = ({ target }: Event) =>
          (target as HTMLInputElement).name !== 'remember' && resolve('changed');
        element.renderRoot.addEventListener('input', changed, { signal });
        if (ms === undefined) return;
        const pause = Math.max(ms * (0.75 + Math.random() / 2), this.#error.retryAfterMs);
        const timer = setTimeout(() => resolve(element.isConnected ? 'try' : 'left'), pause);
        signal.addEventListener('abort', () => clearTimeout(timer));
      });
    } finally {
      this.#end = undefined;
      stop.abort();
    }
  }

  #said(): string {
    const words = this.#words;
    const { say } = this.#element;
    if (this.#trying) return say(words.trying);
    if (!navigator.onLine) return say(words.offline);
    if (this.#stopped) return say(words.stopped);
    const { kind, problem } = this.#error;
    if (problem?.status === 429 || kind === 'overloaded') return say(words.busy);
    return say(problem ? words.broken : words.noAnswer);
  }

  readonly #keep = (): void => {
    this.#notKept = !keepHere(this.#element, this.#action);
    if (this.#notKept) this.#element.requestUpdate();
    else this.end('kept');
  };

  /** What is said of the wait, and what a reader can do. Nothing of it is chosen before. */
  panel(): TemplateResult {
    const { say, kiosk, wordsLang } = this.#element;
    const words = this.#words;
    const date = dayOf(wordsLang, clock.now() + KEPT_MS);
    const button = (label: string, act: () => void) =>
      html`<button type="button" class="quiet" aria-disabled=${this.#trying} @click=${act}>${label}</button>`;
    return html`<div class="panel" id="waiting" part="waiting">
      <div class="stack tight">
        <p role="status">${this.#said()}</p>
        ${button(say(words.tryNow), () => this.end('try'))}
        ${
          kiosk
            ? nothing
            : html`<p class="small">${say(words.keepWhat, { date })}</p>
                ${button(say(words.keep), this.#keep)}
                <p class="small" role="status">${this.#notKept ? say(words.notKept) : nothing}</p>`
        }
      </div>
    </div>`;
  }
}
