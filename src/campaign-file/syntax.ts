// What is wrong with how a file is written, in the words of the nonprofit that wrote it.
import { type Document, type ErrorCode, isScalar, visit } from 'yaml';

type SyntaxProblem = Document['errors'][number] | Document['warnings'][number];

/** Wrong in one place only: the rest of the file can be read and checked all the same. */
const LOCAL: ReadonlySet<ErrorCode> = new Set([
  'DUPLICATE_KEY',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'TAG_RESOLVE_FAILED',
]);

export const isLocal = ({ code }: SyntaxProblem): boolean => LOCAL.has(code);

const NO_FIELD =
  'should be "field: value"; put a text that holds a colon in quotes, and indent fields of one thing alike';

/** Every way of being wrong that has words of its own. */
const WORDS: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: NO_FIELD,
  MULTILINE_IMPLICIT_KEY: NO_FIELD,
  TAB_AS_INDENT: 'indent with spaces, not with tabs',
  DUPLICATE_KEY: 'this field is given twice',
  MULTIPLE_DOCS: '"---" begins a second campaign: give each campaign a file of its own',
  BAD_DQ_ESCAPE: 'in double quotes a backslash is written twice (\\\\)',
  BAD_SCALAR_START: 'put a text that begins with such a sign in quotes',
  TAG_RESOLVE_FAILED: 'put a text that begins with ! in quotes',
  UNEXPECTED_TOKEN: 'something stands after the end of the value: put the whole text in quotes',
};

/** @returns where it begins in the source, and what to do. */
export function wordedSyntax(problem: SyntaxProblem, doc: Document): { offset: number; message: string } {
  const { code, message, pos } = problem;
  if (code === 'MISSING_CHAR' && message.endsWith('quote')) {
    return { offset: quoteBefore(doc, pos[0]), message: 'this quotation mark is never closed' };
  }
  const end = code === 'BAD_INDENT' && /end with a ([\]}])$/.exec(message)?.[1];
  if (end)
    return { offset: pos[0], message: `a list or object in brackets is not closed with ${end} before this` };
  const rest = 'cannot be read here: put texts in quotes, and indent fields of one thing alike';
  return { offset: pos[0], message: WORDS[code] ?? rest };
}

/** A quote that is not closed ends where the file does; what its writer looks for is where it begins. */
function quoteBefore(doc: Document, end: number): number {
  let begin = end;
  visit(doc, (_, node) => {
    if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range?.[1] === end) begin = node.range[0];
  });
  return begin;
}

/** Why what was read gives no campaign: it repeats parts of itself that are not there, or without end. */
export const wordedAlias = ({ message }: Error): string =>
  message.startsWith('Unresolved alias')
    ? 'put a text that begins with * in quotes'
    : 'it repeats parts of itself too often (aliases, *name): write them out';
