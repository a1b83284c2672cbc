import { ContextProvider } from '@lit/context';
import type { Config } from '../../context/config.ts';
import { configContext, watchProvider } from '../../context/provider.ts';

/** On a server there is no HTMLElement; importing this must still do no harm. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * Gives every element inside it one endpoint, campaign and language, whichever upgrades first.
 * It has no look of its own.
 *
 * @summary Configures the elements inside it.
 * @tag action-provider
 * @slot - Any page content with elements in it.
 */
export class ActionProvider extends Base {
  static readonly observedAttributes = ['endpoint', 'campaign', 'lang'];

  readonly #provider = new ContextProvider(this, { context: configContext, initialValue: {} });
  /** What a provider around this one gives: it holds where this one is silent. */
  #outer: Config | undefined;
  #leaveOuter: (() => void) | undefined;

  /** Where to ask: an endpoint's address, or `static:` and a folder of JSON files. */
  get endpoint(): string | null {
    return this.getAttribute('endpoint');
  }
  set endpoint(value: string | null) {
    this.#reflect('endpoint', value);
  }

  /** The campaign's id. */
  get campaign(): string | null {
    return this.getAttribute('campaign');
  }
  set campaign(value: string | null) {
    this.#reflect('campaign', value);
  }

  connectedCallback(): void {
    this.style.display ||= 'contents';
    this.#provide();
    this.#provider.hostConnected();
    this.#leaveOuter = watchProvider(this, outer => {
      this.#outer = outer;
      this.#provide();
    });
  }

  disconnectedCallback(): void {
    this.#leaveOuter?.();
    this.#outer = undefined;
  }

  attributeChangedCallback(): void {
    this.#provide();
  }

  #reflect(name: string, value: string | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  #provide(): void {
    const given: Config = {
      endpoint: this.endpoint ?? this.#outer?.endpoint,
      campaign: this.campaign ?? this.#outer?.campaign,
      lang: this.lang || this.#outer?.lang,
    };
    this.#provider.setValue(given);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'action-provider': ActionProvider;
  }
}
