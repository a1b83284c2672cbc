import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Hours } from '../../contract/index.ts';
import { clockTime, opening, weekOf } from './hours.ts';

const own = process.env['TZ'];
afterEach(() => {
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
});

const at = (hours: Hours, instant: string) => opening(hours, new Date(instant));
const days = [1, 2, 3, 4, 5, 6, 7];
const amsterdam: Exclude<Hours, '24/7'> = {
  timeZone: 'Europe/Amsterdam',
  periods: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }],
};
const date = (written: string) => new Date(written);

test('a line is open by its own clock, from the minute that it opens to the one that it closes', () => {
  for (const [instant, open] of [
    ['2026-11-20T07:59:59Z', false], // a Friday, 08:59:59 there
    ['2026-11-20T08:00:00Z', true],
    ['2026-11-20T15:59:59Z', true],
    ['2026-11-20T16:00:00Z', false],
    ['2026-11-21T10:00:00Z', false], // Saturday
  ] as const)
    assert.equal(at(amsterdam, instant).open, open, instant);
  assert.deepEqual(at('24/7', '2026-11-20T10:00:00Z'), { open: true, always: true });
});

test('it says until when it is open, and when it opens next: over a weekend, at most a week on', () => {
  assert.deepEqual(at(amsterdam, '2026-11-20T10:00:00Z'), {
    open: true,
    always: false,
    until: date('2026-11-20T16:00:00Z'),
  });
  assert.deepEqual(at(amsterdam, '2026-11-20T16:00:00Z'), {
    open: false,
    opens: date('2026-11-23T08:00:00Z'),
  });
  assert.deepEqual(at({ timeZone: 'UTC', periods: [] }, '2026-11-20T16:00:00Z'), {
    open: false,
    opens: undefined,
  });
});

test('a period may end at midnight, or after it', () => {
  const late: Hours = {
    timeZone: 'America/New_York',
    periods: [{ days: [5], opens: '18:00', closes: '02:00' }],
  };
  for (const [instant, open] of [
    ['2026-11-20T22:59:00Z', false], // Friday 17:59 there
    ['2026-11-20T23:00:00Z', true],
    ['2026-11-21T05:00:00Z', true], // midnight
    ['2026-11-21T06:59:00Z', true], // Saturday 01:59
    ['2026-11-21T07:00:00Z', false],
    ['2026-11-20T06:00:00Z', false], // Friday 01:00: Thursday has no hours
  ] as const)
    assert.equal(at(late, instant).open, open, instant);
  const sunday: Hours = { timeZone: 'UTC', periods: [{ days: [7], opens: '20:00', closes: '04:00' }] };
  assert.equal(at(sunday, '2026-11-23T03:59:00Z').open, true, 'Monday belongs to Sunday’s night');
  const full: Hours = { timeZone: 'UTC', periods: [{ days: [5], opens: '00:00', closes: '24:00' }] };
  assert.equal(at(full, '2026-11-20T00:00:00Z').open, true);
  assert.equal(at(full, '2026-11-20T23:59:00Z').open, true);
  assert.equal(at(full, '2026-11-21T00:00:00Z').open, false);
});

test('a clock that is put forward or back in between is counted in', () => {
  // Amsterdam, 29 March 2026, forward; 25 October 2026, back. New York, 1 November 2026, back.
  assert.deepEqual(at(amsterdam, '2026-03-27T17:00:00Z'), {
    open: false,
    opens: date('2026-03-30T07:00:00Z'),
  });
  assert.deepEqual(at(amsterdam, '2026-10-23T16:00:00Z'), {
    open: false,
    opens: date('2026-10-26T08:00:00Z'),
  });
  const night: Hours = { timeZone: 'America/New_York', periods: [{ days, opens: '22:00', closes: '03:00' }] };
  const { until } = at(night, '2026-11-01T03:00:00Z') as { until: Date };
  assert.deepEqual(until, date('2026-11-01T08:00:00Z'), 'the hour from 1 to 2 came twice');
  // Amsterdam has no half past two on that morning: what would open then opens with the next time that there is.
  const gap: Hours = { timeZone: 'Europe/Amsterdam', periods: [{ days, opens: '02:30', closes: '06:00' }] };
  assert.deepEqual(at(gap, '2026-03-29T00:30:00Z'), { open: false, opens: date('2026-03-29T01:00:00Z') });
});

test('zones of halves and quarters of an hour open to the minute', () => {
  const kathmandu: Hours = {
    timeZone: 'Asia/Kathmandu',
    periods: [{ days, opens: '09:00', closes: '17:00' }],
  };
  assert.deepEqual(at(kathmandu, '2026-11-20T00:00:00Z'), {
    open: false,
    opens: date('2026-11-20T03:15:00Z'),
  });
});

