// What is to be made.
import { type TemplateResult, html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Draft } from '../model/draft.ts';
import { isUntouched, kindOf, startOf } from '../model/starts.ts';
import type { Kind } from '../model/state.ts';
import { isFields } from '../model/texts.ts';
import type { Page } from '../page.ts';
import { ask, fits } from '../parts/ask.ts';
import { picture } from './pictures.ts';

const TITLES: { kind: Kind; title: string; what: string }[] = [
  {
    kind: 'petition',
    title: 'A petition',
    what: 'People put their name to what you ask, and see how many others did.',
  },
  {
    kind: 'letter',
    title: 'A letter',
    what: 'People write to who represents them, or to someone you name, in a minute.',
  },
  {
    kind: 'hotline',
    title: 'A help line card',
    what: 'Numbers to call, text or chat, and a button to leave the page fast. No file needed.',
  },
  {
    kind: 'meter',
    title: 'A goal meter',
    what: 'How far a campaign is, beside the petition or on another page.',
  },
];

/** Does the file say what the kind needs? */
function suits(draft: Draft, kind: Kind): boolean {
  const has = (name: string) => isFields(draft.value) && name in draft.value;
  return (
    kind === 'hotline' || (kind === 'meter' ? has('id') : has(kind === 'petition' ? 'petition' : 'letters'))
  );
}

async function choose(draft: Draft, kind: Kind): Promise<void> {
  const { text } = draft.state;
  const now = new Date();
  const keeps = suits(draft, kind) && !isUntouched(text, now);
  if (!keeps && kind !== 'hotline') {
    const sure =
      isUntouched(text, now) ||
      (await ask({
        title: 'Begin another campaign?',
        what: 'The text that you wrote so far is replaced. Download it first if you want to keep it.',
        yes: 'Begin another',
        no: 'Keep mine',
      }));
    if (!sure) return draft.change({}); // the radio goes back
    return draft.change({ kind, text: startOf(kind, now), writing: undefined, languages: [], ticked: [] });
  }
  draft.change({ kind });
}

/** Takes over a campaign file that somebody has. */
export async function bring(draft: Draft, page: Page, file: File): Promise<void> {
  const text = await file.text();
  // What is no text at all has such characters.
  if (/[\0\uFFFD]/.test(text))
    return void (await ask({
      title: 'This is no campaign file',
      what: `${file.name} is no text: a campaign file ends in .yaml, .yml or .json.`,
      no: 'All right',
    }));
  if (!(await fits(text))) return;
  const sure =
    isUntouched(draft.state.text, new Date()) ||
    (await ask({
      title: 'Open this file?',
      what: 'It takes the place of the text that you wrote so far.',
      yes: 'Open it',
      no: 'Keep mine',
    }));
  if (!sure) return;
  draft.change({ kind: kindOf(text), text, writing: undefined, languages: [], ticked: [] });
  page.go('text');
}

function chosen(draft: Draft, page: Page, input: HTMLInputElement): void {
  const [file] = input.files ?? [];
  if (file) void bring(draft, page, file);
  input.value = '';
}

export const kindView = (draft: Draft, page: Page): TemplateResult => html`
  <fieldset class="kinds">
    <legend class="out-of-sight">Kind</legend>
    ${TITLES.map(
      ({ kind, title, what }) =>
        html`<div class="kind">
          <input
            type="radio"
            name="kind"
            id="kind-${kind}"
            value=${kind}
            aria-describedby="kind-${kind}-help"
            .checked=${live(draft.state.kind === kind)}
            @change=${() => choose(draft, kind)}
          />
          <label for="kind-${kind}">${title}</label>
          <p class="help" id="kind-${kind}-help">${what}</p>
          ${picture(kind)}
        </div>`,
    )}
  </fieldset>
  <p class="help at-hand">
    For a petition or a letter, have at hand: the postal address of your organization, and the address of its
    privacy notice.
  </p>
  <div class="bring">
    <label class="button quiet" for="bring">Open a campaign file that you have</label>
    <input
      class="out-of-sight"
      id="bring"
      type="file"
      accept=".yaml,.yml,.json,application/yaml,application/json"
      @change=${({ currentTarget }: Event) => chosen(draft, page, currentTarget as HTMLInputElement)}
    />
  </div>
`;
