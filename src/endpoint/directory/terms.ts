import type { Representative } from '../../contract/index.ts';
import type { HeldOffice, HeldSource } from './directory.ts';
import { type ImportReport, number } from './import-report.ts';

const EXAMPLES = 3;

/** A day in UTC, as terms are dated. */
export const dayOf = (now: Date) => now.toISOString().slice(0, 10);

type Term = Pick<Representative, 'termStarts' | 'termEnds'>;

export const hasEnded = ({ termEnds }: Term, today: string) => termEnds !== undefined && termEnds < today;

/** Does the term run on this day? Its first and its last day belong to it. */
export const inOffice = (term: Term, today: string) =>
  !hasEnded(term, today) && (term.termStarts === undefined || term.termStarts <= today);

/**
 * Is what a source says of an office past its useful life? It is when even the last of the terms is over, or
 * when the data is older than a year: whichever comes first.
 */
export function isStale({ sourceDate }: HeldSource, { ends }: HeldOffice, today: string): boolean {
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)];
  return hasEnded({ termEnds: ends }, today) || sourceDate < `${year - 1}${rest}`;
}

/** Those whose term is over are kept, so that a lookup can say so: nobody knows better who follows. */
export function warnOfAge(representatives: readonly Representative[], now: Date, report: ImportReport): void {
  const over = representatives.filter(one => hasEnded(one, dayOf(now)));
  if (!over.length) return;
  const first = over.slice(0, EXAMPLES).map(({ name, termEnds }) => `${name} on ${termEnds}`);
  report.warnings.push(
    `${number(over.length)} of ${number(representatives.length)} terms have ended ` +
      `(${first.join(', ')}${over.length > EXAMPLES ? ', …' : ''}). ` +
      'They are kept, but not shown as holding their office: import newer data when there is some',
  );
}
