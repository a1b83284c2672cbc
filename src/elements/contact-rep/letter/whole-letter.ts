import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Letter } from '../../../contract/index.ts';
import { direction } from '../../../i18n/direction.ts';
import { type AnyTarget, letterField } from '../letters.ts';
import type { View } from '../view.ts';

const base = (lang: string) => lang.split('-')[0];

/** Is a letter in another language than its reader's? */
export const isForeign = (view: View, letter: Letter): boolean => base(letter.lang) !== base(view.lang);

/** Is there a translation that its reader understands? It is in the language of the campaign's texts. */
export const isTranslated = (view: View, letter: Letter): boolean =>
  Boolean(letter.reading) &&
  isForeign(view, letter) &&
  base(view.letters.campaign.lang) !== base(letter.lang);

/** The letter to a target, to be read and changed; beside it what it says, in the reader's language. */
export function wholeLetter(view: View, target: AnyTarget, supporter: string): TemplateResult {
  const { letters, words } = view;
  const { contact } = words;
  const letter = letters.letterFor(target);
  const id = letterField(target);
  const rewrite = (event: Event) => {
    const field = event.target as HTMLTextAreaElement;
    field.name = id; // only a letter that was changed is kept over a reload
    letters.rewrite(target, field.value, view.hole);
    view.changed();
  };
  const startOver = (event: Event) => {
    const { form } = event.currentTarget as HTMLButtonElement;
    form!.querySelector(`#${CSS.escape(id)}`)!.removeAttribute('name');
    letters.startOver(target);
    view.changed();
    form!.dispatchEvent(new Event('input')); // what is kept over a reload goes, too
  };
  const { lang } = letters.campaign;
  const reading = letter && isTranslated(view, letter) && letters.readingFor(target, lang, supporter);
  return html`<div class="beside">
    <div>
      <label for=${id}>${view.say(contact.letterFor, { name: target.name })}</label>
      <textarea
        class="letter"
        id=${id}
        name=${letters.isRewritten(target) ? id : nothing}
        maxlength="4000"
        rows="14"
        lang=${letter?.lang ?? nothing}
        dir="auto"
        .value=${letters.bodyFor(target, supporter)}
        @input=${rewrite}
      ></textarea>
      ${
        letters.isRewritten(target)
          ? html`<button type="button" class="link small" @click=${startOver}>
              ${view.say(contact.startOver)}
            </button>`
          : nothing
      }
    </div>
    ${
      reading
        ? html`<div>
            <h3 class="label">
              ${view.say(letters.isRewritten(target) ? contact.readingOurs : contact.reading)}
            </h3>
            <div class="letter reading small" lang=${lang} dir=${direction(lang)}>${reading}</div>
          </div>`
        : nothing
    }
  </div>`;
}
