import * as z from 'zod/mini';
import { Day, Division, Email, Id, Link, Office, Phone, line } from './primitives.ts';

/** A phone as it is dialled and, where it helps, as it is written. */
export const PhoneContact = z.object({ number: Phone, label: z.optional(line(80)) });

/** Handles on public networks, without the @. */
export const Social = z.object({
  x: z.optional(line(80)),
  facebook: z.optional(line(120)),
  instagram: z.optional(line(120)),
  bluesky: z.optional(line(120)),
  mastodon: z.optional(line(120)),
  youtube: z.optional(line(120)),
});

/** How a target can be reached. What is absent is not offered. */
export const Contacts = z.object({
  email: z.optional(Email),
  phone: z.optional(Phone),
  /** The official's own contact page or form. */
  form: z.optional(Link),
  site: z.optional(Link),
  address: z.optional(line(300)),
  offices: z.optional(
    z.array(z.object({ place: line(120), phone: z.optional(Phone), address: z.optional(line(300)) })),
  ),
  social: z.optional(Social),
});
export type Contacts = z.infer<typeof Contacts>;

/** What an office asks of a supporter besides name and e-mail. */
export const DeliveryNeed = z.enum(['prefix', 'topic', 'address', 'phone']);
export type DeliveryNeed = z.infer<typeof DeliveryNeed>;

/** How this endpoint delivers to a target, and what it must be told for that. */
export const TargetDelivery = z.object({
  by: z.enum(['email', 'cwc', 'webhook']),
  needs: z.optional(z.array(DeliveryNeed)),
});
export type TargetDelivery = z.infer<typeof TargetDelivery>;

/** Who an action addresses. */
export const Target = z.object({
  id: Id,
  name: line(200),
  /** The name a salutation uses. */
  family: z.optional(line(100)),
  office: Office,
  party: z.optional(line(80)),
  /** A fictional person: always said where the name is shown. */
  sample: z.optional(z.boolean()),
  contacts: Contacts,
  /** Said by the endpoint, of targets that it really can deliver to now, where the campaign `delivers`. */
  delivery: z.optional(TargetDelivery),
  /** What the campaign says that they think of it: `champion`, `undecided`. */
  stance: z.optional(Id),
});
export type Target = z.infer<typeof Target>;

/** A target found by place. */
export const Representative = z.extend(Target, {
  division: Division,
  /** The postal abbreviation of the state or territory. */
  state: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  /** The district's number or name; absent for a whole state and for at-large seats. */
  district: z.optional(line(80)),
  /** Of a US senator: 1, 2 or 3, when the seat is up for election. It tells a state's two seats apart. */
  senateClass: z.optional(z.int().check(z.gte(1), z.lte(3))),
  /** False for a delegate or resident commissioner, who has no vote on final passage. */
  voting: z.boolean(),
  /** The first day of the term: somebody elected is not written to before. */
  termStarts: z.optional(Day),
  /** The last day of the term. */
  termEnds: z.optional(Day),
});
export type Representative = z.infer<typeof Representative>;

/** A fixed target, named by the campaign. `role` says who they are: 'Chief of Police, Clovis'. */
export const recipientOf = <T extends z.ZodMiniType>(text: T) => z.extend(Target, { role: z.optional(text) });
export const Recipient = recipientOf(z.string());
export type Recipient = z.infer<typeof Recipient>;
