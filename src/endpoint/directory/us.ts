import { parse as parseYaml } from 'yaml';
import type { Representative } from '../../contract/index.ts';
import { Directory } from './directory.ts';
import { ImportError, ImportReport, number } from './import-report.ts';
import { warnOfAge } from './terms.ts';
import type { SourceFile } from './sources.ts';
import { addOffices, addSocial } from './us-contacts.ts';
import { isState, seatName } from './us-divisions.ts';
import { representativeFrom } from './us-legislators.ts';
import { addTerritories, placesFrom } from './us-zips.ts';

/** The public US files: who sits in Congress, where to reach them, and which ZIP lies in which district. */
export interface UsFiles {
  legislators: SourceFile;
  zips: SourceFile;
  offices?: SourceFile | undefined;
  social?: SourceFile | undefined;
  /** The day of the data where it is known; otherwise the legislators' Last-Modified, else the day of import. */
  date?: { day: string; from: string } | undefined;
}

const SOURCE = 'unitedstates/congress-legislators; US Census ZIP areas by congressional district';

/**
 * The US directory from its public files, with a report of what was taken and left out.
 * @param now for the report's warnings, and as the date of last resort.
 * @throws ImportError where a file is not what it should be.
 */
export function importUs(files: UsFiles, now: Date): { directory: Directory; report: ImportReport } {
  const report = new ImportReport();
  const representatives = membersFrom(files.legislators, report);
  const members = new Map(representatives.map(member => [member.id, member]));
  const offices = files.offices ? addOffices(listIn(files.offices), members, report) : 0;
  const social = files.social ? addSocial(listIn(files.social), members, report) : 0;
  const places = placesFrom(files.zips.text, files.zips.name, report);
  const split = Object.values(places).filter(divisions => divisions.length > 1).length;
  const fromCrosswalk = Object.keys(places).length;
  const added = addTerritories(places);

  const today = now.toISOString().slice(0, 10);
  const { day, from, source } = dated(files, today);
  const directory = Directory.safeParse({
    country: 'US',
    source,
    sourceDate: day,
    representatives,
    places,
  });
  if (!directory.success) {
    const [issue] = directory.error.issues;
    throw new ImportError(`The US directory is not valid at ${issue?.path.join('.')}: ${issue?.message}`);
  }

  const senators = representatives.filter(({ office }) => office === 'us-senate').length;
  const nonVoting = representatives.filter(({ voting }) => !voting).length;
  report.facts.push(
    `US directory: ${number(representatives.length)} representatives taken (us-house ${representatives.length - senators}, ` +
      `us-senate ${senators}; ${nonVoting} without a vote), ${number(offices)} district offices, accounts of ${number(social)}`,
    `Postal codes: ${number(fromCrosswalk)}, ${number(split)} of them in several districts; ` +
      `${added} more of the territories that the crosswalk leaves out`,
    `Source: ${source}`,
    `Data of ${day} (${from})`,
  );
  checkSeats(directory.data, report);
  warnOfAge(representatives, now, report);
  return { directory: directory.data, report };
}

/** Of which day the data is, and how that is known. The data itself never says. */
function dated({ date, legislators }: UsFiles, today: string): { day: string; from: string; source: string } {
  if (date) return { ...date, source: SOURCE };
  const { lastModified } = legislators;
  if (lastModified) return { day: lastModified, from: 'the Last-Modified header', source: SOURCE };
  // Whoever reads the date beside a name must be able to tell that it is not the data's own.
  return {
    day: today,
    from: 'the day of this import, since nothing tells the real one: --date says it',
    source: `${SOURCE} (dated by the day of import)`,
  };
}

function membersFrom(file: SourceFile, report: ImportReport): Representative[] {
  const members = new Map<string, Representative>();
  for (const entry of listIn(file)) {
    const member = representativeFrom(entry, report);
    if (!member) continue;
    if (members.has(member.id)) report.skip('members that are listed twice', member.name);
    else members.set(member.id, member);
  }
  if (!members.size) throw new ImportError(`${file.name}: no member of Congress could be read in it`);
  return [...members.values()];
}

/** Says which districts nobody holds, and which seats have more holders than there are. */
function checkSeats({ representatives, places }: Directory, report: ImportReport): void {
  const holders = new Map<string, number>();
  for (const { division } of representatives) holders.set(division, (holders.get(division) ?? 0) + 1);
  const vacant = [...new Set(Object.values(places).flat())].filter(division => !holders.has(division));
  report.facts.push(`Vacant: ${vacant.map(seatName).sort().join(', ') || 'none'}`);
  const crowded = representatives.filter(
    ({ office, division }) => holders.get(division)! > (office === 'us-senate' ? 2 : 1),
  );
  if (crowded.length) {
    report.warnings.push(
      `more people than seats: ${crowded.map(({ name, division }) => `${name} (${seatName(division)})`).join(', ')}`,
    );
  }
  const states = new Set([...holders.keys()].map(division => seatName(division).slice(0, 2)).filter(isState));
  if (states.size < 50) report.warnings.push(`only ${states.size} of 50 states have anyone in this data`);
}

/** The list in a JSON or YAML file. */
function listIn({ name, text }: SourceFile): unknown[] {
  let parsed: unknown;
  try {
    parsed = /\.ya?ml$/i.test(name) ? parseYaml(text) : JSON.parse(text);
  } catch (error) {
    throw new ImportError(
      `${name}: not ${/\.ya?ml$/i.test(name) ? 'YAML' : 'JSON'}: ${(error as Error).message.split('\n')[0]}`,
    );
  }
  if (!Array.isArray(parsed)) throw new ImportError(`${name}: a list was expected`);
  return parsed;
}
