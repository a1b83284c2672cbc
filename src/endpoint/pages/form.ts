import { html } from 'hono/html';
import { type Campaign, isSignUp, languageOf, nameAsked } from '../../contract/index.ts';
import { familyFirst } from '../../i18n/person-name.ts';
import { type ShownDisclosure, disclosureFields } from './disclosure.ts';
import { errorText, field, hidden } from './fields.ts';
import { type Html, pageResponse } from './layout.ts';
import { paragraphsOf } from './text.ts';
import { type Words, wordsFor } from './words.ts';

/** What was typed, by the name of its field. */
export type Typed = Readonly<
  Record<
    | 'given'
    | 'family'
    | 'email'
    | 'postalCode'
    | 'phone'
    | 'organisation'
    | 'role'
    | 'minimumAge'
    | 'publicName'
    | 'comment'
    | 'website',
    string
  >
>;

export interface FormView {
  campaign: Campaign;
  /** The language that was asked for. */
  lang: string;
  /** The id that the action will have. */
  id: string;
  typed: Typed;
  /** The ids of the topics that were ticked. */
  topics: readonly string[];
  disclosures: ShownDisclosure[];
  /** By the name of the field; an empty object where nothing was checked yet. */
  errors: Readonly<Record<string, string>>;
  /** The disclosures are not those that were answered. */
  consentChanged?: boolean;
  /** The page that the reader comes from. */
  page: string | undefined;
  root: string;
}

/** The page on which a supporter checks what they typed, sees what they agree to, and signs. */
export function formPage(view: FormView): Promise<Response> {
  const { campaign, id, disclosures, errors, root, consentChanged } = view;
  const { lang, words } = wordsFor(view.lang);
  const signsUp = isSignUp(campaign);
  const heading = signsUp ? words.signUpTitle : words.formTitle;
  const about = campaign.petition?.statement ? '/petition/statement' : '/summary';
  const failed = Object.keys(errors).length > 0 || consentChanged;
  const body = html`${errorSummary(view)}
    <section class="card">
      <div class="stack">
        <h1 lang="${languageOf(campaign, '/title')}" dir="auto">${campaign.title}</h1>
        <div class="stack" lang="${languageOf(campaign, about)}" dir="auto">
          ${paragraphsOf(campaign.petition?.statement ?? campaign.summary ?? '')}
        </div>
      </div>
      ${campaign.sample ? html`<p class="note small">${words.sample}</p>` : ''}
    </section>
    <form class="card" method="post" action="${root}/v1/forms/${campaign.id}" novalidate>
      <div class="stack">
        <h2>${heading}</h2>
        <p class="small muted">${words.formHint}</p>
      </div>
      ${hidden('step', 'record')} ${hidden('id', id)} ${hidden('lang', view.lang)}
      ${view.page ? hidden('page', view.page) : ''} ${supporterFields(view)}
      <div class="trap" aria-hidden="true">
        <label
          >${words.honeypot}<input
            name="website"
            tabindex="-1"
            autocomplete="off"
            value="${view.typed.website}"
        /></label>
      </div>
      ${disclosures.map(shown => disclosureFields(shown, errors[`answer.${shown.disclosure.id}`], view.lang))}
      <button type="submit">${signsUp ? words.signUp : words.sign}</button>
    </form>`;
  const title = failed ? `${errorCount(view)}: ${campaign.title}` : `${heading}: ${campaign.title}`;
  return pageResponse({ lang, title, body, root, status: failed ? 422 : 200 });
}

