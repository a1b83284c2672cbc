import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Receipt } from '../contract/index.ts';
import type { Message } from '../i18n/message.ts';
import type { Say } from './fields.ts';

/** The supporter's own page of what was recorded. */
export const receiptLink = (
  { url }: Receipt,
  words: Record<'receipt' | 'receiptWhat', Message>,
  say: Say,
): TemplateResult | typeof nothing =>
  url
    ? html`<p class="small">
        <a href=${url} target="_blank" rel="noopener noreferrer">${say(words.receipt)}</a>
        <span class="muted">${say(words.receiptWhat)}</span>
      </p>`
    : nothing;
