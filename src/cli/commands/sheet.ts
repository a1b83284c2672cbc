import { Command, InvalidArgumentError, Option } from 'commander';
import { localize } from '../../campaign-file/localize.ts';
import { campaignNamed, writeOut } from '../campaign-kit.ts';
import { CliError } from '../failure.ts';
import { publicUrlFrom, whole } from '../options.ts';
import type { PaperSize } from '../packet/paper.ts';
import { sheet } from '../sheet/sheet.ts';

interface Options {
  campaigns: string;
  lang?: string;
  paper?: PaperSize;
  rows: number;
  publicUrl: string;
  out?: string;
}

const MOST_ROWS = 500;

export const sheetCommand = () =>
  new Command('sheet')
    .description('print a sheet on which people sign a petition, or sign up, by hand, as one HTML file')
    .argument('<campaign>', 'the campaign’s id')
    .option('--campaigns <folder>', 'the campaign files', 'campaigns')
    .option('--lang <language>', 'the language (else the campaign’s own)')
    .addOption(
      new Option('--paper <size>', 'the paper (else the campaign’s, else letter)').choices(['a4', 'letter']),
    )
    .option('--rows <n>', 'how many people may sign on it', rowsFrom, 10)
    .option(
      '--public-url <url>',
      'where the endpoint is: links of the campaign begin there',
      publicUrlFrom,
      'http://localhost:8080',
    )
    .option('--out <file>', 'write there (else to standard output)')
    .addHelpText(
      'after',
      `
What comes back is counted by hand and entered with its source:

  upstander sheet sesta --lang es --paper letter --out sheet.html
  upstander tally add sesta 48 --source "Signature sheets, farmers’ market, 3 May"`,
    )
    .action(run);

function rowsFrom(written: string): number {
  const rows = whole(written);
  if (!rows || rows > MOST_ROWS) throw new InvalidArgumentError(`A number from 1 to ${MOST_ROWS} is needed.`);
  return rows;
}

async function run(id: string, { campaigns, lang, paper, rows, publicUrl, out }: Options): Promise<void> {
  const file = await campaignNamed(id, campaigns);
  if (!file.petition) throw new CliError(`The campaign "${id}" has no petition: there is nothing to sign`);
  const size = paper ?? file.print?.size ?? 'letter';
  const text = sheet(localize(file, lang ?? file.lang, publicUrl), size, rows);
  await writeOut(text, out, 'open it in a browser, and print it');
}
