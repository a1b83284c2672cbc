import type { Directory } from './directory.ts';
import { ImportError, type ImportReport } from './import-report.ts';
import { TERRITORY_ZIPS, houseDivision } from './us-divisions.ts';

const COLUMNS = ['state_abbr', 'zcta', 'cd'] as const;

/**
 * The divisions of each ZIP code, from the crosswalk of Census ZIP areas to congressional districts.
 * Every district that a ZIP touches is kept: the crosswalk has no weights, so none can be preferred.
 * @throws ImportError where the file is not that crosswalk.
 */
export function placesFrom(csv: string, name: string, report: ImportReport): Directory['places'] {
  const [head = '', ...rows] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = head.split(',').map(unquoted);
  const [state, zip, district] = COLUMNS.map(column => names.indexOf(column)) as [number, number, number];
  if (Math.min(state, zip, district) < 0) {
    throw new ImportError(`${name}:1 the first line must name the columns ${COLUMNS.join(', ')}`);
  }
  const places: Directory['places'] = {};
  rows.forEach((row, index) => {
    if (!row.trim()) return;
    const cells = row.split(',').map(unquoted);
    const code = cells[zip] ?? '';
    const division = /^\d{1,2}$/.test(cells[district] ?? '')
      ? houseDivision(cells[state] ?? '', Number(cells[district]))
      : undefined;
    if (!/^\d{5}$/.test(code) || !division) {
      report.skip('ZIP rows that could not be read', `${name}:${index + 2} ${row.slice(0, 60)}`);
      return;
    }
    const divisions = (places[code] ??= []);
    if (divisions.includes(division)) report.skip('ZIP rows that repeat', `${name}:${index + 2} ${row}`);
    else divisions.push(division);
  });
  for (const divisions of Object.values(places)) divisions.sort(byNumber);
  if (!Object.keys(places).length) throw new ImportError(`${name}: there is no ZIP code in it`);
  return places;
}

/** Adds the territories that the crosswalk leaves out. @returns how many codes that are. */
export function addTerritories(places: Directory['places']): number {
  let added = 0;
  for (const [territory, codes] of Object.entries(TERRITORY_ZIPS)) {
    for (const code of codes) {
      if (places[code]) continue;
      places[code] = [houseDivision(territory, 0)!];
      added++;
    }
  }
  return added;
}

/** District 5 before district 20. */
const byNumber = new Intl.Collator('en', { numeric: true }).compare;

const unquoted = (cell: string) => cell.trim().replace(/^"(.*)"$/, '$1');
