/** What is wrong at one place of a campaign file. */
export interface CampaignFileProblem {
  file: string;
  /** From 1; absent where the file itself cannot be read. */
  line?: number;
  /** `letters[0].body`; empty where the whole file is meant. */
  field: string;
  message: string;
}

/** Campaign files that cannot be used: all that is wrong in all of them, one line each. */
export class CampaignFileError extends Error {
  override name = 'CampaignFileError';
  readonly problems: readonly CampaignFileProblem[];
  constructor(problems: readonly CampaignFileProblem[]) {
    super(problems.map(problemLine).join('\n'));
    this.problems = problems;
  }
}

function problemLine({ file, line, field, message }: CampaignFileProblem): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${field && `${field}: `}${message}`;
}

export type Path = readonly PropertyKey[];

/** `letters[0].body` */
export const fieldOf = (path: Path): string =>
  path.reduce<string>((field, part) => {
    if (typeof part === 'number') return `${field}[${part}]`;
    return field ? `${field}.${String(part)}` : String(part);
  }, '');

/** What stands there. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, part) => (inner as Record<PropertyKey, unknown> | undefined)?.[part], value);
