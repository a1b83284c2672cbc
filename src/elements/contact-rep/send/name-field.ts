import { type TemplateResult, html } from 'lit/html.js';
import { type Errors, field } from '../../../base/fields.ts';
import { signedBy } from '../letters.ts';
import type { SendView } from './send-view.ts';

interface Host {
  readonly errors: Errors;
  typed(event: Event): void;
}

/** Who signs the letters that go by other ways. */
export function nameField(view: SendView, { errors, typed }: Host): TemplateResult {
  const { send: words } = view.words;
  // Said in the language of now: no summary stands above it.
  const wrong = errors.has('supporter') ? new Map([['supporter', view.say(words.needName)]]) : errors;
  return html`<form @input=${typed} @submit=${(event: Event) => event.preventDefault()}>
    ${field(
      {
        name: 'supporter',
        label: view.say(words.yourName),
        help: view.say(words.yourNameHelp),
        autocomplete: 'name',
        optional: ' ',
      },
      view.values['supporter'] ?? signedBy(view.values, view.letters.lang),
      wrong,
    )}
  </form>`;
}
