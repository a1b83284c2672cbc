// Communicating with Congress takes letters from those alone whom it has approved: this is their account.
import * as z from 'zod/mini';
import { Email, line } from '../../../contract/index.ts';
import { HttpsAddress, configured } from '../configuration.ts';

const UsPhone = z.string().check(z.regex(/^\d{3}-\d{3}-\d{4}$/, 'a phone is written 202-555-0100'));
const Key = z.string().check(z.minLength(1), z.maxLength(200));

const Options = z
  .strictObject({
    /** Who delivers: as the account at the House and the Senate has it. */
    agent: z.strictObject({
      name: line(100),
      ackEmail: Email,
      contact: z.strictObject({ name: line(100), email: Email, phone: UsPhone }),
    }),
    /** In whose name; without it, the organisation that the campaign names. */
    organization: z.optional(z.strictObject({ name: line(100), about: z.optional(line(500)) })),
    /** Check letters and deliver none. */
    validateOnly: z.optional(z.boolean()),
    /** Say which bill a letter is about. Descriptions of its form disagree: check with `validateOnly` first. */
    bill: z.optional(z.boolean()),
    house: z.optional(z.strictObject({ url: HttpsAddress, key: Key })),
    senate: z.optional(
      z.strictObject({
        /** Where messages are posted to. */
        url: HttpsAddress,
        /** Where they are only checked. */
        validateUrl: z.optional(HttpsAddress),
        key: Key,
        /** The offices that take part, about half of them: `SCA01`. */
        offices: z.array(z.string().check(z.regex(/^S[A-Z]{2}0[1-3]$/, 'an office is written SCA01'))),
      }),
    ),
  })
  .check(
    z.refine(({ house, senate }) => house !== undefined || senate !== undefined, 'name a house or a senate'),
  );
export type CwcOptions = z.infer<typeof Options>;

/** @throws ConfigurationError */
export const cwcConfig = (given: unknown): CwcOptions =>
  configured('Communicating with Congress (--cwc)', Options, given);
