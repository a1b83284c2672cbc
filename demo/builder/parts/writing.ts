// Says which language is being written, where there are several.
import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Draft } from '../model/draft.ts';
import { languageName } from './languages.ts';

export function languageLine(draft: Draft): TemplateResult | typeof nothing {
  const { written, writing } = draft;
  if (written.length < 2) return nothing;
  return html`<div class="field writing">
    <label for="writing">You are writing in</label>
    <select
      id="writing"
      .value=${live(writing)}
      @change=${({ currentTarget }: Event) =>
        draft.change({ writing: (currentTarget as HTMLSelectElement).value })}
    >
      ${written.map(
        lang => html`<option value=${lang} ?selected=${lang === writing}>${languageName(lang)}</option>`,
      )}
    </select>
  </div>`;
}
