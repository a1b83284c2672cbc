import { type TemplateResult, html, nothing } from 'lit/html.js';
import { direction } from '../../../i18n/direction.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { sentences } from '../../../i18n/sentences.ts';
import type { View } from '../view.ts';
import type { Question } from './questions.ts';
import { isForeign } from './whole-letter.ts';

/** The part that is read: one field where there is one thing to say, a small one for each of several questions. */
export function personal(view: View): TemplateResult {
  return view.letters.inOneParagraph ? paragraph(view) : questions(view);
}

const optional = (view: View) =>
  html`${view.say(view.words.contact.personal)}
    <span class="muted">${view.say(view.words.form.optional)}</span>`;

const foreignLetter = (view: View) => [...view.letters.inUse.keys()].find(letter => isForeign(view, letter));

/** Beside where they write: that the office reads another language than theirs. It keeps nobody from writing. */
function inItsLanguage(view: View): TemplateResult | typeof nothing {
  const foreign = foreignLetter(view);
  if (!foreign) return nothing;
  const language = languageName(view.lang, foreign.lang);
  return html`<p class="small muted help" id="personal-language">
    ${view.say(view.words.contact.personalLanguage, { language })}
  </p>`;
}

/** One paragraph, with what the campaign asks above it. */
function paragraph(view: View): TemplateResult {
  const { letters, words } = view;
  const { questions } = letters;
  const { lang } = letters.campaign;
  const write = (event: Event) => {
    letters.personal = (event.target as HTMLTextAreaElement).value;
    view.changed();
  };
  return html`<div>
    <label for="personal">${optional(view)}</label>
    <p
      class="small muted help"
      id="personal-help"
      lang=${questions.length ? lang : nothing}
      dir=${questions.length ? direction(lang) : nothing}
    >
      ${
        questions.length
          ? sentences(
              lang,
              questions.map(({ text }) => text),
            )
          : view.say(words.contact.personalHelp)
      }
    </p>
    ${inItsLanguage(view)}
    <textarea
      id="personal"
      name="personal"
      maxlength="1000"
      aria-describedby=${foreignLetter(view) ? 'personal-help personal-language' : 'personal-help'}
      .value=${letters.personal}
      @input=${write}
    ></textarea>
  </div>`;
}

/** Questions, each with a small field: a sentence here and there is soon written. */
function questions(view: View): TemplateResult {
  const { letters, words } = view;
  const join = (event: Event) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    letters.joinAnswers();
    view.changed();
    void Promise.resolve().then(() => {
      const field = root.querySelector<HTMLTextAreaElement>('#personal');
      field?.focus();
      field?.form!.dispatchEvent(new Event('input')); // kept from now on as what was typed
    });
  };
  return html`<fieldset
    class="stack tight questions"
    aria-describedby=${foreignLetter(view) ? 'personal-language' : nothing}
  >
    <legend>${optional(view)}</legend>
    ${inItsLanguage(view)} ${letters.questions.map(question => answer(view, question))}
    ${
      letters.personal
        ? html`<button type="button" class="link small" @click=${join}>
            ${view.say(words.contact.oneParagraph)}
          </button>`
        : nothing
    }
  </fieldset>`;
}

function answer(view: View, question: Question): TemplateResult {
  const { letters } = view;
  const { field, text } = question;
  const { lang } = letters.campaign;
  const write = (event: Event) => {
    letters.answer(question, (event.target as HTMLTextAreaElement).value);
    view.changed();
  };
  return html`<div>
    <label class="small" for=${field} lang=${lang} dir=${direction(lang)}>${text}</label>
    <textarea
      class="answer"
      id=${field}
      name=${field}
      rows="1"
      maxlength="200"
      .value=${letters.answerTo(question)}
      @input=${write}
    ></textarea>
  </div>`;
}
