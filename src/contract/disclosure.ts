import * as z from 'zod/mini';
import { ConsentTerms } from './consent-terms.ts';
import { FileLink, Id, Language, Link, line } from './primitives.ts';

/**
 * How a disclosure asks: `notice` only tells; `choice` is an unticked box or a yes/no that may be
 * refused; `required-choice` must be given before the action can be taken (an age, for example).
 */
export const DisclosureMode = z.enum(['notice', 'choice', 'required-choice']);

/** Who is responsible for what a supporter hands over. */
export const Controller = z.object({
  name: line(200),
  postalAddress: line(300),
  contact: line(254),
});
export type Controller = z.infer<typeof Controller>;

/**
 * A disclosure with its texts as `text` and its links as `link`: plain strings on the wire, maps of
 * language to string and links from the endpoint's root in a campaign file.
 */
export const disclosureOf = <T extends z.ZodMiniType, L extends z.ZodMiniType>(text: T, link: L) =>
  z.object({
    id: Id,
    /** What is consented to, in one word: `processing`, `updates`, `partner`, `age` … */
    purpose: Id,
    mode: DisclosureMode,
    /** The consent text. Links are written `[label](https://…)`. */
    text,
    /** A question above the answers of a yes/no. */
    question: z.optional(text),
    /** Labels of a yes/no; without them a `choice` is one unticked box. */
    answers: z.optional(z.object({ given: text, refused: text })),
    controller: Controller,
    privacyNotice: z.object({ url: link, version: line(64) }),
    /** The text changed so much that earlier answers no longer hold: no grace period. */
    material: z.optional(z.boolean()),
  });

/** A disclosure as an element shows it. `lang` is the language of its texts. */
export const Disclosure = z.extend(disclosureOf(z.string().check(z.minLength(1)), Link), { lang: Language });
export type Disclosure = z.infer<typeof Disclosure>;

/** A disclosure as a nonprofit writes it. `terms` are kept with each answer, and stay off the wire. */
export const fileDisclosureOf = <T extends z.ZodMiniType>(text: T) =>
  z.extend(disclosureOf(text, FileLink), { terms: z.optional(ConsentTerms) });

/** A supporter's answer to one disclosure. */
export const Consent = z.object({
  disclosure: Id,
  /** SHA-256 of what was rendered, in hex: see `disclosureVersion`. */
  version: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  lang: Language,
  answer: z.enum(['told', 'given', 'refused']),
});
export type Consent = z.infer<typeof Consent>;
