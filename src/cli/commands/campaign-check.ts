import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { CampaignFile } from '../../contract/index.ts';
import { type PlacedGap, loadCampaigns, parseCampaign } from '../../endpoint/campaigns/load.ts';
import { CampaignFileError, type CampaignFileProblem } from '../../campaign-file/problems.ts';
import { shownPath } from '../../endpoint/shown-path.ts';
import { fileTrouble, isFolder } from '../../endpoint/directory/sources.ts';
import { CliError } from '../failure.ts';

export const campaignCheck = () =>
  new Command('check')
    .description(
      'read campaign files and say all that is wrong in them, and what is missing in which language, with file, line and field',
    )
    .argument('<files...>', 'campaign files, or folders of them')
    .option('--strict', 'end with an error where a text is missing in a language, too')
    .action(async (paths: string[], { strict }: { strict?: true }) => {
      const problems: CampaignFileProblem[] = [];
      const lacking: PlacedGap[] = [];
      const byId = new Map<string, string>();
      for (const path of paths) {
        for (const campaign of await campaignsAt(resolve(path), problems, gap => lacking.push(gap))) {
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
      if (!lacking.length) return;
      console.log(missingTexts(lacking));
      if (strict) throw new CliError(`${lacking.length} texts are missing in a language`);
    });

/** What is missing, language by language, and what to do. */
function missingTexts(lacking: readonly PlacedGap[]): string {
  const languages = Object.groupBy(lacking, ({ lang }) => lang);
  const lists = Object.entries(languages).map(([lang, gaps = []]) => [
    `Missing in ${lang} (${gaps.length}):`,
    ...gaps.map(({ file, line, field, shown }) => `  ${file}:${line} ${field}: its readers see ${shown}`),
  ]);
  return [
    '',
    ...lists.flat(),
    '',
    'Write each of these as a text for each language, such as { en: …, es: … }, also where it is the same in both.',
    'Until then its readers see what is said here, marked as what it is.',
  ].join('\n');
}

/** What can be read; what is wrong with the rest is added to the problems. */
async function campaignsAt(
  path: string,
  problems: CampaignFileProblem[],
  lacks: (gap: PlacedGap) => void,
): Promise<CampaignFile[]> {
  if (await isFolder(path)) {
    return loadCampaigns(path, {}, lacks).catch((error: unknown) => {
      if (!(error instanceof CampaignFileError)) throw error;
      problems.push(...error.problems);
      return [];
    });
  }
  try {
    const campaign = parseCampaign(await readFile(path, 'utf8'), shownPath(path), problems, {}, lacks);
    return campaign ? [campaign] : [];
  } catch (error) {
    problems.push({ file: shownPath(path), field: '', message: fileTrouble(error) });
    return [];
  }
}
