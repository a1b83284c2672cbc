import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CampaignEvent } from '../contract/index.ts';
import { calendarFile } from './calendar-file.ts';

const NOW = new Date('2027-01-10T12:00:00.123Z');
const event: CampaignEvent = {
  title: 'Listen; learn, act',
  place: 'Room\\Hall 4,\nFresno',
  start: '2027-03-19T01:30:00Z',
  timeZone: 'America/Los_Angeles',
};
const file = (parts: Partial<CampaignEvent> = {}) =>
  calendarFile({ ...event, ...parts }, 'a-1@example.org', NOW);
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('is an event as RFC 5545 writes it', () => {
    const whole = file({ end: '2027-03-19T03:00:00Z', url: 'https://example.org/a?b=1,2;3' });
    assert.deepEqual(whole.split('\r\n'), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Upstander//Event//EN',
      'BEGIN:VEVENT',
      'UID:a-1@example.org',
      'DTSTAMP:20270110T120000Z',
      'DTSTART:20270319T013000Z',
      'DTEND:20270319T030000Z',
      'SUMMARY:Listen\\; learn\\, act',
      'LOCATION:Room\\\\Hall 4\\,\\nFresno',
      'URL:https://example.org/a?b=1,2;3',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    assert.doesNotMatch(file(), /DTEND|URL/);
  });

  it('folds long lines at 75 bytes, and cuts no character in two', () => {
    for (const title of [
      'a'.repeat(200),
      'é'.repeat(120),
      '🕊️'.repeat(60),
      'مساء مع المدافعات '.repeat(12),
    ]) {
      const text = file({ title });
      for (const line of text.split('\r\n')) {
        assert.ok(new TextEncoder().encode(line).length <= 75);
        assert.doesNotMatch(line, /\p{Cs}/u);
      }
      assert.ok(unfolded(text).includes(`SUMMARY:${title}`));
    }
  });

  it('holds no line that a text brought along', () => {
    const hostile = 'x\r\nEND:VEVENT\rATTENDEE:y\u0000\u0085';
    const lines = unfolded(file({ title: hostile, place: hostile, url: `https://example.org/${hostile}` }));
    assert.ok(lines.includes('SUMMARY:x\\nEND:VEVENT\\nATTENDEE:y'));
    assert.deepEqual(
      lines.filter(line => /^(ATTENDEE|END:VEVENT)/.test(line)),
      ['END:VEVENT'],
    );
  });
});
