// In which languages the campaign is written, and what each of them lacks.
import { type TemplateResult, html, nothing } from 'lit';
import type { Path } from '../../../src/campaign-file/problems.ts';
import { consentIds } from '../model/consent.ts';
import type { Draft } from '../model/draft.ts';
import { ownLanguage, textAt } from '../model/texts.ts';
import type { Page } from '../page.ts';
import { choiceField } from '../parts/fields.ts';
import { SPOKEN, languageName } from '../parts/languages.ts';
import { placeName } from '../parts/names.ts';

const NAMES = SPOKEN.map(value => ({ value, label: languageName(value) })).toSorted((a, b) =>
  a.label.localeCompare(b.label, 'en'),
);

export function languagesView(draft: Draft, page: Page): TemplateResult {
  const own = ownLanguage(draft.value);
  const others = draft.written.filter(lang => lang !== own);
  return html`
    ${choiceField({
      draft,
      path: ['lang'],
      help: 'The one that you write first. Readers of other languages see it where a text is missing.',
      choices:
        draft.at('lang') === undefined
          ? [{ value: '', label: 'English' }, ...NAMES.filter(one => one.value !== 'en')]
          : NAMES,
    })}
    ${others.map(lang => language(draft, page, lang, own))} ${adding(draft)}
    <p class="help">
      Buttons, labels and messages of the elements are there in ${SPOKEN.length} languages already: you
      translate your own words alone, with somebody who speaks the language.
    </p>
  `;
}

function language(draft: Draft, page: Page, lang: string, own: string): TemplateResult {
  const gaps = draft.gaps.filter(gap => gap.lang === lang);
  const name = languageName(lang);
  const write = (path: Path) => {
    draft.change({ writing: lang });
    page.goTo({ path, line: draft.lineAt(path) });
  };
  return html`<section class="entry" aria-labelledby="language-${lang}">
    <h3 id="language-${lang}">${name}</h3>
    ${
      gaps.length
        ? html`<p>${gaps.length === 1 ? '1 text is missing.' : `${gaps.length} texts are missing.`}</p>
            <ul class="problems">
              ${gaps.map(
                ({ path, shown }) =>
                  html`<li>
                    <button type="button" @click=${() => write(path)}>
                      <span class="where">${placeName(path, consentIds(draft.value))}</span>
                      ${beginning(textAt(draft.value, path, own))}
                      <span class="help"
                        >Until then readers see
                        ${shown === 'no translation' ? shown : languageName(shown)}.</span
                      >
                    </button>
                  </li>`,
              )}
            </ul>`
        : html`<p class="good">Nothing is missing.</p>`
    }
    ${
      draft.state.languages.includes(lang) && !draft.translated.includes(lang)
        ? html`<button
            type="button"
            class="button quiet"
            @click=${() =>
              draft.change({
                languages: draft.state.languages.filter(one => one !== lang),
                writing: undefined,
              })}
          >
            Take it out again
          </button>`
        : nothing
    }
  </section>`;
}

const beginning = (text: string | undefined) =>
  text && text.length > 80 ? `${text.slice(0, 80).trimEnd()} …` : (text ?? nothing);

function adding(draft: Draft): TemplateResult {
  const left = NAMES.filter(({ value }) => !draft.written.includes(value));
  return html`<div class="field">
    <label for="add-language">Add a language</label>
    <div class="row">
      <select id="add-language">
        ${left.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
      </select>
      <button
        type="button"
        class="button"
        @click=${() => {
          const { value } = document.querySelector<HTMLSelectElement>('#add-language')!;
          draft.change({ languages: [...draft.state.languages, value] });
        }}
      >
        Add
      </button>
    </div>
  </div>`;
}
