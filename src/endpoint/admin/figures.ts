// How campaigns go, in numbers: what the overview shows, for people and for commands.
import { A_DAY } from '../store/sql/days.ts';
import type { DayCount } from '../store/figures.ts';
import type { Store, Tally } from '../store/port.ts';

export type Tallies = Record<Tally, number>;

/** What became of the letters that the endpoint was given. */
export interface LetterFigures {
  /** For a confirmation. */
  unconfirmed: number;
  /** To leave. */
  waiting: number;
  accepted: number;
  /** Or bounced. */
  failed: number;
}

/** All kinds of actions together; of letters, one for each target. */
export interface CampaignFigures {
  id: string;
  /** Since it began: all but what waits for a confirmation. */
  counted: number;
  tallies: Tallies;
  /** By how much what counts rose, without what is on paper. */
  today: number;
  /** With today. */
  week: number;
  letters: LetterFigures;
  /** Mails that wait to leave: those that ask for a confirmation, and about bills. */
  mails: number;
  /** By itself, or with all others. */
  paused: boolean;
}

export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** So many days that end with the one of now, the oldest first. */
export const daysUntil = (now: Date, days: number): string[] =>
  Array.from({ length: days }, (_, back) => dayOf(new Date(now.getTime() - (days - 1 - back) * A_DAY)));

/** By how much what counts rose in these; what was collected on paper was entered in one go, and is none of it. */
export const risen = (days: readonly DayCount[]): number =>
  days.reduce((sum, { tally, n }) => sum + (tally === 'verified' || tally === 'unverified' ? n : 0), 0);

/** @param ids of campaigns. @returns their figures, in the same order. */
export async function campaignFigures(
  store: Pick<Store, 'actions' | 'figures' | 'outbox' | 'pauses'>,
  ids: readonly string[],
  now: Date,
): Promise<CampaignFigures[]> {
  const states = await store.outbox.states();
  const paused = new Set(await store.pauses.list());
  const all = (await store.pauses.all()) !== undefined;
  const [weekAgo = ''] = daysUntil(now, 7);
  return Promise.all(
    ids.map(async id => {
      const tallies: Tallies = { verified: 0, unverified: 0, imported: 0, pending: 0 };
      for (const { tally, n } of await store.actions.counts(id)) tallies[tally] += n;
      const week = await store.figures.days(id, weekAgo);
      const letters = (...wanted: string[]) =>
        states.letters.reduce(
          (sum, { campaign, status, n }) => sum + (campaign === id && wanted.includes(status) ? n : 0),
          0,
        );
      return {
        id,
        counted: tallies.verified + tallies.unverified + tallies.imported,
        tallies,
        today: risen(week.filter(({ day }) => day === dayOf(now))),
        week: risen(week),
        letters: {
          unconfirmed: letters('awaiting-confirmation'),
          waiting: letters('queued'),
          accepted: letters('accepted'),
          failed: letters('failed', 'bounced'),
        },
        mails: states.mails.reduce((sum, { campaign, n }) => sum + (campaign === id ? n : 0), 0),
        paused: all || paused.has(id),
      };
    }),
  );
}

/** All of them together. */
export function totals(campaigns: readonly CampaignFigures[]) {
  const sum = (of: (one: CampaignFigures) => number) => campaigns.reduce((n, one) => n + of(one), 0);
  return {
    counted: sum(one => one.counted),
    verified: sum(one => one.tallies.verified),
    unverified: sum(one => one.tallies.unverified),
    pending: sum(one => one.tallies.pending),
    today: sum(one => one.today),
    week: sum(one => one.week),
    waiting: sum(one => one.letters.waiting),
    failed: sum(one => one.letters.failed),
    mails: sum(one => one.mails),
  };
}
