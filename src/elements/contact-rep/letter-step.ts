import { type TemplateResult, html, nothing } from 'lit';
import { formatDay } from '../../i18n/message.ts';
import type { Bill } from '../../contract/index.ts';
import { direction } from '../../i18n/direction.ts';
import type { AnyTarget } from './letters.ts';
import type { View } from './people.ts';

/** The bill at stake: number, status with its date, link. */
export function billCard(view: View, bill: Bill | undefined): TemplateResult | typeof nothing {
  if (!bill) return nothing;
  const status = bill.status && `${bill.status.text} (${formatDay(view.lang, bill.status.date)})`;
  const number = [bill.type, bill.number].filter(Boolean).join(' ');
  return html`<p class="small muted" part="bill">
    <b>${number}</b> ${[bill.title, status].filter(Boolean).join(' · ')}
    ${
      bill.url
        ? html`<a href=${bill.url} target="_blank" rel="noopener"
            >${view.say(view.words.common.learnMore)}</a
          >`
        : nothing
    }
  </p>`;
}

/** Choose a subject, say something of one's own, read and change the whole letter. */
export function letterStep(view: View, supporter: string): TemplateResult {
  const { letters, words } = view;
  const { contact, form } = words;
  const [first] = letters.targets;
  const letter = first && letters.letterFor(first);
  if (!letter) return html``;
  const foreign = letter.lang.split('-')[0] !== view.lang.split('-')[0];
  const languageName = new Intl.DisplayNames(view.lang, { type: 'language' }).of(letter.lang) ?? letter.lang;
  const chooseSubject = (event: Event) => {
    letters.subject = (event.target as HTMLSelectElement).selectedIndex;
    view.changed();
  };
  const write = (event: Event) => {
    letters.personal = (event.target as HTMLTextAreaElement).value;
    view.changed();
  };
  return html`${
      foreign
        ? html`<p class="small muted">${view.say(contact.letterLanguage, { language: languageName })}</p>`
        : nothing
    }
    <div>
      <label for="subject">${view.say(contact.subject)}</label>
      <select id="subject" name="subject" lang=${letter.lang} @change=${chooseSubject}>
        ${letters.subjects.map((text, index) => html`<option value=${index} ?selected=${index === letters.subject}>${text}</option>`)}
      </select>
      ${
        letter.reading?.subjects?.[letters.subject]
          ? html`<p class="small muted">${letter.reading.subjects[letters.subject]}</p>`
          : nothing
      }
    </div>
    <div>
      <label for="personal"
        >${view.say(contact.personal)} <span class="muted">${view.say(form.optional)}</span></label
      >
      <p class="small muted help" id="personal-help">${letter.prompt ?? view.say(contact.personalHelp)}</p>
      <textarea
        id="personal"
        name="personal"
        maxlength="2000"
        aria-describedby="personal-help"
        .value=${letters.personal}
        @input=${write}
      ></textarea>
    </div>
    ${
      letter.reading
        ? html`<details>
            <summary>${view.say(contact.reading)}</summary>
            <div class="small letter" dir=${direction(view.lang)}>
              ${letter.reading.body.replace(/\{\{.*?\}\}/g, '…')}
            </div>
          </details>`
        : nothing
    }
    <details>
      <summary>${view.say(contact.readLetter)}</summary>
      <div class="stack">${letters.targets.map(target => wholeLetter(view, target, supporter))}</div>
    </details>`;
}

function wholeLetter(view: View, target: AnyTarget, supporter: string): TemplateResult {
  const { letters, words } = view;
  const { contact } = words;
  const id = `letter-${target.id}`;
  const edit = (event: Event) => {
    const field = event.target as HTMLTextAreaElement;
    field.name = id; // only a letter that was changed is kept over a reload
    letters.edit(target, field.value);
    view.changed();
  };
  const startOver = () => {
    letters.startOver(target);
    view.changed();
  };
  return html`<div>
    <label for=${id}>${view.say(contact.letterFor, { name: target.name })}</label>
    <textarea
      class="letter"
      id=${id}
      name=${letters.isEdited(target) ? id : nothing}
      maxlength="8000"
      rows="14"
      lang=${letters.letterFor(target)?.lang ?? nothing}
      .value=${letters.bodyFor(target, supporter, supporter)}
      @input=${edit}
    ></textarea>
    ${
      letters.isEdited(target)
        ? html`<button type="button" class="link small" @click=${startOver}>
            ${view.say(contact.startOver)}
          </button>`
        : nothing
    }
  </div>`;
}
