import { type TemplateResult, html, nothing } from 'lit/html.js';
import { closest } from '../context/closest.ts';
import type { Config } from '../context/config.ts';
import { type InlineData, inlineData, parsed } from '../context/inline.ts';
import { pageConfig } from '../context/page.ts';
import type { Resource } from '../context/resource.ts';
import { type Catalogue, type Part, wordsFor } from '../i18n/catalogue.ts';
import { direction } from '../i18n/direction.ts';
import { type Message, type Values, say } from '../i18n/message.ts';
import { type Properties, UpstanderElement } from './upstander-element.ts';
import { cardStyles } from './styles/card.ts';

let turn: Promise<unknown> | undefined = Promise.resolve();
/**
 * Upgrading, configuring and first drawing are a task each, one element after the other: together they
 * would hold a slow phone up.
 */
export const ownTask = (): Promise<unknown> | undefined =>
  turn && (turn = turn.then(() => new Promise(done => setTimeout(done))));

/** What a server draws, and a page takes over from it, is whole at once. */
export const drawAtOnce = (): void => void (turn = undefined);

/** A group of words, or several, that an element is built with. */
type Words = Partial<Catalogue>;

/**
 * What every element is made of: where it asks (`endpoint`, `campaign`), which language it speaks,
 * what it watches, and its custom states.
 */
export abstract class ActionElement extends UpstanderElement {
  /** Made anew for each element, in a task of its own: not while scripts are evaluated. */
  static get styles(): readonly string[] {
    return [cardStyles];
  }

  /** The element's words in English. */
  static words: Words;

  static override properties: Properties = {
    ...super.properties,
    endpoint: { asks: true },
    campaign: { asks: true },
    data: { attribute: false, asks: true },
    words: { attribute: false },
  };

  /** Where to ask: an endpoint's address, or `static:` and a folder of JSON files. */
  endpoint?: string;
  /** The campaign's id. */
  campaign?: string;
  /**
   * What the endpoint would answer, given instead of asked for; also as the JSON of a
   * `<script type="application/json">` child.
   */
  data?: InlineData | undefined;

  /** The words, once they are there in the reader's language. */
  protected words: Catalogue | undefined;
  /** The language of the words. */
  protected wordsLang = 'en';
  /** Endpoint, campaign and the reader's language: the nearest of each. */
  protected config: Config & { lang: string } = { lang: 'en' };

  readonly #internals = this.attachInternals();
  /** Nothing, rather than an empty object: that would have what others put into every object. */
  #given: Config | undefined;
  /** Is it known what stands around and inside the element? */
  #found = false;
  #leaveProvider: (() => void) | undefined;
  #watched: Resource<unknown>[] = [];
  #unwatch: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.toggleState('loading', true); // until it is known what there is to show: a page keeps room meanwhile
    void this.#connect();
  }

  disconnectedCallback(): void {
    this.#leaveProvider?.();
    this.#given = undefined;
    this.#found = false;
    this.#rest();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value) void this.#configure();
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    const { properties } = this.constructor as typeof ActionElement;
    if ([...changed].some(name => properties[name]!.asks)) void this.#configure();
  }

  /** What to load when the configuration is known or has changed. */
  protected abstract configured(): void;

  /** The element once its words are there. Nothing: it cannot be shown, so its children are. */
  protected abstract content(): TemplateResult | typeof nothing;

  protected override render(): TemplateResult {
    const content = this.words ? this.content() : nothing;
    if (content === nothing) return html`<slot></slot>`;
    return html`<div class="card" part="card" lang=${this.wordsLang} dir=${direction(this.wordsLang)}>
      ${content}
    </div>`;
  }

  /** A sentence in the language of the words. */
  protected readonly say = (message: Message, values?: Values): string =>
    say(this.wordsLang, message, values);

  /** Loads what comes late, and the words that it will say. */
  protected async withWords<Late>(load: () => Promise<Late>, ...parts: Part[]): Promise<Late> {
    // Without its words it still works, in English.
    return (await Promise.all([load(), wordsFor(this.config.lang, ...parts).catch(() => {})]))[0];
  }

  /** Draws the element again whenever one of these changes; what was watched before no longer is. */
  protected watch(...given: (Resource<unknown> | undefined)[]): void {
    const resources = given.filter(one => !!one);
    if (resources.length === this.#watched.length && resources.every((one, i) => one === this.#watched[i]))
      return;
    this.#rest();
    this.#watched = resources;
    this.#unwatch = resources.map(resource => resource.subscribe(() => this.requestUpdate()));
  }

  /** Sets or clears a custom state, for `:state(name)`. */
  protected toggleState(name: string, on: boolean): void {
    try {
      this.#internals.states[on ? 'add' : 'delete'](name);
    } catch {
      // before Chrome 125 a state's name began with two dashes: styling hooks only, nothing is lost
    }
  }

  async #connect(): Promise<void> {
    await parsed(this);
    await ownTask();
    this.adopt(...(this.constructor as typeof ActionElement).styles);
    await ownTask();
    this.data ??= inlineData(this);
    // Where a provider cannot be had, what the element and the page say still holds.
    const provider =
      closest(this, 'action-provider') && (await import('../context/provider.ts').catch(() => null));
    if (!this.isConnected) return;
    this.#leaveProvider?.();
    this.#leaveProvider = provider?.watchProvider(this, given => {
      this.#given = given;
      void this.#configure();
    });
    this.#found = true;
    void this.#configure();
  }

  async #configure(): Promise<void> {
    if (!this.#found) return;
    const page = pageConfig();
    const given = this.#given;
    this.config = {
      endpoint: this.endpoint ?? given?.endpoint ?? page.endpoint,
      campaign: this.campaign ?? given?.campaign ?? page.campaign,
      // What a reader chose, else what is said nearest to the element, else by the script tag, the page, the browser.
      lang:
        page.chosen ||
        closest(this, '[lang]:not(html)')?.lang ||
        page.lang ||
        closest(this, '[lang]')?.lang ||
        navigator.language,
    };
    const { lang } = this.config;
    this.configured();
    // Without its words an element still works, in English.
    const [wordsLang, words] = await wordsFor(lang).catch(() => ['en'] as [string]);
    if (!this.words) await ownTask();
    if (lang !== this.config.lang) return; // configured anew in the meantime
    this.wordsLang = wordsLang;
    this.words = words ?? ((this.constructor as typeof ActionElement).words as Catalogue);
  }

  #rest(): void {
    for (const stop of this.#unwatch) stop();
    this.#watched = [];
    this.#unwatch = [];
  }
}
