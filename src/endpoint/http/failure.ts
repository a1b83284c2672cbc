import {
  PROBLEM_TYPE,
  type Problem,
  type ProblemKind,
  problem,
  problemErrors,
} from '../../contract/index.ts';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js'; // one file, instead of every language's

// Schemas say in sentences what is wrong; without a locale zod/mini only says "Invalid input".
z.config(en());

export type ProblemError = NonNullable<Problem['errors']>[number];

/** At most so many errors are told: an answer should not be bigger than what caused it. */
const MOST_ERRORS = 20;

/** A request that cannot be answered as asked. Throw it anywhere; it becomes an RFC 9457 answer. */
export class Failure extends Error {
  override name = 'Failure';
  readonly problem: Problem;
  readonly headers: Record<string, string>;

  constructor(
    kind: ProblemKind,
    rest: Omit<Problem, 'type' | 'title' | 'status'> = {},
    headers: Record<string, string> = {},
  ) {
    const errors = rest.errors?.slice(0, MOST_ERRORS);
    super(kind);
    this.problem = problem(kind, { ...rest, ...(errors && { errors }) });
    this.headers = { ...headers };
  }

  /** The same with more headers. */
  with(headers: Record<string, string>): this {
    Object.assign(this.headers, headers);
    return this;
  }

  get kind(): ProblemKind {
    return this.problem.type.slice(PROBLEM_TYPE.length) as ProblemKind;
  }
}

/** What a schema found, in words that say what to do. */
export function schemaErrors(issues: readonly z.core.$ZodIssue[]): ProblemError[] {
  return problemErrors(issues).map(error => ({ ...error, detail: sentence(error) }));
}

function sentence({ code, detail }: ProblemError): string {
  if (code === 'required' || detail.endsWith('received undefined')) return 'This is needed here';
  // The pattern itself helps nobody who reads an error.
  return detail.replace(/: must match pattern .*$/s, ': it has not the form that is expected here');
}
