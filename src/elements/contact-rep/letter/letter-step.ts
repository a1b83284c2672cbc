import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Errors } from '../../../base/fields.ts';
import type { Bill, Letter } from '../../../contract/index.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { direction } from '../../../i18n/direction.ts';
import { formatDay } from '../../../i18n/day.ts';
import { type AnyTarget, letterField, subjectField } from '../letters.ts';
import type { View } from '../view.ts';

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

const names = (view: View, targets: readonly AnyTarget[]): string =>
  new Intl.ListFormat(view.lang).format(targets.map(({ name }) => name));

/** Choose a subject, say something of one's own, read and change the whole letter. */
export function letterStep(view: View, supporter: string): TemplateResult {
  const { letters, words } = view;
  const { contact, form } = words;
  const used = [...letters.inUse];
  const rewritten = letters.targets.filter(target => letters.isRewritten(target));
  const prompt = used.map(([letter]) => letter.prompts?.join(' ')).find(Boolean);
  const write = (event: Event) => {
    letters.personal = (event.target as HTMLTextAreaElement).value;
    view.changed();
  };
  return html`${used.map(([letter, targets]) => subject(view, letter, used.length > 1 ? targets : []))}
    <div>
      <label for="personal"
        >${view.say(contact.personal)} <span class="muted">${view.say(form.optional)}</span></label
      >
      <p class="small muted help" id="personal-help">${prompt ?? view.say(contact.personalHelp)}</p>
      <textarea
        id="personal"
        name="personal"
        maxlength="1000"
        aria-describedby="personal-help"
        .value=${letters.personal}
        @input=${write}
      ></textarea>
      ${
        rewritten.length
          ? html`<p class="small muted">${view.say(contact.rewritten, { name: names(view, rewritten) })}</p>`
          : nothing
      }
    </div>
    <details>
      <summary>${view.say(contact.readLetter)}</summary>
      <div class="stack">${letters.targets.map(target => wholeLetter(view, target, supporter))}</div>
    </details>`;
}

/** A letter's subjects; for whom it is, where there are several; what it says, in the reader's language. */
function subject(view: View, letter: Letter, targets: readonly AnyTarget[]): TemplateResult {
  const { letters, words } = view;
  const { contact } = words;
  const id = subjectField(letter);
  const at = letters.subjectIndex(letter);
  const foreign = letter.lang.split('-')[0] !== view.lang.split('-')[0];
  const choose = (event: Event) => {
    letters.chooseSubject(letter, (event.target as HTMLSelectElement).selectedIndex);
    view.changed();
  };
  return html`<div class="stack tight">
    ${foreign ? html`<p class="small muted">${view.say(contact.letterLanguage, { language: languageName(view.lang, letter.lang) })}</p>` : nothing}
    <div>
      <label for=${id}
        >${
          targets.length
            ? view.say(contact.subjectFor, { name: names(view, targets) })
            : view.say(contact.subject)
        }</label
      >
      <select id=${id} name=${id} lang=${letter.lang} dir=${direction(letter.lang)} @change=${choose}>
        ${letter.subjects.map((text, index) => html`<option value=${index} ?selected=${index === at}>${text}</option>`)}
      </select>
      ${letter.reading?.subjects?.[at] ? html`<p class="small muted">${letter.reading.subjects[at]}</p>` : nothing}
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
  </div>`;
}

function wholeLetter(view: View, target: AnyTarget, supporter: string): TemplateResult {
  const { letters, words } = view;
  const { contact } = words;
  const id = letterField(target);
  const rewrite = (event: Event) => {
    const field = event.target as HTMLTextAreaElement;
    field.name = id; // only a letter that was changed is kept over a reload
    letters.rewrite(target, field.value);
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
      name=${letters.isRewritten(target) ? id : nothing}
      maxlength="4000"
      rows="14"
      lang=${letters.letterFor(target)?.lang ?? nothing}
      dir="auto"
      .value=${letters.bodyFor(target, supporter, supporter)}
      @input=${rewrite}
    ></textarea>
    ${
      letters.isRewritten(target)
        ? html`<button type="button" class="link small" @click=${startOver}>
            ${view.say(contact.startOver)}
          </button>`
        : nothing
    }
  </div>`;
}

/** What keeps the reader from going on, each at its field. */
export function notReady({ letters, words, say }: View, root: ShadowRoot): Errors {
  const { contact } = words;
  if (!letters.targets.length) {
    const first = root.querySelector<HTMLInputElement>('.person input');
    return new Map([[first?.name ?? '', say(contact.chooseOne)]]);
  }
  const empty = letters.targets.filter(
    target => letters.isRewritten(target) && !letters.bodyFor(target, '', '').trim(),
  );
  return new Map(empty.map(target => [letterField(target), say(contact.emptyLetter, { name: target.name })]));
}
