import { type TemplateResult, html } from 'lit/html.js';
import { type Errors, field } from '../../../base/fields.ts';
import type { View } from '../view.ts';
import { people } from './people.ts';

interface Who {
  summary: unknown;
  errors: Errors;
  finding: boolean;
  typed(event: Event): void;
  find(event: SubmitEvent): void;
  /** The way on, once somebody is found. */
  next: unknown;
}

/** Finds who represents the reader's place. */
export function whoStep(view: View, { summary, errors, finding, typed, find, next }: Who): TemplateResult {
  const { contact: words, form } = view.words;
  const { letters } = view;
  const anybody = letters.lookup || letters.recipients.length;
  return html`<form class="stack" novalidate @input=${typed} @submit=${find}>
      ${summary}
      <div class="find">
        ${field(
          {
            name: 'postalCode',
            label: view.say(form.postalCode),
            help: view.say(words.findHelp),
            autocomplete: 'postal-code',
            maxlength: 10,
            pattern: '\\s*[A-Za-z0-9][A-Za-z0-9 \\-]{1,9}\\s*',
          },
          letters.postalCode,
          errors,
        )}
        <button class=${letters.lookup ? 'quiet' : ''} part="submit" aria-disabled=${finding}>
          ${view.say(finding ? words.finding : words.findButton)}
        </button>
      </div>
    </form>
    <div role="status" class="stack">${anybody ? people(view) : ''}</div>
    ${next}`;
}
