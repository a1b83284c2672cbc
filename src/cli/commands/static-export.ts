import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { loadCampaigns } from '../../endpoint/campaigns/load.ts';
import { importDirectory } from '../../endpoint/directory/import-directory.ts';
import { createMemoryDirectory } from '../../endpoint/directory/memory-directory.ts';
import { CliError } from '../failure.ts';
import { publicUrlFrom } from '../options.ts';
import { type StaticFile, campaignFiles, hotlineFiles, representativeFiles } from '../static-files.ts';
import { commandClock } from '../time.ts';

interface Options {
  campaigns: string;
  directory?: string[];
  out: string;
  publicUrl: string;
}

export const staticExport = () =>
  new Command('export')
    .description('write the JSON files that elements read on a blog without an endpoint')
    .requiredOption('--campaigns <folder>', 'the campaign files, in YAML or JSON')
    .requiredOption('--out <folder>', 'where the files go; other files there are left alone')
    .option('--directory <from...>', 'representatives: "us", a folder, or a directory file')
    .option(
      '--public-url <url>',
      'what links from the root start with',
      publicUrlFrom,
      'http://localhost:8787',
    )
    .addHelpText(
      'after',
      `
Counts start at zero in campaigns/<id>.progress.json. Such a file that is there already stays, so that
whoever counts can write it.

  upstander static export --campaigns campaigns --directory us --out public/upstander --public-url https://blog.example`,
    )
    .action(run);

async function run({ campaigns, directory, out, publicUrl }: Options): Promise<void> {
  const now = commandClock()();
  const folder = resolve(out);
  // All is read before anything is written.
  const files = await loadCampaigns(resolve(campaigns));
  const imported = directory && (await importDirectory({ sources: directory }, now));
  const written = { campaigns: 0, representatives: 0, hotlines: 0 };
  let kept = 0;
  const write = async (file: StaticFile) => {
    if (file.keep && (await exists(join(folder, file.path)))) kept++;
    else await put(folder, file);
    written[file.path.split('/')[0] as keyof typeof written]++;
  };

  for (const file of files) for (const each of campaignFiles(file, publicUrl, now)) await write(each);
  if (imported) {
    const store = createMemoryDirectory(imported.directory);
    for await (const each of representativeFiles(store, imported.directory.country)) await write(each);
  }
  for (const each of hotlineFiles()) await write(each);

  const lines = [
    ...(imported?.report.lines() ?? []),
    `Static files in ${folder}:`,
    `  campaigns        ${files.length}, in ${written.campaigns} files${kept ? `; counts kept as they were: ${kept}` : ''}`,
    `  representatives  ${imported ? `${written.representatives} files` : 'none: --directory says from where'}`,
    `  hotlines         ${written.hotlines} files`,
  ];
  console.log(lines.join('\n'));
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
