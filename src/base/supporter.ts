import { type TemplateResult, html } from 'lit/html.js';
import type { Catalogue } from '../i18n/catalogue.ts';
import { type Errors, type Say, field } from './fields.ts';

/** The two parts of a name, in the order in which the language says them. */
export const nameParts = (words: Catalogue['form']): ('given' | 'family')[] =>
  Object.keys(words).slice(0, 2) as ('given' | 'family')[];

/** Who acts: name and e-mail, with autofill. */
export function supporterFields(
  { form: words }: Pick<Catalogue, 'form'>,
  say: Say,
  values: Record<string, string>,
  errors: Errors,
  emailHelp = say(words.emailHelp),
): TemplateResult {
  const text = (name: 'given' | 'family' | 'email', more = {}) =>
    field({ name, label: say(words[name]), ...more }, values[name], errors);
  return html`<div class="row">
      ${nameParts(words).map(name => text(name, { autocomplete: `${name}-name` }))}
    </div>
    ${text('email', {
      type: 'email',
      autocomplete: 'email',
      maxlength: 254,
      pattern: '[^\\s@]+@[^\\s@]+\\.[^\\s@]+',
      help: emailHelp,
    })}`;
}

/** The field that only a machine fills in. */
export const honeypot = (): TemplateResult =>
  html`<input
    class="honey"
    type="text"
    name="website"
    tabindex="-1"
    autocomplete="off"
    aria-hidden="true"
  />`;
