import * as z from 'zod/mini';
import { StreetAddress } from './action.ts';
import { Country, Day, Office, PostalCode, line } from './primitives.ts';
import { Representative } from './target.ts';

/** Why an office has nobody to write to. */
export const NoneReason = z.enum([
  'unknown', // no such code in the directory: perhaps a post-office box; a street address decides
  'military', // APO, FPO, DPO: the voting-residence address decides
  'no-such-office', // this place does not elect that office (senators in the District of Columbia)
  'vacant', // the seat is empty
  'term-ended', // whoever held it last does not hold it any more, and nobody else is known
  'unknown-address', // the geocoder does not know the street address
  'not-loaded', // the directory does not hold this office, or not for this place
]);

/** What the directory knows for one office at one place. */
export const OfficeLookup = z.object({
  office: Office,
  /** `match`: these represent the place. `ambiguous`: one of these does. `none`: see `reason`. */
  status: z.enum(['match', 'ambiguous', 'none']),
  /** Why there is nobody; where there is somebody, `vacant` or `term-ended`: another seat of the place has nobody. */
  reason: z.optional(NoneReason),
  /**
   * What to ask next to settle an ambiguous or missing answer. `pick` without representatives: there are too
   * many to list, so let the reader find the one they know by name. Absent: nothing here can settle it.
   */
  ask: z.optional(z.enum(['street', 'pick'])),
  representatives: z.array(Representative),
});
export type OfficeLookup = z.infer<typeof OfficeLookup>;

/** How many of those with a name are listed. */
export const MOST_NAMED = 20;

/**
 * The answer of `GET` and `POST /v1/representatives`: one entry for each office asked for. By name: one for
 * each office in which somebody has it, `ambiguous` with `pick`, at most `MOST_NAMED` people in all.
 */
export const Lookup = z.object({
  country: Country,
  /** Absent where no code was given and none is known. */
  postalCode: z.optional(PostalCode),
  offices: z.array(OfficeLookup),
  /** Where the directory's data comes from, and of which day it is. */
  source: line(1000),
  /** Of the oldest source, where there are several. */
  sourceDate: Day,
  /** The directory is out of date: say so beside every name. */
  stale: z.optional(z.boolean()),
  /** The same can be asked with a street address. */
  address: z.optional(z.boolean()),
});
export type Lookup = z.infer<typeof Lookup>;

/**
 * The body of `POST /v1/representatives`: a street address, or a postal code that names a street. It is
 * personal, and so it never stands in a URL.
 */
export const PlaceRequest = z
  .object({
    country: Country,
    postalCode: z.optional(PostalCode),
    address: z.optional(StreetAddress),
    /** Without them, all that are known there. */
    offices: z.optional(z.array(Office).check(z.maxLength(20))),
  })
  .check(
    z.superRefine(({ postalCode, address }, context) => {
      if (!postalCode && !address)
        context.addIssue({ code: 'custom', message: 'required', path: ['address'] });
    }),
  );
export type PlaceRequest = z.infer<typeof PlaceRequest>;

/**
 * A static file `representatives/<country>/<first three characters>.json`: a Lookup for each code,
 * for all offices; `*` answers for codes that are not listed.
 */
export const LookupFile = z.record(z.string(), Lookup);
export type LookupFile = z.infer<typeof LookupFile>;
