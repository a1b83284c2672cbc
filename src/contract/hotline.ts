import * as z from 'zod/mini';
import { Country, Day, Email, Id, Language, Link, Phone, TimeZone, line } from './primitives.ts';

const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));

/** When a line answers: always, or in periods of its own time zone; absent when not known. */
export const Hours = z.union([
  z.literal('24/7'),
  z.object({
    timeZone: TimeZone,
    periods: z.array(
      z.object({
        /** ISO weekdays, 1 is Monday. */
        days: z.array(z.int().check(z.gte(1), z.lte(7))),
        opens: ClockTime,
        closes: ClockTime,
      }),
    ),
  }),
]);
export type Hours = z.infer<typeof Hours>;

/** A help line, with where each fact comes from. */
export const Hotline = z.object({
  id: Id,
  country: Country,
  topic: Id,
  /** In the language that was asked for, else in the line's own (`lang`). */
  name: line(200),
  lang: Language,
  call: z.optional(z.object({ number: Phone, display: line(40) })),
  text: z.optional(z.object({ number: Phone, display: line(40), keyword: z.optional(line(20)) })),
  tty: z.optional(z.object({ number: Phone, display: line(40) })),
  whatsapp: z.optional(Phone),
  chat: z.optional(Link),
  email: z.optional(Email),
  site: z.optional(Link),
  hours: z.optional(Hours),
  /** Languages spoken by staff, and whether interpreters add more on the phone. */
  languages: z.optional(z.array(Language)),
  interpreters: z.optional(z.boolean()),
  operator: z.optional(line(200)),
  /** Empty: for everyone. */
  audience: z.array(z.enum(['adults', 'women', 'children'])),
  isPolice: z.boolean(),
  showsOnBill: z.enum(['yes', 'no', 'unknown']),
  source: Link,
  sourceDate: Day,
  /** How well sources bear it out: `partly` where they are old, second-hand or disagree. */
  status: z.optional(z.enum(['sourced', 'partly'])),
  /** The day a person rang the line and who did. Empty until then, and the card says so. */
  checkedOn: z.optional(Day),
  checkedBy: z.optional(line(120)),
});
export type Hotline = z.infer<typeof Hotline>;

/** The answer of `GET /v1/hotlines`, and a static file `hotlines/<country>.json`. */
export const HotlineList = z.object({ country: Country, hotlines: z.array(Hotline) });
export type HotlineList = z.infer<typeof HotlineList>;
