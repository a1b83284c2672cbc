import * as z from 'zod/mini';
import { ActionKind, Age, LearnMore, MOST_TOPICS, NextStep } from './campaign.ts';
import { Proof } from './challenge.ts';
import { Consent } from './disclosure.ts';
import { MOST_TARGETS } from './letter.ts';
import {
  Originals,
  Email,
  Id,
  Instant,
  Language,
  Link,
  Phone,
  PostalCode,
  Uuid,
  line,
  paragraphs,
} from './primitives.ts';

/** Where somebody lives; the postal code stands beside it. */
export const StreetAddress = z.object({
  street: line(200),
  city: line(100),
  /** A state or province, by its postal abbreviation where there is one. */
  region: z.optional(line(50)),
});
export type StreetAddress = z.infer<typeof StreetAddress>;

/** For whom somebody acts who does not act for themselves alone. */
export const Organisation = z.object({ name: line(200), role: line(100) });

/** Who acts. Only what the chosen channel needs is asked for. */
export const Supporter = z.object({
  /** Needed for all but a sign-up that asks for no name. */
  given: z.optional(line(100)),
  family: z.optional(line(100)),
  email: Email,
  postalCode: z.optional(PostalCode),
  /** `Ms.`, `Dr.`: asked only where an office insists. */
  prefix: z.optional(line(20)),
  phone: z.optional(Phone),
  address: z.optional(StreetAddress),
  organisation: z.optional(Organisation),
  /** They said to be so many years old, or older. */
  minimumAge: z.optional(Age),
  /** What they want to hear about, of what a sign-up offers: the ids of its topics. */
  topics: z.optional(z.array(Id).check(z.maxLength(MOST_TOPICS))),
  /** How their name may be shown: whole, or `Ana D.`; without it, not at all. */
  publicName: z.optional(z.enum(['full', 'initial'])),
});
export type Supporter = z.infer<typeof Supporter>;

/**
 * How a letter or call reached its target, as far as it can be known: `endpoint` asks the endpoint
 * to deliver; the others report what the supporter did by themselves.
 */
export const Channel = z.enum(['endpoint', 'own-page', 'mail-app', 'copy', 'call', 'post', 'print']);
export type Channel = z.infer<typeof Channel>;

/** What came of a call, as the supporter says. */
export const CallOutcome = z.enum(['talked', 'left-message', 'no-answer']);
export type CallOutcome = z.infer<typeof CallOutcome>;

/** Where a post was begun. */
export const Network = z.enum(['x', 'bluesky', 'mastodon', 'facebook']);
export type Network = z.infer<typeof Network>;

/** One letter, call or post to one target. */
export const LetterDelivery = z.object({
  target: Id,
  channel: Channel,
  /** Needed where the endpoint delivers. */
  subject: z.optional(line(200)),
  body: z.optional(paragraphs(8000)),
  /** Where the target's `delivery` needs one. */
  topic: z.optional(line(100)),
  outcome: z.optional(CallOutcome),
  network: z.optional(Network),
});

/** An address without a login. */
function isPage(text: string): boolean {
  try {
    const { username, password } = new URL(text);
    return !username && !password;
  } catch {
    return false;
  }
}

