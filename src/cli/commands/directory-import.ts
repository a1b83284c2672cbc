import { Command } from 'commander';
import { importDirectory } from '../../endpoint/directory/import-directory.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { withProgress } from '../progress-bar.ts';
import { withDirectory } from '../stored-directory.ts';
import { commandClock } from '../time.ts';

interface Options {
  data: string;
  date?: string;
  source?: string;
  country?: string;
  legislators?: string;
  offices?: string;
  social?: string;
  zips?: string;
}

const HELP = `
From where:
  us                fetch the public US files from their homes
  us <folder>       take them from a folder, under the names they have at home
  <file.json>       take a directory in Upstander's own format
  list <file>       take a list of any office-holders, as CSV or JSON, beside that: mayors, a council
Files with other names, or from other places, are given one by one; --legislators and --zips are then
needed. A directory replaces the one of its country that was there, and a list the one of the same source;
if anything fails, nothing changes. The documentation says which columns a list may have.

  upstander directory import us
  upstander directory import us downloads/congress --date 2026-06-15
  upstander directory import my-directory.json --data /var/lib/upstander
  upstander directory import list mayors.csv --source "Example League of Cities" --date 2026-08-05`;

export const directoryImport = () =>
  new Command('import')
    .description('take in who represents which places: the public US data, or a file of your own')
    .argument('[from...]', '"us", a folder, or a directory file (see below)')
    .option('--data <folder>', 'the data folder of the endpoint', DEFAULT_DATA)
    .option('--date <day>', 'the day of the data, such as 2026-06-15, where you know it')
    .option('--source <text>', 'where a list comes from, if the file does not say it')
    .option('--country <code>', 'the country of a list, if the file does not say it (else US)')
    .option('--legislators <file or URL>', 'legislators-current, as JSON or YAML')
    .option('--offices <file or URL>', 'legislators-district-offices, as JSON or YAML')
    .option('--social <file or URL>', 'legislators-social-media, as JSON or YAML')
    .option('--zips <file or URL>', 'ZIP codes by congressional district, as CSV')
    .addHelpText('after', HELP)
    .action(async (from: string[], options: Options, command: Command) => {
      const { data, ...request } = options;
      const named = request.legislators ?? request.offices ?? request.social ?? request.zips;
      if (!from.length && !named) return command.help({ error: true });
      const { file, report } = await withProgress(async bar => {
        let bytes = 0;
        const received = (more: number) => bar.at('downloading, in KB', (bytes += more) / 1024);
        const found = await importDirectory({ sources: from, ...request, received }, commandClock()());
        bar.at('storing people', found.directory.representatives.length);
        const { country, list } = found.directory;
        const told = { did: 'import', country, list };
        const stored = await withDirectory(data, store => store.replace(found.directory), told);
        return { file: stored, report: found.report };
      });
      console.log([...report.lines(), `Stored in ${file}`].join('\n'));
    });
