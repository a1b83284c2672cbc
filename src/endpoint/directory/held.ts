import type { Directory, HeldOffice } from './directory.ts';
import { withAncestors } from './divisions.ts';

/** What a directory knows of each of its offices. */
export function officesOf({ representatives, vacant = [], places }: Directory): HeldOffice[] {
  const reached = new Set([...new Set(Object.values(places).flat())].flatMap(withAncestors));
  const seats = Map.groupBy([...representatives, ...vacant], ({ office }) => office);
  return [...seats].map(([office, itsSeats]) => {
    const empty = vacant.filter(seat => seat.office === office).map(({ division }) => division);
    const ends = representatives.filter(one => one.office === office).map(({ termEnds }) => termEnds);
    const last = ends.every(day => day !== undefined) && ends.toSorted().at(-1);
    return {
      office,
      ...(last && { ends: last }),
      coded: itsSeats.some(({ division }) => reached.has(division)),
      vacant: empty,
    };
  });
}
