import * as z from 'zod/mini';
import { Challenge } from './challenge.ts';
import { Disclosure } from './disclosure.ts';

/** Every way in which a call can fail, with its HTTP status and its title. */
export const PROBLEMS = {
  'bad-json': [400, 'The body is not JSON'],
  'invalid-query': [400, 'The query is not valid'],
  'origin-not-allowed': [403, 'This page may not send actions here'],
  'not-found': [404, 'There is nothing here'],
  'unknown-campaign': [404, 'There is no such campaign'],
  'unknown-receipt': [404, 'There is no such receipt'],
  'unknown-link': [404, 'There is no such link'],
  'wrong-method': [405, 'This address does not take that method'],
  'campaign-closed': [409, 'The campaign has ended'],
  'consent-changed': [409, 'The consent text has changed'],
  'id-conflict': [409, 'This id was already used for another action'],
  'link-expired': [410, 'The link has expired'],
  withdrawn: [410, 'The action was withdrawn'],
  'body-too-large': [413, 'The body is too large'],
  'wrong-content-type': [415, 'The body has the wrong content type'],
  'invalid-action': [422, 'The action is not valid'],
  'invalid-request': [422, 'The request is not valid'],
  'challenge-needed': [428, 'A small calculation is needed first'],
  'server-error': [500, 'Something failed here'],
  'format-not-offered': [501, 'This format is not offered'],
  'lookup-failed': [502, 'Addresses cannot be looked up at the moment'],
  overloaded: [503, 'Too many actions at once'],
} as const satisfies Record<string, readonly [status: number, title: string]>;
export type ProblemKind = keyof typeof PROBLEMS;

/** The `type` of a problem: a URN that ends in its kind. */
export const PROBLEM_TYPE = 'urn:upstander:problem:';

/** An RFC 9457 problem. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What happened, and what to do next. */
  detail: z.optional(z.string()),
  /** What is wrong with which member of the body: `pointer` is an RFC 6901 JSON Pointer. */
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))),
  /** With `consent-changed`: the disclosures to show now. */
  disclosures: z.optional(z.array(Disclosure)),
  /** With `challenge-needed`: what to solve, for this action alone. */
  challenge: z.optional(Challenge),
});
export type Problem = z.infer<typeof Problem>;

/** A kind's problem, ready to send. */
export function problem(kind: ProblemKind, rest: Omit<Problem, 'type' | 'title' | 'status'> = {}): Problem {
  const [status, title] = PROBLEMS[kind];
  return { type: PROBLEM_TYPE + kind, title, status, ...rest };
}

/** The RFC 6901 pointer to a member. */
export const pointer = (path: readonly PropertyKey[]) =>
  path.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What a schema found wrong, as the `errors` of a problem. */
export const problemErrors = (issues: readonly z.core.$ZodIssue[]): NonNullable<Problem['errors']> =>
  issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({
          pointer: pointer([...issue.path, key]),
          code: 'unknown-member',
          detail: `There is no member "${key}" here: leave it out`,
        }))
      : {
          pointer: pointer(issue.path),
          code: issue.code === 'custom' ? issue.message : issue.code,
          detail: issue.message,
        },
  );
