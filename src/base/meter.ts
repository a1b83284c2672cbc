import { type TemplateResult, html, nothing, svg } from 'lit/html.js';
import type { Progress } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { meter as english } from '../i18n/en/meter.ts';
import { formatDay } from '../i18n/day.ts';
import { type Message, say } from '../i18n/message.ts';
import { clock } from './clock.ts';

export { meterStyles } from './styles/meter.ts';

const DAY_MS = 86_400_000;

/** What a meter says, in whatever shape: it is right without the picture. */
export interface MeterText {
  /** The number in its sentence. */
  count: TemplateResult;
  /** What is left of the time. */
  left: string | undefined;
  /** Goals, and what else holds for the whole. */
  goals: string[];
}

/** What a meter draws: how much of its goal is there, in percent. */
export interface MeterScale {
  /** The goal that the picture is about. */
  goal: number;
  /** All that counts. */
  counted: number;
  /** The same without what is on paper. */
  online: number;
  /** All that counts, and what waits. */
  waiting: number;
}

/** Of a campaign that is over, its own goal is the whole, where it was reached. */
export function meterScale(progress: Progress): MeterScale | undefined {
  const { counted, pending, imported, closed, reached } = progress;
  const goal = (closed && reached) || progress.goal;
  if (!goal) return undefined;
  const of = (count: number) => Math.min(100, (100 * count) / goal);
  return { goal, counted: of(counted), online: of(counted - imported), waiting: of(counted + pending) };
}

export function meterText(
  progress: Progress,
  { meter: words = english }: Partial<Catalogue>,
  lang: string,
  stale?: boolean,
): MeterText {
  const { counted, pending, goal, reached, deadline, closed } = progress;
  const number = say(lang, '{n}', { n: counted });
  const [before, after] = say(lang, sentence(progress, words), { n: counted }).split(number);
  const passed = reached || (goal && counted >= goal ? goal : 0);
  return {
    count: html`${before}<strong part="count">${number}</strong>${after}`,
    left: deadline && remaining(deadline, words, lang),
    goals: [
      counted + pending === 0 && !closed && say(lang, words.beFirst),
      passed && say(lang, words.reached, { n: passed }),
      goal &&
        goal > passed &&
        !(closed && passed) &&
        say(lang, closed ? words.goalWas : words.nextGoal, { n: goal }),
      stale && say(lang, words.asOf),
    ].filter(text => !!text) as string[],
  };
}

/** A campaign's progress as a number, a bar and words. @param parts what else stands below the bar. */
export function meter(
  progress: Progress,
  words: Partial<Catalogue>,
  lang: string,
  stale?: boolean,
  parts: readonly string[] = [],
): TemplateResult {
  const { count, left, goals } = meterText(progress, words, lang, stale);
  const scale = meterScale(progress);
  return html`<div class="meter" part="meter">
    <div class="between">
      <span>${count}</span>
      ${left && html`<span class="muted small">${left}</span>`}
    </div>
    ${scale ? bar(scale) : nothing}
    <div class="between small muted">${[...goals, ...parts].map(text => html`<span>${text}</span>`)}</div>
  </div>`;
}

const bar = ({ counted, online, waiting }: MeterScale) =>
  html`<div class="bar" part="bar" aria-hidden="true">
    <svg viewBox="0 0 100 10" preserveAspectRatio="none">
      ${svg`<rect class="pending" width=${waiting} height="10"></rect><rect class="imported" width=${counted} height="10"></rect><rect width=${online} height="10"></rect>`}
    </svg>
  </div>`;

/** What the number counts. */
export function sentence({ counts: [kind, another], signUp }: Progress, words: Catalogue['meter']): Message {
  if (kind === 'signature' && !another) return signUp ? words.signedUp : words.signed;
  return kind === 'letter' && !another ? words.wrote : words.acted;
}

/** The day's beginning, by the reader's clock. */
const dayOf = (instant: number) => new Date(instant).setHours(0, 0, 0, 0);

/** By the reader's calendar: what ends at midnight ends on the day before. */
function remaining(deadline: string, words: Catalogue['meter'], lang: string): string {
  const end = Date.parse(deadline);
  const now = clock.now();
  if (end <= now) return say(lang, words.ended, { date: formatDay(lang, deadline) });
  const n = Math.round((dayOf(end - 1) - dayOf(now)) / DAY_MS);
  return say(lang, n ? words.daysLeft : words.lastDay, { n });
}
