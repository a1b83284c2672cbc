// An event as a calendar file (RFC 5545). Its times are in UTC: each calendar shows them by its reader's clocks.
import type { CampaignEvent } from '../contract/index.ts';

/**
 * What an event is known by in calendars: the same wherever its file was made, in a page or by the endpoint's operator.
 * One that is given another time is another one to whoever saved it.
 */
export const eventUid = (campaign: string, { start }: Pick<CampaignEvent, 'start'>): string =>
  `${campaign}-${start}@upstander`;

/** A line may have so many bytes, without its end. */
const LINE_BYTES = 75;

/**
 * The text of an `.ics` file.
 * @param uid the same for the same event: a calendar that has it already takes it as news of it, not as another one.
 * @param now when the file is made.
 */
export function calendarFile(
  { title, place, start, end, url }: CampaignEvent,
  uid: string,
  now: Date,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Upstander//Event//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(new Date(start))}`,
    ...(end ? [`DTEND:${utc(new Date(end))}`] : []),
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    ...(url ? [`URL:${url.replace(/[\s\p{Cc}]/gu, '')}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

/** `20270319T013000Z` */
const utc = (moment: Date): string => moment.toISOString().replace(/[-:]|\.\d+/g, '');

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** A long line goes on in the next one, after a space; no character is cut in two. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  let text = '';
  let used = 0;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (used + size > LINE_BYTES) {
      text += '\r\n ';
      used = 1;
    }
    text += character;
    used += size;
  }
  return text;
}
