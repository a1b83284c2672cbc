import * as z from 'zod/mini';
import { Receipt, ReceiptRecord } from './action.ts';
import { ActionKind } from './campaign.ts';
import { Id, Instant, Link, Originals } from './primitives.ts';

/**
 * The body of `POST /v1/confirmations`: send the mail again. The receipt's address says which action, and
 * that it is one's own: nobody else has it, and no address of anyone's can be tried out by it.
 */
export const ConfirmationRequest = z.strictObject({
  /** The `url` of the action's receipt, as it was given. */
  receipt: Link,
});
export type ConfirmationRequest = z.infer<typeof ConfirmationRequest>;

/** The answer, always the same: it tells neither whether there is such an action nor whether a mail left. */
export const ConfirmationRequested = z.object({ status: z.literal('requested') });
export type ConfirmationRequested = z.infer<typeof ConfirmationRequested>;

/** What the link in a confirmation mail leads to. */
export const Confirmation = z.object({
  campaign: Id,
  campaignTitle: z.string(),
  /** Says so where the title is not in the language of the action. */
  originals: z.optional(Originals),
  /** Who asks. */
  organisation: z.string(),
  kind: ActionKind,
  /** Nothing was signed: they signed up. */
  signUp: z.optional(z.boolean()),
  status: z.enum(['waiting', 'confirmed', 'expired', 'withdrawn']),
  /** Until when the link can confirm. */
  expiresAt: Instant,
  deliveries: Receipt.shape.deliveries,
  /** What leaves once it is confirmed. */
  letters: ReceiptRecord.shape.letters,
  /** The receipt's address, once it is confirmed. */
  receipt: z.optional(Link),
});
export type Confirmation = z.infer<typeof Confirmation>;

/**
 * The body of `POST /v1/withdrawals/{token}`. What is withdrawn is named: the whole action; or the consent to e-mail
 * about it (`updates`), by the link of such a mail. A mail program's one-click (RFC 8058) is another body, and ends
 * that consent alone.
 */
export const WithdrawalRequest = z.strictObject({ withdraw: z.enum(['action', 'updates']) });
export type WithdrawalRequest = z.infer<typeof WithdrawalRequest>;

/** What a link to withdraw leads to. */
export const Withdrawal = z.object({
  campaign: Id,
  campaignTitle: z.string(),
  /** Says so where the title is not in the language of the action. */
  originals: z.optional(Originals),
  organisation: z.string(),
  kind: ActionKind,
  signUp: z.optional(z.boolean()),
  status: z.enum(['waiting', 'recorded', 'withdrawn']),
  /** Of a link in a mail about a bill: are there more such mails? */
  updates: z.optional(z.enum(['given', 'withdrawn'])),
  deliveries: Receipt.shape.deliveries,
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/** The body of `POST /v1/receipts/{token}`: what the supporter takes back, or that they want to be forgotten. */
export const ReceiptRequest = z.union([
  z.strictObject({ withdraw: z.literal('action') }),
  z.strictObject({ withdraw: z.literal('consent'), disclosure: Id }),
  z.strictObject({ erase: z.literal('person') }),
]);
export type ReceiptRequest = z.infer<typeof ReceiptRequest>;
