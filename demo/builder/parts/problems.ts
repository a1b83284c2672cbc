// What is still to be written or mended: how much, and where.
import { type TemplateResult, html, nothing } from 'lit';
import type { PlacedProblem } from '../../../src/campaign-file/read.ts';
import { consentIds } from '../model/consent.ts';
import type { Draft } from '../model/draft.ts';
import { sentence } from './fields.ts';
import { placeName } from './names.ts';

/** All of it. A help line has no file, and so nothing that could be wrong. */
export const problemsOf = ({ state, reading }: Draft): readonly PlacedProblem[] =>
  state.kind && state.kind !== 'hotline' ? reading.problems : [];

/** `3 things to write or mend` */
export function countOf(draft: Draft): string {
  const { length } = problemsOf(draft);
  if (!length) return 'Nothing is missing or wrong';
  return length === 1 ? '1 thing to write or mend' : `${length} things to write or mend`;
}

/** Where a problem is, for those who look at the file. */
export const inFile = ({ line, field }: PlacedProblem): string => `Line ${line}${field && ` · ${field}`}`;

/** Where a problem is, for those who look at the form. */
export const inForm =
  ({ value }: Draft) =>
  ({ path, line }: PlacedProblem): string =>
    path.length ? placeName(path, consentIds(value)) : `Line ${line} of the file`;

/** As many as anybody reads. */
const MOST = 50;

/** Each leads to its place. @param to where a click leads. */
export function problemList(
  draft: Draft,
  where: (problem: PlacedProblem) => string,
  to: (problem: PlacedProblem) => void,
): TemplateResult | typeof nothing {
  const problems = problemsOf(draft);
  if (!problems.length) return nothing;
  return html`<ol class="problems">
      ${problems.slice(0, MOST).map(
        problem =>
          html`<li>
            <button type="button" @click=${() => to(problem)}>
              <span class="where">${where(problem)}</span>
              ${sentence(problem.message)}
            </button>
          </li>`,
      )}
    </ol>
    ${problems.length > MOST ? html`<p class="help">And ${problems.length - MOST} more.</p>` : nothing}`;
}
