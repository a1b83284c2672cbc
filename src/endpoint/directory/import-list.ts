import { Country, type Representative } from '../../contract/index.ts';
import { Directory } from './directory.ts';
import { ImportError, ImportReport, number } from './import-report.ts';
import type { Imported } from './import-directory.ts';
import { areaOf } from './list-area.ts';
import { COLUMNS, ListCells } from './list-cells.ts';
import { listName } from './list-name.ts';
import { personFrom } from './list-person.ts';
import { type ListTable, columnKey, tableIn } from './list-table.ts';
import { type PlaceRules, placeRules } from './place-rules.ts';
import type { SourceFile } from './sources.ts';
import { dayOf, hasEnded, inOffice } from './terms.ts';

/** What is said of a list beside its rows; the file may say it, too. */
export interface ListOptions {
  country?: string | undefined;
  source?: string | undefined;
  date?: string | undefined;
}

/** So many mistakes are told at once. */
const MOST_PROBLEMS = 20;

/**
 * A list of office-holders in CSV or JSON, as a directory beside the country's own.
 * @throws ImportError with a line for each mistake: where it is, and what to do. Then nothing is imported.
 */
export function importList(file: SourceFile, options: ListOptions, now: Date): Imported {
  const table = tableIn(file);
  const country = (options.country ?? textIn(table.head.get('country')) ?? 'US').toUpperCase();
  if (!Country.safeParse(country).success) {
    throw new ImportError(`${file.name}: the country ${country}: two letters are expected, such as US`);
  }
  const rules = placeRules(country);
  const problems: string[] = [];
  const rows = table.rows.map(row => new ListCells(row, table.columns, problems));
  const said = headOf(table, rows, options, problems);
  const report = new ImportReport();
  const seats = seatsIn(rows, country, rules);
  if (!rows.length) problems.push(`${file.name}: there is nobody in it`);
  if (problems.length) throw tooMany(problems);

  const directory = Directory.safeParse({ country, ...said, ...seats });
  if (!directory.success) {
    const [issue] = directory.error.issues;
    throw new ImportError(`${file.name}: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  describe(directory.data, table, report, now);
  return { directory: directory.data, report };
}

function tooMany(problems: readonly string[]): ImportError {
  const rest = problems.length - MOST_PROBLEMS;
  const more = rest > 0 ? [`… and ${number(rest)} more`] : [];
  return new ImportError([...problems.slice(0, MOST_PROBLEMS), ...more, 'Nothing was imported'].join('\n'));
}

const textIn = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);

/** Where the list comes from, of which day it is, and the name under which it is replaced. */
function headOf(
  { head }: ListTable,
  rows: readonly ListCells[],
  options: ListOptions,
  problems: string[],
): Pick<Directory, 'list' | 'source' | 'sourceDate'> {
  const source =
    options.source ??
    textIn(head.get('source')) ??
    rows
      .map(cells => {
        const its = cells.text('source', 300);
        const first = rows[0]!.raw('source');
        if (its !== textIn(first))
          cells.problem(
            'source',
            'one list has one source: put this row into a list of its own, or give --source',
          );
        return its;
      })
      .find(Boolean);
  const dates = rows.flatMap(cells => cells.day('date') ?? []);
  const sourceDate = options.date ?? textIn(head.get('date')) ?? dates.toSorted()[0];
  if (!source) problems.push('The source is missing: --source "City of Example, city.example" says it');
  if (!sourceDate) problems.push('The day of the data is missing: --date 2026-06-15 says it');
  const list = source && listName(source);
  if (source && !list) problems.push(`The source ${source}: it needs a letter or a digit`);
  return { list: list ?? '', source: source ?? '', sourceDate: sourceDate ?? '' };
}

type Seats = Pick<Directory, 'representatives' | 'places'> & { vacant: NonNullable<Directory['vacant']> };

function seatsIn(rows: readonly ListCells[], country: string, rules: PlaceRules): Seats {
  const seats: Seats = { representatives: [], vacant: [], places: {} };
  const seen = new Map<string, string>();
  for (const cells of rows) {
    const office = cells.has('office') ? cells.id('office') : cells.needed('office');
    const area = areaOf(cells, office ?? 'office', country, rules);
    const isVacant = /^vacant$/i.test(textIn(cells.raw('name')) ?? '');
    // Also of a row that is wrong already, so that all of its mistakes are told at once.
    const person = isVacant ? undefined : personFrom(cells, office ?? 'office', area, country);
    if (!office || !area) continue;
    const { division, codes } = area;
    for (const code of codes) {
      const divisions = (seats.places[code] ??= []);
      if (!divisions.includes(division)) divisions.push(division);
    }
    if (!person) {
      seats.vacant.push({ office, division });
      continue;
    }
    const other = seen.get(person.id);
    if (other && cells.has('id')) cells.problem('id', `it is that of ${other}: give it another`);
    else if (other && person.name) {
      cells.problem('name', `the same office, area and name as ${other}: leave one out, or give each an id`);
    }
    seen.set(person.id, cells.where);
    seats.representatives.push(person);
  }
  return seats;
}

function describe(directory: Directory, table: ListTable, report: ImportReport, now: Date): void {
  const { list, country, source, sourceDate, representatives, vacant = [], places } = directory;
  const today = dayOf(now);
  const current = representatives.filter(one => inOffice(one, today));
  const offices = [...Map.groupBy(current, ({ office }) => office)];
  const byOffice = offices.map(([office, people]) => `${office} ${number(people.length)}`).join(', ');
  report.facts.push(
    `List ${list}, ${country}: ${number(representatives.length)} people taken, ${number(current.length)} of them ` +
      `hold their office today${byOffice ? ` (${byOffice})` : ''}`,
    ...(vacant.length ? [`Vacant seats: ${number(vacant.length)}`] : []),
    `Postal codes: ${number(Object.keys(places).length)}`,
    `Source: ${source}`,
    `Data of ${sourceDate}`,
  );
  for (const one of representatives) tellTerm(one, today, report);
  const read = new Set(['country', ...Object.entries(COLUMNS).flat(2)].map(columnKey));
  const ignored = [...table.columns].filter(([key]) => !read.has(key)).map(([, column]) => column);
  if (ignored.length) report.warnings.push(`columns that are not read: ${ignored.join(', ')}`);
}

function tellTerm(
  { name, termStarts, termEnds, ...rest }: Representative,
  today: string,
  report: ImportReport,
) {
  const term = { ...rest, termStarts, termEnds };
  if (hasEnded(term, today)) {
    report.skip('whose term is over (kept, and not shown as holding the office)', `${name} (${termEnds})`);
  } else if (!inOffice(term, today)) {
    report.skip('whose term has not begun (shown from then on)', `${name} (${termStarts})`);
  }
}
