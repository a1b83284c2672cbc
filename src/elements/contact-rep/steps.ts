import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Campaign } from '../../contract/index.ts';
import { formatDay } from '../../i18n/day.ts';
import type { View } from './view.ts';

export type Step = 'who' | 'letter' | 'send';

/** Where a campaign names nobody to write to: the element's children may say what to do. */
export const nobody = (view: View): TemplateResult =>
  html`<p>${view.say(view.words.contact.nobody)}</p>
    <slot></slot>`;

/** The steps and where one is, with the languages beside them; `go` leads back to an earlier step. */
export function stepList(
  view: View,
  now: Step,
  go: ((step: Step) => void) | undefined,
  languages: unknown,
): TemplateResult {
  const { contact: words } = view.words;
  const all: Step[] = view.letters.needsPlace ? ['who', 'letter', 'send'] : ['letter', 'send'];
  const names = { who: words.stepWho, letter: words.stepLetter, send: words.stepSend };
  const at = all.indexOf(now);
  return html`<div class="head">
    <ol class="steps" part="steps">
      ${all.map((step, index) => {
        const label = view.say(names[step]);
        const current = index === at;
        return html`<li
          class=${index < at ? 'past' : current ? 'now' : ''}
          aria-current=${current ? 'step' : nothing}
        >
          ${
            index < at && go
              ? html`<button type="button" class="link" @click=${() => go(step)}>${label}</button>`
              : label
          }
        </li>`;
      })}
    </ol>
    ${languages}
  </div>`;
}

/** A campaign that has ended; `wrote`: while the reader wrote. */
export function closedCard(view: View, { deadline }: Campaign, wrote: boolean): TemplateResult {
  const { contact: words } = view.words;
  return html`<div class="panel" part="result" id="result" tabindex="-1">
    <strong>${view.say(words.closed)}</strong>
    ${
      deadline
        ? html`<span class="small"
            >${view.say(words.closedWhen, { date: formatDay(view.lang, deadline) })}</span
          >`
        : nothing
    }
    ${wrote ? html`<span class="small">${view.say(words.closedKept)}</span>` : nothing}
  </div>`;
}
