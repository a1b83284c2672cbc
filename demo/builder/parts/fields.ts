// The fields of the form: each shows one place of the file, and writes there alone.
import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Path, fieldOf, valueAt } from '../../../src/campaign-file/problems.ts';
import { PLACEHOLDER } from '../../../src/campaign-file/text-checks.ts';
import type { Draft } from '../model/draft.ts';
import { ownLanguage, textAt, textEdit } from '../model/texts.ts';
import { languageName } from './languages.ts';
import { nameOf } from './names.ts';

export interface FieldOptions {
  draft: Draft;
  path: Path;
  /** Without one, it is what its place is called wherever it is named. */
  label?: string;
  /** What belongs there; one sentence. */
  help?: string | TemplateResult;
  optional?: boolean;
}

/** The `id` of a field's control. */
const idOf = (path: Path) => `at-${fieldOf(path).replace(/[^\w]+/g, '-')}`;

/** What is wrong at a place, or inside it where no field of its own shows it, and how many places there wait. */
export function problemsAt({ reading }: Draft, path: Path): { wrong: string[]; open: number } {
  const field = fieldOf(path);
  const found = reading.problems.filter(
    one => one.field === field || one.field.startsWith(`${field}.`) || one.field.startsWith(`${field}[`),
  );
  const wrong = found.filter(({ open }) => !open);
  return { wrong: wrong.map(({ message }) => sentence(message)), open: found.length - wrong.length };
}

/** A message of the checks goes on after a field's name; alone it is a sentence. */
export const sentence = (message: string) => message[0]!.toUpperCase() + message.slice(1);

interface Control {
  id: string;
  /** What describes it, for `aria-describedby`. */
  described: string | typeof nothing;
  invalid: 'true' | typeof nothing;
}

/** A label, help and problems around a control. */
export function field(
  { draft, path, label = nameOf(path)!, help, optional }: FieldOptions,
  control: (attributes: Control) => TemplateResult,
  above: TemplateResult | typeof nothing = nothing,
  /** What to say below it, while nothing is wrong. */
  below: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const id = idOf(path);
  const { wrong } = problemsAt(draft, path);
  const described = [help && `${id}-help`, wrong.length && `${id}-wrong`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${id}>${label}${optional ? html` <span class="optional">optional</span>` : nothing}</label>
    ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing} ${above}
    ${control({ id, described: described || nothing, invalid: wrong.length ? 'true' : nothing })}
    ${
      wrong.length
        ? html`<ul class="wrong" id="${id}-wrong">
            ${wrong.map(problem => html`<li>${problem}</li>`)}
          </ul>`
        : below
    }
  </div>`;
}

/** A text, or an address, that is nothing but a placeholder: the field is empty, and shows it as a hint. */
function hintIn(text: string): string | undefined {
  const [, address, words] =
    new RegExp(`^(https://example\\.org/)?${PLACEHOLDER.source}$`).exec(text.trim()) ?? [];
  return words && (address ?? '') + words;
}

/** Selects a placeholder, so that typing takes its place, unless something is selected: the first one, or the one at a cursor. */
function selectPlaceholder({ currentTarget, type }: Event): void {
  const area = currentTarget as HTMLTextAreaElement;
  const cursor = area.selectionStart;
  if (cursor !== area.selectionEnd) return;
  for (const { index, 0: found } of area.value.matchAll(PLACEHOLDER)) {
    const end = index + found.length;
    if (type === 'focus' || (index <= cursor && cursor <= end)) return area.setSelectionRange(index, end);
  }
}

interface Written extends FieldOptions {
  value: string;
  rows?: number | undefined;
  lang?: string;
  type?: string;
  autocomplete?: string;
  write: (text: string) => void;
  /** Told once somebody leaves the field, whether they wrote in it or not: what fills fields in by itself may tell of no change. */
  done?: (text: string) => void;
}

/** A line, or with `rows` several. */
function written(options: Written, above?: TemplateResult | typeof nothing): TemplateResult {
  const { path, value, rows, lang, type = 'text', write, done } = options;
  const hint = hintIn(value);
  const shown = hint === undefined ? value : '';
  const { open } = problemsAt(options.draft, path);
  const typed = (event: Event) => write((event.currentTarget as HTMLInputElement).value);
  const finished = (event: Event) => done?.((event.currentTarget as HTMLInputElement).value);
  return field(
    options,
    ({ id, described, invalid }) =>
      rows
        ? html`<textarea
            id=${id}
            rows=${rows}
            data-field=${fieldOf(path)}
            lang=${lang ?? nothing}
            dir="auto"
            placeholder=${hint ?? ''}
            aria-describedby=${described}
            aria-invalid=${invalid}
            .value=${live(shown)}
            @focus=${selectPlaceholder}
            @click=${selectPlaceholder}
            @input=${typed}
            @blur=${finished}
          ></textarea>`
        : html`<input
            id=${id}
            type=${type}
            data-field=${fieldOf(path)}
            lang=${lang ?? nothing}
            dir="auto"
            autocomplete="off"
            placeholder=${hint ?? ''}
            aria-describedby=${described}
            aria-invalid=${invalid}
            .value=${live(shown)}
            @input=${typed}
            @blur=${finished}
          />`,
    above,
    hint === undefined ? waiting(open) : leaving(options),
  );
}

/** How many places of a text wait for words. */
const waiting = (open: number) =>
  open
    ? html`<p class="open">
        ${open === 1 ? '1 place in [[brackets]] waits' : `${open} places in [[brackets]] wait`} for your own
        words.
      </p>`
    : nothing;

/** What may be left out and waits for words is left out by a press. */
const leaving = ({ draft, path, optional, label = nameOf(path)! }: FieldOptions) =>
  optional
    ? html`<button
        type="button"
        class="link"
        aria-label="Leave it out: ${label}"
        @click=${() => draft.edit({ path, value: undefined })}
      >
        Leave it out
      </button>`
    : nothing;

/** A text in the language that is being written; the campaign's own stands above another one. */
export function textField(options: FieldOptions & { rows?: number }): TemplateResult {
  const { draft, path, optional, label = nameOf(path)! } = options;
  const own = ownLanguage(draft.value);
  const lang = draft.writing;
  const original = lang === own ? undefined : textAt(draft.value, path, own);
  return written(
    {
      ...options,
      lang,
      value: textAt(draft.value, path, lang) ?? '',
      label: lang === own ? label : `${label} (${languageName(lang)})`,
      write: text => draft.edit(textEdit(draft.value, path, lang, text, optional)),
    },
    original ? html`<blockquote class="original" lang=${own} dir="auto">${original}</blockquote>` : nothing,
  );
}

/** A line that is the same in all languages. */
export function lineField(
  options: FieldOptions & {
    type?: string;
    rows?: number;
    done?: (text: string) => void;
    /** Where else to write, than at its own place. */
    write?: (text: string) => void;
  },
): TemplateResult {
  const { draft, path, optional } = options;
  const value = valueAt(draft.value, path);
  return written({
    ...options,
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    write: options.write ?? (text => draft.edit({ path, value: optional && !text ? undefined : text })),
  });
}

/** Several lines, each an entry of a list. */
export function linesField(options: FieldOptions & { rows: number }): TemplateResult {
  const { draft, path } = options;
  const value = valueAt(draft.value, path);
  const entries = Array.isArray(value) ? value.map(String) : [];
  return written({
    ...options,
    value: entries.join('\n'),
    write: text => {
      const lines = text.split('\n');
      draft.edit({ path, value: text ? lines : undefined });
    },
    // An empty line is no entry; it is one for as long as somebody is about to write on it.
    done: text => {
      const tidy = text
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean);
      if (tidy.join('\n') !== text) draft.edit({ path, value: tidy.length ? tidy : undefined });
    },
  });
}

