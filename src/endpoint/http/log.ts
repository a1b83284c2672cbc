import { PROBLEM_TYPE, type Problem } from '../../contract/index.ts';

export type Log = (line: string) => void;

export const logToStderr: Log = line => void process.stderr.write(`${line}\n`);

/**
 * One line for a failed request: no query, no body, no token, nothing that says who it was.
 */
export function failedRequest(at: Date, request: Request, problem: Problem, error?: unknown): string {
  const kind = problem.type.slice(PROBLEM_TYPE.length);
  const why = error === undefined ? '' : ` ${reason(error)}`;
  return `${at.toISOString()} ${request.method} ${loggedPath(request)} ${problem.status} ${kind}${why}`;
}

/** The path, with what may stand for a person left out. */
function loggedPath(request: Request): string {
  const { pathname } = new URL(request.url);
  return pathname.replace(/^(\/v1\/(?!campaigns|forms)[^/]+\/).+/, '$1…').slice(0, 120);
}

/**
 * Why something failed here. Messages of the database and the system name tables and files; others
 * could quote what a supporter typed, so that of those only the kind and the place are told.
 */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code) return `${error.name} ${code}: ${oneLine(error.message)}`;
  const place = error.stack?.split('\n').find(row => row.trimStart().startsWith('at ')) ?? '';
  return `${error.name} ${oneLine(place)}`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 300);
