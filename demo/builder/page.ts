// What the page shows of the draft now, and where it leads: steps, views, and the place of a problem.
import type { PlacedProblem } from '../../src/campaign-file/read.ts';
import type { Path } from '../../src/campaign-file/problems.ts';
import { fieldOf } from '../../src/campaign-file/problems.ts';
import type { Draft } from './model/draft.ts';
import { stepOf, stepsOf, type StepId } from './steps/steps.ts';

/** On a phone one of them is seen, on a desk the form is always beside the other two. */
export type View = 'write' | 'preview' | 'file';

export class Page {
  step: StepId = 'kind';
  view: View = 'write';
  /** What stands beside the form where there is room for both. */
  side: Exclude<View, 'write'> = 'preview';
  /** Where the cursor is to go in the file, once that is seen: a line, from 1. */
  line: number | undefined;
  readonly #draft: Draft;
  readonly #draw: () => void;

  /** @param draw draws the page at once. */
  constructor(draft: Draft, draw: () => void) {
    [this.#draft, this.#draw] = [draft, draw];
    addEventListener('hashchange', () => this.#follow(true));
    this.#follow(false);
  }

  show(view: View): void {
    this.view = view;
    if (view !== 'write') this.side = view;
    this.#draw();
  }

  /** Shows a step; its title gets the focus, so that whoever listens hears where they are. */
  go(step: StepId): void {
    this.view = 'write';
    if (location.hash === `#${step}`) this.#arrive(true);
    else location.hash = step;
  }

  /** Leads to the field that a problem is about, else to its line in the file. */
  goTo({ path, line }: Pick<PlacedProblem, 'path' | 'line'>): void {
    const step = stepOf(path);
    const known = step && stepsOf(this.#draft.state.kind).includes(step);
    if (!known || !path.length) return this.goToLine(line);
    this.step = step;
    this.view = 'write';
    history.replaceState(null, '', `#${step}`);
    this.#inLanguageOf(path);
    this.#draw();
    const field = nearest(path, document.querySelector(`#${step}`)!);
    if (!field) return this.goToLine(line);
    for (let around = field.closest('details'); around; around = around.parentElement!.closest('details'))
      around.open = true;
    field.focus();
    field.scrollIntoView({ block: 'center' });
  }

  /** Leads to a line of the file. */
  goToLine(line: number): void {
    this.line = line;
    this.show('file');
  }

  /** What is missing in a language is written in it. */
  #inLanguageOf(path: Path): void {
    const last = String(path.at(-1));
    if (this.#draft.written.includes(last)) this.#draft.change({ writing: last });
  }

  #follow(moved: boolean): void {
    const wanted = location.hash.slice(1) as StepId;
    const steps = stepsOf(this.#draft.state.kind);
    if (moved && !steps.includes(wanted)) return;
    this.step = steps.includes(wanted) ? wanted : 'kind';
    if (moved) this.#arrive(true);
  }

  #arrive(focus: boolean): void {
    this.view = 'write';
    this.#draw();
    if (!focus) return;
    document.querySelector<HTMLElement>(`#${this.step} h2`)?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }
}

/** The field of the form that is closest to a place: its own, or that of what is around it. */
function nearest(path: Path, within: Element): HTMLElement | undefined {
  for (let length = path.length; length > 0; length--) {
    const name = CSS.escape(fieldOf(path.slice(0, length)));
    const found = within.querySelector<HTMLElement>(`[data-field="${name}"]`);
    if (found) return found;
  }
  return undefined;
}