/** Where the action was taken. `page` is origin and path only, never a query. */
export const ActionSource = z.object({
  element: Id,
  version: line(32),
  page: z.optional(
    z
      .string()
      .check(
        z.maxLength(500),
        z.regex(/^https?:\/\/[^\s\p{Cc}\p{Cs}?#]+$/u),
        z.refine(isPage, 'Give the address of a page, without a login'),
      ),
  ),
});

/** The body of `POST /v1/actions`. Unknown members are refused. */
export const Action = z
  .strictObject({
    /** Made by the client; the idempotency key together with `campaign`. */
    id: Uuid,
    campaign: Id,
    kind: ActionKind,
    /** The language that the supporter saw. */
    lang: Language,
    supporter: z.optional(Supporter),
    comment: z.optional(paragraphs(1000)),
    consents: z.array(Consent).check(z.maxLength(20)),
    deliveries: z.optional(z.array(LetterDelivery).check(z.minLength(1), z.maxLength(MOST_TARGETS))),
    source: z.optional(ActionSource),
    /** Spam checks: outside the body that idempotency compares. */
    check: z.optional(
      z.object({
        /** A field that people do not see. */
        website: z.optional(z.string().check(z.maxLength(500))),
        /** For how long the form could be seen, in ms; a minute at most is told. */
        elapsedMs: z.optional(z.int().check(z.nonnegative())),
        /** With `challenge-needed`: what was calculated. */
        proof: z.optional(Proof),
      }),
    ),
  })
  .check(
    z.superRefine((action, context) => {
      const needed = (path: (string | number)[]) =>
        context.issues.push({ code: 'custom', path, input: action, message: 'required' });
      const byEndpoint = action.deliveries?.some(delivery => delivery.channel === 'endpoint');
      const { supporter, kind } = action;
      if (!supporter && (kind === 'signature' || byEndpoint)) needed(['supporter']);
      // Of a signature, too, unless it is a sign-up: its campaign knows.
      if (supporter && kind !== 'signature')
        for (const name of ['given', 'family'] as const) if (!supporter[name]) needed(['supporter', name]);
      if (action.kind === 'letter' && !action.deliveries) needed(['deliveries']);
      action.deliveries?.forEach((delivery, index) => {
        if (delivery.channel !== 'endpoint') return;
        if (!delivery.subject) needed(['deliveries', index, 'subject']);
        if (!delivery.body?.trim()) needed(['deliveries', index, 'body']);
      });
    }),
  );
export type Action = z.infer<typeof Action>;

/** What became of one delivery. `accepted` means a mail server took it, not that it was read. */
export const DeliveryStatus = z.enum([
  'awaiting-confirmation',
  'queued',
  'held', // the campaign is paused
  'accepted',
  'failed',
  'withdrawn', // it was withdrawn before it left
  'bounced', // a mail server took it, and reported later that it could not be delivered
  'handed-over',
  'opened-in-mail-app',
  'copied',
  'called',
  'posted',
  'printed',
]);
export type DeliveryStatus = z.infer<typeof DeliveryStatus>;

/** What became of the mail that asks for a confirmation. */
export const ConfirmationMailStatus = z.enum([
  'waiting', // it has not left yet
  'sent', // a mail server took it
  'unreachable', // the address was refused, or the mail came back
  'later', // the address got as many as one gets in a day
]);
export type ConfirmationMailStatus = z.infer<typeof ConfirmationMailStatus>;

/** The answer to an action that is on disk. A duplicate gets it again, as things are by then. */
export const Receipt = z.object({
  id: Uuid,
  campaign: Id,
  kind: ActionKind,
  recordedAt: Instant,
  /** `awaiting-confirmation`: counted once the e-mail address is confirmed. */
  status: z.enum(['counted', 'awaiting-confirmation', 'withdrawn']),
  /** Where the mail is that asks for the confirmation, while that is awaited. The first answer does not know it yet. */
  confirmation: z.optional(ConfirmationMailStatus),
  /** The supporter's own page: whoever has the link can read it. */
  url: z.optional(Link),
  deliveries: z.array(
    z.object({
      target: Id,
      name: line(200),
      status: DeliveryStatus,
      outcome: z.optional(CallOutcome),
      network: z.optional(Network),
    }),
  ),
});
export type Receipt = z.infer<typeof Receipt>;

/** What is recorded of an action, as its receipt's page shows it. */
export const ReceiptRecord = z.object({
  receipt: Receipt,
  campaignTitle: z.string(),
  /** Texts of the campaign in here that are not in the language of the action. */
  originals: z.optional(Originals),
  /** Since when nothing is known of who did it: they wanted to be forgotten, or its time was over. */
  erasedAt: z.optional(Instant),
  supporter: z.optional(Supporter),
  comment: z.optional(z.string()),
  /** Nothing was signed: they signed up. */
  signUp: z.optional(z.boolean()),
  /** What they want to hear about, in the campaign's words. */
  topics: z.optional(z.array(z.string())),
  consents: z.array(
    z.object({
      consent: Consent,
      purpose: z.string(),
      text: z.string(),
      /** The question and the label of the answer, where there were any. */
      question: z.optional(z.string()),
      answerLabel: z.optional(z.string()),
      controller: z.string(),
      privacyNotice: z.optional(z.object({ url: Link, version: z.string() })),
      withdrawnAt: z.optional(Instant),
    }),
  ),
  /** The letters that the endpoint was asked to deliver. */
  letters: z.optional(
    z.array(z.object({ target: Id, name: z.string(), subject: z.string(), body: z.string() })),
  ),
  /** The page where it was done. */
  page: z.optional(Link),
  /** What the campaign proposes to do next. */
  next: z.optional(NextStep),
  learnMore: z.optional(LearnMore),
});
export type ReceiptRecord = z.infer<typeof ReceiptRecord>;
