import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { CampaignFile } from '../../contract/index.ts';
import { loadCampaigns, parseCampaign } from '../../endpoint/campaigns/load.ts';
import { CampaignFileError, type CampaignFileProblem, shownPath } from '../../endpoint/campaigns/problems.ts';
import { fileTrouble, isFolder } from '../../endpoint/directory/sources.ts';

export const campaignCheck = () =>
  new Command('check')
    .description('read campaign files and say all that is wrong in them, with file, line and field')
    .argument('<files...>', 'campaign files, or folders of them')
    .action(async (paths: string[]) => {
      const problems: CampaignFileProblem[] = [];
      const byId = new Map<string, string>();
      for (const path of paths) {
        for (const campaign of await campaignsAt(resolve(path), problems)) {
          const { id } = campaign;
          const before = byId.get(id);
          if (before === undefined) byId.set(id, path);
          else
            problems.push({
              file: shownPath(resolve(path)),
              field: 'id',
              message: `"${id}" is used in ${before} too`,
            });
        }
      }
      if (problems.length) throw new CampaignFileError(problems);
      console.log(
        byId.size ? `Nothing is wrong with: ${[...byId.keys()].join(', ')}` : 'There are no campaign files',
      );
    });

/** What can be read; what is wrong with the rest is added to the problems. */
async function campaignsAt(path: string, problems: CampaignFileProblem[]): Promise<CampaignFile[]> {
  if (await isFolder(path)) {
    return loadCampaigns(path).catch((error: unknown) => {
      if (!(error instanceof CampaignFileError)) throw error;
      problems.push(...error.problems);
      return [];
    });
  }
  try {
    const campaign = parseCampaign(await readFile(path, 'utf8'), shownPath(path), problems);
    return campaign ? [campaign] : [];
  } catch (error) {
    problems.push({ file: shownPath(path), field: '', message: fileTrouble(error) });
    return [];
  }
}
