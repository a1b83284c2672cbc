import { type TemplateResult, html, nothing } from 'lit/html.js';
import { ActionElement } from '../../base/action-element.ts';
import { persistently } from '../../base/persistently.ts';
import { buttonStyles } from '../../base/styles/button.ts';
import { textStyles } from '../../base/styles/text.ts';
import { tokens } from '../../base/styles/tokens.ts';
import type { Properties } from '../../base/upstander-element.ts';
import { given } from '../../context/given.ts';
import type { Hotline } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { hotline } from '../../i18n/en/hotline.ts';
import { NEUTRAL, leave, onTripleEscape } from './exit.ts';
import type { Lines } from './find.ts';
import { hotlineStyles } from './hotline-info.styles.ts';
import { ways } from './ways.ts';

/** No higher than what comes in its place, so that a page that keeps room for that does not move. */
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
 * @csspart line - The one line of a discreet card.
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
    hotline: { asks: true },
    emergency: { asks: true },
    discreet: {},
    exitTo: { attribute: 'exit-to' },
    track: { from: value => value !== null },
    facts: { attribute: false },
  };

  /** The country whose lines are shown, ISO 3166-1 alpha-2. */
  country?: string | null;
  /** The topic, such as `trafficking`; without it, every line of the country. */
  topic?: string | null;
  /** The ids of the lines to show, with spaces between; without it, all that there are. */
  hotline?: string | null;
  /** Puts the number for an emergency first: the one that is given, or with `""` the country's. */
  emergency?: string | null;
  /** Shows one line that opens the card, with these words, or with `""` with words of its own. */
  discreet?: string | null;
  /** Where the quick exit goes: a neutral page; Wikipedia, where it cannot be gone to. */
  exitTo: string | null = NEUTRAL;
  /** Dispatch `hotline-contact`. Off by default: nobody is watched here. */
  track = false;

  #list: Lines | undefined;
  /** What is asked for now, if anything is. */
  #asking: object | undefined;
  private facts: typeof import('./facts.ts') | undefined;
  /**
   * On a computer, where chat comes first. Known before the first drawing and kept, so that no number moves; what a
   * server drew, which cannot know, stays in its order.
   */
  #desk: boolean | undefined;
  #stopEscape: (() => void) | undefined;
  #unattend: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#desk ??= !this.renderRoot.firstChild && matchMedia('(pointer:fine)').matches;
    this.#stopEscape = onTripleEscape(this.#leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopEscape?.();
    this.#unattend?.();
    this.#unattend = undefined;
  }

  protected override configured(): void {
    const hotlines = this.data?.hotlines;
    this.#asking = undefined;
    if (!hotlines && (this.country || this.hotline || this.emergency)) void this.#ask();
    else this.#show(hotlines && given({ hotlines }));
  }

  async #ask(): Promise<void> {
    const asking = (this.#asking = {});
    const { find } = await persistently(() => import('./find.ts'));
    if (this.isConnected && asking === this.#asking) this.#show(find(this.config, this));
  }

  #show(list: Lines | undefined): void {
    this.#list = list;
    this.watch(list);
    this.requestUpdate();
    if (list) void this.#loadFacts();
  }

  async #loadFacts(): Promise<void> {
    const part = await persistently(() => this.withWords(() => import('./facts.ts'), 'hotline'));
    this.adopt(part.factsStyles);
    this.facts = part;
    if (this.isConnected) this.#unattend ??= part.attend(this, () => this.requestUpdate());
  }

  protected override content(): TemplateResult | typeof nothing {
    const value = this.#list?.value;
    const asked = this.#list ?? this.#asking;
    this.toggleState('loading', !!asked && !value);
    if (!asked) return nothing;
    const { facts, emergency, discreet, say } = this;
    const words = this.words!;
    const ids = this.hotline?.match(/\S+/g);
    const lines = value?.hotlines.filter(({ id }) => ids?.includes(id) ?? true);
    const card = html`<div class="stack">
      <div class="top">
        <button type="button" class="exit" part="exit" @click=${this.#leave}>
          ${say(words.hotline.leave)}
        </button>
      </div>
      ${
        emergency != null
          ? (facts?.emergency(emergency, this.country, lines, words, this.wordsLang, say) ?? bone(113))
          : nothing
      }
      ${
        lines?.[0]
          ? lines.map(line => this.#line(line))
          : html`<slot></slot>` /* the page's own numbers, until there are others */
      }
      ${lines && (facts?.below(this.#list!, lines, ids, emergency, words, this.wordsLang, say) ?? bone(93))}
    </div>`;
    if (discreet == null) return card;
    return html`<details>
      <summary part="line">${discreet || say(words.hotline.discreet)}</summary>
      ${card}
    </details>`;
  }

  readonly #leave = (): void => leave(this.exitTo);

  #line(line: Hotline): TemplateResult {
    const { facts, say, wordsLang } = this;
    const words = this.words!;
    return html`<section class="stack" data-line=${line.id}>
      <div class="stack tight">
        <h2 part="title" lang=${line.lang}><bdi>${line.name}</bdi></h2>
        ${facts ? facts.forWhom(line, words, wordsLang, say) : bone(line.hours ? 54 : 24)}
      </div>
      ${ways(line, words.hotline, say, facts?.icons, this.#desk)}
      ${facts ? facts.facts(line, words, wordsLang, say) : bone(41)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hotline-info': HotlineInfo;
  }
}
