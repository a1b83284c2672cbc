// Who asks, what people are told and agree to, and what the laws say about it.
import { type TemplateResult, html, nothing } from 'lit';
import type { Path } from '../../../src/campaign-file/problems.ts';
import { type Item, type Rule, checklist } from '../model/consent.ts';
import type { Draft } from '../model/draft.ts';
import { CONSENTS, ORGANISATION, consentOf } from '../model/starts.ts';
import { isFields } from '../model/texts.ts';
import type { Page } from '../page.ts';
import { takeOut } from '../parts/ask.ts';
import { choiceField, lineField, textField, tick } from '../parts/fields.ts';
import { consentName } from '../parts/names.ts';
import { languageLine } from '../parts/writing.ts';

export const consentView = (draft: Draft, page: Page): TemplateResult => html`
  ${languageLine(draft)} ${whoAsks(draft)} ${texts(draft)} ${forgetting(draft)} ${rules(draft, page)}
`;

const disclosuresOf = (draft: Draft): unknown[] => {
  const list = draft.at('disclosures');
  return Array.isArray(list) ? list : [];
};

/** The same for all texts: who answers for them, and their privacy notice. */
function whoAsks(draft: Draft): TemplateResult | typeof nothing {
  const list = disclosuresOf(draft);
  if (!list.length) return nothing;
  const everywhere = (path: [part: string, name: string], help: string) =>
    lineField({
      draft,
      path: ['disclosures', 0, ...path],
      help,
      write: value => draft.edit(...list.map((_, at) => ({ path: ['disclosures', at, ...path], value }))),
      ...(path[1] === 'name' && { done: (name: string) => fillName(draft, name) }),
    });
  return html`<fieldset class="group">
    <legend>Who asks</legend>
    ${everywhere(['controller', 'name'], 'As it is registered. It is put into the texts below, too.')}
    ${everywhere(['controller', 'postalAddress'], 'Where a letter reaches you.')}
    ${everywhere(['controller', 'contact'], 'An e-mail address, phone number or page for questions about personal details.')}
    ${everywhere(['privacyNotice', 'url'], 'The address of the page where all of it stands.')}
    ${everywhere(['privacyNotice', 'version'], 'The month of its last change is enough.')}
  </fieldset>`;
}

/** Writes the name wherever the texts wait for it. */
function fillName(draft: Draft, name: string): void {
  if (!name.trim()) return;
  const found: { path: Path; value: string }[] = [];
  const look = (value: unknown, path: Path): void => {
    if (typeof value === 'string' && value.includes(ORGANISATION))
      found.push({ path, value: value.replaceAll(ORGANISATION, name.trim()) });
    else if (Array.isArray(value)) value.forEach((item, at) => look(item, [...path, at]));
    else if (isFields(value)) for (const [key, item] of Object.entries(value)) look(item, [...path, key]);
  };
  look(draft.value, []);
  if (found.length) draft.edit(...found);
}

const MODES = [
  { value: 'notice', label: 'Only tells; nothing is asked' },
  { value: 'choice', label: 'Asks, and may be refused' },
  { value: 'required-choice', label: 'Asks, and nobody can act without it' },
];

function texts(draft: Draft): TemplateResult {
  const list = disclosuresOf(draft);
  const ids = list.map(one => (isFields(one) ? one['id'] : undefined));
  return html`<section class="group" aria-labelledby="texts-title">
    <h3 id="texts-title">What people are told, and asked</h3>
    ${list.map((one, at) => {
      const path: Path = ['disclosures', at];
      const id = isFields(one) ? String(one['id']) : '';
      return html`<div class="entry" role="group" aria-label=${`Text “${id}”`}>
        ${textField({ draft, path: [...path, 'text'], label: consentName(id), rows: 4 })}
        ${choiceField({ draft, path: [...path, 'mode'], choices: MODES })}
        ${isFields(one) && one['mode'] === 'choice' ? answers(draft, path) : nothing}
        <button type="button" class="button quiet" @click=${() => takeOut(draft, path, 'this text')}>
          Remove this text
        </button>
      </div>`;
    })}
    <div class="adds" data-field="disclosures" tabindex="-1" role="group" aria-label="Add a text">
      ${CONSENTS.filter(({ id }) => !ids.includes(id)).map(
        one =>
          html`<button type="button" class="button quiet" @click=${() => add(draft, one)}>
            Add: ${one.title}
          </button>`,
      )}
    </div>
  </section>`;
}

