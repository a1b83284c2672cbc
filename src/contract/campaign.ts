import * as z from 'zod/mini';
import { Period } from './consent-terms.ts';
import { Disclosure, fileDisclosureOf } from './disclosure.ts';
import {
  Country,
  Day,
  FileLink,
  Id,
  Instant,
  Language,
  Link,
  LocalInstant,
  Office,
  Originals,
  TimeZone,
  line,
  paragraphs,
} from './primitives.ts';
import { recipientOf } from './target.ts';

/** What was done: one action of one supporter. */
export const ActionKind = z.enum(['signature', 'letter', 'call', 'post', 'print']);
export type ActionKind = z.infer<typeof ActionKind>;

const linkedTextOf = <T extends z.ZodMiniType, L extends z.ZodMiniType>(text: T, link: L) =>
  z.object({ label: text, url: link });

/** A bill, with facts that are true on a day. */
const billOf = <T extends z.ZodMiniType, L extends z.ZodMiniType>(text: T, link: L) =>
  z.object({
    country: Country,
    /** The Congress or session, `117`. */
    congress: z.optional(z.string().check(z.maxLength(20))),
    /** `H.R.` or `S.` */
    type: z.optional(line(20)),
    number: line(20),
    title: text,
    url: z.optional(link),
    ask: z.enum(['cosponsor', 'support', 'oppose', 'thank']),
    /** Where it stands; `url` is where to read on. */
    status: z.optional(z.object({ text, date: Day, url: z.optional(link) })),
  });

/** A field that a petition asks for besides name and e-mail; a sign-up asks for the name, too, only where it says so. */
export const PetitionField = z.object({
  name: z.enum(['name', 'postalCode', 'comment', 'phone', 'organisation']),
  /** Of `organisation`: nobody signs for themselves alone. */
  required: z.optional(z.boolean()),
});

/** In years. */
export const Age = z.int().check(z.gte(1), z.lte(99));

/** As many topics as somebody reads. */
export const MOST_TOPICS = 20;

const petitionOf = <T extends z.ZodMiniType>(text: T) =>
  z.object({
    /** Paragraphs, separated by empty lines; links are written `[label](https://…)`. Without it nobody signs anything: it is a sign-up. */
    statement: z.optional(text),
    /** Of a sign-up: what one may want to hear about, to be ticked. */
    topics: z.optional(
      z.array(z.object({ id: Id, label: text })).check(z.minLength(1), z.maxLength(MOST_TOPICS)),
    ),
    fields: z.optional(z.array(PetitionField)),
    /** Whoever signs says to be so many years old, or older; a birth date is never asked for. */
    minimumAge: z.optional(Age),
    /** Whoever signs may choose to be shown to everybody; unless they do, they are not. */
    publicNames: z.optional(z.boolean()),
    /** Names are shown once they were approved, or until they are hidden; what people wrote, once approved. */
    moderation: z.optional(z.enum(['before', 'after'])),
    /** Count a signature only after its e-mail address is confirmed. */
    confirm: z.optional(z.boolean()),
  });

const targetsOf = <T extends z.ZodMiniType>(text: T) =>
  z.object({
    /** Offices that are looked up by place, in the country below. */
    offices: z.optional(z.array(Office)),
    country: z.optional(Country),
    recipients: z.optional(z.array(recipientOf(text))),
    /** May members without a vote be written to? `nonVotingNote` says why. */
    nonVoting: z.optional(z.enum(['include', 'exclude'])),
    nonVotingNote: z.optional(text),
    /** What to do where there is nobody to write to. */
    ifNone: z.optional(text),
    /** What targets think of it, in the campaign's own words: `{ us-house-ca-21: cosponsor }`. */
    stances: z.optional(z.record(Id, Id)),
  });

