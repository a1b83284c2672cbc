import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Day } from '../../contract/index.ts';
import { ImportError } from './import-report.ts';
import { type Received, type SourceFile, isFolder, isUrl, readSource } from './sources.ts';
import type { UsFiles } from './us.ts';

/** Where each public file is: a path or a URL. */
export interface UsSources {
  legislators?: string | undefined;
  offices?: string | undefined;
  social?: string | undefined;
  zips?: string | undefined;
}

/** The public homes of the files. */
export const PUBLIC_HOMES: Readonly<Required<UsSources>> = {
  legislators: 'https://unitedstates.github.io/congress-legislators/legislators-current.json',
  offices: 'https://unitedstates.github.io/congress-legislators/legislators-district-offices.json',
  social: 'https://unitedstates.github.io/congress-legislators/legislators-social-media.json',
  zips: 'https://raw.githubusercontent.com/OpenSourceActivismTech/us-zipcodes-congress/master/zccd.csv',
};

const NAMES: Record<keyof UsSources, RegExp> = {
  legislators: /legislators-current\.(json|ya?ml)$/i,
  offices: /district-offices\.(json|ya?ml)$/i,
  social: /social-media\.(json|ya?ml)$/i,
  zips: /zccd[^/]*\.csv$/i,
};
const KINDS = Object.keys(NAMES) as (keyof UsSources)[];

const MANIFEST = 'manifest.json';
const Manifest = z.object({ date: Day });

/** The kind of public file that a path or URL names; nothing for any other file. */
export function kindOf(source: string): keyof UsSources | undefined {
  const path = isUrl(source) && URL.canParse(source) ? new URL(source).pathname : source;
  return KINDS.find(kind => NAMES[kind].test(path));
}

/** The public files in a folder, under the names they have at home; JSON goes before YAML. */
export async function filesInFolder(folder: string): Promise<UsSources> {
  const names = (await readdir(folder)).sort();
  const found: UsSources = {};
  for (const kind of KINDS) {
    const name = names.find(entry => NAMES[kind].test(entry));
    if (name) found[kind] = join(folder, name);
  }
  return found;
}

/**
 * Reads the public US files.
 * @param date the day of the data, where whoever imports knows it. Otherwise a `manifest.json` beside
 *   the files says it (`{"date": "2026-06-15"}`), or else the server does.
 * @throws ImportError where one is missing or unreadable: none of them is left out silently.
 */
export async function readUsFiles(
  sources: UsSources,
  { folder, date, received }: { folder?: string; date?: string | undefined; received?: Received | undefined },
): Promise<UsFiles> {
  const { legislators, zips, offices, social } = sources;
  if (!legislators || !zips) {
    const missing = [
      !legislators && 'legislators-current.json (--legislators)',
      !zips && 'zccd.csv (--zips)',
    ];
    throw new ImportError(
      `Missing${folder ? ` in ${folder}` : ''}: ${missing.filter(Boolean).join(' and ')}`,
    );
  }
  const optional = async (source: string | undefined) => (source ? readSource(source, received) : undefined);
  const [legislatorsFile, zipsFile, officesFile, socialFile] = await Promise.all([
    readSource(legislators, received),
    readSource(zips, received),
    optional(offices),
    optional(social),
  ]);
  return {
    legislators: legislatorsFile,
    zips: zipsFile,
    offices: officesFile,
    social: socialFile,
    date: date ? { day: dayGiven(date), from: 'given by --date' } : await dateInManifest(folder),
  };
}

/** A day that was typed. @throws ImportError where it is none. */
export function dayGiven(date: string): string {
  const { success, data } = Day.safeParse(date);
  if (!success) throw new ImportError(`--date ${date}: a day such as 2026-06-15 was expected`);
  return data;
}

async function dateInManifest(folder: string | undefined): Promise<UsFiles['date']> {
  if (!folder || !(await isFolder(folder))) return undefined;
  if (!(await readdir(folder)).includes(MANIFEST)) return undefined;
  const path = join(folder, MANIFEST);
  return { day: manifestDate(await readSource(path)), from: path };
}

function manifestDate({ name, text }: SourceFile): string {
  try {
    return Manifest.parse(JSON.parse(text)).date;
  } catch {
    throw new ImportError(`${name}: {"date": "2026-06-15"} was expected, with the day of the data`);
  }
}
