import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { CampaignFile } from '../../contract/index.ts';
import type { Abilities } from './abilities.ts';
import { type Finding, check } from './checks.ts';
import { type Gap, gaps } from './gaps.ts';
import { lineOf } from './lines.ts';
import { CampaignFileError, type CampaignFileProblem, fieldOf, shownPath, valueAt } from './problems.ts';
import { isLocal, wordedAlias, wordedSyntax } from './syntax.ts';
import { checkTexts } from './text-checks.ts';
import { unknownFields } from './unknown-fields.ts';
import { worded } from './wording.ts';

/** A text that a language lacks, and its place in a file. */
export interface PlacedGap extends Gap {
  file: string;
  line: number;
  field: string;
}

/**
 * Reads every campaign file of a folder.
 * @param able what the endpoint can send: a campaign that needs more is wrong.
 * @param lacks is told each text that a language lacks: nothing is wrong with that.
 * @throws CampaignFileError with all that is wrong in all files.
 */
export async function loadCampaigns(
  folder: string,
  able: Abilities = {},
  lacks?: (gap: PlacedGap) => void,
): Promise<CampaignFile[]> {
  const problems: CampaignFileProblem[] = [];
  const campaigns = new Map<string, { campaign: CampaignFile; file: string }>();
  for (const name of await campaignFiles(folder)) {
    const file = shownPath(join(folder, name));
    const source = await readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      problems.push({ file, field: '', message: `cannot be read (${error.code})` });
    });
    if (source === undefined) continue;
    const campaign = parseCampaign(source, file, problems, able, lacks);
    if (!campaign) continue;
    const before = campaigns.get(campaign.id);
    if (before)
      problems.push({
        file,
        line: 1,
        field: 'id',
        message: `"${campaign.id}" is used by ${before.file} too`,
      });
    else campaigns.set(campaign.id, { campaign, file });
  }
  if (problems.length) throw new CampaignFileError(problems);
  return [...campaigns.values()].map(({ campaign }) => campaign);
}

const FOLDER_TROUBLES: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'is a file: give the folder it is in',
};

async function campaignFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter(name => /^[^.].*\.(ya?ml|json)$/.test(name)).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = FOLDER_TROUBLES[code ?? ''] ?? `cannot be read (${code})`;
    throw new CampaignFileError([{ file: shownPath(folder), field: '', message }]);
  }
}

/** One file's campaign; or nothing, and what is wrong is added to the problems. */
export function parseCampaign(
  source: string,
  file: string,
  problems: CampaignFileProblem[],
  able: Abilities = {},
  lacks?: (gap: PlacedGap) => void,
): CampaignFile | undefined {
  const before = problems.length;
  const lines = new LineCounter();
  // JSON is read as YAML too, which it is a part of: so both know their lines.
  const doc = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  // One for each line: an error often brings others along.
  const told = new Set<number>();
  const tell = (line: number, field: string, message: string) => {
    if (!told.has(line)) problems.push({ file, line, field, message });
  };
  for (const problem of [...doc.errors, ...doc.warnings]) {
    const { offset, message } = wordedSyntax(problem, doc);
    const line = lines.linePos(offset).line || 1;
    tell(line, '', message);
    told.add(line);
  }
  if (!doc.errors.every(isLocal)) return undefined;

  const said = new Set<string>();
  const add = ({ path, message, needle }: Finding) => {
    const line = lineOf(doc, lines, source, path, needle);
    const field = fieldOf(path);
    // Several rules may find the same fault.
    const key = JSON.stringify([line, field, message]);
    if (!said.has(key)) tell(line, field, message);
    said.add(key);
  };
  let value: unknown;
  try {
    value = doc.toJS();
  } catch (error) {
    add({ path: [], message: wordedAlias(error as Error) });
    return undefined;
  }
  for (const unknown of unknownFields(CampaignFile, value)) add(unknown);
  const parsed = CampaignFile.safeParse(value);
  for (const issue of parsed.error?.issues ?? []) add(worded(issue, valueAt(value, issue.path)));
  for (const finding of checkTexts(value)) add(finding);
  if (parsed.success) for (const finding of check(parsed.data, able)) add(finding);
  if (problems.length > before || !parsed.data) return undefined;
  if (lacks) {
    for (const gap of gaps(parsed.data))
      lacks({ ...gap, file, line: lineOf(doc, lines, source, gap.path), field: fieldOf(gap.path) });
  }
  return parsed.data;
}
