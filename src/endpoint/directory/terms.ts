import type { Representative } from '../../contract/index.ts';
import { type ImportReport, number } from './import-report.ts';

const EXAMPLES = 3;

/** Those whose term is over are kept: the data is old then, and nobody knows better who follows. */
export function warnOfAge(representatives: readonly Representative[], now: Date, report: ImportReport): void {
  const today = now.toISOString().slice(0, 10);
  const over = representatives.filter(({ termEnds }) => termEnds && termEnds < today);
  if (!over.length) return;
  const first = over.slice(0, EXAMPLES).map(({ name, termEnds }) => `${name} on ${termEnds}`);
  report.warnings.push(
    `${number(over.length)} of ${number(representatives.length)} terms have ended ` +
      `(${first.join(', ')}${over.length > EXAMPLES ? ', …' : ''}). ` +
      'They are kept and shown with their date: import newer data when there is some',
  );
}
