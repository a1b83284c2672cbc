// The campaign's file as it is: a text with line numbers, the lines with problems marked, and what is wrong in words.
import { type TemplateResult, html } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import type { Draft } from '../model/draft.ts';
import type { Page } from '../page.ts';
import { fits } from '../parts/ask.ts';
import { countOf, inFile, problemList, problemsOf } from '../parts/problems.ts';

export function fileView(draft: Draft, page: Page): TemplateResult {
  const { text } = draft.state;
  const wrong = new Set(problemsOf(draft).map(({ line }) => line));
  const lines = text.split('\n').length;
  const numbers = Array.from({ length: lines }, (_, index) => index + 1);
  return html`<div class="file">
    <p class="help" id="file-help">
      All that the form says stands here, and the other way round. Whatever you write beside it, such as a #
      comment, stays.
    </p>
    <div class="editor">
      <div class="numbers" aria-hidden="true">
        ${numbers.map(line => html`<span class=${classMap({ wrong: wrong.has(line) })}>${line}</span>`)}
      </div>
      <textarea
        id="file-text"
        aria-label="Campaign file, in YAML"
        aria-describedby="file-help"
        wrap="off"
        rows=${lines + 1}
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        .value=${live(text)}
        @input=${({ currentTarget }: Event) => write(draft, currentTarget as HTMLTextAreaElement)}
      ></textarea>
    </div>
    <h3>${countOf(draft)}</h3>
    ${problemList(draft, inFile, ({ line }) => page.goToLine(line))}
  </div>`;
}

async function write(draft: Draft, { value }: HTMLTextAreaElement): Promise<void> {
  draft.change((await fits(value)) ? { text: value } : {}); // what is too long goes, and what was there comes back
}

/** Puts the cursor on a line and selects it. */
export function selectLine(area: HTMLTextAreaElement, line: number): void {
  const before =
    area.value
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  const end = area.value.indexOf('\n', before);
  area.focus({ preventScroll: true });
  area.setSelectionRange(before, end < 0 ? area.value.length : end);
  const height = area.scrollHeight / Math.max(1, area.rows);
  area.closest('.editor')!.scrollTo({ top: Math.max(0, (line - 4) * height) });
}
