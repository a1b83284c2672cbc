import { type TemplateResult, html, nothing } from 'lit/html.js';
import { type Errors, errorText } from '../../../base/fields.ts';
import type { Letter } from '../../../contract/index.ts';
import { MOST_TARGETS } from '../../../contract/letter.ts';
import { direction } from '../../../i18n/direction.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { listed } from '../../../i18n/list.ts';
import {
  type AnyTarget,
  HOLE_FIELD,
  OWN_SUBJECT,
  letterField,
  ownSubjectField,
  subjectField,
} from '../letters.ts';
import type { View } from '../view.ts';
import { coach } from './coach-part.ts';
import { personal } from './personal.ts';
import { isForeign, isTranslated, wholeLetter } from './whole-letter.ts';

const names = (view: View, targets: readonly AnyTarget[]): string =>
  listed(
    view.lang,
    targets.map(({ name }) => name),
  );

/** Choose a subject, say something of one's own, read and change the whole letter. */
export function letterStep(view: View, supporter: string, errors: Errors): TemplateResult {
  const { letters, words } = view;
  const { contact } = words;
  const used = [...letters.inUse];
  const rewritten = letters.targets.filter(target => letters.isRewritten(target));
  const translated = used.some(([letter]) => isTranslated(view, letter));
  return html`${used.map(([letter, targets]) => subject(view, letter, targets, used.length > 1, errors))}
    ${personal(view)}
    ${
      rewritten.length
        ? html`<p class="small muted">${view.say(contact.rewritten, { name: names(view, rewritten) })}</p>`
        : nothing
    }
    ${coach(view, supporter)}
    <details class="whole">
      <summary>${view.say(translated ? contact.readBoth : contact.readLetter)}</summary>
      <div class="stack">${letters.targets.map(target => wholeLetter(view, target, supporter))}</div>
      <input type="hidden" name=${HOLE_FIELD} .value=${view.hole} />
    </details>`;
}

/** A letter's subjects, the reader's own among them; for whom it is, where there are several letters. */
function subject(
  view: View,
  letter: Letter,
  targets: readonly AnyTarget[],
  several: boolean,
  errors: Errors,
): TemplateResult {
  const { letters, words, say } = view;
  const { contact } = words;
  const id = subjectField(letter);
  const at = letters.subjectIndex(letter);
  const choose = (event: Event) => {
    letters.chooseSubject(letter, (event.target as HTMLSelectElement).value);
    view.changed();
  };
  return html`<div class="stack tight">
    ${
      isForeign(view, letter)
        ? html`<p class="small muted">
            ${say(contact.letterLanguage, { language: languageName(view.lang, letter.lang) })}
          </p>`
        : nothing
    }
    <div>
      <label for=${id}
        >${several ? say(contact.subjectFor, { name: names(view, targets) }) : say(contact.subject)}</label
      >
      <div class="subject" lang=${letter.lang} dir=${direction(letter.lang)}>
        <select id=${id} name=${id} @change=${choose}>
          ${letter.subjects.map(
            (_, index) =>
              html`<option value=${index} ?selected=${index === at}>
                ${letters.subjectOf(letter, index, targets)}
              </option>`,
          )}
          <option value=${OWN_SUBJECT} ?selected=${at === undefined} lang=${view.lang}>
            ${say(contact.otherSubject)}
          </option>
        </select>
        <span aria-hidden="true" lang=${at === undefined ? view.lang : letter.lang}
          ><bdi
            >${at === undefined ? say(contact.otherSubject) : letters.subjectOf(letter, at, targets)}</bdi
          ></span
        >
      </div>
      ${
        at !== undefined && letter.reading?.subjects?.[at]
          ? html`<p class="small muted">
              ${letters.subjectOf(letter, at, targets, letter.reading.subjects)}
            </p>`
          : nothing
      }
    </div>
    ${at === undefined ? ownSubject(view, letter, errors) : nothing}
  </div>`;
}

function ownSubject(view: View, letter: Letter, errors: Errors): TemplateResult {
  const { letters } = view;
  const id = ownSubjectField(letter);
  const error = errors.get(id);
  const write = (event: Event) => {
    letters.writeSubject(letter, (event.target as HTMLInputElement).value);
    view.changed();
  };
  return html`<div class="own-subject">
    <label for=${id}>${view.say(view.words.contact.ownSubject)}</label>
    <input
      id=${id}
      name=${id}
      maxlength="200"
      lang=${letter.lang}
      dir="auto"
      .value=${letters.ownSubject(letter)}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? `${id}-error` : nothing}
      @input=${write}
    />
    ${errorText(id, error)}
  </div>`;
}

/** What keeps the reader from going on, each at its field. */
export function notReady({ letters, words, say }: View, root: ShadowRoot): Errors {
  const { contact } = words;
  const { length } = letters.targets;
  if (!length || length > MOST_TARGETS) {
    const first = root.querySelector<HTMLInputElement>('.person input');
    return new Map([
      [first?.name ?? '', say(length ? contact.chooseFewer : contact.chooseOne, { most: MOST_TARGETS })],
    ]);
  }
  const wrong = new Map<string, string>();
  if (!root.querySelector('.whole')) return wrong; // the letters come later
  for (const letter of letters.inUse.keys()) {
    if (letters.subjectIndex(letter) !== undefined || letters.ownSubject(letter).trim()) continue;
    wrong.set(ownSubjectField(letter), say(contact.needSubject));
  }
  for (const target of letters.targets) {
    if (!letters.letterFor(target) || letters.bodyFor(target, '').trim()) continue;
    wrong.set(letterField(target), say(contact.emptyLetter, { name: target.name }));
    root.querySelector<HTMLDetailsElement>('.whole')!.open = true; // a closed field takes no focus
  }
  return wrong;
}
