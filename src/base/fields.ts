import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Message } from '../i18n/message.ts';

/** What is wrong, in words, by the name of the field; `''` concerns the whole form. */
export type Errors = ReadonlyMap<string, string> & {
  /** What is wrong by now, in the language of now. */
  readonly again?: () => Errors;
};

export type Say = (message: Message, values?: Record<string, string | number>) => string;

/** Says of a text in another language than the reader's that it is; nothing of others. */
export type Original = (lang: string, name: string) => unknown;

export interface Field {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'tel';
  autocomplete?: AutoFill | 'organization-title';
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
            autocomplete=${autocomplete ?? nothing}
            inputmode=${inputmode ?? nothing}
            pattern=${pattern ?? nothing}
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

/** What a form holds, as strings. */
export const formValues = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

/** Values but those of a form's fields: a box may have been unticked, and a text be back to what it was. */
export function others(values: Record<string, string>, form: HTMLFormElement): Record<string, string> {
  const rest = { ...values };
  for (const { name, id } of form.elements as Iterable<HTMLInputElement>) {
    delete rest[name];
    delete rest[id];
  }
  return rest;
}
