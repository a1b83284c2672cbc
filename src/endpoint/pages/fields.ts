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
  type?: 'text' | 'email' | 'tel';
  help?: string;
  autocomplete?: string;
  optional?: boolean;
  multiline?: boolean;
  max: number;
}

export function field({ name, label, value, error, words, ...rest }: FieldProps): Html {
  const { type = 'text', autocomplete = 'off', optional, multiline, max, help } = rest;
  const about = [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ');
  const invalid = html`${error ? html`aria-invalid="true"` : ''}
  ${about ? html`aria-describedby="${about}"` : ''}`;
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
    ${help ? html`<p class="small muted" id="${name}-help">${help}</p>` : ''} ${control}
    ${errorText(name, error)}
  </div>`;
}

export const errorText = (name: string, error: string | undefined): Html | '' =>
  error ? html`<p class="error" id="${name}-error">${error}</p>` : '';

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;
