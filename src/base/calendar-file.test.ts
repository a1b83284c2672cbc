import { expect } from '@open-wc/testing';
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
    expect(
      file({ end: '2027-03-19T03:00:00Z', url: 'https://example.org/a?b=1,2;3' }).split('\r\n'),
    ).to.deep.equal([
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
    expect(file()).to.not.contain('DTEND').and.not.contain('URL');
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
        expect(new TextEncoder().encode(line).length).to.be.at.most(75);
        expect(line).to.not.match(/\p{Cs}/u);
      }
      expect(unfolded(text)).to.include(`SUMMARY:${title}`);
    }
  });

  it('holds no line that a text brought along', () => {
    const hostile = 'x\r\nEND:VEVENT\rATTENDEE:y\u0000\u0085';
    const lines = unfolded(file({ title: hostile, place: hostile, url: `https://example.org/${hostile}` }));
    expect(lines).to.include('SUMMARY:x\\nEND:VEVENT\\nATTENDEE:y');
    expect(lines.filter(line => /^(ATTENDEE|END:VEVENT)/.test(line))).to.deep.equal(['END:VEVENT']);
  });
});
