// Where the mail that asks for a confirmation cannot come: what is said, and the way back to the address. Loaded once
// something is sent.
import { type TemplateResult, html, nothing } from 'lit/html.js';
import type { Receipt } from '../contract/index.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { mail } from '../i18n/en/mail.ts';
import { anew } from './anew.ts';
import type { Errors, Say } from './fields.ts';
import type { Asking } from './mail-again.ts';

/** What is used of the element that sent. */
export interface Correctable extends Asking {
  values: Record<string, string>;
  errors: Errors;
  readonly words: Partial<Catalogue>;
  receipt: Receipt | undefined;
  readonly updateComplete: Promise<unknown>;
  focusOn(id: string): void;
}

/** What was typed is forgotten along with its receipt. */
const typed = new WeakMap<Receipt, { element: Correctable; values: Record<string, string> }>();

/** Keeps what was typed for as long as the receipt is shown. @returns the receipt. */
export function correctable(element: Correctable, receipt: Receipt, values: Record<string, string>): Receipt {
  typed.set(receipt, { element, values });
  element.requestUpdate();
  return receipt;
}

/** The same receipt, as things are by now: what was typed goes along. @returns the newer one. */
export function stillCorrectable(before: Receipt, now: Receipt): Receipt {
  const kept = typed.get(before);
  if (kept) typed.set(now, kept);
  return now;
}

/** What a result says in place of 'look in your mail'; nothing where the mail is there, or on its way as ever. */
export interface MailTrouble {
  /** The panel's classes. */
  look: string;
  said: string;
  /** A button back to the address. */
  way: TemplateResult | typeof nothing;
}

export function mailTrouble(
  receipt: Receipt,
  { mail: words = mail }: Partial<Catalogue>,
  say: Say,
): MailTrouble | undefined {
  const { confirmation = 'sent' } = receipt;
  if (confirmation === 'sent') return undefined;
  const said = say(words[confirmation]);
  const kept = confirmation === 'waiting' ? undefined : typed.get(receipt);
  const back = async () => {
    const { element, values } = kept!;
    element.values = { ...element.values, ...values };
    if (confirmation === 'unreachable')
      element.errors = anew(() => new Map([['email', say((element.words.mail ?? mail).unreachable)]]));
    element.receipt = undefined;
    await element.updateComplete;
    element.focusOn('email');
  };
  return {
    look: confirmation === 'unreachable' ? 'panel bad' : 'panel',
    said,
    way: kept
      ? html`<button type="button" class="quiet" @click=${back}>${say(words.correct)}</button>`
      : nothing,
  };
}
