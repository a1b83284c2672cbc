// The part of the store's port that is about how campaigns went: for whoever runs them.
import type { Count } from './port.ts';

/** By how much a count changed on a day, in UTC: the sum of all days is the count of now. */
export interface DayCount extends Count {
  /** `2027-01-10` */
  day: string;
}

/** How many of the newest actions were done in this language, on this page. */
export interface CameFrom {
  lang: string;
  /** Nothing where the page is not known. */
  page?: string;
  n: number;
}

export interface FigureStore {
  /** @param since the first day. */
  days(campaign: string, since: string): Promise<DayCount[]>;
  /** @param newest of so many actions at most. */
  cameFrom(campaign: string, newest: number): Promise<CameFrom[]>;
}
