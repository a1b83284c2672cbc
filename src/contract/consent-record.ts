import * as z from 'zod/mini';
import { ConsentTerms } from './consent-terms.ts';
import { Consent, Controller, DisclosureMode } from './disclosure.ts';
import { Id, Instant, Language, Link, line } from './primitives.ts';

/** What was on the supporter's screen: the version is the hash of just this. */
const Shown = z.object({
  id: Id,
  purpose: Id,
  mode: DisclosureMode,
  lang: Language,
  text: z.string(),
  question: z.optional(z.string()),
  answers: z.optional(z.object({ given: z.string(), refused: z.string() })),
  links: z.array(z.string()),
  controller: Controller,
  privacyNotice: z.object({ url: Link, version: line(64) }),
});

/** How a consent was ended: on the receipt's page, by the link in a mail, by a mail program's button, by the nonprofit. */
export const WithdrawalWay = z.enum(['receipt', 'mail', 'one-click', 'operator']);
export type WithdrawalWay = z.infer<typeof WithdrawalWay>;

/** One answer to one disclosure, with all that proves it. The names of its parts follow ISO/IEC TS 27560. */
export const ConsentRecord = z.object({
  schema: z.literal(1),
  /** Campaign, action and disclosure, with slashes between. */
  id: z.string(),
  /** A keyed hash of the e-mail address: the same for all records of a supporter. */
  subject: z.optional(z.string()),
  campaign: Id,
  answer: Consent.shape.answer,
  /** SHA-256 of `disclosure`, in hex. */
  version: Consent.shape.version,
  /** What was shown. */
  disclosure: Shown,
  terms: ConsentTerms,
  /** What the supporter handed over, by the names of the fields. */
  data: z.array(z.string()),
  /** What they said that they want to hear about: the ids of a sign-up's topics. */
  topics: z.optional(z.array(Id)),
  collection: z.object({
    /** What showed it: an element's tag, `form` for the plain form, `api`. */
    element: z.string(),
    version: z.string(),
    /** Origin and path. */
    page: z.optional(Link),
    /** What the supporter answered with; nothing is ticked or chosen before. */
    control: z.enum(['none', 'checkbox', 'yes-no']),
    preset: z.literal(false),
  }),
  at: Instant,
  /** When the e-mail address was confirmed. */
  confirmedAt: z.optional(Instant),
  /** Until when it holds, by its terms. */
  expiresAt: z.optional(Instant),
  withdrawn: z.optional(z.object({ at: Instant, way: WithdrawalWay })),
});
export type ConsentRecord = z.infer<typeof ConsentRecord>;
