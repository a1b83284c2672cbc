import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { ActionElement } from '../../base/action-element.ts';
import { clock } from '../../base/clock.ts';
import { formStyles } from '../../base/styles/form.ts';
import { textStyles } from '../../base/styles/text.ts';
import { tokens } from '../../base/styles/tokens.ts';
import { hotlinesResource } from '../../context/hotlines.ts';
import type { Resource } from '../../context/resource.ts';
import type { Hotline, HotlineList } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { common } from '../../i18n/en/common.ts';
import { hotline } from '../../i18n/en/hotline.ts';
import { languageName } from '../../i18n/language-name.ts';
import { formatDay } from '../../i18n/message.ts';
import { HotlineContactEvent } from './events.ts';
import { leave, onTripleEscape } from './exit.ts';
import { hotlineStyles } from './hotline-info.styles.ts';
import { opening } from './hours.ts';
import { ways } from './ways.ts';

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
 */
export class HotlineInfo extends ActionElement {
  static override styles = [tokens('hotline-info'), ...super.styles, textStyles, formStyles, hotlineStyles];
  static override words: Partial<Catalogue> = { common, hotline };

  static override properties: PropertyDeclarations = {
    country: {},
    topic: {},
    exitTo: { attribute: 'exit-to' },
    track: { type: Boolean },
  };

  /** The country whose lines are shown, ISO 3166-1 alpha-2. */
  country?: string;
  /** The topic, such as `trafficking`; without it, every line of the country. */
  topic?: string;
  /** Where the quick exit goes: a neutral page. */
  exitTo = 'https://www.wikipedia.org/';
  /** Dispatch `hotline-contact`. Off by default: nobody is watched here. */
  track = false;

  #list: Resource<HotlineList> | undefined;
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
    if (!endpoint || !this.country) return;
    this.#list = hotlinesResource(endpoint, this.country.toUpperCase(), this.topic, lang);
    this.watch(this.#list);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('country') || changed.has('topic')) this.configured();
  }

  protected override content(): TemplateResult | typeof nothing {
    const { value, error } = this.#list ?? {};
    if (!this.#list || (error && !value)) return nothing;
    const { hotline: words } = this.words!;
    return html`<div class="stack">
      <div class="top">
        ${value?.hotlines[0] ? this.#openTag(value.hotlines[0]) : nothing}
        <button
          type="button"
          class="exit"
          part="exit"
          title=${this.say(words.leaveHelp)}
          @click=${this.#leave}
        >
          ${this.say(words.leave)}
        </button>
      </div>
      ${
        value
          ? value.hotlines.length
            ? value.hotlines.map(line => this.#line(line))
            : html`<p>${this.say(words.none)}</p>`
          : html`<svg class="bone" height="28"></svg><svg class="bone" height="60"></svg
              ><svg class="bone" height="60"></svg>`
      }
      <p class="small muted">
        ${this.say(words.history)} <span class="screen">${this.say(words.leaveHelp)}</span>
      </p>
    </div>`;
  }

  readonly #leave = (): void => leave(this.exitTo);

  #line(line: Hotline): TemplateResult {
    const { hotline: words } = this.words!;
    const used = (channel: HotlineContactEvent['channel']) => {
      if (this.track) this.dispatchEvent(new HotlineContactEvent(line.id, channel));
    };
    return html`<section class="stack">
      <div class="stack tight">
        <h2 part="title" lang=${line.lang}>${line.name}</h2>
        <p class="muted">${this.#forWhom(line)}</p>
      </div>
      ${ways(line, words, this.say.bind(this), used)}
      <p class="small muted">${this.#facts(line).join(' ')}</p>
    </section>`;
  }

  #forWhom({ audience, isPolice }: Hotline): string {
    const { hotline: words } = this.words!;
    const whom = { adults: words.forAdults, women: words.forWomen, children: words.forChildren };
    return [...audience.map(one => whom[one]), isPolice ? words.police : words.confidential]
      .map(message => this.say(message))
      .join(' ');
  }

  #openTag({ hours }: Hotline): TemplateResult | typeof nothing {
    if (!hours) return nothing;
    const { hotline: words } = this.words!;
    const now = opening(hours, new Date(clock.now()));
    if (now.open)
      return html`<span class="tag on">● ${this.say(now.always ? words.open247 : words.open)}</span>`;
    const time = now.opens?.toLocaleString(this.wordsLang, {
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
    });
    return html`<span class="tag">
      ${this.say(words.closed)}${time ? html`, ${this.say(words.opens, { time })}` : nothing}
    </span>`;
  }

  #facts(line: Hotline): string[] {
    const { hotline: words } = this.words!;
    const list = new Intl.ListFormat(this.wordsLang).format(
      (line.languages ?? []).map(tag => languageName(this.wordsLang, tag)),
    );
    return [
      list && this.say(words.languages, { list }),
      line.interpreters && this.say(words.interpreters),
      line.operator && this.say(words.operator, { name: line.operator }),
      line.showsOnBill === 'yes' && this.say(words.bill),
      line.showsOnBill === 'unknown' && this.say(words.billUnknown),
      line.checkedOn
        ? this.say(words.checked, { date: formatDay(this.wordsLang, line.checkedOn) })
        : this.say(words.sources, { date: formatDay(this.wordsLang, line.sourceDate) }),
    ].filter(text => typeof text === 'string' && text !== '') as string[];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hotline-info': HotlineInfo;
  }
}
