// How a signature is sent, and what is said once a petition is signed, or over. Loaded then.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { learnMore, nextStep } from '../../base/next-step.ts';
import { receiptLink } from '../../base/receipt.ts';
import { type Resulting, correctable, followResult, resultPanel } from '../../base/result.ts';
import { share } from '../../base/share.ts';
import type { Say } from '../../base/fields.ts';
import type { ActionDetails } from '../../base/submission.ts';
import { readSupporter } from '../../base/supporter.ts';
import type { Campaign, Receipt } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { after } from '../../i18n/en/after.ts';
import { formatDay } from '../../i18n/day.ts';

export { outcomeStyles } from '../../base/styles/outcome.ts';

/** The element's own parts, which are nobody else's; this file is one of them, and comes late. */
interface Own extends Resulting {
  send(values: Record<string, string>, details: ActionDetails): Promise<Receipt | undefined>;
}

/** Sends a signature, from the values of the form, and says what became of it. */
export async function sign(element: HTMLElement, values: Record<string, string>): Promise<void> {
  const own = element as unknown as Own;
  const receipt = await own.send(values, signature(values));
  if (!receipt) return;
  own.receipt = correctable(own, receipt, values);
  void followResult(own);
  await own.updateComplete;
  own.focusOn('result');
}

function signature(values: Record<string, string>): ActionDetails {
  const comment = values['comment']?.trim();
  return { supporter: readSupporter(values), ...(comment && { comment }) };
}

const afterWords = (words: Partial<Catalogue>): Pick<Catalogue, 'after'> => ({ after: words.after ?? after });

/** A signature is recorded; what comes next. */
export function thanks(
  element: HTMLElement,
  receipt: Receipt,
  campaign: Campaign,
  words: Partial<Catalogue>,
  lang: string,
  say: Say,
): TemplateResult {
  const own = afterWords(words);
  const told = { words, lang, say };
  const waiting = receipt.status === 'awaiting-confirmation';
  const said = {
    head: say(waiting ? own.after.almost : own.after.thanks),
    more: html`<span class="small">${say(waiting ? own.after.almostWhy : own.after.thanksCounted)}</span>`,
  };
  return html`${resultPanel(element as unknown as Own, receipt, said, words, say)}
  ${nextStep(campaign, '', told)} ${share(campaign, 'signature', words, say)} ${learnMore(campaign, told)}
  ${receiptLink(receipt, own.after, say)}`;
}

/** The campaign has ended. */
export function closed(
  campaign: Campaign,
  words: Partial<Catalogue>,
  lang: string,
  say: Say,
): TemplateResult {
  const own = afterWords(words).after;
  const { deadline } = campaign;
  const told = { words, lang, say };
  return html`<div class="panel" part="result" id="result" tabindex="-1">
      <strong>${say(own.closed)}</strong>
      ${
        deadline
          ? html`<span class="small">${say(own.closedWhen, { date: formatDay(lang, deadline) })}</span>`
          : nothing
      }
    </div>
    ${nextStep(campaign, 'quiet', told)} ${learnMore(campaign, told)}`;
}
