// Is a line open, by its own clock?
import type { Hours } from '../../contract/index.ts';
import { intlOf } from '../../i18n/intl.ts';

/** `until` and `opens`: nothing where that is not within a week. */
export type Opening =
  { open: true; always: boolean; until?: Date | undefined } | { open: false; opens: Date | undefined };

type Periods = Exclude<Hours, '24/7'>;

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const WEEK_MS = 7 * 24 * 3_600_000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What tells the ISO weekday and `HH:MM` of an instant in a time zone. @throws RangeError for an unknown zone */
function clockOf(timeZone: string): (at: Date) => [day: number, time: string] {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return at => {
    const parts = format.formatToParts(at);
    const part = (type: string) => parts.find(one => one.type === type)!.value;
    return [WEEKDAYS.indexOf(part('weekday')) + 1, `${part('hour')}:${part('minute')}`];
  };
}

/** A period that closes at or before its opening time closes on the day after. */
function isOpen({ periods }: Periods, [day, time]: [day: number, time: string]): boolean {
  const dayBefore = day === 1 ? 7 : day - 1;
  return periods.some(({ days, opens, closes }) => {
    const today = days.includes(day);
    if (opens < closes) return today && opens <= time && time < closes;
    return (today && opens <= time) || (days.includes(dayBefore) && time < closes);
  });
}

/**
 * Whether a line answers now, and until when or from when on: within a week, to the minute. By
 * instants, so that a clock that is put forward or back in between is counted in.
 * @throws RangeError for an unknown time zone
 */
export function opening(hours: Hours, now: Date): Opening {
  if (hours === '24/7') return { open: true, always: true };
  const clock = clockOf(hours.timeZone);
  const open = isOpen(hours, clock(now));
  const first = (Math.floor(now.getTime() / QUARTER_MS) + 1) * QUARTER_MS;
  const same = (at: number) => at <= now.getTime() || isOpen(hours, clock(new Date(at))) === open;
  let at = first; // by quarters of an hour, which is quick; then by the minutes of the one that differs
  while (at < first + WEEK_MS && same(at)) at += QUARTER_MS;
  let change: Date | undefined;
  if (at < first + WEEK_MS) {
    at -= QUARTER_MS;
    while (same(at)) at += MINUTE_MS;
    change = new Date(at);
  }
  return open ? { open, always: false, until: change } : { open, opens: change };
}

/** A zone's city: `Europe/Amsterdam` is Amsterdam. */
export const cityOf = (timeZone: string): string => timeZone.split('/').at(-1)!.replaceAll('_', ' ');

/**
 * A time of day as a clock shows it in a zone, with its weekday where that is not the day of `now` there; with its
 * date, too, where it is the same weekday of another week.
 * @param timeZone without one, the reader's own.
 */
export function clockTime(at: Date, now: Date, lang: string, timeZone?: string): string {
  const sameIn = (part: Intl.DateTimeFormatOptions) => {
    const [then, today] = [at, now].map(when => when.toLocaleDateString('en', { timeZone, ...part }));
    return then === today;
  };
  const sameDay = sameIn({});
  return new (intlOf(lang).DateTimeFormat)(lang, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    ...(!sameDay && { weekday: 'short' }),
    ...(!sameDay && sameIn({ weekday: 'long' }) && { month: 'short', day: 'numeric' }),
  }).format(at);
}

/** The week as a list, in the zone's own time: `Mon–Fri 9:00 AM – 5:00 PM`. */
export function weekOf({ periods }: Periods, lang: string): string {
  const monday = Date.UTC(2024, 0, 1);
  const utc = { timeZone: 'UTC' } as const;
  const day = new (intlOf(lang).DateTimeFormat)(lang, { weekday: 'short', ...utc });
  const time = new (intlOf(lang).DateTimeFormat)(lang, { hour: 'numeric', minute: '2-digit', ...utc });
  const of = (written: string) => time.format(new Date(`2024-01-01T${written.replace(/^24/, '00')}Z`));
  const named = (iso: number) => day.format(monday + (iso - 1) * 86_400_000);
  const daysOf = (days: readonly number[]) => {
    const run = days.length > 2 && days.every((one, i) => !i || one === days[i - 1]! + 1);
    return run ? `${named(days[0]!)}–${named(days.at(-1)!)}` : days.map(named).join(', ');
  };
  return periods.map(({ days, opens, closes }) => `${daysOf(days)} ${of(opens)} – ${of(closes)}`).join('; ');
}