function supporterFields({ campaign, typed, topics, errors, lang }: FormView): Html {
  const { words } = wordsFor(lang);
  const common = (name: Exclude<keyof Typed & keyof (typeof words)['wrong'], 'minimumAge'>) => ({
    name,
    label: words[name],
    value: typed[name],
    error: errors[name],
    words,
  });
  const asked = nameAsked(campaign);
  const named = (name: 'given' | 'family') =>
    field({ ...common(name), optional: !asked?.required, autocomplete: `${name}-name`, max: 100 });
  const names = [named('given'), named('family')];
  const more = (campaign.petition?.fields ?? []).map(({ name, required }) => {
    const optional = !required;
    switch (name) {
      case 'name':
        return '';
      case 'comment':
        return field({ ...common(name), optional, multiline: true, max: 1000 });
      case 'phone':
        return field({
          ...common(name),
          optional,
          type: 'tel',
          autocomplete: 'tel',
          max: 30,
          help: words.phoneHelp,
        });
      case 'organisation':
        return html`<fieldset class="stack">
          <legend>${words.forOrganisation}</legend>
          ${field({ ...common(name), optional, autocomplete: 'organization', max: 200 })}
          ${field({ ...common('role'), optional, autocomplete: 'organization-title', max: 100 })}
        </fieldset>`;
      default:
        return field({ ...common(name), optional, autocomplete: 'postal-code', max: 10 });
    }
  });
  return html`${asked ? html`<div class="row">${familyFirst(lang) ? names.reverse() : names}</div>` : ''}
  ${field({ ...common('email'), type: 'email', autocomplete: 'email', max: 254 })} ${more}
  ${topicBoxes(campaign, topics, words)} ${campaign.petition?.publicNames ? nameChoice(typed, words) : ''}
  ${ageBox({ typed, errors, lang }, campaign.petition?.minimumAge)}`;
}

/** What they want to hear about: nothing is ticked before. */
function topicBoxes(campaign: Campaign, ticked: readonly string[], words: Words): Html | '' {
  const { topics } = campaign.petition ?? {};
  if (!topics) return '';
  return html`<fieldset>
    <legend>${words.topics} <i>${words.optional}</i></legend>
    ${topics.map(
      ({ id, label }, index) =>
        html`<label class="choice"
          ><input
            type="checkbox"
            name="topic.${id}"
            value="yes"
            ${ticked.includes(id) ? html`checked` : ''}
          /><span lang="${languageOf(campaign, `/petition/topics/${index}/label`)}" dir="auto"
            >${label}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

/** Not shown, unless they choose otherwise. */
function nameChoice({ publicName }: Typed, words: Words): Html {
  return html`<fieldset aria-describedby="publicName-help">
    <legend>${words.publicName}</legend>
    <p class="small muted" id="publicName-help">${words.publicHelp}</p>
    ${(['hidden', 'initial', 'full'] as const).map(
      value =>
        html`<label class="choice"
          ><input
            type="radio"
            name="publicName"
            value="${value}"
            ${(publicName || 'hidden') === value ? html`checked` : ''}
          /><span>${words.publicAs[value]}</span></label
        >`,
    )}
  </fieldset>`;
}

/** A tick, never a birth date. */
function ageBox(
  { typed, errors, lang }: Pick<FormView, 'typed' | 'errors' | 'lang'>,
  age?: number,
): Html | '' {
  if (!age) return '';
  const { words } = wordsFor(lang);
  const { minimumAge: error } = errors;
  return html`<div>
    <label class="choice"
      ><input
        type="checkbox"
        id="minimumAge"
        name="minimumAge"
        value="${age}"
        required
        ${typed.minimumAge === String(age) ? html`checked` : ''}
        ${error ? html`aria-invalid="true" aria-describedby="minimumAge-error"` : ''}
      /><span>${words.age(age)}</span></label
    >
    ${errorText('minimumAge', error)}
  </div>`;
}

function errorCount({ errors, lang }: FormView): string {
  const { words } = wordsFor(lang);
  const n = Object.keys(errors).length;
  if (!n) return words.consentChanged;
  return words.summary(n);
}

/** What is to be fixed, with a way to each field. */
function errorSummary(view: FormView): Html | '' {
  const { errors, lang, consentChanged } = view;
  const { words } = wordsFor(lang);
  const fields = Object.entries(errors);
  if (!fields.length && !consentChanged) return '';
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>${errorCount(view)}</h2>
    ${consentChanged && fields.length ? html`<p>${words.consentChanged}</p>` : ''}
    <ul>
      ${fields.map(([name, message]) => html`<li><a href="#${name}">${message}</a></li>`)}
    </ul>
  </div>`;
}
