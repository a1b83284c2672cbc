// What comes once something is done: what became of each letter, others to tell, what to do next. Loaded then.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { share } from '../../../base/share.ts';
import { again, mailTrouble } from '../../../base/unconfirmed.ts';
import type { Receipt } from '../../../contract/index.ts';
import type { SendView } from './send-view.ts';
import { fate } from './ways.ts';

export { follow, isMoving } from '../../../base/follow.ts';
export { correctable } from '../../../base/unconfirmed.ts';

/** What became of each letter that the endpoint was asked to deliver. */
export function sent(view: SendView, receipt: Receipt, follows: boolean): TemplateResult {
  const { deliveries, status, url } = receipt;
  const { send } = view.words;
  const waiting = status === 'awaiting-confirmation';
  const trouble = mailTrouble(receipt, view.words, view.say.bind(view));
  return html`<div
      class=${trouble?.look ?? 'panel good done'}
      id="result"
      tabindex="-1"
      role="status"
      part="result"
    >
      <strong>${trouble?.said ?? view.say(waiting ? send.confirmDone : send.done)}</strong>
      <ul class="small fates">
        ${deliveries.map(({ name, status: now, outcome }) => html`<li><b>${name}</b>: ${fate(view, now, outcome)}</li>`)}
      </ul>
      ${follows ? html`<span class="small muted">${view.say(send.learnsMore)}</span>` : nothing}
      ${trouble?.way} ${again(receipt, view.words, view.say.bind(view))}
    </div>
    ${
      url
        ? html`<p class="small">
            <a href=${url} target="_blank" rel="noopener noreferrer">${view.say(send.receipt)}</a>
            <span class="muted">${view.say(send.receiptWhat)}</span>
          </p>`
        : nothing
    }`;
}

/** A word of thanks where all was done by the reader, others to tell, and what to do next. */
export function onwards(view: SendView, thanks: boolean): TemplateResult {
  const { campaign } = view.letters;
  return html`${
    thanks
      ? html`<div class="panel good done" role="status" part="result">
          <strong>${view.say(view.words.send.allDone)}</strong>
        </div>`
      : nothing
  }
  ${
    campaign.next
      ? html`<a class="button ${thanks ? '' : 'quiet'} wide" href=${campaign.next.url}
          >${campaign.next.label}</a
        >`
      : nothing
  }
  ${share(campaign, 'letter', view.words, view.say.bind(view))}`;
}
