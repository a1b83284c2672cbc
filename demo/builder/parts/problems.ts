// What is still to be written or mended: how much, and where.
import { type TemplateResult, html, nothing } from 'lit';
import type { PlacedProblem } from '../../../src/campaign-file/read.ts';
import type { Draft } from '../model/draft.ts';
import { sentence } from './fields.ts';

/** All of it. A help line has no file, and so nothing that could be wrong. */
export const problemsOf = ({ state, reading }: Draft): readonly PlacedProblem[] =>
  state.kind && state.kind !== 'hotline' ? reading.problems : [];

/** `3 things to write or mend` */
export function countOf(draft: Draft): string {
  const { length } = problemsOf(draft);
  if (!length) return 'Nothing is missing or wrong';
  return length === 1 ? '1 thing to write or mend' : `${length} things to write or mend`;
}

/** Each leads to its place. @param to where a click leads. */
export function problemList(
  draft: Draft,
  to: (problem: PlacedProblem) => void,
): TemplateResult | typeof nothing {
  const problems = problemsOf(draft);
  if (!problems.length) return nothing;
  return html`<ol class="problems">
    ${problems.map(
      problem =>
        html`<li>
          <button type="button" @click=${() => to(problem)}>
            <span class="where"
              >Line ${problem.line}${problem.field ? html` · ${problem.field}` : nothing}</span
            >
            ${sentence(problem.message)}
          </button>
        </li>`,
    )}
  </ol>`;
}