const letterOf = <T extends z.ZodMiniType>(text: T) =>
  z.object({
    id: Id,
    /** The language of the letter as its target gets it. */
    lang: Language,
    subjects: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1)),
    /** Paragraphs with `{{variables}}`: see `LETTER_VARIABLES`. */
    body: paragraphs(6000),
    /** Targets this letter is for; without it, for all. */
    for: z.optional(
      z.object({
        offices: z.optional(z.array(Office)),
        parties: z.optional(z.array(line(80))),
        targets: z.optional(z.array(Id)),
        stances: z.optional(z.array(Id)),
      }),
    ),
    /** A translation to read, for supporters who do not read the letter's language. */
    reading: z.optional(z.object({ subjects: z.optional(z.array(text)), body: text })),
    /** Questions that help to write the personal paragraph, one sentence each. */
    prompts: z.optional(z.array(text).check(z.minLength(1), z.maxLength(5))),
  });

const callOf = <T extends z.ZodMiniType>(text: T) =>
  z.object({ script: text, tips: z.optional(z.array(text)) });

/** What to say in public: one text, or another for a network. `{{name}}` is the target's handle or name. */
const postsOf = <T extends z.ZodMiniType, L extends z.ZodMiniType>(text: T, link: L) =>
  z.object({
    text,
    x: z.optional(text),
    bluesky: z.optional(text),
    mastodon: z.optional(text),
    facebook: z.optional(text),
    /** The page that a post links to. */
    url: z.optional(link),
  });

const printOf = <T extends z.ZodMiniType>(text: T) =>
  z.object({
    /** What a postcard says: short, with the variables of a letter. */
    postcard: z.optional(text),
    /** The paper that most readers have. */
    size: z.optional(z.enum(['a4', 'letter'])),
  });

/** Something to come to. */
const eventOf = <T extends z.ZodMiniType, L extends z.ZodMiniType>(
  text: T,
  link: L,
  moment: z.ZodMiniType<string, string>,
) =>
  z.object({
    title: text,
    place: text,
    start: moment,
    end: z.optional(moment),
    /** Of the place: in it the time is told. */
    timeZone: TimeZone,
    /** A page about it. */
    url: z.optional(link),
  });

/** What may be done next: a page, another campaign's too, or an event. */
const nextOf = <T extends z.ZodMiniType, L extends z.ZodMiniType>(
  text: T,
  link: L,
  moment: z.ZodMiniType<string, string>,
) => z.union([linkedTextOf(text, link), z.object({ event: eventOf(text, link, moment) })]);

/** What a campaign says, with its texts as `text`, links as `link`, disclosures as `disclosure`, times of events as `moment`. */
const campaignOf = <T extends z.ZodMiniType, L extends z.ZodMiniType, D extends z.ZodMiniType>(
  text: T,
  link: L,
  disclosure: D,
  moment: z.ZodMiniType<string, string>,
) =>
  z.object({
    id: Id,
    title: text,
    summary: z.optional(text),
    /** A sample: the elements say so, and nothing leaves for anyone real. */
    sample: z.optional(z.boolean()),
    bill: z.optional(billOf(text, link)),
    deadline: z.optional(Instant),
    goal: z.optional(
      z.object({
        target: z.optional(z.int().check(z.gte(1))),
        steps: z.optional(
          z.union([z.literal('auto'), z.array(z.int().check(z.gte(1))).check(z.minLength(1))]),
        ),
        /** Which actions count; by default signatures where there is a petition, letters elsewhere. */
        counts: z.optional(z.array(ActionKind).check(z.minLength(1))),
      }),
    ),
    petition: z.optional(petitionOf(text)),
    targets: z.optional(targetsOf(text)),
    letters: z.optional(z.array(letterOf(text))),
    call: z.optional(callOf(text)),
    posts: z.optional(postsOf(text, link)),
    print: z.optional(printOf(text)),
    /** The Library of Congress topics that fit: a supporter chooses one where an office asks for it. */
    topics: z.optional(z.array(line(100)).check(z.minLength(1))),
    disclosures: z.array(disclosure),
    share: z.optional(z.object({ url: z.optional(link), text: z.optional(text) })),
    next: z.optional(nextOf(text, link, moment)),
    learnMore: z.optional(z.array(linkedTextOf(text, link))),
    /** Where to act when there is no endpoint. */
    actionUrl: z.optional(linkedTextOf(text, link)),
    /** Letters leave only after their e-mail address is confirmed, unless `unverified`. */
    deliver: z.optional(z.enum(['confirmed', 'unverified'])),
    /** Offer server-sent events beside the cached poll. */
    live: z.optional(z.boolean()),
  });

