// The pieces of a form, each with its label, its error and what was typed.
import { html } from 'hono/html';
import type { Html } from './layout.ts';
import type { Words } from './words.ts';

export interface FieldProps {
  name: string;
  label: string;
  value: string;
  error: string | undefined;
  words: Words;
  type?: 'text' | 'email';
  autocomplete?: string;
  optional?: boolean;
  multiline?: boolean;
  max: number;
}

export function field({ name, label, value, error, words, ...rest }: FieldProps): Html {
  const { type = 'text', autocomplete = 'off', optional, multiline, max } = rest;
  const invalid = error ? html`aria-invalid="true" aria-describedby="${name}-error"` : '';
  const required = optional ? '' : html`required`;
  const control = multiline
    ? html`<textarea id="${name}" name="${name}" maxlength="${max}" ${required} ${invalid}>
${value}</textarea>`
    : html`<input
        id="${name}"
        name="${name}"
        type="${type}"
        value="${value}"
        maxlength="${max}"
        autocomplete="${autocomplete}"
        ${required}
        ${invalid}
      />`;
  return html`<div>
    <label for="${name}">${label} ${optional ? html`<i>${words.optional}</i>` : ''}</label>
    ${control} ${errorText(name, error)}
  </div>`;
}

export const errorText = (name: string, error: string | undefined): Html | '' =>
  error ? html`<p class="error" id="${name}-error">${error}</p>` : '';

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;