test('what opens or closes between the quarters of an hour does so to the minute', () => {
  const odd: Hours = {
    timeZone: 'Europe/Amsterdam',
    periods: [
      { days, opens: '08:10', closes: '12:24' },
      { days, opens: '12:40', closes: '16:50' },
    ],
  };
  for (const [instant, change] of [
    ['2026-11-20T06:00:30Z', '2026-11-20T07:10:00Z'],
    ['2026-11-20T15:48:30Z', '2026-11-20T15:50:00Z'],
    ['2026-11-20T07:10:00Z', '2026-11-20T11:24:00Z'],
    ['2026-11-20T11:31:00Z', '2026-11-20T11:40:00Z'], // in the quarter in which it changes, with another before
    ['2026-11-20T15:50:00Z', '2026-11-21T07:10:00Z'],
  ] as const) {
    const state = at(odd, instant) as { until?: Date; opens?: Date };
    assert.deepEqual(state.until ?? state.opens, date(change), instant);
  }
  assert.equal(weekOf(odd, 'en-GB'), 'Mon–Sun 8:10 – 12:24; Mon–Sun 12:40 – 16:50');
});

test('a time is told by the line’s clock and by the reader’s, with the day where it is another', () => {
  process.env['TZ'] = 'America/New_York';
  const opens = date('2026-11-23T08:00:00Z');
  const sameDay = date('2026-11-23T07:00:00Z'); // Monday 02:00 in New York, 08:00 in Amsterdam
  assert.equal(clockTime(opens, sameDay, 'en-GB', 'Europe/Amsterdam'), '9:00');
  assert.equal(clockTime(opens, sameDay, 'en-GB'), '3:00');
  const dayBefore = date('2026-11-23T01:00:00Z'); // still Sunday evening in New York, Monday 02:00 in Amsterdam
  assert.equal(clockTime(opens, dayBefore, 'en', 'Europe/Amsterdam'), '9:00 AM');
  assert.equal(clockTime(opens, dayBefore, 'en'), 'Mon 3:00 AM');
  // In the two weeks when one side of the ocean has put its clocks forward, they are an hour nearer.
  const march = date('2026-03-16T08:00:00Z');
  assert.equal(clockTime(march, march, 'en'), '4:00 AM');
  assert.equal(clockTime(march, march, 'en', 'Europe/Amsterdam'), '9:00 AM');
});

test('a day of next week that has today’s name is told by its date', () => {
  process.env['TZ'] = 'America/New_York';
  const mondays: Hours = {
    timeZone: 'Europe/Amsterdam',
    periods: [{ days: [1], opens: '09:00', closes: '17:00' }],
  };
  const now = date('2026-11-23T16:30:00Z'); // a Monday, 17:30 in Amsterdam
  const { opens } = opening(mondays, now) as { opens: Date };
  assert.equal(clockTime(opens, now, 'en', 'Europe/Amsterdam'), 'Mon, Nov 30, 9:00 AM');
  assert.equal(clockTime(opens, now, 'en-GB', 'Europe/Amsterdam'), 'Mon 30 Nov, 9:00');
  assert.equal(clockTime(opens, now, 'en'), 'Mon, Nov 30, 3:00 AM');
  const tuesday = date('2026-11-24T16:30:00Z');
  assert.equal(
    clockTime(opens, tuesday, 'en', 'Europe/Amsterdam'),
    'Mon 9:00 AM',
    'there is but one by then',
  );
  // Late on Sunday in New York it is Monday in Amsterdam: each clock by its own calendar.
  const night = date('2026-11-30T08:01:00Z');
  const next = date('2026-12-07T04:30:00Z'); // Monday 05:30 there, Sunday 23:30 here
  assert.equal(clockTime(next, night, 'en', 'Europe/Amsterdam'), 'Mon, Dec 7, 5:30 AM');
  assert.equal(clockTime(next, night, 'en'), 'Sun 11:30 PM');
});

test('the week stands as a list, whatever the machine’s own zone', () => {
  process.env['TZ'] = 'Pacific/Kiritimati';
  assert.equal(weekOf(amsterdam, 'en'), 'Mon–Fri 9:00 AM – 5:00 PM');
  const periods = [
    { days: [1, 3], opens: '18:00', closes: '24:00' },
    { days: [6, 7], opens: '00:00', closes: '02:30' },
  ];
  assert.equal(
    weekOf({ timeZone: 'UTC', periods }, 'en'),
    'Mon, Wed 6:00 PM – 12:00 AM; Sat, Sun 12:00 AM – 2:30 AM',
  );
});

test('an unknown time zone is an error', () => {
  assert.throws(() => at({ ...amsterdam, timeZone: 'Europe/Nowhere' }, '2026-11-20T10:00:00Z'), RangeError);
});
