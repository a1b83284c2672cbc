// What comes once something is done: what became of each letter, others to tell, what to do next. Loaded then.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { learnMore, nextStep } from '../../../base/next-step.ts';
import { share } from '../../../base/share.ts';
import { receiptLink } from '../../../base/receipt.ts';
import { type Resulting, resultPanel } from '../../../base/result.ts';
import type { Receipt } from '../../../contract/index.ts';
import type { SendView } from './send-view.ts';
import { apart } from './names.ts';
import { fate } from './deeds.ts';

export { correctable, followResult } from '../../../base/result.ts';

/**
 * What became of each letter that the endpoint was asked to deliver.
 * @param email where the mail goes that is to be confirmed, while this page knows it.
 */
export function sent(view: SendView, own: Resulting, receipt: Receipt, email?: string): TemplateResult {
  const { send } = view.words;
  const waiting = receipt.status === 'awaiting-confirmation';
  const { deliveries } = receipt;
  const lost = deliveries.filter(({ status }) => status === 'failed' || status === 'bounced');
  const bad = lost.length > 0;
  const more = html`${bad ? html`<span>${view.say(view.hasText ? send.lostNext : send.lostAgain)}</span>` : nothing}
    <ul class="small fates">
      ${deliveries.map(({ name, status, outcome }) => html`<li><b>${apart(name)}</b>: ${fate(view, status, outcome)}</li>`)}
    </ul>`;
  const say = view.say.bind(view);
  const look = email ? say(send.confirmDoneAt, { email }) : say(send.confirmDone);
  const done = !bad ? send.done : lost.length < deliveries.length ? send.lostSome : send.lost;
  const said = { head: waiting ? look : say(done), more, bad };
  return html`${resultPanel(own, receipt, said, view.words, say)} ${receiptLink(receipt, send, say)}`;
}

/**
 * A word of thanks where all was done by the reader, others to tell, and what to do next.
 * @param again begins another letter, once nothing of this one is left to do.
 */
export function onwards(view: SendView, thanks: boolean, again: (() => void) | undefined): TemplateResult {
  const { campaign } = view.letters;
  const say = view.say.bind(view);
  const told = { words: view.words, lang: view.lang, say };
  return html`${
    thanks
      ? html`<div class="panel good done" role="status" part="result">
          <strong>${view.say(view.words.send.allDone)}</strong>
        </div>`
      : nothing
  }
  ${nextStep(campaign, thanks ? '' : 'quiet', told)} ${share(campaign, 'letter', view.words, say)}
  ${learnMore(campaign, told)}
  ${
    again
      ? html`<p class="small">
          <button type="button" class="link" @click=${again}>${view.say(view.words.send.again)}</button>
        </p>`
      : nothing
  }`;
}
