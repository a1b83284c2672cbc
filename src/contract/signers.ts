import * as z from 'zod/mini';
import { Organisation } from './action.ts';
import { Day, Language } from './primitives.ts';

/** Somebody who signed and chose to be shown; never with an address. */
export const Signer = z.object({
  /** As they chose: `Ana Díaz`, or `Ana D.` */
  name: z.string(),
  /** Only with a full name. */
  organisation: z.optional(Organisation),
  /** Why they sign, once it was approved, in `lang`. */
  comment: z.optional(z.string()),
  lang: Language,
  day: Day,
});
export type Signer = z.infer<typeof Signer>;

/** A page of them, the newest first. */
export const SignerList = z.object({
  signers: z.array(Signer),
  /** What `after` says to get the next page; absent on the last one. */
  next: z.optional(z.string()),
});
export type SignerList = z.infer<typeof SignerList>;
