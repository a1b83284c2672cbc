import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { lineOf } from '../../campaign-file/lines.ts';
import { type Path, fieldOf, valueAt } from '../../campaign-file/problems.ts';
import { shownPath } from '../../endpoint/shown-path.ts';
import { wordedAlias, wordedSyntax } from '../../campaign-file/syntax.ts';
import { unknownFields } from '../../campaign-file/unknown-fields.ts';
import { CliError } from '../failure.ts';
import { ConfigFile } from './schema.ts';
import { SETTINGS } from './settings.ts';

const TWO = '"---" begins a second document: write one alone';

/** What a file says, as its variable would say it, and where. */
export interface Said {
  /** A secret is read when it is asked for. @throws CliError where it cannot be */
  value: () => string;
  /** `upstander.yaml:12` */
  from: string;
  key: string;
}

/**
 * Reads a configuration file, in YAML or JSON.
 * @returns what it says, by variable.
 * @throws CliError with all that is wrong in it, a line each: file, line, field, what was found, what is allowed.
 */
export function readConfig(path: string): Map<string, Said> {
  const file = shownPath(resolve(path));
  const source = read(path, why => `The configuration ${file} cannot be read (${why})`);
  const lines = new LineCounter();
  const doc = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const broken = [...doc.errors, ...doc.warnings].map(problem => {
    const worded = wordedSyntax(problem, doc);
    return `${file}:${lines.linePos(worded.offset).line || 1} ${problem.code === 'MULTIPLE_DOCS' ? TWO : worded.message}`;
  });
  if (broken.length) throw new CliError(broken.join('\n'));
  const value = plain(doc, file);

  const line = (at: Path) => lineOf(doc, lines, source, at);
  const problems = [
    ...unknownFields(ConfigFile, value),
    ...(ConfigFile.safeParse(value).error?.issues ?? []).map(({ path: at, message }) => ({
      path: at,
      message: `${found(valueAt(value, at), fieldOf(at))}: write ${message}`,
    })),
  ].toSorted((one, other) => line(one.path) - line(other.path));
  if (problems.length)
    throw new CliError(
      problems
        .map(
          ({ path: at, message }) =>
            `${file}:${line(at)} ${[fieldOf(at), message].filter(Boolean).join(': ')}`,
        )
        .join('\n'),
    );

  const said = new Map<string, Said>();
  for (const { key, variable, written } of SETTINGS) {
    const at = key.split('.');
    const given = valueAt(value, at) as Plain | undefined;
    if (given === undefined) continue;
    const from = `${file}:${line(at)}`;
    const other = said.get(variable);
    if (other)
      throw new CliError(`${from} ${key}: ${other.key} says the same already; leave one of them out`);
    const text = written === 'plain' ? plainText(given) : resolve(dirname(path), given as string);
    said.set(variable, {
      key,
      from,
      value: () => (written === 'secret' ? secret(text, `${from} ${key}`) : text),
    });
  }
  return said;
}

function plain(doc: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return (doc.toJS() as unknown) ?? {}; // an empty file says nothing
  } catch (error) {
    throw new CliError(`${file} ${wordedAlias(error as Error)}`);
  }
}

type Plain = string | number | boolean | string[] | Record<string, string>;

const plainText = (given: Plain): string =>
  typeof given === 'object'
    ? (Array.isArray(given) ? given : Object.entries(given).map(pair => pair.join('='))).join(',')
    : typeof given === 'boolean'
      ? given
        ? 'yes'
        : 'no'
      : String(given);

/** The file's own text without the line's end that editors add. What it is stays unsaid: somebody may have pasted the secret. */
function secret(path: string, where: string): string {
  const text = read(path, why => `${where}: the file that it names cannot be read (${why})`).trim();
  if (!text) throw new CliError(`${where}: the file that it names is empty`);
  return text;
}

function read(path: string, trouble: (why: string) => string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CliError(trouble((error as NodeJS.ErrnoException).code ?? 'unreadable'));
  }
}

/** What stands there; of what may hold a password, only that something does. */
function found(value: unknown, field: string): string {
  if (value === null || value === '') return 'nothing is written here';
  if (field === 'mail.smtp') return 'what is written here is not right';
  const text = JSON.stringify(value);
  return `${text.length > 60 ? `${text.slice(0, 60)}…` : text} is written here`;
}
