import * as z from 'zod/mini';
import { Id, Instant, Uuid } from './primitives.ts';

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)));

/**
 * A small calculation that an endpoint asks for while it is under pressure, in the form of ALTCHA's version 2: the
 * counter is sought for which PBKDF2 of the nonce and the counter (4 bytes, the highest first) begins with `keyPrefix`.
 * It is for one action of one campaign, and for ten minutes.
 */
export const Challenge = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal('PBKDF2/SHA-256'),
    nonce: hex(16),
    salt: hex(16),
    /** Iterations of PBKDF2 for each try. */
    cost: z.int().check(z.positive()),
    /** Of what PBKDF2 gives, in bytes. */
    keyLength: z.literal(32),
    keyPrefix: hex(16),
    keySignature: hex(32),
    data: z.strictObject({ campaign: Id, action: Uuid, until: Instant }),
  }),
  /** The endpoint's: nothing of it can be changed. */
  signature: hex(32),
});
export type Challenge = z.infer<typeof Challenge>;

/** A challenge with what was found; `none` where the client cannot calculate, or would take too long. */
export const Proof = z.union([
  z.literal('none'),
  z.object({
    challenge: Challenge,
    solution: z.object({ counter: z.int().check(z.nonnegative()), derivedKey: hex(32) }),
  }),
]);
export type Proof = z.infer<typeof Proof>;