/** A whole number. */
export function numberField(options: FieldOptions & { min?: number; max?: number }): TemplateResult {
  const { draft, path, min = 1, max } = options;
  const value = valueAt(draft.value, path);
  return field(
    options,
    ({ id, described, invalid }) =>
      html`<input
        class="short"
        id=${id}
        type="number"
        inputmode="numeric"
        data-field=${fieldOf(path)}
        min=${min}
        max=${max ?? nothing}
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${live(typeof value === 'number' ? String(value) : '')}
        @change=${({ currentTarget }: Event) => {
          const { value: typed } = currentTarget as HTMLInputElement;
          draft.edit({ path, value: typed ? Number(typed) : undefined });
        }}
      />`,
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** One of several; the first is what holds where the file says nothing, if its value is empty. */
export function choiceField(options: FieldOptions & { choices: readonly Choice[] }): TemplateResult {
  const { draft, path, choices } = options;
  const value = valueAt(draft.value, path);
  const chosen = value === undefined ? '' : String(value);
  const known = choices.some(one => one.value === chosen);
  return field(
    options,
    ({ id, described, invalid }) =>
      html`<select
        id=${id}
        data-field=${fieldOf(path)}
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${live(chosen)}
        @change=${({ currentTarget }: Event) =>
          draft.edit({ path, value: (currentTarget as HTMLSelectElement).value || undefined })}
      >
        ${known ? nothing : html`<option value=${chosen} selected>${chosen}</option>`}
        ${choices.map(
          one => html`<option value=${one.value} ?selected=${one.value === chosen}>${one.label}</option>`,
        )}
      </select>`,
  );
}

/** A box to tick; what it does is told beside it. @param options.id of its own on the page. */
export function tick(options: {
  id: string;
  label: string;
  help?: string | TemplateResult;
  checked: boolean;
  field?: string;
  set: (checked: boolean) => void;
}): TemplateResult {
  const { id, label, help, checked, set } = options;
  return html`<div class="tick">
    <input
      type="checkbox"
      id="tick-${id}"
      data-field=${options.field ?? nothing}
      aria-describedby=${help ? `tick-${id}-help` : nothing}
      .checked=${live(checked)}
      @change=${({ currentTarget }: Event) => set((currentTarget as HTMLInputElement).checked)}
    />
    <label for="tick-${id}">${label}</label>
    ${help ? html`<p class="help" id="tick-${id}-help">${help}</p>` : nothing}
  </div>`;
}
