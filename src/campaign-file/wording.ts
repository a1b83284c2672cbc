// What a schema found in a campaign file, in the words of the nonprofit that wrote it.
import type * as z from 'zod/mini';
import { type Path, valueAt } from './problems.ts';

const DATE = 'write a real date and time in UTC, such as 2026-06-30T23:59:59Z';
const DAY = 'write a real day, such as 2026-06-30';
const MOMENT = 'write a real date and time with the offset of its place, such as 2026-06-30T18:30:00-07:00';
const LINK = 'write a link such as https://example.org/page, or /page on the endpoint itself';
const ID = 'use small letters, digits, dots and hyphens, and begin with a letter or digit';

const STEPS = 'write auto, or a list of numbers such as [100, 500, 1000]';

/** What a field of this name looks like when it is right. */
const FORMS: Record<string, string> = {
  id: ID,
  purpose: ID,
  office: ID,
  offices: ID,
  targets: ID,
  url: LINK,
  form: LINK,
  site: LINK,
  deadline: DATE,
  date: DAY,
  start: MOMENT,
  end: MOMENT,
  timeZone: 'write the time zone of its place, such as America/Los_Angeles',
  lang: 'write a language tag such as en, es or zh-Hant',
  country: 'write a country as two capital letters, such as US',
  email: 'write an e-mail address such as name@example.org',
  phone: 'write a phone number as +15555550100, or a short code such as 988',
};

/** An issue's place and its message; a text that has several languages is told apart from a plain one. */
export function worded(issue: z.core.$ZodIssue, value: unknown): { path: Path; message: string } {
  if (issue.code === 'invalid_union') return wordedUnion(issue, value);
  if (issue.code === 'invalid_key') {
    return { path: issue.path, message: 'is no language tag; use tags such as en, es or zh-Hant' };
  }
  return { path: issue.path, message: message(issue, value) };
}

/** Of a choice of forms, speaks about the one that was meant. */
function wordedUnion(issue: z.core.$ZodIssueInvalidUnion, value: unknown): { path: Path; message: string } {
  if (issue.path.at(-1) === 'steps') {
    const inside = issue.errors.flat().find(inner => inner.path.length);
    if (!inside) return { path: issue.path, message: STEPS };
  }
  const closer = meant(issue, value).find(inner => inner.path.length || inner.code !== 'invalid_type');
  const simple = typeof value === 'number' || typeof value === 'boolean';
  if (closer && !simple && value !== null) {
    const inner = worded(closer, valueAt(value, closer.path));
    return { path: [...issue.path, ...inner.path], message: inner.message };
  }
  const message = simple ? 'is not text; put it in quotes' : 'write a text, or one text for each language';
  return { path: issue.path, message: value === undefined ? 'is missing' : message };
}

/** What is wrong with the forms that may have been meant: those that lack none of their own fields. */
function meant({ errors }: z.core.$ZodIssueInvalidUnion, value: unknown): z.core.$ZodIssue[] {
  const lacks = ({ path }: z.core.$ZodIssue) =>
    path.length === 1 && (value as Record<PropertyKey, unknown> | undefined)?.[path[0]!] === undefined;
  const whole = errors.filter(issues => !issues.some(lacks));
  return (whole.length ? whole : errors).flat();
}

function message(issue: z.core.$ZodIssue, value: unknown): string {
  const name = String(issue.path.findLast(part => typeof part === 'string') ?? '');
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined && issue.message.endsWith('undefined')) return 'is missing';
      if (value === null) return EMPTY[name] ?? 'is empty';
      if (issue.expected === 'string' && typeof value !== 'object') return 'is not text; put it in quotes';
      return `should be ${KINDS[issue.expected] ?? `a ${issue.expected}`}`;
    case 'invalid_value':
      return `use one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return FORMS[name] ?? 'write plain text on one line';
    case 'custom':
      return typeof value === 'string' ? (FORMS[name] ?? DAY) : 'write a text, or one text for each language';
    case 'too_small':
      return issue.origin === 'number'
        ? `should be at least ${issue.minimum}`
        : (TOO_SMALL[issue.origin] ?? ODD);
    case 'too_big':
      return issue.origin === 'string'
        ? `is too long: use at most ${issue.maximum} characters`
        : `should be at most ${issue.maximum}`;
    default:
      return ODD;
  }
}

/** What may be meant where nothing is written after a field's name. */
const EMPTY: Record<string, string> = {
  petition:
    'is empty: write a statement below it, or petition: {} for a sign-up that asks for an e-mail address alone',
};

const ODD = 'is not what belongs here';

const TOO_SMALL: Record<string, string> = {
  string: 'is empty: write a text, or leave the field out',
  array: 'is an empty list: write at least one entry, or leave the field out',
};

/** What a schema expects, in words. */
const KINDS: Record<string, string> = {
  object: 'an object with fields',
  array: 'a list',
  int: 'a whole number',
  boolean: 'true or false',
};
