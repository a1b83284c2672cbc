// What the charts of a campaign show.
import type { CameFrom, DayCount } from '../store/figures.ts';
import type { OutboxStates } from '../store/outbox.ts';
import type { Tally } from '../store/port.ts';
import { risen } from './figures.ts';
import type { Chart, Series, Tone } from './chart.ts';

/** Where actions came from is told of so many, the newest: of all of a big campaign it would take too long. */
export const NEWEST = 5000;
/** So many rows in a chart; the rest is one more. */
const MOST_ROWS = 7;

const KINDS: Record<string, [name: string, tone: Tone]> = {
  signature: ['Signatures', 'one'],
  letter: ['Letters', 'two'],
  call: ['Calls', 'three'],
  post: ['Posts', 'four'],
  print: ['Prints', 'five'],
};

const STATES: Record<string, string> = {
  'awaiting-confirmation': 'Waits for a confirmation',
  queued: 'Waits to leave',
  accepted: 'Accepted',
  failed: 'Failed',
  bounced: 'Bounced',
  withdrawn: 'Withdrawn',
};

const WAYS: Record<string, [name: string, tone: Tone]> = {
  email: ['By e-mail', 'one'],
  cwc: ['To Congress', 'two'],
  webhook: ['By webhook', 'three'],
};

export function overTime(labels: string[], byDay: readonly DayCount[]): Chart {
  return {
    id: 'over-time',
    title: 'Actions over time',
    note: 'Counted each day, in UTC, without what is pending or on paper.',
    shape: 'bars',
    of: 'Day',
    labels,
    series: Object.entries(KINDS).map(([kind, [name, tone]]) => ({
      name,
      tone,
      values: labels.map(label => risen(byDay.filter(one => one.day === label && one.kind === kind))),
    })),
  };
}

/** How many there were at the end of each day: from the counts of now, back by what every day changed. */
export function verifiedAgainstPending(
  labels: string[],
  byDay: readonly DayCount[],
  tallies: Record<Tally, number>,
): Chart {
  const line = (tally: Tally, name: string): Series => {
    let n = tallies[tally];
    const values = labels.toReversed().map(label => {
      const atItsEnd = n;
      n -= sum(byDay, one => (one.day === label && one.tally === tally ? one.n : 0));
      return atItsEnd;
    });
    return { name, tone: tally, values: values.reverse() };
  };
  return {
    id: 'verified',
    title: 'Verified and pending',
    note: 'How many there were at the end of each day.',
    shape: 'lines',
    of: 'Day',
    labels,
    series: [
      line('verified', 'Verified'),
      line('unverified', 'Not asked to verify'),
      line('pending', 'Pending'),
    ],
  };
}

/** Letters, and beside them the mails that wait: of those that left, only the newest fate is kept with each action. */
export function deliveriesByState({ letters, mails }: OutboxStates): Chart {
  const there = Object.keys(STATES).filter(
    state => letters.some(({ status }) => status === state) || (state === 'queued' && mails.length > 0),
  );
  return {
    id: 'deliveries',
    title: 'Deliveries by state',
    note: 'Letters that were given to the endpoint, one for each target, and mails to supporters that wait.',
    shape: 'rows',
    of: 'State',
    labels: there.map(state => STATES[state]!),
    series: [
      ...Object.entries(WAYS).map(([way, [name, tone]]) => ({
        name,
        tone,
        values: there.map(state => sum(letters, one => (one.by === way && one.status === state ? one.n : 0))),
      })),
      {
        name: 'Mails to supporters',
        tone: 'four',
        values: there.map(state => (state === 'queued' ? sum(mails, ({ n }) => n) : 0)),
      },
    ],
  };
}

const ofTheNewest = `Of the newest ${NEWEST.toLocaleString('en')} actions.`;

export const sources = (from: readonly CameFrom[]): Chart =>
  ranked('sources', 'Where they came from', 'Site', from, ({ page }) =>
    URL.canParse(page ?? '') ? new URL(page!).host : 'Not known',
  );

const NAMES = new Intl.DisplayNames('en', { type: 'language' });
export const languages = (from: readonly CameFrom[]): Chart =>
  ranked('languages', 'Languages', 'Language', from, ({ lang }) => nameOf(lang));

function nameOf(lang: string): string {
  try {
    return NAMES.of(lang) ?? lang;
  } catch {
    return lang;
  }
}

function ranked(
  id: string,
  title: string,
  of: string,
  from: readonly CameFrom[],
  labelOf: (one: CameFrom) => string,
): Chart {
  const sums = new Map<string, number>();
  for (const one of from) sums.set(labelOf(one), (sums.get(labelOf(one)) ?? 0) + one.n);
  const rows = [...sums].toSorted(([, a], [, b]) => b - a);
  const rest = sum(rows.slice(MOST_ROWS), ([, n]) => n);
  const shown = [...rows.slice(0, MOST_ROWS), ...(rest ? [['All others', rest] as [string, number]] : [])];
  return {
    id,
    title,
    note: ofTheNewest,
    shape: 'rows',
    of,
    labels: shown.map(([label]) => label),
    series: [{ name: 'Actions', tone: 'one', values: shown.map(([, n]) => n) }],
  };
}

const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((n, one) => n + of(one), 0);
