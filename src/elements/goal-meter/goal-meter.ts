import { type TemplateResult, html, nothing } from 'lit/html.js';
import { ActionElement } from '../../base/action-element.ts';
import { meter, meterStyles } from '../../base/meter.ts';
import { persistently } from '../../base/persistently.ts';
import { tokens } from '../../base/styles/tokens.ts';
import type { Properties } from '../../base/upstander-element.ts';
import { given } from '../../context/given.ts';
import type { Resource } from '../../context/resource.ts';
import type { Progress } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { meter as english } from '../../i18n/en/meter.ts';
import type { Telling } from './milestones.ts';

const number = (value: string | null) => (value === null ? value : Number(value));

/**
 * How far a campaign is, as a bar, a ring or a thermometer: it moves while the page is open, and tells apart what is
 * confirmed by e-mail, what is not, what was collected on paper and what still waits.
 *
 * @summary Shows a campaign's progress.
 * @tag goal-meter
 * @slot - What is shown when the element cannot be: a sentence, a link.
 * @event {GoalReachedEvent} goal-reached - The goal that was shown is reached: once for each goal.
 * @csspart card - The card.
 * @csspart meter - The progress.
 * @csspart count - The number of the progress.
 * @csspart bar - The bar of the progress.
 * @csspart ring - The ring of the progress.
 * @csspart thermometer - The thermometer of the progress.
 * @csspart parts - What the number is made of.
 * @cssproperty [--goal-meter-accent=#2f45c5] - Colour of the picture; falls back to --upstander-accent.
 * @cssproperty [--goal-meter-surface=#fff] - The card's surface.
 * @cssproperty [--goal-meter-text=#1b2030] - Text.
 * @cssproperty [--goal-meter-muted=#565e70] - Quieter text.
 * @cssproperty [--goal-meter-hairline=#dfe1e8] - The card's border.
 * @cssproperty [--goal-meter-edge=#868d9d] - The glass of the thermometer.
 * @cssproperty [--goal-meter-radius=12px] - The card's radius.
 * @cssproperty [--goal-meter-font=inherit] - The font.
 * @cssproperty [--goal-meter-width=36em] - The card's greatest width.
 * @cssstate loading - The progress is being loaded.
 * @cssstate reached - The campaign's own goal is reached.
 */
export class GoalMeter extends ActionElement {
  static override get styles(): readonly string[] {
    return [tokens('goal-meter'), ...super.styles, meterStyles];
  }

  static override words: Partial<Catalogue> = { meter: english };

  static override properties: Properties = {
    ...super.properties,
    value: { from: number, asks: true },
    goal: { from: number, asks: true },
    shape: {},
    milestone: { attribute: false },
  };

  /** The number to show where nothing is asked: with `goal`, instead of an endpoint. */
  value?: number | null;
  /** The goal to show with `value`. */
  goal?: number | null;

  /** How it is drawn: `bar` (unless given), `ring` or `thermometer`. */
  shape?: 'bar' | 'ring' | 'thermometer' | null;

  /** What a screen reader is told: milestones, not every change. */
  private milestone = '';
  #progress: Resource<Progress> | undefined;
  #asking = false;
  /** What was shown before, of the same campaign. */
  #before: Progress | undefined;
  /** What the number is made of. */
  #parts: typeof import('../../base/meter-parts.ts') | undefined;
  /** Ring and thermometer; `null` while they come, `false` where they cannot: the bar tells the same. */
  #shapes: typeof import('./shapes.ts') | false | null | undefined;

  protected override configured(): void {
    const { endpoint, campaign } = this.config;
    const stated = this.value == null ? undefined : plainProgress(Number(this.value), Number(this.goal));
    const first = stated ?? this.data?.progress;
    this.#asking = Boolean(endpoint && campaign && this.value == null);
    if (this.#asking) void this.#ask(endpoint!, campaign!, first);
    else this.#show(first && given(first));
  }

  async #ask(endpoint: string, campaign: string, first?: Progress): Promise<void> {
    const { config } = this;
    const { progressResource } = await persistently(() => import('../../context/progress.ts'));
    if (this.isConnected && config === this.config) this.#show(progressResource(endpoint, campaign, first));
  }

  #show(progress: Resource<Progress> | undefined): void {
    this.#progress = progress;
    this.watch(progress);
    this.requestUpdate();
    if (progress && this.value == null)
      void persistently(() => import('../../base/meter-parts.ts')).then(part => {
        this.#parts = part;
        this.adopt(part.partStyles);
        this.requestUpdate();
      });
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    super.willUpdate(changed);
    const { value } = this.#progress ?? {};
    if (!value || !this.words) return;
    const before = this.#before;
    this.#before = value;
    this.toggleState('reached', Boolean(value.reached) || value.counted >= (value.goal ?? Infinity));
    if (before && before !== value && before.campaign === value.campaign)
      void persistently(() => import('./milestones.ts')).then(part =>
        part.tell(this as unknown as Telling, before, value),
      );
  }

  protected override content(): TemplateResult | typeof nothing {
    const { value, error } = this.#progress ?? {};
    this.toggleState('loading', this.#asking && !value && !error);
    if (!this.#progress && !this.#asking && this.value == null) {
      void persistently(() => import('../../base/unset.ts')).then(part =>
        part.tellUnset(this, () => this.config),
      );
    }
    if (!this.#progress || (error && !value)) return nothing;
    return html`${this.#meter(value, Boolean(error))}
      <span class="hush" role="status">${this.milestone}</span>`;
  }

  #meter(value: Progress | undefined, stale: boolean): TemplateResult {
    const { words, wordsLang } = this;
    const shape = this.shape !== 'bar' && this.shape;
    if (shape && this.#shapes === undefined) {
      this.#shapes = null;
      void this.#load();
    }
    if (!value || (shape && this.#shapes === null))
      return html`<svg class="bone" height=${shape ? 140 : 101} part="meter"></svg>`;
    return (
      (shape && this.#shapes && this.#shapes.shaped(shape, value, words!, wordsLang, stale)) ||
      html`${meter(value, words!, wordsLang, stale)}
      ${value.campaign && (this.#parts?.partList(value, words!, wordsLang) ?? html`<br />`)}`
    );
  }

  async #load(): Promise<void> {
    this.#shapes = await import('./shapes.ts').catch(() => false as const);
    if (this.#shapes) this.adopt(this.#shapes.shapeStyles);
    this.requestUpdate();
  }
}

/** A number that a page states by itself; nothing where it is none, so that the children stay. */
function plainProgress(counted: number, goal: number): Progress | undefined {
  if (!(counted >= 0)) {
    console.error('upstander: <goal-meter value> is a whole number in digits, such as value="1840"');
    return undefined;
  }
  return {
    campaign: '',
    counts: ['signature'],
    counted,
    verified: 0,
    unverified: 0, // how it was counted is not known
    pending: 0,
    imported: 0,
    ...(goal > 0 && { goal }),
    closed: false,
    live: false,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'goal-meter': GoalMeter;
  }
}
