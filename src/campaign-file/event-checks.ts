// How the times of an event fit together, and its place's clock.
import type { CampaignFile } from '../contract/index.ts';
import type { Finding } from './checks.ts';

export function* checkEvent({ next }: CampaignFile): Generator<Finding> {
  if (!next || !('event' in next)) return;
  const { start, end, timeZone } = next.event;
  for (const [name, moment] of Object.entries({ start, end })) {
    const offset = moment && offsetIn(timeZone, new Date(moment));
    // A wrong one comes of summer time that was forgotten, and makes people come an hour too late.
    if (moment && !moment.endsWith('Z') && !moment.endsWith(offset!)) {
      const message = `the clocks of ${timeZone} are at ${offset} then, not at ${moment.slice(-6)}`;
      yield { path: ['next', 'event', name], message };
    }
  }
  if (end && Date.parse(end) <= Date.parse(start)) {
    yield { path: ['next', 'event', 'end'], message: 'is not after its start' };
  }
}

/** `-07:00` */
function offsetIn(timeZone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')!.value.slice(3) || '+00:00';
}
