import { type TemplateResult, html, nothing } from 'lit/html.js';
import { ActionElement } from '../../base/action-element.ts';
import { persistently } from '../../base/persistently.ts';
import { buttonStyles } from '../../base/styles/button.ts';
import { textStyles } from '../../base/styles/text.ts';
import { tokens } from '../../base/styles/tokens.ts';
import type { Properties } from '../../base/upstander-element.ts';
import { given } from '../../context/given.ts';
import type { Resource } from '../../context/resource.ts';
import type { Hotline } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { hotline } from '../../i18n/en/hotline.ts';
import { NEUTRAL, leave, onTripleEscape } from './exit.ts';
import { hotlineStyles } from './hotline-info.styles.ts';
import { type Channel, ways } from './ways.ts';

/** As high as what comes in its place, so that nothing moves. */
const bone = (height: number) => html`<svg class="bone" height=${height}></svg>`;

/**
 * Help in one tap, safe for the person who needs it: what a line truly offers, when it is open,
 * where its facts come from, and a button that leaves the page at once.
 *
 * @summary Shows how to reach a help line.
 * @tag hotline-info
 * @slot - The numbers themselves, for when the element cannot be shown.
 * @event {HotlineContactEvent} hotline-contact - A way was opened; only where `track` is set.
 * @csspart card - The card.
 * @csspart exit - The button that leaves the page.
 * @csspart title - A line's name.
 * @csspart ways - The ways to reach a line.
 * @csspart way - One way.
 * @cssproperty [--hotline-info-accent=#2f45c5] - Colour of the first way; falls back to --upstander-accent.
 * @cssproperty [--hotline-info-on-accent=#fff] - Text on the accent.
 * @cssproperty [--hotline-info-surface=#fff] - The card's surface.
 * @cssproperty [--hotline-info-text=#1b2030] - Text.
 * @cssproperty [--hotline-info-muted=#565e70] - Quieter text.
 * @cssproperty [--hotline-info-hairline=#dfe1e8] - The card's border.
 * @cssproperty [--hotline-info-good=#17724a] - Open now.
 * @cssproperty [--hotline-info-radius=12px] - The card's radius; the ways take two thirds of it.
 * @cssproperty [--hotline-info-font=inherit] - The font.
 * @cssproperty [--hotline-info-width=36em] - The card's greatest width.
 * @cssstate loading - The help lines are being loaded.
 */
export class HotlineInfo extends ActionElement {
  static override get styles(): readonly string[] {
    return [tokens('hotline-info'), ...super.styles, textStyles, buttonStyles, hotlineStyles];
  }

  static override words: Partial<Catalogue> = { hotline };

  static override properties: Properties = {
    ...super.properties,
    country: { asks: true },
    topic: { asks: true },
    exitTo: { attribute: 'exit-to' },
    track: { from: value => value !== null },
    facts: { attribute: false },
  };

  /** The country whose lines are shown, ISO 3166-1 alpha-2. */
  country?: string;
  /** The topic, such as `trafficking`; without it, every line of the country. */
  topic?: string;
  /** Where the quick exit goes: a neutral page; Wikipedia, where it cannot be gone to. */
  exitTo: string | null = NEUTRAL;
  /** Dispatch `hotline-contact`. Off by default: nobody is watched here. */
  track = false;

  #list: Resource<{ hotlines: readonly Hotline[] }> | undefined;
  /** What is asked for now, if anything is. */
  #asking: object | undefined;
  private facts: typeof import('./facts.ts') | undefined;
  #stopEscape: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopEscape = onTripleEscape(this.#leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopEscape?.();
  }

  protected override configured(): void {
    const { endpoint, lang } = this.config;
    const hotlines = this.data?.hotlines;
    this.#asking = undefined;
    if (endpoint && this.country && !hotlines) void this.#ask(endpoint, this.country, lang);
    else this.#show(hotlines && given({ hotlines }));
  }

  async #ask(endpoint: string, country: string, lang: string): Promise<void> {
    const asking = (this.#asking = {});
    const { hotlinesResource } = await persistently(() => import('../../context/hotlines.ts'));
    if (this.isConnected && asking === this.#asking)
      this.#show(hotlinesResource(endpoint, country.toUpperCase(), this.topic, lang));
  }

  #show(list: Resource<{ hotlines: readonly Hotline[] }> | undefined): void {
    this.#list = list;
    this.watch(list);
    this.requestUpdate();
    if (list && !this.facts) void this.#loadFacts();
  }

  async #loadFacts(): Promise<void> {
    const part = await persistently(() => import('./facts.ts'));
    this.adopt(part.factsStyles);
    this.facts = part;
  }

  protected override content(): TemplateResult | typeof nothing {
    const { value, error } = this.#list ?? {};
    const asked = this.#list ?? this.#asking;
    this.toggleState('loading', !!asked && !value && !error);
    if (!asked || (error && !value)) return nothing;
    const { hotline: words } = this.words!;
    const slot = html`<slot></slot>`; // the page's own numbers, until there are others
    return html`<div class="stack">
      <div class="top">
        <button type="button" class="exit" part="exit" @click=${this.#leave}>${this.say(words.leave)}</button>
      </div>
      ${
        value
          ? html`${value.hotlines[0] ? value.hotlines.map(line => this.#line(line)) : [slot, this.facts?.none(this.words!, this.say)]}
              <p class="small muted">
                ${this.say(words.history)} <span class="screen">${this.say(words.leaveHelp)}</span>
              </p>`
          : slot
      }
    </div>`;
  }

  readonly #leave = (): void => leave(this.exitTo);

  #line(line: Hotline): TemplateResult {
    const { facts } = this;
    const used = (channel: Channel) => {
      if (this.track && facts) this.dispatchEvent(new facts.HotlineContactEvent(line.id, channel));
    };
    return html`<section class="stack">
      <div class="stack tight">
        <h2 part="title" lang=${line.lang} dir="auto">${line.name}</h2>
        ${facts ? facts.forWhom(line, this.words!, this.wordsLang, this.say) : bone(28)}
      </div>
      ${ways(line, this.words!.hotline, this.say, used, facts?.icons)}
      ${
        facts
          ? html`<p class="small muted">${facts.facts(line, this.words!, this.wordsLang, this.say)}</p>`
          : bone(61)
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hotline-info': HotlineInfo;
  }
}
