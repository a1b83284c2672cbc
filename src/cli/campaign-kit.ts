// What the commands of the host kit share: a campaign of a folder, and where their file goes.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CampaignFile } from '../contract/index.ts';
import { loadCampaigns } from '../endpoint/campaigns/load.ts';
import { CliError } from './failure.ts';

/** @throws CliError, or CampaignFileError where a file cannot be read as a campaign. */
export async function campaignNamed(id: string, campaigns: string): Promise<CampaignFile> {
  const folder = resolve(campaigns);
  const file = (await loadCampaigns(folder)).find(one => one.id === id);
  if (!file)
    throw new CliError(`There is no campaign "${id}" in ${folder}: name its folder with --campaigns`);
  return file;
}

/** Writes to a file, and says what to do with it; else to standard output. @throws CliError */
export async function writeOut(text: string, out: string | undefined, then: string): Promise<void> {
  if (!out) return void process.stdout.write(text);
  try {
    await writeFile(resolve(out), text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(`${resolve(out)}: writing failed (${code}). Give another name with --out`);
  }
  console.error(`${resolve(out)}: ${then}`);
}
