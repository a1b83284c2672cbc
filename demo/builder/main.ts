// The campaign builder: one draft, and the parts of the page that show it.
import { type TemplateResult, nothing, render } from 'lit';
import { fileView, selectLine } from './file/file.ts';
import { look } from './look/look.ts';
import { Draft } from './model/draft.ts';
import { Keeper } from './model/keep.ts';
import { emptyState } from './model/state.ts';
import { Page } from './page.ts';
import type { Panel } from './panel.ts';
import { announce } from './parts/announce.ts';
import { frameView, noticesView, onwardsView, stepsView, viewsView } from './parts/frame.ts';
import { preview } from './preview/preview.ts';
import { consentView } from './steps/consent.ts';
import { bring, kindView } from './steps/kind.ts';
import { languagesView } from './steps/languages.ts';
import type { StepId } from './steps/steps.ts';
import { targetsView } from './steps/targets.ts';
import { textView } from './steps/text.ts';
import { take } from './take/take.ts';

/** Parts that draw themselves. */
const PANELS: Record<string, Panel> = { preview, look, take };

/** Steps that are drawn here, while they are seen. */
const VIEWS: Partial<Record<StepId, (draft: Draft, page: Page) => TemplateResult>> = {
  kind: kindView,
  text: textView,
  targets: targetsView,
  consent: consentView,
  languages: languagesView,
};

const byId = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;
const roomOf = (id: string) => byId(id).querySelector<HTMLElement>('.room')!;

/** The browser's own memory, where it lets us have it. */
function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => raise() };
  }
}
function raise(): never {
  throw new Error('this browser keeps nothing');
}

const draft = new Draft();
const keeper = new Keeper(draft, memory());
const page = new Page(draft, draw);
const wide = matchMedia('(min-width: 64rem)');

let drawn = false;
function draw(): void {
  drawn = true;
  const { kind } = draft.state;
  byId('text-title').textContent = kind === 'hotline' ? 'Which help lines' : 'What it says';
  const content = byId('content');
  content.dataset['view'] = page.view;
  content.dataset['kind'] = kind ?? '';
  render(frameView(draft, keeper, startAnew), byId('frame'));
  render(stepsView(draft, page), byId('steps'));
  const current = byId('steps').querySelector<HTMLElement>('[aria-current]');
  // On a phone not all of them have room.
  if (current) byId('steps').scrollLeft = current.offsetLeft - 48;
  render(noticesView(draft, page, keeper, draw), byId('notices'));
  for (const [id, view] of Object.entries(VIEWS))
    render(id === page.step && (id === 'kind' || readable()) ? view(draft, page) : nothing, roomOf(id));
  for (const section of document.querySelectorAll<HTMLElement>('.step'))
    section.hidden = section.id !== page.step;
  render(onwardsView(draft, page), byId('onwards'));
  render(viewsView(draft, page, wide.matches), byId('views'));
  const shown = kind === 'hotline' ? 'preview' : page.side;
  byId('preview').hidden = shown !== 'preview';
  byId('file').hidden = shown !== 'file';
  render(shown === 'file' ? fileView(draft, page) : nothing, roomOf('file'));
  if (shown === 'file' && page.line !== undefined) {
    selectLine(document.querySelector<HTMLTextAreaElement>('#file-text')!, page.line);
    page.line = undefined;
  }
}

/** A form can show no file that is no YAML: until it is mended, a notice stands in its place. */
const readable = () => draft.state.kind === 'hotline' || draft.value !== undefined;

/** Once for all that changes in one turn. */
function drawSoon(): void {
  if (!drawn) return;
  drawn = false;
  requestAnimationFrame(() => drawn || draw());
}

function startAnew(): void {
  draft.replace(emptyState());
  page.go('kind');
}

draft.subscribe(drawSoon);
wide.addEventListener('change', draw);
addEventListener('storage', () => {
  if (keeper.look()) draw();
});
// A file that is dropped anywhere is opened here, and not in place of this page.
const holdsFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files');
addEventListener('dragover', event => holdsFile(event) && event.preventDefault());
addEventListener('drop', event => {
  if (!holdsFile(event)) return;
  event.preventDefault();
  const [file] = event.dataTransfer!.files;
  if (file) void bring(draft, page, file);
});
// What the browser does not keep is not lost without a word.
addEventListener('beforeunload', event => {
  if (draft.state.kind && keeper.status !== 'kept') event.preventDefault();
});
for (const [id, panel] of Object.entries(PANELS)) panel(roomOf(id), draft);
announce(draft, byId('status'));
draw();
