// What stands around the steps: where one is, what is kept, what is left, and the way on.
import { type TemplateResult, html, nothing } from 'lit';
import type { Draft } from '../model/draft.ts';
import type { Keeper } from '../model/keep.ts';
import type { Page, View } from '../page.ts';
import { TITLES, type StepId, stepOf, stepsOf } from '../steps/steps.ts';
import { ask } from './ask.ts';
import { countOf, inForm, problemList, problemsOf } from './problems.ts';

const KEPT: Record<Keeper['status'], string> = {
  kept: 'Kept in this browser',
  nowhere: 'Not kept: this browser stores nothing',
  theirs: 'Not kept now',
};

/** As long as nothing was chosen, there is nothing to keep or to delete. */
export const frameView = (
  { state: { kind } }: Draft,
  { status }: Keeper,
  anew: () => void,
): TemplateResult => html`
  ${kind || status !== 'kept' ? html`<span class="kept ${status}">${KEPT[status]}</span>` : nothing}
  ${kind ? anewButton(anew) : nothing}
`;

const anewButton = (anew: () => void) =>
  html`<button
    type="button"
    class="button quiet"
    @click=${async () => {
      const sure = await ask({
        title: 'Start anew?',
        what: 'What you wrote here is deleted from this browser. Files that you downloaded stay.',
        yes: 'Delete and start anew',
        no: 'Keep it',
      });
      if (sure) anew();
    }}
  >
    Start anew
  </button>`;

/** How much there is to do in a step. */
const leftIn = (draft: Draft, step: StepId) =>
  problemsOf(draft).filter(({ path }) => stepOf(path) === step).length;

export function stepsView(draft: Draft, page: Page): TemplateResult | typeof nothing {
  const { kind } = draft.state;
  if (!kind) return nothing;
  return html`<ol>
    ${stepsOf(kind).map(step => {
      const left = leftIn(draft, step);
      return html`<li>
        <a href="#${step}" aria-current=${step === page.step ? 'step' : nothing}>
          ${step === 'text' && kind === 'hotline' ? 'Help line' : TITLES[step]}
          ${left ? html`<span class="count">${left}<span class="out-of-sight"> to do</span></span>` : nothing}
        </a>
      </li>`;
    })}
  </ol>`;
}

/** What somebody has to decide, or to know, before they go on. */
export function noticesView(draft: Draft, page: Page, keeper: Keeper, draw: () => void): TemplateResult {
  const [unreadable] = draft.value === undefined ? problemsOf(draft) : [];
  return html`
    ${
      keeper.status === 'theirs'
        ? html`<div class="notice" role="alert">
            <p>
              <strong>This draft was changed in another tab.</strong> Until you choose, nothing is kept here.
            </p>
            <div class="buttons">
              <button type="button" class="button" @click=${() => decide(() => keeper.takeTheirs())}>
                Show that one
              </button>
              <button type="button" class="button quiet" @click=${() => decide(() => keeper.keepOurs())}>
                Keep this one
              </button>
            </div>
          </div>`
        : nothing
    }
    ${
      unreadable && draft.state.text
        ? html`<div class="notice" role="alert">
            <p><strong>The file cannot be read</strong> at line ${unreadable.line}: ${unreadable.message}.</p>
            <button type="button" class="button" @click=${() => page.goToLine(unreadable.line)}>
              Mend it
            </button>
          </div>`
        : nothing
    }
  `;

  function decide(act: () => void): void {
    act();
    draw();
  }
}

export function onwardsView(draft: Draft, page: Page): TemplateResult | typeof nothing {
  const steps = stepsOf(draft.state.kind);
  const at = steps.indexOf(page.step);
  const [before, after] = [steps[at - 1], steps[at + 1]];
  if (!draft.state.kind) return nothing;
  return html`
    ${
      problemsOf(draft).length && page.step !== 'kind'
        ? html`<details class="left">
            <summary>${countOf(draft)}</summary>
            ${problemList(draft, inForm(draft), problem => page.goTo(problem))}
          </details>`
        : nothing
    }
    <div class="buttons">
      ${before ? html`<a class="button quiet" href="#${before}">Back</a>` : html`<span></span>`}
      ${after ? html`<a class="button" href="#${after}">Next: ${nameOf(after)}</a>` : nothing}
    </div>
  `;

  function nameOf(step: StepId): string {
    return step === 'text' && draft.state.kind === 'hotline' ? 'Help line' : TITLES[step];
  }
}

/** On a desk what is written is always seen, beside one of the two others. */
export function viewsView(draft: Draft, page: Page, wide: boolean): TemplateResult | typeof nothing {
  const { kind } = draft.state;
  if (!kind) return nothing;
  const views: [View, string][] = [
    ...(wide ? [] : [['write', 'Write'] as [View, string]]),
    ['preview', 'Preview'],
    ...(kind === 'hotline' ? [] : [['file', 'File'] as [View, string]]),
  ];
  const shown = wide ? page.side : page.view;
  return html`${views.map(
    ([view, name]) =>
      html`<button type="button" aria-pressed=${view === shown} @click=${() => page.show(view)}>
        ${name}
      </button>`,
  )}`;
}