const WireText = z.string().check(z.minLength(1));

/** What a campaign proposes to do next. */
export const NextStep = nextOf(WireText, Link, Instant);
export type NextStep = z.infer<typeof NextStep>;
export type CampaignEvent = Extract<NextStep, { event: unknown }>['event'];

/** Where to read on: a report, a video. */
export const LearnMore = z.array(linkedTextOf(WireText, Link));

/** A campaign in one language, as an element reads it. */
export const Campaign = z.extend(campaignOf(WireText, Link, Disclosure, Instant), {
  /** The language of the texts: the one asked for, else the campaign's own. */
  lang: Language,
  /** The texts that `lang` lacks, and the languages that they are in instead. A disclosure says its own. */
  originals: z.optional(Originals),
  /** All languages that the campaign is written in. */
  languages: z.array(Language),
  closed: z.boolean(),
  /** Some letters leave through this endpoint: to the targets that have a `delivery`. */
  delivers: z.optional(z.boolean()),
  /** Letters are taken, and held until the campaign goes on. */
  paused: z.optional(z.boolean()),
});
export type Campaign = z.infer<typeof Campaign>;
export type Letter = NonNullable<Campaign['letters']>[number];
export type Bill = NonNullable<Campaign['bill']>;

/** A text of a campaign file: one string, or one for each language. */
export const FileText = z.union([
  WireText,
  z.record(Language, WireText).check(z.refine(texts => Object.keys(texts).length > 0)),
]);
export type FileText = z.infer<typeof FileText>;

/** The campaign file's schema with another kind of text: the endpoint localizes by parsing with it. */
export const campaignFileOf = <T extends z.ZodMiniType, L extends z.ZodMiniType, D extends z.ZodMiniType>(
  text: T,
  link: L,
  disclosure: D,
) =>
  z.extend(campaignOf(text, link, disclosure, LocalInstant), {
    /** The campaign's own language: that of every plain string, and what is shown when another lacks. */
    lang: z._default(Language, 'en'),
    /** When supporters are forgotten, so long after they acted or after the deadline; an anonymous count stays. */
    retention: z.optional(
      z.object({ period: Period, from: z._default(z.enum(['action', 'deadline']), 'action') }),
    ),
    disclosures: z._default(z.array(disclosure), []),
  });

/** A campaign as a nonprofit writes it, in YAML or JSON. Only `id` and `title` are needed. */
export const CampaignFile = campaignFileOf(FileText, FileLink, fileDisclosureOf(FileText));
export type CampaignFile = z.infer<typeof CampaignFile>;

/** Is there nothing to sign? Then readers sign up: they leave their address, and say what they want to hear about. */
export const isSignUp = ({ petition }: Pick<CampaignFile | Campaign, 'petition'>): boolean =>
  Boolean(petition && !petition.statement);

/** How the name is asked for: of a signature always, of a sign-up where it is one of the fields. */
export const nameAsked = (
  campaign: Pick<CampaignFile | Campaign, 'petition'>,
): { required?: boolean | undefined } | undefined =>
  isSignUp(campaign) ? campaign.petition!.fields?.find(({ name }) => name === 'name') : { required: true };

/** Which actions move the campaign's meter. */
export function countedKinds(campaign: Pick<CampaignFile, 'goal' | 'petition'>): ActionKind[] {
  return campaign.goal?.counts ?? [campaign.petition ? 'signature' : 'letter'];
}
