// A list as rows of named cells, whether it was a spreadsheet (CSV) or JSON.
import { type CsvError, type Info, parse } from 'csv-parse/sync';
import { ImportError, number } from './import-report.ts';
import type { SourceFile } from './sources.ts';

/** One row: its cells by the names of their columns, and where it is, for messages. */
export interface ListRow {
  /** `mayors.csv:7`, or `mayors.json: people[6]`. */
  where: string;
  /** By `columnKey`; a cell without text is absent. JSON may hold more than text. */
  cells: ReadonlyMap<string, unknown>;
}

export interface ListTable {
  rows: ListRow[];
  /** Said once for all of them: in JSON, beside `people`. */
  head: ReadonlyMap<string, unknown>;
  /** The columns as they are written, by their keys. */
  columns: ReadonlyMap<string, string>;
}

/** `Postal codes`, `postal_codes` and `postalCodes` are one column. */
export const columnKey = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** More than all members of all councils of a large country; what is read is held in memory more than once. */
const MOST_ROWS = 100_000;
const LONGEST = 32 * 1024 * 1024;

/** Reads a list. @throws ImportError where it is neither CSV nor JSON, with the line; or too large. */
export function tableIn(file: SourceFile): ListTable {
  const split = 'split it into lists, each with a source of its own';
  if (file.text.length > LONGEST)
    throw new ImportError(`${file.name}: it has more than ${LONGEST / 1024 / 1024} MB: ${split}`);
  const table = readTable(file);
  if (table.rows.length > MOST_ROWS)
    throw new ImportError(`${file.name}: it has more than ${number(MOST_ROWS)} rows: ${split}`);
  return table;
}

function readTable(file: SourceFile): ListTable {
  if (file.text.includes('\uFFFD')) {
    throw new ImportError(`${file.name}: it is not UTF-8. Save it as "CSV UTF-8", and import it again`);
  }
  return /\.json$/i.test(file.name) || /^\s*[{[]/.test(file.text) ? jsonTable(file) : csvTable(file);
}

interface Parsed {
  record: string[];
  info: Info;
  raw: string;
}

function csvTable({ name, text }: SourceFile): ListTable {
  const trouble = (line: number, words: string) => new ImportError(`${name}:${line} ${words}`);
  let parsed: Parsed[];
  try {
    parsed = parse(text, {
      bom: true,
      // The names of the columns, and a row that is one too many.
      to: MOST_ROWS + 2,
      delimiter: delimiterIn(text),
      info: true,
      raw: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as Parsed[];
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number };
    throw trouble(lines ?? 1, `it is not CSV: ${message.split('\n')[0]}`);
  }
  // An empty line, or one of commas alone, as spreadsheets leave at the end.
  const [head, ...body] = parsed.filter(({ record }) => record.some(Boolean));
  if (!head) throw new ImportError(`${name}: there is nothing in it`);
  const columns = new Map<string, string>();
  const keys = head.record.map(column => {
    const key = columnKey(column);
    if (key && columns.has(key)) throw trouble(lineOf(head), `the column ${column} is there twice`);
    if (key) columns.set(key, column);
    return key;
  });
  const rows = body.map(row => {
    const { record } = row;
    if (record.slice(keys.length).some(Boolean)) {
      throw trouble(
        lineOf(row),
        `there are ${record.length} cells here and ${keys.length} columns: a text with a comma in it stands in quotes`,
      );
    }
    const cells = keys.flatMap((key, index) => (key && record[index] ? [[key, record[index]] as const] : []));
    return { where: `${name}:${lineOf(row)}`, cells: new Map(cells) };
  });
  return { rows, head: new Map(), columns };
}

/** The line that a record begins on; the parser knows the one that it ends on. */
const lineOf = ({ info, raw }: Parsed) => {
  const text = raw.replace(/^(\r?\n)+|(?<![\r\n])(\r?\n)+$/g, '');
  return info.lines - (text.match(/\r?\n/g)?.length ?? 0);
};

/** Spreadsheets write commas, semicolons or tabs, by country. */
function delimiterIn(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const count = (sign: string) => line.split(sign).length;
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0]!;
}

function jsonTable({ name, text }: SourceFile): ListTable {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new ImportError(`${name}: not JSON: ${(error as Error).message}`);
  }
  const { people, ...head } = isObject(parsed) ? parsed : { people: parsed };
  if (!Array.isArray(people)) {
    throw new ImportError(`${name}: {"source": …, "date": …, "people": […]} was expected`);
  }
  const columns = new Map<string, string>();
  const named = (values: object) => {
    const cells = Object.entries(values).filter(([, value]) => value !== null && value !== '');
    for (const [key] of cells) columns.set(columnKey(key), key);
    return new Map(cells.map(([key, value]) => [columnKey(key), value]));
  };
  const rows = people.map((row: unknown, index) => {
    const where = `${name}: people[${index}]`;
    if (!isObject(row)) throw new ImportError(`${where}: an object was expected`);
    return { where, cells: named(row) };
  });
  return { rows, head: named(head), columns };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
