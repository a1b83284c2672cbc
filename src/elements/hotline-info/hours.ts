// Is a line open, by its own clock?
import type { Hours } from '../../contract/index.ts';

export type Opening = { open: true; always: boolean } | { open: false; opens: Date | undefined };

const HOUR_MS = 3_600_000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The ISO weekday and `HH:MM` of an instant in a time zone. */
function localTime(at: Date, timeZone: string): [day: number, time: string] {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find(one => one.type === type)!.value;
  return [WEEKDAYS.indexOf(part('weekday')) + 1, `${part('hour')}:${part('minute')}`];
}

function isOpen(hours: Exclude<Hours, '24/7'>, at: Date): boolean {
  const [day, time] = localTime(at, hours.timeZone);
  return hours.periods.some(
    ({ days, opens, closes }) => days.includes(day) && opens <= time && time < closes,
  );
}

/** Whether a line answers now, and when it opens next (within a week, to the quarter of an hour). */
export function opening(hours: Hours, now: Date): Opening {
  if (hours === '24/7') return { open: true, always: true };
  if (isOpen(hours, now)) return { open: true, always: false };
  const quarter = HOUR_MS / 4;
  const first = Math.ceil(now.getTime() / quarter) * quarter;
  for (let at = first; at < first + 7 * 24 * HOUR_MS; at += quarter) {
    if (isOpen(hours, new Date(at))) return { open: false, opens: new Date(at) };
  }
  return { open: false, opens: undefined };
}
