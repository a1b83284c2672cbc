// The mail that asks for a confirmation, once more: only whoever holds its receipt can ask for it. Loaded with the result.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Client } from '../client/index.ts';
import { post } from '../client/post.ts';
import type { ConfirmationRequest, Receipt } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { mail } from '../i18n/en/mail.ts';
import type { Say } from './fields.ts';

/** What is used of the element that sent. */
export interface Asking {
  readonly client: Client;
  readonly acts: boolean;
  requestUpdate(): void;
}

/** What came of asking, by the receipt's id. How many mails leave is for the endpoint to say, and it tells nobody. */
const asked = new Map<string, 'asking' | 'asked' | 'notAsked'>();

/** A button that asks for the mail again; nothing where none is waited for, or one is about to leave anyway. */
export function mailAgain(
  element: Asking,
  { id, url, status, confirmation }: Receipt,
  { mail: words = mail }: Partial<Catalogue>,
  say: Say,
): TemplateResult | typeof nothing {
  const own = element.acts && url?.startsWith(element.client.url('receipts/'));
  if (!own || status !== 'awaiting-confirmation' || confirmation === 'waiting') return nothing;
  const became = asked.get(id);
  const ask = async () => {
    if (asked.get(id) === 'asking') return;
    asked.set(id, 'asking');
    element.requestUpdate();
    const body: ConfirmationRequest = { receipt: url! };
    const worked = await post(element.client, 'confirmations', body).then(
      () => true,
      () => false,
    );
    asked.set(id, worked ? 'asked' : 'notAsked');
    element.requestUpdate();
  };
  return html`<button type="button" class="quiet" aria-disabled=${became === 'asking'} @click=${ask}>
      ${say(words.again)}
    </button>
    <span class="small" role="status">${became && became !== 'asking' ? say(words[became]) : nothing}</span>`;
}
