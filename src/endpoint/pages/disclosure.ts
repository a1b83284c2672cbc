import { html } from 'hono/html';
import type { Disclosure } from '../../contract/index.ts';
import { errorText, hidden } from './fields.ts';
import type { Html } from './layout.ts';
import { linked } from './text.ts';
import type { Words } from './words.ts';

export interface ShownDisclosure {
  disclosure: Disclosure;
  version: string;
  /** What was answered before the form came back. Nothing is ticked that nobody ticked. */
  answer: string | undefined;
}

/** A disclosure with its answers, and the version of the text that is shown. */
export function disclosureFields(
  { disclosure, version, answer }: ShownDisclosure,
  error: string | undefined,
  words: Words,
): Html {
  const { id, mode, lang } = disclosure;
  const name = `answer.${id}`;
  const asks = mode === 'notice' ? told(disclosure, words) : choice(disclosure, name, answer, error, words);
  return html`<div class="line" lang="${lang}" dir="auto" translate="no">
    ${hidden(`version.${id}`, version)} ${hidden(`lang.${id}`, lang)} ${asks}
  </div>`;
}

const told = ({ text, ...rest }: Disclosure, words: Words) =>
  html`<div class="small stack">
    <p>${linked(text)}</p>
    ${responsible(rest, words)}
  </div>`;

function choice(
  disclosure: Disclosure,
  name: string,
  answer: string | undefined,
  error: string | undefined,
  words: Words,
): Html {
  const { text, question, answers, mode } = disclosure;
  const described = error ? html`aria-describedby="${name}-error"` : '';
  const option = (type: 'radio' | 'checkbox', value: string, label: Html | string, at: string) =>
    html`<label class="choice"
      ><input
        type="${type}"
        id="${at}"
        name="${name}"
        value="${value}"
        ${answer === value ? html`checked` : ''}
        ${error ? html`aria-invalid="true"` : ''}
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
    ${errorText(name, error)} ${responsible(disclosure, words)}
  </fieldset>`;
}

const responsible = (
  { controller, privacyNotice }: Pick<Disclosure, 'controller' | 'privacyNotice'>,
  words: Words,
) =>
  html`<p class="small muted">
    ${controller.name}, ${controller.postalAddress}, ${controller.contact}.
    <a href="${privacyNotice.url}">${words.privacyNotice}</a>
  </p>`;
