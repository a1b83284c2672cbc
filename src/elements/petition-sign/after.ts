// What a signature is made of, and what is said once a petition is signed, or over. Loaded then.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import { follow } from '../../base/follow.ts';
import { receiptLink } from '../../base/receipt.ts';
import { share } from '../../base/share.ts';
import type { Say } from '../../base/fields.ts';
import type { ActionDetails } from '../../base/submission.ts';
import { readSupporter } from '../../base/supporter.ts';
import type { Client } from '../../client/index.ts';
import type { Resource } from '../../context/resource.ts';
import type { Campaign, Progress, Receipt, ReceiptRecord } from '../../contract/index.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { after } from '../../i18n/en/after.ts';
import { formatDay } from '../../i18n/day.ts';

export { outcomeStyles } from '../../base/styles/outcome.ts';

/** A signature, from the values of the form. */
export function signature(values: Record<string, string>): ActionDetails {
  const comment = values['comment']?.trim();
  return { supporter: readSupporter(values), ...(comment && { comment }) };
}

const afterWords = (words: Partial<Catalogue>): Pick<Catalogue, 'after'> => ({ after: words.after ?? after });

/** A signature is recorded; what comes next. */
export function thanks(
  receipt: Receipt,
  campaign: Campaign,
  words: Partial<Catalogue>,
  say: Say,
): TemplateResult {
  const own = afterWords(words);
  const { next } = campaign;
  const waiting = receipt.status === 'awaiting-confirmation';
  return html`<div class="panel good done" id="result" tabindex="-1" role="status" part="result">
      <strong>${say(waiting ? own.after.almost : own.after.thanks)}</strong>
      <span class="small">${say(waiting ? own.after.almostWhy : own.after.thanksCounted)}</span>
    </div>
    ${next ? html`<a class="button wide" href=${next.url}>${next.label}</a>` : nothing}
    ${share(campaign, 'signature', words, say)} ${receiptLink(receipt, own, say)}`;
}

/** While the page stays open, what is said follows the confirmation. */
export async function follows(element: HTMLElement, receipt: Receipt): Promise<void> {
  // Its own parts, which are nobody else's; this file is one of them, and comes late.
  const own = element as unknown as {
    receipt?: Receipt;
    client: Client;
    acts: boolean;
    progress?: Resource<Progress>;
  };
  if (!own.acts || !receipt.url?.startsWith(own.client.url('receipts/'))) return;
  const token = receipt.url.split('/').pop()!;
  const read = () => own.client.get<ReceiptRecord>(`receipts/${token}`, {}, true);
  await follow(receipt, read, fresh => {
    const still = element.isConnected && own.receipt?.id === receipt.id;
    if (fresh && still) {
      own.receipt = fresh;
      void own.progress?.refresh(true); // it counts now
    }
    return still;
  });
}

/** The campaign has ended. */
export function closed(
  { deadline, next }: Campaign,
  words: Partial<Catalogue>,
  lang: string,
  say: Say,
): TemplateResult {
  const own = afterWords(words).after;
  return html`<div class="panel" part="result" id="result" tabindex="-1">
      <strong>${say(own.closed)}</strong>
      ${
        deadline
          ? html`<span class="small">${say(own.closedWhen, { date: formatDay(lang, deadline) })}</span>`
          : nothing
      }
    </div>
    ${next ? html`<a class="button quiet wide" href=${next.url}>${next.label}</a>` : nothing}`;
}
