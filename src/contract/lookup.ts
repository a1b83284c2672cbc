import * as z from 'zod/mini';
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
  'not-loaded', // the directory does not hold this office
]);

/** What the directory knows for one office at one place. */
export const OfficeLookup = z.object({
  office: Office,
  /** `match`: these represent the place. `ambiguous`: one of these does. `none`: see `reason`. */
  status: z.enum(['match', 'ambiguous', 'none']),
  reason: z.optional(NoneReason),
  /** What to ask next to settle an ambiguous or missing answer. */
  ask: z.optional(z.enum(['street', 'pick'])),
  representatives: z.array(Representative),
});
export type OfficeLookup = z.infer<typeof OfficeLookup>;

/** The answer of `GET /v1/representatives`: one entry for each office asked for. */
export const Lookup = z.object({
  country: Country,
  postalCode: PostalCode,
  offices: z.array(OfficeLookup),
  /** Where the directory's data comes from, and of which day it is. */
  source: line(300),
  sourceDate: Day,
  /** The directory is out of date: say so beside every name. */
  stale: z.optional(z.boolean()),
  /** The same can be asked with a street address. */
  address: z.optional(z.boolean()),
});
export type Lookup = z.infer<typeof Lookup>;

/**
 * A static file `representatives/<country>/<first three characters>.json`: a Lookup for each code,
 * for all offices; `*` answers for codes that are not listed.
 */
export const LookupFile = z.record(z.string(), Lookup);
export type LookupFile = z.infer<typeof LookupFile>;
