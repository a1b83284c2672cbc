import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type StaticFile, campaignFiles } from '../campaign-file/static-files.ts';
import type { CampaignFile } from '../contract/index.ts';
import type { Directory } from '../endpoint/directory/directory.ts';
import { createMemoryDirectory } from '../endpoint/directory/memory-directory.ts';
import type { HotlineRecord } from '../hotlines/index.ts';
import { CliError } from './failure.ts';
import { hotlineFiles, representativeFiles } from './static-files.ts';

export interface StaticContent {
  campaigns: readonly CampaignFile[];
  /** A country's directory, and lists beside it. */
  directories?: readonly Directory[] | undefined;
  /** Help lines; else those of the package. */
  hotlines?: readonly HotlineRecord[] | undefined;
  /** What links from the root start with. */
  publicUrl: string;
  now: Date;
}

/** How many files were written, by what they hold; `kept` counts were there before and stay. */
export type Written = Record<'campaigns' | 'representatives' | 'hotlines' | 'kept', number>;

/**
 * Writes the folder that elements read where there is no endpoint.
 * @throws CliError where a file cannot be written.
 */
export async function writeStatic(
  folder: string,
  { campaigns, directories = [], hotlines, publicUrl, now }: StaticContent,
): Promise<Written> {
  const written: Written = { campaigns: 0, representatives: 0, hotlines: 0, kept: 0 };
  const write = async (file: StaticFile) => {
    if (file.keep && (await exists(join(folder, file.path)))) written.kept++;
    else await put(folder, file);
    written[file.path.split('/')[0] as keyof Written]++;
  };
  for (const file of campaigns) for (const each of campaignFiles(file, publicUrl, now)) await write(each);
  const store = createMemoryDirectory(...directories);
  for (const country of new Set(directories.map(directory => directory.country))) {
    for await (const each of representativeFiles(store, country, now)) await write(each);
  }
  for (const each of hotlineFiles(hotlines)) await write(each);
  return written;
}

async function put(folder: string, { path, content }: StaticFile): Promise<void> {
  const file = join(folder, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(content));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST' || code === 'ENOTDIR' ? 'part of its path is a file' : `writing failed (${code})`;
    throw new CliError(`${file}: ${why}. Give another folder with --out`);
  }
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