/** A question with two answers, in place of one box. */
const answers = (draft: Draft, path: Path): TemplateResult =>
  html`<details>
    <summary>Ask with yes and no, in place of a box to tick</summary>
    <div class="fields">
      ${textField({ draft, path: [...path, 'question'], optional: true })}
      ${textField({ draft, path: [...path, 'answers', 'given'], optional: true })}
      ${textField({ draft, path: [...path, 'answers', 'refused'], optional: true })}
    </div>
  </details>`;

function add(draft: Draft, consent: (typeof CONSENTS)[number]): void {
  const list = disclosuresOf(draft);
  const [first] = list as { controller?: { name: string }; privacyNotice?: unknown }[];
  const value = consentOf(consent, {
    controller: first?.controller,
    privacyNotice: first?.privacyNotice,
    now: new Date(),
  });
  const fields = draft.at('petition', 'fields');
  const asked = Array.isArray(fields) ? fields : [];
  const phone =
    consent.needs &&
    draft.at('petition') !== undefined &&
    !asked.some(one => isFields(one) && one['name'] === consent.needs);
  draft.edit(
    { path: ['disclosures', list.length], value },
    ...(phone ? [{ path: ['petition', 'fields', asked.length], value: { name: consent.needs } }] : []),
  );
}

const PERIODS = [
  { value: '', label: 'Not settled yet' },
  { value: 'P6M', label: '6 months later' },
  { value: 'P1Y', label: '1 year later' },
  { value: 'P2Y', label: '2 years later' },
  { value: 'P5Y', label: '5 years later' },
];

const forgetting = (draft: Draft): TemplateResult =>
  choiceField({
    draft,
    path: ['retention', 'period'],
    help: 'Counted from the day somebody acted. A number stays, and names nobody.',
    choices: PERIODS,
  });

function rules(draft: Draft, page: Page): TemplateResult {
  const { campaign } = draft;
  return html`<section class="group" aria-labelledby="rules-title">
    <h3 id="rules-title">Checklist</h3>
    <p class="note">
      This is advice, and not law. Which rules hold depends on where your supporters are and what you do:
      <strong>ask your lawyer</strong>.
    </p>
    ${
      campaign
        ? checklist(campaign).map(one => rule(draft, page, one))
        : html`<p>It is shown once the file can be read as a campaign.</p>`
    }
  </section>`;
}

function rule(draft: Draft, page: Page, { id, title, when, items }: Rule): TemplateResult {
  const { ticked } = draft.state;
  const isDone = (item: Item) => item.done ?? ticked.includes(item.id);
  const done = items.filter(isDone).length;
  return html`<details class="rule" id="rule-${id}">
    <summary>${title} <span class="count">${done} of ${items.length}</span></summary>
    <p class="help">${when}</p>
    <ul class="checks">
      ${items.map(item => (item.done === undefined ? own(draft, item) : told(draft, page, item)))}
    </ul>
  </details>`;
}

const reasons = ({ why, how }: Item) =>
  html`<span class="help">${why}</span> <span class="help">${how}</span>`;

/** The file says it, or says nothing of it yet. */
const told = (draft: Draft, page: Page, item: Item) =>
  html`<li class=${item.done ? 'done' : 'todo'}>
    <span class="mark" aria-hidden="true"></span>
    <div>
      <strong>${item.title}</strong> <span class="out-of-sight">${item.done ? '(done)' : '(not yet)'}</span>
      ${reasons(item)}
      ${
        !item.done && item.path
          ? html`<button type="button" class="link" @click=${() => lead(draft, page, item.path!)}>
              Go there
            </button>`
          : nothing
      }
    </div>
  </li>`;

const lead = (draft: Draft, page: Page, path: Path) => page.goTo({ path, line: draft.lineAt(path) });

/** No file could tell: whoever fills it in ticks it. */
const own = (draft: Draft, item: Item) =>
  html`<li class="own">
    ${tick({
      id: item.id,
      label: item.title,
      help: reasons(item),
      checked: draft.state.ticked.includes(item.id),
      set: on =>
        draft.change({
          ticked: on ? [...draft.state.ticked, item.id] : draft.state.ticked.filter(one => one !== item.id),
        }),
    })}
  </li>`;
