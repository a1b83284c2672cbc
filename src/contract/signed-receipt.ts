import * as z from 'zod/mini';
import { Receipt, Supporter } from './action.ts';
import { ConsentRecord } from './consent-record.ts';
import { Instant, Language, Link } from './primitives.ts';

/** The `typ` of a signed receipt's header. */
export const SIGNED_RECEIPT = 'upstander-receipt+json';

/**
 * What a signed receipt holds: all of it, so that it can be read and proven without the endpoint. It is the payload of
 * a JWS (RFC 7515) signed with EdDSA; the header's `kid` is one of `GET /v1/keys`. The receipt's link is not in it:
 * who is shown a proof gets no say over the action.
 */
export const SignedReceipt = z.object({
  schema: z.literal(1),
  /** The endpoint that recorded it. */
  issuer: Link,
  issuedAt: Instant,
  campaignTitle: z.string(),
  lang: Language,
  receipt: z.omit(Receipt, { url: true }),
  /** Nothing was signed: they signed up. */
  signUp: z.optional(z.boolean()),
  confirmedAt: z.optional(Instant),
  withdrawnAt: z.optional(Instant),
  supporter: z.optional(Supporter),
  comment: z.optional(z.string()),
  consents: z.array(ConsentRecord),
});
export type SignedReceipt = z.infer<typeof SignedReceipt>;
