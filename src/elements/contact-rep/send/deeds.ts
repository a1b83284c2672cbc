// What a reader did by themselves, or may have done: asked for, recorded, and shown.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { CallOutcome, DeliveryStatus } from '../../../contract/index.ts';
import { OWN_WAY_STATUS } from '../../../contract/own-way.ts';
import { sentences } from '../../../i18n/sentences.ts';
import type { AnyTarget } from '../letters.ts';
import type { Deed } from './own-ways.ts';
import type { SendView } from './send-view.ts';

/** The words for a status; of a call, for what came of it. */
export const fate = (view: SendView, status: DeliveryStatus, outcome?: CallOutcome): string =>
  view.say(view.words.delivery[outcome ?? status]);

/** What was done, where it is recorded. */
export function did(view: SendView, target: AnyTarget, deed: Deed): TemplateResult | typeof nothing {
  const done = view.own.done(target, deed);
  if (!done) return nothing;
  const { send } = view.words;
  const status = OWN_WAY_STATUS[done.channel as keyof typeof OWN_WAY_STATUS];
  return html`<div class="panel good small" id="did-${deed}-${target.id}" tabindex="-1" role="status">
    <span>
      ${fate(view, status, done.outcome)}
      ${
        done.receipt?.url
          ? html`<a
              href=${done.receipt.url}
              target="_blank"
              rel="noopener noreferrer"
              aria-label=${view.whose(send.receipt, target)}
              >${view.say(send.receipt)}</a
            >`
          : nothing
      }
    </span>
    ${done.receipt ? html`<span class="muted">${view.say(send.ownWord)}</span>` : nothing}
    ${done.ended ? html`<span>${view.say(send.endedBefore)}</span>` : nothing}
  </div>`;
}

/**
 * Something was opened: did the reader do it? Only their answer is recorded.
 * @param next is it the next thing to do?
 */
export function ask(view: SendView, target: AnyTarget, deed: 'letter' | 'post', next = true): unknown {
  const { own, words } = view;
  const { send, common } = words;
  const opened = own.opened(target, deed);
  if (!opened || own.done(target, deed)) return nothing;
  const [question, yes] =
    deed === 'post' ? [send.didYouPost, send.yesPosted] : [send.didYouSend, send.yesSent];
  const failed = own.failed(target, deed) !== undefined;
  const busy = own.busy(target, deed);
  const label = busy ? send.recording : failed ? common.tryAgain : yes;
  return html`<div class="panel" role="status" id="ask-${deed}-${target.id}">
    <b>${view.say(question)}</b>
    ${notRecorded(view, target, deed)}
    <div class="ways">
      <button
        type="button"
        class="yes ${next ? '' : 'quiet'}"
        aria-disabled=${busy}
        aria-label=${view.whose(label, target)}
        @click=${() => own.confirm(target, deed, opened)}
      >
        ${view.say(label)}
      </button>
      <button
        type="button"
        class="quiet"
        aria-disabled=${busy}
        aria-label=${view.whose(send.notYet, target)}
        @click=${() => own.notYet(target, deed)}
      >
        ${view.say(send.notYet)}
      </button>
    </div>
    ${busy ? view.waiting() : nothing}
  </div>`;
}

/** Why it could not be recorded. */
export function notRecorded(view: SendView, target: AnyTarget, deed: Deed): TemplateResult | typeof nothing {
  const why = view.own.failed(target, deed);
  if (why === undefined) return nothing;
  return html`<p class="error" id="did-${deed}-${target.id}" tabindex="-1" role="alert">
    ${sentences(view.lang, [view.say(view.words.send.notRecorded), why])}
  </p>`;
}
