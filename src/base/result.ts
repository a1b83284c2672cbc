// What became of what was sent: it follows along while the page stays open, and says when it no longer does. Loaded
// once something is sent.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Resource } from '../context/resource.ts';
import type { Progress, Receipt, ReceiptRecord } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { result as english } from '../i18n/en/result.ts';
import type { Say } from './fields.ts';
import { follow, isMoving, pace } from './follow.ts';
import { mailAgain } from './mail-again.ts';
import { type Correctable, mailTrouble, stillCorrectable } from './unconfirmed.ts';

export { correctable } from './unconfirmed.ts';

/** What is used of the element that sent. */
export interface Resulting extends Correctable {
  readonly isConnected: boolean;
  readonly progress?: Resource<Progress> | undefined;
}

/** Receipts of which news are awaited. */
const followed = new WeakSet<Receipt>();

/** Is the receipt kept by the endpoint that this page is configured with? No other is asked. */
const readable = ({ acts, client }: Resulting, { url }: Receipt): boolean =>
  acts && Boolean(url?.startsWith(client.url('receipts/')));

/** Follows the receipt that an element shows. @param atOnce it is looked at before any pause. */
export async function followResult(own: Resulting, atOnce = false): Promise<void> {
  const { receipt } = own;
  if (!receipt || !readable(own, receipt)) return;
  const token = receipt.url!.split('/').pop()!;
  const shows = () => own.receipt?.id === receipt.id;
  followed.add(receipt);
  own.requestUpdate();
  await follow(
    receipt,
    () => own.client.get<ReceiptRecord>(`receipts/${token}`, {}, true),
    fresh => {
      if (!own.isConnected || !shows()) return false;
      if (fresh) {
        followed.add(fresh);
        own.receipt = stillCorrectable(own.receipt!, fresh);
        if (fresh.status === 'counted') void own.progress?.refresh(true); // what was confirmed counts now
      }
      return true;
    },
    atOnce ? [0, ...pace.pausesMs] : pace.pausesMs,
  );
  if (!shows()) return;
  followed.delete(own.receipt!);
  own.requestUpdate();
}

const envelope = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
  <path d="M1.5 3.5h13v9h-13zl6.5 5 6.5-5"></path>
</svg>`;

/**
 * The panel of a result.
 * @param head what is said where the mail is no trouble.
 * @param bad it is no success.
 * @param more what stands below it.
 */
export function resultPanel(
  own: Resulting,
  receipt: Receipt,
  { head, more, bad }: { head: string; more: unknown; bad?: boolean },
  words: Partial<Catalogue>,
  say: Say,
): TemplateResult {
  const trouble = mailTrouble(receipt, words, say);
  const waits = !bad && !trouble && receipt.status === 'awaiting-confirmation';
  return html`<div
    class=${trouble?.look ?? (bad ? 'panel bad' : `panel good done ${waits ? 'mail' : ''}`)}
    id="result"
    tabindex="-1"
    role="status"
    part="result"
  >
    ${waits ? envelope : nothing}
    <strong>${trouble?.said ?? head}</strong>
    ${more} ${following(own, receipt, words.result ?? english, say)} ${trouble?.way}
    ${mailAgain(own, receipt, words, say)}
  </div>`;
}

/** Whether the page follows along: where it no longer does, the reader may look again. */
function following(own: Resulting, receipt: Receipt, words: Catalogue['result'], say: Say): unknown {
  if (!readable(own, receipt) || !isMoving(receipt)) return nothing;
  if (followed.has(receipt)) return html`<span class="small muted">${say(words.follows)}</span>`;
  const look = () => {
    void followResult(own, true);
    own.focusOn('result'); // the button goes
  };
  return html`<span class="small">${say(words.ended)}</span>
    <span><button type="button" class="link" @click=${look}>${say(words.look)}</button></span>`;
}
