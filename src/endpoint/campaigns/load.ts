import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CampaignFileError, type CampaignFileProblem } from '../../campaign-file/problems.ts';
import { type LocatedGap, readCampaign } from '../../campaign-file/read.ts';
import type { CampaignFile } from '../../contract/index.ts';
import { shownPath } from '../shown-path.ts';
import type { Abilities } from './abilities.ts';

/** A text that a language lacks, and its place in a file. */
export interface PlacedGap extends LocatedGap {
  file: string;
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
  const { campaign, problems: found, gaps } = readCampaign(source, able);
  problems.push(...found.map(({ line, field, message }) => ({ file, line, field, message })));
  if (found.length) return undefined;
  for (const gap of gaps) lacks?.({ ...gap, file });
  return campaign;
}
