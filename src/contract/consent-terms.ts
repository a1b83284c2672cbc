import * as z from 'zod/mini';
import { line } from './primitives.ts';

/** A time span in whole years, months and days, as ISO 8601 writes it: `P2Y`, `P18M`, `P90D`. */
export const Period = z.string().check(z.regex(/^P(?=\d)(\d{1,3}Y)?(\d{1,4}M)?(\d{1,5}D)?$/));

/**
 * What a regulator asks about a consent and a supporter is not shown: written beside a disclosure in the campaign's
 * file, and kept with each answer as it stood then.
 */
export const ConsentTerms = z.object({
  /** Whose law it is given under: `US-CA`, `EU`, `GB`. */
  jurisdiction: z.optional(z.string().check(z.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/))),
  legalBasis: z.optional(
    z.enum([
      'consent',
      'explicit-consent',
      'contract',
      'legal-obligation',
      'public-task',
      'legitimate-interest',
      'soft-opt-in',
    ]),
  ),
  /** How the supporter may be written to or called on it; absent where it is about no such thing. */
  channel: z.optional(z.enum(['email', 'sms', 'phone', 'post'])),
  /** It tells of a political opinion, belief or health. */
  specialCategory: z.optional(z.boolean()),
  /** Who gets the data besides the controller. */
  recipients: z.optional(z.array(line(200)).check(z.maxLength(20))),
  /** How long it holds from the answer on. */
  retention: z.optional(Period),
});
export type ConsentTerms = z.infer<typeof ConsentTerms>;
