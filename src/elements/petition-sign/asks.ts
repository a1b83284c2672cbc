// What few petitions ask for: a phone number, for whom somebody signs, how old they are. Loaded where one does.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { type Errors, type Field, type Say, errorText, field } from '../../base/fields.ts';
import type { Campaign } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { asks as english } from '../../i18n/en/asks.ts';
import { PHONE_PATTERN } from '../../i18n/phone.ts';

/** What is used of the element, whose late part this is. */
interface Asking {
  readonly words: Partial<Catalogue> & Pick<Catalogue, 'form'>;
  readonly values: Record<string, string>;
  readonly errors: Errors;
  readonly say: Say;
  requestUpdate(): void;
}

/** The fields, in one order whatever the order of the file. */
export function moreFields(element: HTMLElement, { petition }: Campaign): unknown {
  const own = element as unknown as Asking;
  const { fields = [], minimumAge } = petition!;
  const asked = (name: string) => fields.find(one => one.name === name);
  const [phone, organisation] = [asked('phone'), asked('organisation')];
  return [
    phone && phoneField(own, !phone.required),
    organisation && signsFor(own, organisation.required),
    petition!.publicNames && nameChoice(own),
    minimumAge && ageBox(own, minimumAge),
  ];
}

const wordsOf = ({ words }: Asking) => words.asks ?? english;

const text = ({ values, errors }: Asking, asked: Field): TemplateResult =>
  field(asked, values[asked.name], errors);

function phoneField(own: Asking, optional: boolean): TemplateResult {
  const { phone, phoneHelp } = wordsOf(own);
  return text(own, {
    name: 'phone',
    label: own.say(phone),
    type: 'tel',
    autocomplete: 'tel',
    maxlength: 30,
    pattern: PHONE_PATTERN,
    help: own.say(phoneHelp),
    optional: optional && own.say(own.words.form.optional),
  });
}

/** For themselves, unless they say otherwise: then for whom, and as what. */
function signsFor(own: Asking, alone: boolean | undefined): unknown {
  const words = wordsOf(own);
  const chosen = alone ? 'organisation' : (own.values['signFor'] ?? 'self');
  const choice = (value: 'self' | 'organisation') =>
    html`<label class="choice">
      <input
        type="radio"
        name="signFor"
        value=${value}
        .checked=${chosen === value}
        @change=${() => own.requestUpdate()}
      />
      <span>${own.say(words[value])}</span>
    </label>`;
  return [
    alone
      ? nothing
      : html`<fieldset part="field">
          <legend>${own.say(words.signFor)}</legend>
          ${choice('self')} ${choice('organisation')}
        </fieldset>`,
    chosen === 'organisation'
      ? html`${text(own, {
          name: 'organisation',
          label: own.say(words.organisationName),
          autocomplete: 'organization',
          maxlength: 200,
        })}
        ${text(own, { name: 'role', label: own.say(words.role), autocomplete: 'organization-title' })}`
      : nothing,
  ];
}

/** Not shown, unless they choose otherwise. */
function nameChoice(own: Asking): TemplateResult {
  const words = wordsOf(own);
  const chosen = own.values['publicName'] ?? 'hidden';
  return html`<fieldset part="field" aria-describedby="publicName-help">
    <legend>${own.say(words.publicName)}</legend>
    <p class="small muted" id="publicName-help">${own.say(words.publicHelp)}</p>
    ${(['hidden', 'initial', 'full'] as const).map(
      value =>
        html`<label class="choice">
          <input type="radio" name="publicName" value=${value} .checked=${chosen === value} />
          <span>${own.say(words[value])}</span>
        </label>`,
    )}
  </fieldset>`;
}

/** A tick, never a birth date; not ticked before. */
function ageBox(own: Asking, n: number): TemplateResult {
  const error = own.errors.get('minimumAge');
  return html`<div part="field">
    <label class="choice">
      <input
        type="checkbox"
        name="minimumAge"
        value=${n}
        required
        .checked=${own.values['minimumAge'] === String(n)}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? 'minimumAge-error' : nothing}
      />
      <span>${own.say(wordsOf(own).age, { n })}</span>
    </label>
    ${errorText('minimumAge', error)}
  </div>`;
}
