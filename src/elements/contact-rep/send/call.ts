// A call: which office, what to say, and how it went. Loaded when a reader wants to call.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { languageOf } from '../../../contract/text-language.ts';
import { paragraphs } from '../../../base/rich-text.ts';
import { direction } from '../../../i18n/direction.ts';
import type { AnyTarget } from '../letters.ts';
import { numbersOf } from './channels.ts';
import { notRecorded } from './deeds.ts';
import { sentence } from './names.ts';
import { ofReader } from './of-reader.ts';
import type { Done } from './own-ways.ts';
import type { SendView } from './send-view.ts';

/** `+15595550123` → `1-559-555-0123`; other countries' numbers stay as they are. */
const display = (number: string) => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '1-$1-$2-$3');

/** The office that was chosen, by target. */
const offices = ofReader(() => new Map<string, number>());

const OUTCOMES = ['talked', 'left-message', 'no-answer'] as const;

export function panel(view: SendView, target: AnyTarget): TemplateResult {
  const { own, words, letters } = view;
  const { send, common } = words;
  const numbers = numbersOf(target);
  const chosen = offices(own);
  const at = chosen.get(target.id) ?? 0;
  const { place, phone } = numbers[at] ?? numbers[0]!;
  const id = `office-${target.id}`;
  const busy = own.busy(target, 'call');
  const tried = own.opened(target, 'call');
  const tell = (done: Done) => own.confirm(target, 'call', done);
  const label = (outcome: (typeof OUTCOMES)[number]) =>
    busy && tried?.outcome === outcome ? send.recording : send[outcome];
  const choose = (event: Event) => {
    chosen.set(target.id, (event.target as HTMLSelectElement).selectedIndex);
    view.changed();
  };
  return html`${
      numbers.length > 1
        ? html`<div>
            <label for=${id}>${view.say(send.callOffice)}</label>
            <select id=${id} @change=${choose}>
              ${numbers.map((office, index) => html`<option ?selected=${index === at}>${office.place || view.say(send.mainOffice)}</option>`)}
            </select>
          </div>`
        : place
          ? html`<p class="small muted">${place}</p>`
          : nothing
    }
    <a class="number" href="tel:${phone}"
      >${sentence(view, send.callThem, { number: html`<bdi dir="ltr">${display(phone)}</bdi>` })}</a
    >
    ${script(view, letters.campaign)}
    <div role="group" class="stack tight" aria-labelledby="how-${target.id}">
      <b id="how-${target.id}">${view.say(send.howWasIt)}</b>
      <div class="ways">
        ${OUTCOMES.map(
          outcome =>
            html`<button
              type="button"
              class="quiet"
              value=${outcome}
              aria-disabled=${busy}
              aria-label=${view.whose(label(outcome), target)}
              @click=${() => tell({ channel: 'call', outcome })}
            >
              ${view.say(label(outcome))}
            </button>`,
        )}
      </div>
      ${notRecorded(view, target, 'call')}
      ${
        tried && own.failed(target, 'call') !== undefined
          ? html`<button
              type="button"
              class="again"
              aria-label=${view.whose(common.tryAgain, target)}
              @click=${() => tell(tried)}
            >
              ${view.say(common.tryAgain)}
            </button>`
          : nothing
      }
      ${busy ? view.waiting() : nothing}
    </div>`;
}

function script(view: SendView, campaign: SendView['letters']['campaign']): unknown {
  const { call: said } = campaign;
  if (!said) return nothing;
  const of = (text: string) => languageOf(campaign, text);
  return html`<div class="stack tight">
    <b>${view.say(view.words.send.script)}</b>
    <div class="script stack tight" lang=${of('/call/script')} dir=${direction(of('/call/script'))}>
      ${paragraphs(said.script)}
      ${
        said.tips
          ? html`<ul class="small muted">
              ${said.tips.map((tip, at) => {
                const own = of(`/call/tips/${at}`);
                return html`<li lang=${own} dir=${direction(own)}>${tip}</li>`;
              })}
            </ul>`
          : nothing
      }
    </div>
  </div>`;
}
