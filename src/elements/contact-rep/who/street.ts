// The short form for a street address: only where that settles who represents it.
import { type TemplateResult, html } from 'lit/html.js';
import { type Field, errorText, field, formValues } from '../../../base/fields.ts';
import { usStates } from '../../../i18n/us-places.ts';
import { takesZip } from './choice.ts';
import type { Found } from './found.ts';

/** A street address, and its form. It is kept nowhere but here; one that is known from elsewhere stands there. */
export class Street {
  #typed: Record<string, string>;
  readonly #found: Found;

  constructor(found: Found) {
    this.#found = found;
    const { street = '', city = '', region = '' } = found.host.values;
    this.#typed = { street, city, region };
    const states = new Set(found.people.map(({ state }) => state));
    // All who may be meant are of one state: so is the street.
    if (states.size === 1) this.#typed['region'] = [...states][0] ?? '';
  }

  form(): TemplateResult {
    const found = this.#found;
    const { errors, view } = found.host;
    const text = (name: 'street' | 'city', autocomplete: AutoFill, more: Partial<Field> = {}) =>
      field({ name, label: found.say(name), autocomplete, ...more }, this.#typed[name], errors);
    return html`<form class="stack street" novalidate @input=${this.#keep} @submit=${this.#find}>
      ${text('street', 'address-line1', { maxlength: 200, help: found.say('streetHelp') })}
      <div class="row">
        ${text('city', 'address-level2')} ${takesZip(view.letters.campaign) ? this.#region() : ''}
      </div>
      <button
        part="submit"
        aria-disabled=${found.looks}
        class=${view.letters.unsettled || found.nobody ? '' : 'quiet'}
      >
        ${found.looks ? view.say(view.words.contact.finding) : found.say('findDistrict')}
      </button>
    </form>`;
  }

  #region(): TemplateResult {
    const found = this.#found;
    const error = found.host.errors.get('region');
    return html`<div part="field">
      <label for="region">${found.say('region')}</label>
      <select
        id="region"
        name="region"
        autocomplete="address-level1"
        required
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="region-error"
      >
        <option value="">${found.say('chooseRegion')}</option>
        ${usStates().map(
          ([code, name]) =>
            html`<option value=${code} ?selected=${code === this.#typed['region']}>${name}</option>`,
        )}
      </select>
      ${errorText('region', error)}
    </div>`;
  }

  readonly #keep = (event: Event): void => {
    this.#typed = formValues(event.currentTarget as HTMLFormElement);
  };

  readonly #find = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    if (this.#found.looks || !(await this.#found.host.check(form))) return;
    const { street = '', city = '', region } = formValues(form);
    await this.#found.byStreet({ street: street.trim(), city: city.trim(), ...(region && { region }) });
  };
}
