import { type Ways, intlOf } from './intl.ts';

/** An event's times are UTC; `timeZone` is the IANA name of its place's. */
interface Span {
  start: string;
  end?: string | undefined;
  timeZone: string;
}

/** When an event is, as the language tells a day and a time, by the clocks of its place: they are named. */
export function formatEventTime(lang: string, { start, end, timeZone }: Span): string {
  const options = {
    ...({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const),
    ...({ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const),
  };
  let format: InstanceType<Ways['DateTimeFormat']>;
  const { DateTimeFormat } = intlOf(lang);
  try {
    format = new DateTimeFormat(lang, { ...options, timeZone });
  } catch {
    format = new DateTimeFormat(lang, { ...options, timeZone: 'UTC' }); // a zone newer than this browser
  }
  return end ? format.formatRange(new Date(start), new Date(end)) : format.format(new Date(start));
}

const DAY_MS = 86_400_000;

/** Is it over? One without an end is, a day after its start. @param now in ms since 1970. */
export const isOver = ({ start, end }: Span, now: number): boolean =>
  (end ? Date.parse(end) : Date.parse(start) + DAY_MS) < now;
