import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { Message } from '../i18n/message.ts';

/** What is wrong, in words, by the name of the field; `''` concerns the whole form. */
export type Errors = ReadonlyMap<string, string>;

type FormWords = Catalogue['form'];
export type Say = (message: Message, values?: Record<string, string | number>) => string;

export interface Field {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'tel';
  autocomplete?: AutoFill;
  inputmode?: 'numeric';
  /** What a valid value matches, whole. */
  pattern?: string;
  maxlength?: number;
  optional?: string | false;
  help?: string;
  /** Several lines. */
  long?: boolean;
}

/** A label, a native control, its help and its error, tied together for every reader. */
export function field(
  {
    name,
    label,
    type = 'text',
    autocomplete,
    inputmode,
    pattern,
    maxlength = 100,
    optional,
    help,
    long,
  }: Field,
  value: string | undefined,
  errors: Errors,
): TemplateResult {
  const error = errors.get(name);
  const about = [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ');
  const [invalid, described] = [error ? 'true' : nothing, about || nothing];
  return html`<div part="field">
    <label for=${name}>${label} ${optional ? html`<span class="muted">${optional}</span>` : nothing}</label>
    ${help ? html`<p class="small muted help" id="${name}-help">${help}</p>` : nothing}
    ${
      long
        ? html`<textarea
            id=${name}
            name=${name}
            maxlength=${maxlength}
            .value=${value ?? ''}
            ?required=${!optional}
            aria-invalid=${invalid}
            aria-describedby=${described}
          ></textarea>`
        : html`<input
            id=${name}
            name=${name}
            type=${type}
            maxlength=${maxlength}
            .value=${value ?? ''}
            autocomplete=${ifDefined(autocomplete)}
            inputmode=${ifDefined(inputmode)}
            pattern=${ifDefined(pattern)}
            ?required=${!optional}
            aria-invalid=${invalid}
            aria-describedby=${described}
          />`
    }
    ${errorText(name, error)}
  </div>`;
}

export const errorText = (name: string, error: string | undefined): TemplateResult | typeof nothing =>
  error ? html`<p class="error" id="${name}-error">${error}</p>` : nothing;

/**
 * What the browser finds wrong with a form, in our words.
 * @param words finds the sentence for a field that is missing or of the wrong shape.
 */
export function formErrors(form: HTMLFormElement, words: (name: string, missing: boolean) => string): Errors {
  const errors = new Map<string, string>();
  for (const control of form.elements) {
    const { name, validity } = control as HTMLInputElement;
    if (!name || validity.valid || errors.has(name)) continue;
    errors.set(name, words(name, validity.valueMissing));
  }
  for (const control of form.querySelectorAll<HTMLInputElement>(
    'input:required:not([type=radio], [type=checkbox])',
  )) {
    if (!control.value.trim()) errors.set(control.name, words(control.name, true));
  }
  return errors;
}

/** The sentence for a field: `needEmail`, `badEmail` and so on. */
export function fieldError(words: FormWords, say: Say, name: string, missing: boolean): string {
  if (name.startsWith('consent.')) return say(missing ? words.needAnswer : words.badText);
  const key = `${missing ? 'need' : 'bad'}${name[0]!.toUpperCase()}${name.slice(1)}` as keyof FormWords;
  return say(words[key] ?? words.badText);
}

/** All that is to be fixed, above the form: takes the focus, and leads to each field. */
export function errorSummary(
  errors: Errors,
  { form: words }: Pick<Catalogue, 'form'>,
  say: Say,
  root: ParentNode,
): TemplateResult | typeof nothing {
  if (!errors.size) return nothing;
  const lead = (name: string) =>
    (
      root.querySelector<HTMLElement>(`[name="${name}"]`) ?? root.querySelector<HTMLElement>(`#${name}`)
    )?.focus();
  const general = errors.get('');
  const fields = [...errors].filter(([name]) => name);
  return html`<div class="panel bad" role="alert" tabindex="-1" id="summary" part="errors">
    ${general ? html`<p>${general}</p>` : nothing}
    ${
      fields.length
        ? html`<strong>${say(words.problems, { n: fields.length })}</strong> ${fields.map(
              ([name, text]) =>
                html`<div>
                  <button type="button" class="link" @click=${() => lead(name)}>${text}</button>
                </div>`,
            )}`
        : nothing
    }
  </div>`;
}

/** What a form holds, as strings. */
export const formValues = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
