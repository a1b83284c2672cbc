import { resolve } from 'node:path';
import { Command } from 'commander';
import { loadCampaigns } from '../../endpoint/campaigns/load.ts';
import { importDirectory } from '../../endpoint/directory/import-directory.ts';
import { loadHotlines } from '../../endpoint/hotlines/load.ts';
import { publicUrlFrom } from '../options.ts';
import { commandClock } from '../time.ts';
import { writeStatic } from '../write-static.ts';

interface Options {
  campaigns: string;
  directory?: string[];
  list?: string[];
  hotlines?: string;
  out: string;
  publicUrl: string;
}

export const staticExport = () =>
  new Command('export')
    .description('write the JSON files that elements read on a blog without an endpoint')
    .requiredOption('--campaigns <folder>', 'the campaign files, in YAML or JSON')
    .requiredOption('--out <folder>', 'where the files go; other files there are left alone')
    .option('--directory <from...>', 'representatives: "us", a folder, or a directory file')
    .option('--list <file...>', 'lists beside that directory, as "directory import list" takes them')
    .option('--hotlines <file>', 'your own help lines (else those that come with Upstander)')
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

async function run({ campaigns, directory, list = [], hotlines, out, publicUrl }: Options): Promise<void> {
  const now = commandClock()();
  const folder = resolve(out);
  // All is read before anything is written.
  const files = await loadCampaigns(resolve(campaigns));
  const lines = hotlines === undefined ? undefined : await loadHotlines(resolve(hotlines));
  const sources = [...(directory ? [directory] : []), ...list.map(file => ['list', file])];
  const imported = await Promise.all(sources.map(each => importDirectory({ sources: each }, now)));
  const written = await writeStatic(folder, {
    campaigns: files,
    directories: imported.map(each => each.directory),
    hotlines: lines,
    publicUrl,
    now,
  });
  const { kept } = written;
  const told = [
    ...imported.flatMap(({ report }) => report.lines()),
    `Static files in ${folder}:`,
    `  campaigns        ${files.length}, in ${written.campaigns} files${kept ? `; counts kept as they were: ${kept}` : ''}`,
    `  representatives  ${imported.length ? `${written.representatives} files` : 'none: --directory says from where'}`,
    `  hotlines         ${written.hotlines} files`,
  ];
  console.log(told.join('\n'));
}
