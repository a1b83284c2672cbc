// What is wrong with a form, in words, above it and at its fields.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { Errors, Say } from './fields.ts';

type Words = Catalogue['problem'];

/** The sentence for a field: `needEmail`, `badEmail` and so on. */
export function fieldError(words: Words, say: Say, name: string, missing: boolean): string {
  const key = `${missing ? 'need' : 'bad'}${name[0]!.toUpperCase()}${name.slice(1)}` as keyof Words;
  return say(words[key] ?? words.badText);
}

/** The sentence for a control that the browser finds wrong. */
function controlError(words: Words, say: Say, control: HTMLInputElement): string {
  const { type, name, validity, inputMode } = control;
  if (type === 'radio') return say(words.needAnswer);
  if (type === 'checkbox') return say(words.needConsent);
  // A code of digits alone is a ZIP code.
  const asked = name === 'postalCode' && inputMode === 'numeric' ? 'zip' : name;
  return fieldError(words, say, asked, validity.valueMissing);
}

/** What the browser finds wrong with a form, and blanks where words are needed. */
export function formErrors(form: HTMLFormElement, words: Words, say: Say): Errors {
  const errors = new Map<string, string>();
  for (const control of form.elements as Iterable<HTMLInputElement>) {
    const { name, type, required, value, validity } = control;
    if (!name || errors.has(name)) continue;
    if (!validity.valid) errors.set(name, controlError(words, say, control));
    else if (required && type !== 'radio' && type !== 'checkbox' && !value.trim()) {
      errors.set(name, fieldError(words, say, name, true));
    }
  }
  return errors;
}

/** All that is to be fixed, above the form: takes the focus, and leads to each field. */
export function errorSummary(
  errors: Errors,
  words: Words,
  say: Say,
  root: ParentNode,
): TemplateResult | typeof nothing {
  if (!errors.size) return nothing;
  const lead = (name: string) => root.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
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
