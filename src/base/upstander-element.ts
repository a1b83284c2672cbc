import { type TemplateResult, html, nothing, render } from 'lit/html.js';

/** How a property of an element is set from outside. */
export interface Property {
  /** The attribute's name: the property's in lower case, unless it says another, or `false`. */
  attribute?: string | false;
  /** What the attribute's text becomes, or its absence; where nothing is said, it stays as it is. */
  from?: (value: string | null) => unknown;
  /** It decides what is asked for: a change asks anew. */
  asks?: true;
}

/** The properties of an element, by name. */
export type Properties = Readonly<Record<string, Property>>;

/** A style sheet is made once for all elements that use it. */
const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(css: string): CSSStyleSheet {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheets.set(css, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(css);
  }
  return sheet;
}

// Importing must be safe where there is no browser.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * A custom element that draws itself again when one of its properties changes: the part of Lit's
 * `LitElement` that we need, by the same words, and a quarter of its size. That is what lets a help
 * line's number come with the first packets.
 */
export abstract class UpstanderElement extends Base {
  /** Every property that draws the element again, with those of the classes above. */
  static properties: Properties = {};

  static get observedAttributes(): string[] {
    const names = ['lang'];
    for (const [name, { attribute = name.toLowerCase() }] of Object.entries(this.properties)) {
      if (attribute !== false) names.push(attribute);
      Object.defineProperty(this.prototype, name, {
        get(this: UpstanderElement) {
          return this.#values.get(name);
        },
        set(this: UpstanderElement, value: unknown) {
          if (Object.is(this.#values.get(name), value)) return;
          this.#values.set(name, value);
          this.#changed.add(name);
          this.requestUpdate();
        },
        configurable: true,
      });
    }
    return names;
  }

  readonly renderRoot: ShadowRoot;
  /** Settles when what was asked for last is drawn. */
  updateComplete: Promise<void> = Promise.resolve();

  /** No object: what others put into every object is no property of ours. */
  readonly #values = new Map<string, unknown>();
  /** What a page set before the element was defined. */
  readonly #early: Record<string, unknown> = {};
  #changed = new Set<string>();
  #pending = false;
  #started = false;

  constructor() {
    super();
    for (const name in (this.constructor as typeof UpstanderElement).properties) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = this[name as keyof this];
      delete this[name as keyof this];
    }
    this.renderRoot = this.attachShadow({ mode: 'open' });
  }

  connectedCallback(): void {
    if (!this.#started) {
      this.#started = true;
      Object.assign(this, this.#early);
    }
    this.requestUpdate();
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    const { properties } = this.constructor as typeof UpstanderElement;
    for (const [name, { attribute: own = name.toLowerCase(), from }] of Object.entries(properties))
      if (own === attribute) (this as Record<string, unknown>)[name] = from ? from(value) : value;
  }

  /** Adds styles to those that the element has. */
  protected adopt(...styles: string[]): void {
    const adopted = this.renderRoot.adoptedStyleSheets;
    adopted.push(...styles.map(sheetOf).filter(sheet => !adopted.includes(sheet)));
  }

  /** Draws the element again, once for all that changes until then. */
  requestUpdate(): void {
    if (this.#pending || !this.#started) return;
    this.#pending = true;
    this.updateComplete = this.#update();
  }

  async #update(): Promise<void> {
    await Promise.resolve(); // what is set until then is drawn at once
    if (!this.isConnected) return void (this.#pending = false); // drawn once it is back, and keeps nothing until then
    const changed = this.#changed;
    this.#changed = new Set();
    try {
      this.willUpdate(changed);
      this.#pending = false;
      render(this.render(), this.renderRoot);
    } catch (error) {
      this.#pending = false;
      console.error(`upstander: <${this.localName}> cannot be shown`, error);
      render(html`<slot></slot>`, this.renderRoot); // the element's children
    }
  }

  /** Called before the element is drawn; what it sets is drawn along. */
  protected willUpdate(_changed: ReadonlySet<string>): void {}

  protected abstract render(): TemplateResult | typeof nothing;
}
