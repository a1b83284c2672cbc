import { html } from 'hono/html';
import type { Disclosure } from '../../contract/index.ts';
import { direction } from '../../i18n/direction.ts';
import { isIn } from '../../i18n/language.ts';
import { errorText, hidden } from './fields.ts';
import type { Html } from './layout.ts';
import { linked } from './text.ts';
import { type Words, wordsFor } from './words.ts';

export interface ShownDisclosure {
  disclosure: Disclosure;
  version: string;
  /** What was answered before the form came back. Nothing is ticked that nobody ticked. */
  answer: string | undefined;
}

/**
 * A disclosure in its own language with its answers and the version of its text; what is said about it is in the
 * reader's.
 * @param asked the reader's language.
 */
export function disclosureFields(
  { disclosure, version, answer }: ShownDisclosure,
  error: string | undefined,
  asked: string,
): Html {
  const { id, mode, lang, text } = disclosure;
  const { lang: own, words } = wordsFor(asked);
  const name = `answer.${id}`;
  const original = !isIn(lang, asked, own) && words.original(lang);
  const told = html`<p class="small">${linked(text)}</p>`;
  const about = [original && `${name}-original`, error && `${name}-error`].filter(Boolean).join(' ');
  return html`<div class="line stack">
    ${hidden(`version.${id}`, version)} ${hidden(`lang.${id}`, lang)}
    ${original ? html`<p class="small muted" id="${name}-original">${original}</p>` : ''}
    <div lang="${lang}" dir="${direction(lang)}" translate="no">
      ${mode === 'notice' ? told : choice(disclosure, name, answer, Boolean(error), about)}
    </div>
    ${errorText(name, error)} ${responsible(disclosure, words)}
  </div>`;
}

/** @param about what describes the answers, by id. */
function choice(
  { text, question, answers, mode }: Disclosure,
  name: string,
  answer: string | undefined,
  wrong: boolean,
  about: string,
): Html {
  const described = about ? html`aria-describedby="${about}"` : '';
  const option = (type: 'radio' | 'checkbox', value: string, label: Html | string, at: string) =>
    html`<label class="choice"
      ><input
        type="${type}"
        id="${at}"
        name="${name}"
        value="${value}"
        ${answer === value ? html`checked` : ''}
        ${wrong ? html`aria-invalid="true"` : ''}
        ${described}
      /><span>${label}</span></label
    >`;
  const yesOrNo = mode === 'choice' && answers;
  return html`<fieldset>
    ${question ? html`<legend>${question}</legend>` : ''}
    ${yesOrNo ? html`<p class="small">${linked(text)}</p>` : ''}
    ${
      yesOrNo
        ? [
            option('radio', 'given', answers.given, name),
            option('radio', 'refused', answers.refused, `${name}.refused`),
          ]
        : option('checkbox', 'given', linked(text), name)
    }
  </fieldset>`;
}

const responsible = (
  { controller, privacyNotice }: Pick<Disclosure, 'controller' | 'privacyNotice'>,
  words: Words,
) =>
  html`<p class="small muted" translate="no">
    ${controller.name}, ${controller.postalAddress}, ${controller.contact}.
    <a href="${privacyNotice.url}">${words.privacyNotice}</a>
  </p>`;
