import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { ActionElement } from '../../base/action-element.ts';
import { meter } from '../../base/meter.ts';
import { meterStyles } from '../../base/styles/meter.ts';
import { tokens } from '../../base/styles/tokens.ts';
import { progressResource } from '../../context/campaigns.ts';
import type { Resource } from '../../context/resource.ts';
import type { Progress } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { meter as meterWords } from '../../i18n/en/meter.ts';
import { GoalReachedEvent } from './events.ts';

/**
 * How far a campaign is: it moves while the page is open, and tells confirmed, waiting and paper
 * signatures apart.
 *
 * @summary Shows a campaign's progress.
 * @tag goal-meter
 * @slot - What is shown when the element cannot be: a sentence, a link.
 * @event {GoalReachedEvent} goal-reached - The goal that was shown is reached.
 * @csspart card - The card.
 * @csspart meter - The progress.
 * @csspart count - The number of the progress.
 * @csspart bar - The bar of the progress.
 * @cssproperty [--goal-meter-accent=#2f45c5] - Colour of the bar; falls back to --upstander-accent.
 * @cssproperty [--goal-meter-surface=#fff] - The card's surface.
 * @cssproperty [--goal-meter-text=#1b2030] - Text.
 * @cssproperty [--goal-meter-muted=#565e70] - Quieter text.
 * @cssproperty [--goal-meter-hairline=#dfe1e8] - The card's border.
 * @cssproperty [--goal-meter-radius=12px] - The card's radius.
 * @cssproperty [--goal-meter-font=inherit] - The font.
 * @cssproperty [--goal-meter-width=36em] - The card's greatest width.
 * @cssstate loading - The progress is being loaded.
 * @cssstate reached - The goal is reached.
 */
export class GoalMeter extends ActionElement {
  static override styles = [tokens('goal-meter'), ...super.styles, meterStyles];
  static override words: Partial<Catalogue> = { meter: meterWords };

  static override properties: PropertyDeclarations = { milestone: { state: true } };

  /** What a screen reader is told: milestones, not every change. */
  private milestone = '';
  #progress: Resource<Progress> | undefined;
  #goal: number | undefined;

  protected override configured(): void {
    const { endpoint, campaign } = this.config;
    if (!endpoint || !campaign) return;
    this.#progress = progressResource(endpoint, campaign);
    this.watch(this.#progress);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { value } = this.#progress ?? {};
    if (!value || !this.words) return;
    const before = this.#goal;
    this.#goal = value.goal;
    this.toggleState('reached', value.goal !== undefined && value.counted >= value.goal);
    if (before === undefined || value.counted < before) return;
    this.milestone = this.say(this.words.meter.reached, { n: before });
    this.dispatchEvent(new GoalReachedEvent(value.campaign, before));
  }

  protected override content(): TemplateResult | typeof nothing {
    const { value, error } = this.#progress ?? {};
    this.toggleState('loading', !value && !error);
    if (!this.#progress || (error && !value)) return nothing;
    return html`${meter(value, this.words!, this.wordsLang, Boolean(error))}
      <span class="hush" role="status">${this.milestone}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'goal-meter': GoalMeter;
  }
}
