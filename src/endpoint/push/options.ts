import * as z from 'zod/mini';
import { HttpsAddress, configured, isInside } from '../delivery/configuration.ts';

/** In place of a petition's address: the platform has no petition for it, and is told of the person alone. */
export const PEOPLE = 'people';

const originOf = (address: string) => (URL.canParse(address) ? new URL(address).origin : undefined);

const Shape = z.strictObject({
  /** The platform's API entry point. */
  url: HttpsAddress.check(z.refine<string>(url => !isInside(url), 'it is in a private network')),
  token: z.string().check(z.regex(/^[\x21-\x7e]+$/, 'it must be one line of letters, digits and signs')),
  /** The petition's address there, or `people`, by the id of a campaign here. */
  campaigns: z.record(z.string(), z.union([z.literal(PEOPLE), HttpsAddress])),
});
const Options = Shape.check(
  // The token is for the platform alone.
  z.refine<z.output<typeof Shape>>(
    ({ url, campaigns }) =>
      Object.values(campaigns).every(at => at === PEOPLE || originOf(at) === originOf(url)),
    { path: ['campaigns'], error: 'each is people, or the address of a petition where url is' },
  ),
);

/** A platform that speaks OSDI 1.2, and which campaigns it is told of. */
export type OsdiOptions = z.infer<typeof Options>;

/** @throws ConfigurationError, which never shows the token. */
export const osdiConfig = (given: unknown): OsdiOptions => configured('The OSDI platform', Options, given);
