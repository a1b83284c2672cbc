// What is told when a milestone is passed: it comes with the first change, since nothing is told before.
import { sentence } from '../../base/meter.ts';
import { shared } from '../../context/shared.ts';
import type { Config } from '../../context/config.ts';
import type { Progress } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { meter as meterEnglish } from '../../i18n/en/meter.ts';
import { milestone as english } from '../../i18n/en/milestone.ts';
import { intlOf } from '../../i18n/intl.ts';
import { say } from '../../i18n/message.ts';
import { GoalReachedEvent } from './events.ts';

/** What of the element this part uses. */
export interface Telling extends EventTarget {
  /** What a screen reader is told. */
  milestone: string;
  words: Partial<Catalogue>;
  wordsLang: string;
  config: Config;
}

const PERCENTS = [100, 75, 50, 25];

/** How long a milestone stands for those who read the page later, in ms: it grows old. */
const STANDS_MS = 10_000;

/** Which goals each element has told of by its event. */
const reached = new WeakMap<Telling, Set<string>>();

/** What was last said of a campaign on this page: of many meters one speaks. */
const said = () => shared('milestones', () => new Map<unknown, { goal: number; percent: number }>());

/** The last milestone of the goal before that was passed since then, in percent; 0 where none was. */
function passed(before: Progress, now: Progress): number {
  const { goal = 0 } = before;
  return (
    PERCENTS.find(percent => {
      const step = (goal * percent) / 100;
      return before.counted < step && now.counted >= step;
    }) ?? 0
  );
}

/**
 * Tells of the milestone that was passed between two states of a campaign: politely, once; and of a goal that was
 * reached by an event.
 */
export function tell(meter: Telling, before: Progress, now: Progress, standsMs = STANDS_MS): void {
  const percent = passed(before, now);
  if (!percent) return;
  const goal = before.goal!;
  const campaign = now.campaign && `${meter.config.endpoint} ${now.campaign}`;
  if (percent === 100) {
    const own = reached.get(meter) ?? new Set();
    reached.set(meter, own);
    const key = `${campaign} ${goal}`;
    if (!own.has(key)) meter.dispatchEvent(new GoalReachedEvent(now.campaign, goal));
    own.add(key);
  }
  const last = said().get(campaign || meter);
  if (last && (last.goal > goal || (last.goal === goal && last.percent >= percent))) return;
  said().set(campaign || meter, { goal, percent });
  const { meter: words = meterEnglish, milestone = english } = meter.words;
  const { wordsLang: lang } = meter;
  const text =
    percent === 100
      ? say(lang, words.reached, { n: goal })
      : say(lang, milestone.passed, { percent: formatPercent(lang, percent), n: goal });
  const told = `${say(lang, sentence(now, words), { n: now.counted })}. ${text}.`;
  meter.milestone = told;
  setTimeout(() => {
    if (meter.milestone === told) meter.milestone = '';
  }, standsMs);
}

/** Percents, as the language writes them. */
export const formatPercent = (lang: string, percent: number): string =>
  new (intlOf(lang).NumberFormat)(lang, { style: 'percent', maximumFractionDigits: 1 }).format(percent / 100);
