import { Directory } from './directory.ts';
import { ImportError, ImportReport, number } from './import-report.ts';
import { importList } from './import-list.ts';
import { type PlaceRules, placeRules } from './place-rules.ts';
import { warnOfAge } from './terms.ts';
import { type Received, type SourceFile, isFolder, readSource } from './sources.ts';
import { PUBLIC_HOMES, type UsSources, dayGiven, filesInFolder, kindOf, readUsFiles } from './us-files.ts';
import { importUs } from './us.ts';

/** What to import and from where. */
export interface ImportRequest extends UsSources {
  /** `us`, a folder, our own directory JSON, the public files by path or URL, or `list` and a file. */
  sources: readonly string[];
  /** The day of the data, where whoever imports knows it. */
  date?: string | undefined;
  /** Of a list: where it comes from, and its country. */
  source?: string | undefined;
  country?: string | undefined;
  /** Told of downloads as they come in. */
  received?: Received | undefined;
}

/** A directory, ready for the store, and what to say about it. */
export interface Imported {
  directory: Directory;
  report: ImportReport;
}

/** Reads a directory from wherever it is. @throws ImportError in one line; nothing is stored here. */
export async function importDirectory(request: ImportRequest, now: Date): Promise<Imported> {
  const { sources, date, received } = request;
  if (sources[0]?.toLowerCase() === 'list') return list(request, sources.slice(1), now);
  const flags = flagsOf(request);
  const [first, ...rest] = sources[0]?.toLowerCase() === 'us' ? sources.slice(1) : sources;

  if (first === undefined) {
    const anywhere = Object.keys(flags).length ? flags : PUBLIC_HOMES;
    return importUs(await readUsFiles(anywhere, { date, received }), now);
  }
  if (!rest.length && (await isFolder(first))) {
    return importUs(
      await readUsFiles({ ...(await filesInFolder(first)), ...flags }, { folder: first, date, received }),
      now,
    );
  }
  if (!rest.length && /\.(csv|tsv)$/i.test(first) && !kindOf(first)) {
    throw new ImportError(
      `${first}: a list? Put the word before it: upstander directory import list ${first}`,
    );
  }
  if (!rest.length && !kindOf(first)) return ownDirectory(await readSource(first, received), now);
  return importUs(await readUsFiles({ ...byName([first, ...rest]), ...flags }, { date, received }), now);
}

/** A list beside the country's directory. */
async function list(
  { date, source, country, received }: ImportRequest,
  [file, ...more]: readonly string[],
  now: Date,
): Promise<Imported> {
  if (!file || more.length)
    throw new ImportError('list takes one file: upstander directory import list mayors.csv');
  return importList(await readSource(file, received), { date: date && dayGiven(date), source, country }, now);
}

function flagsOf({ legislators, offices, social, zips }: UsSources): UsSources {
  const given = Object.entries({ legislators, offices, social, zips }).filter(
    ([, source]) => source !== undefined,
  );
  return Object.fromEntries(given) as UsSources;
}

/** The public files, told apart by their names. */
function byName(sources: readonly string[]): UsSources {
  const found: UsSources = {};
  for (const source of sources) {
    const kind = kindOf(source);
    if (!kind) {
      throw new ImportError(
        `${source}: not one of legislators-current, -district-offices or -social-media (.json, .yaml) or zccd.csv. ` +
          'A directory file or a folder stands alone; files with other names go to --legislators, --offices, --social, --zips',
      );
    }
    found[kind] = source;
  }
  return found;
}

/** A directory in our own JSON. */
export function ownDirectory({ name, text }: SourceFile, now: Date): Imported {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new ImportError(`${name}: not JSON: ${(error as Error).message}`);
  }
  const { success, data: directory, error } = Directory.safeParse(parsed);
  if (!success) {
    const [issue] = error.issues;
    const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : '';
    throw new ImportError(`${name}: ${issue?.path.join('.') || 'the file'}: ${issue?.message}${more}`);
  }
  const { country, representatives, places, source, sourceDate } = directory;
  const ids = new Set<string>();
  for (const { id } of representatives) {
    if (ids.has(id)) throw new ImportError(`${name}: representatives: the id ${id} is there twice`);
    ids.add(id);
  }
  const rules = placeRules(country);
  const asLookedUp = Object.entries(places).map(([code, divisions]) => [
    normalized(rules, code, name),
    divisions,
  ]);
  const report = new ImportReport();
  const samples = representatives.filter(({ sample }) => sample).length;
  report.facts.push(
    `${country} directory: ${number(representatives.length)} representatives taken` +
      (samples ? ` (${samples} of them samples)` : ''),
    `Postal codes: ${number(Object.keys(places).length)}`,
    `Source: ${source}`,
    `Data of ${sourceDate} (said in the file)`,
  );
  warnOfAge(representatives, now, report);
  return {
    directory: { ...directory, places: Object.fromEntries(asLookedUp) as Directory['places'] },
    report,
  };
}

/** A code as a lookup will ask for it. */
function normalized(rules: PlaceRules, code: string, file: string): string {
  try {
    return rules.normalized(code);
  } catch (error) {
    throw new ImportError(`${file}: places.${code}: ${(error as Error).message}`);
  }
}
