import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Disclosure } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { direction } from '../i18n/direction.ts';
import { type Errors, type Original, type Say, errorText } from './fields.ts';
import { linked } from './rich-text.ts';

/** @param part what says it, late: until then room is kept. */
export const sayOriginal = (
  element: object,
  part: Pick<typeof import('./campaign-progress.ts'), 'original'> | undefined,
  ...[lang, name]: Parameters<Original>
): unknown =>
  lang === (element as { wordsLang: string }).wordsLang
    ? nothing
    : (part?.original(element as never, lang, name) ?? html`<svg height="44" width="0"></svg>`);

export const consentName = (disclosure: Disclosure): string => `consent.${disclosure.id}`;

/** The disclosures of a campaign, each asked the way it says; nothing is ticked before. */
export function disclosureFields(
  disclosures: readonly Disclosure[],
  values: Record<string, string>,
  errors: Errors,
  original: Original,
): TemplateResult[] {
  return disclosures
    .filter(({ mode }) => mode !== 'notice')
    .map(disclosure => {
      const name = consentName(disclosure);
      const { answers, question, text, lang, mode } = disclosure;
      const error = errors.get(name);
      const described = `${name}-original ${name}-error`;
      const choice = (type: string, value: string, label: unknown, required: boolean) =>
        html`<label class="choice">
          <input
            type=${type}
            name=${name}
            value=${value}
            ?required=${required}
            .checked=${values[name] === value}
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${described}
          />
          <span>${label}</span>
        </label>`;
      return html`<div class="stack tight" part="disclosure" translate="no">
        ${original(lang, name)}
        <div lang=${lang} dir=${direction(lang)}>
          ${
            answers
              ? html`<fieldset aria-describedby=${described}>
                  <legend>${question ?? linked(text)}</legend>
                  ${question ? html`<p class="small muted">${linked(text)}</p>` : nothing}
                  ${choice('radio', 'given', answers.given, true)}
                  ${choice('radio', 'refused', answers.refused, true)}
                </fieldset>`
              : choice('checkbox', 'given', linked(text), mode === 'required-choice')
          }
        </div>
        ${errorText(name, error)}
      </div>`;
    });
}

/** What is only told, in small print: the notices, who gets the details, and each one's privacy notice. */
export function disclosureNotices(
  disclosures: readonly Disclosure[],
  { form: words }: Pick<Catalogue, 'form'>,
  say: Say,
  original: Original,
): TemplateResult | typeof nothing {
  if (!disclosures.length) return nothing;
  const keepers = new Map(
    disclosures.map(({ controller, privacyNotice }) => [
      JSON.stringify([controller, privacyNotice.url]),
      { ...controller, url: privacyNotice.url },
    ]),
  );
  return html`<div class="notice small muted stack tight" part="notice" id="notice" translate="no">
    ${disclosures
      .filter(({ mode }) => mode === 'notice')
      .map(
        ({ id, text, lang }) =>
          html`${original(lang, id)}
            <p lang=${lang} dir=${direction(lang)}>${linked(text)}</p>`,
      )}
    ${[...keepers.values()].map(
      ({ name, postalAddress: address, contact, url }) =>
        html`<p>
          ${say(words.keeper, { name, address, contact })}
          <a href=${url} target="_blank" rel="noreferrer">${say(words.privacyNotice)}</a>
        </p>`,
    )}
  </div>`;
}
