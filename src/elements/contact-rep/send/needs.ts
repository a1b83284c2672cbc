// What some offices ask of a supporter besides name and e-mail: asked where a chosen one does, never invented.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { type Errors, errorText, field } from '../../../base/fields.ts';
import { CWC_COMMON_PREFIXES, CWC_TOPICS } from '../../../contract/cwc.ts';
import type { DeliveryNeed, Supporter } from '../../../contract/index.ts';
import { type AddressField, addressFields } from '../../../i18n/address.ts';
import { PHONE_PATTERN, e164 } from '../../../i18n/phone.ts';
import type { AnyTarget } from '../letters.ts';
import { countryOf } from '../who/choice.ts';
import { codeName } from '../who/code-name.ts';
import { listed, sentence } from './names.ts';
import type { SendView } from './send-view.ts';

/** All that the offices of these targets ask for. */
export const needsOf = (targets: readonly AnyTarget[]): Set<DeliveryNeed> =>
  new Set(targets.flatMap(({ delivery }) => delivery?.needs ?? []));

function choice(view: SendView, name: string, label: string, options: readonly string[], errors: Errors) {
  const error = errors.get(name);
  const value = view.values[name] ?? (options.length === 1 ? options[0] : '');
  return html`<div part="field">
    <label for=${name}>${label}</label>
    <select
      id=${name}
      name=${name}
      required
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? `${name}-error` : nothing}
    >
      <option value="">${view.say(view.words.needs.choose)}</option>
      ${options.map(option => html`<option value=${option} lang="en" ?selected=${option === value}>${option}</option>`)}
    </select>
    ${errorText(name, error)}
  </div>`;
}

/** The fields for what the offices ask for. */
export function needFields(
  view: SendView,
  targets: readonly AnyTarget[],
  errors: Errors,
): TemplateResult | typeof nothing {
  const needs = needsOf(targets);
  if (!needs.size) return nothing;
  const { values, letters, words } = view;
  const { needs: own } = words;
  const asking = targets.filter(({ delivery }) => delivery?.needs?.length);
  const names = listed(
    view.lang,
    asking.map(({ name }) => name),
  );
  const country = countryOf(letters.campaign);
  const text = (name: 'street' | 'city' | 'region' | 'phone', more: Partial<Parameters<typeof field>[0]>) =>
    field({ name, label: view.say(own[name]), ...more }, values[name], errors);
  /** Beside the street, in the order of the country. */
  const place: Partial<Record<AddressField, unknown>> = {
    city: text('city', { autocomplete: 'address-level2' }),
    region: text('region', {
      autocomplete: 'address-level1',
      maxlength: 50,
      ...(country !== 'US' && {
        label: view.say(own.regionElsewhere),
        optional: view.say(words.form.optional),
      }),
    }),
    postalCode: letters.postalCode
      ? nothing
      : field(
          { name: 'postalCode', label: codeName(view), autocomplete: 'postal-code', maxlength: 10 },
          values['postalCode'],
          errors,
        ),
  };
  return html`<p class="small muted">${sentence(view, own.why, { names })}</p>
    ${needs.has('prefix') ? choice(view, 'prefix', view.say(own.prefix), CWC_COMMON_PREFIXES, errors) : nothing}
    ${
      needs.has('address')
        ? html`${text('street', { autocomplete: 'street-address', maxlength: 200 })}
            <div class="row">${addressFields(country).map(name => place[name])}</div>`
        : nothing
    }
    ${
      needs.has('phone')
        ? text('phone', {
            type: 'tel',
            autocomplete: 'tel',
            maxlength: 30,
            help: view.say(words.send.phoneHelp),
            pattern: PHONE_PATTERN,
          })
        : nothing
    }
    ${
      needs.has('topic')
        ? choice(view, 'topic', view.say(own.topic), letters.campaign.topics ?? CWC_TOPICS, errors)
        : nothing
    }`;
}

/** What was answered, as an action carries it. */
export function answers(
  { prefix, phone, street, city, region }: Record<string, string>,
  needs: ReadonlySet<DeliveryNeed>,
): Pick<Supporter, 'prefix' | 'phone' | 'address'> {
  return {
    ...(needs.has('prefix') && prefix && { prefix }),
    ...(needs.has('phone') && phone?.trim() && { phone: e164(phone) ?? phone.trim() }),
    ...(needs.has('address') &&
      street?.trim() && {
        address: {
          street: street.trim(),
          city: city?.trim() ?? '',
          ...(region?.trim() && { region: region.trim() }),
        },
      }),
  };
}
