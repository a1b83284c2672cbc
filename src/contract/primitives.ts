// The small values that every message is made of.
import * as z from 'zod/mini';

/**
 * Text on one line: no control characters, so that it can stand in a mail header or a log; no half of a
 * character (a lone surrogate), which no file can hold.
 */
export const line = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u));

/** Text of several lines: control characters other than tab and newline are refused, and lone surrogates. */
export const paragraphs = (max: number) =>
  z
    .string()
    // oxlint-disable-next-line no-control-regex -- control characters are what is refused
    .check(z.maxLength(max), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f\p{Cs}]*$/u));

/** A campaign, disclosure, letter or target id: what may stand in a URL and a file name. */
export const Id = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/));

/** A client-made UUID: the idempotency key of an action. */
export const Uuid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

/** A BCP 47 language tag, such as `en`, `es-419` or `zh-Hant`. */
export const Language = z.string().check(z.maxLength(35), z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** Texts that are in another language than what they stand in, by JSON Pointer: `{ '/petition/statement': 'en' }`. */
export const Originals = z.record(z.string(), Language);

/** An ISO 3166-1 alpha-2 country code. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));

/** An instant: RFC 3339 in UTC, ending in Z. */
export const Instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/), validDate());

/** An instant as a campaign file may write it: with the offset of its place, `2026-06-30T18:30:00-07:00`, or in UTC. */
export const LocalInstant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/), validDate());

/** An IANA time zone, `America/Los_Angeles`. */
export const TimeZone = z
  .string()
  .check(z.maxLength(60), z.regex(/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/), z.refine<string>(isTimeZone));

/** A calendar day, `2026-03-01`. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), validDate());

/**
 * An e-mail address that a person would type. Deliberately looser than RFC 5321 (a confirmation
 * mail is the only real check) and stricter where a header could be broken: one @, a dot in the
 * domain, no spaces, no control characters, at most 254 characters.
 */
export const Email = z
  .string()
  .check(
    z.trim(),
    z.maxLength(254),
    z.regex(
      /^[^\s\p{Cc}\p{Cs}@<>"(),:;[\]\\]{1,64}@[^\s\p{Cc}\p{Cs}@<>"(),:;[\]\\.]+(\.[^\s\p{Cc}\p{Cs}@<>"(),:;[\]\\.]+)+$/u,
    ),
  );

/** An absolute http(s) link. */
export const Link = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s\p{Cc}]+$/u));

/** A link of a campaign file: absolute, or from the root of the endpoint (`/privacy.html`). */
export const FileLink = z
  .string()
  .check(z.maxLength(2000), z.regex(/^(https?:\/\/[^\s\p{Cc}]+|\/[^\s/\p{Cc}][^\s\p{Cc}]*)$/u));

/** A phone number in E.164, or a short code such as 988 or 116016. */
export const Phone = z.string().check(z.regex(/^(\+[1-9]\d{6,14}|\d{3,6})$/));

/** An Open Civic Data division id. */
export const Division = z
  .string()
  .check(z.maxLength(200), z.regex(/^ocd-division\/country:[a-z]{2}(\/[^\s/]+)*$/));

/** An office: `us-house`, `us-senate`, `ca-assembly`, `mayor`, `company` and so on. */
export const Office = Id;

/** A postal code as it is written in its country. */
export const PostalCode = z.string().check(z.trim(), z.regex(/^[A-Za-z0-9][A-Za-z0-9 -]{1,9}$/));

function validDate() {
  return z.refine<string>(value => !Number.isNaN(Date.parse(value)) && isRealDay(value.slice(0, 10)));
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Date.parse rolls 30 February over to March; a contract must not. */
function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
