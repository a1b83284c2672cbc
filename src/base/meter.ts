import { type TemplateResult, html, nothing, svg } from 'lit/html.js';
import type { Progress } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { meter as english } from '../i18n/en/meter.ts';
import { formatDay } from '../i18n/day.ts';
import { type Message, say } from '../i18n/message.ts';
import { clock } from './clock.ts';

export { meterStyles } from './styles/meter.ts';

const DAY_MS = 86_400_000;

/** Whole days from now until an instant; 0 on its last day, negative afterwards. */
const daysUntil = (instant: string): number => Math.floor((Date.parse(instant) - clock.now()) / DAY_MS);

/** A campaign's progress as a number, a bar and words that are right without the bar. */
export function meter(
  progress: Progress | undefined,
  { meter: words = english }: Partial<Catalogue>,
  lang: string,
  stale = false,
): TemplateResult {
  if (!progress) return html`<svg class="bone" height="77" part="meter"></svg>`;
  const { counted, pending, imported, goal, deadline, closed } = progress;
  const of = (count: number) => (goal ? Math.min(100, (100 * count) / goal) : 0);
  const number = say(lang, '{n}', { n: counted });
  const [before, after] = say(lang, sentence(progress, words), { n: counted }).split(number);
  const below = [
    counted + pending === 0 && !closed && say(lang, words.beFirst),
    goal && say(lang, counted >= goal ? words.reached : closed ? words.goalWas : words.nextGoal, { n: goal }),
    pending > 0 && say(lang, words.pending, { n: pending }),
    imported > 0 && say(lang, words.imported, { n: imported }),
    stale && say(lang, words.asOf),
  ].filter(Boolean);
  return html`<div class="meter" part="meter">
    <div class="between">
      <span>${before}<strong part="count">${number}</strong>${after}</span>
      ${deadline && html`<span class="muted small">${remaining(deadline, words, lang)}</span>`}
    </div>
    ${
      goal
        ? html`<div class="bar" part="bar" aria-hidden="true">
            <svg viewBox="0 0 100 10" preserveAspectRatio="none">
              ${svg`<rect class="pending" width=${of(counted + pending)} height="10"></rect><rect width=${of(counted)} height="10"></rect>`}
            </svg>
          </div>`
        : nothing
    }
    <div class="between small muted">${below.map(text => html`<span>${text}</span>`)}</div>
  </div>`;
}

function sentence({ counts: [kind, another] }: Progress, words: Catalogue['meter']): Message {
  if (kind === 'signature' && !another) return words.signed;
  return kind === 'letter' && !another ? words.wrote : words.acted;
}

function remaining(deadline: string, words: Catalogue['meter'], lang: string): string {
  const days = daysUntil(deadline);
  if (days < 0) return say(lang, words.ended, { date: formatDay(lang, deadline) });
  return days === 0 ? say(lang, words.lastDay) : say(lang, words.daysLeft, { n: days });
}
