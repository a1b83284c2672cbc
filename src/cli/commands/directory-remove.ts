import { Command } from 'commander';
import { DEFAULT_DATA } from '../data-folder.ts';
import { CliError } from '../failure.ts';
import { withDirectory } from '../stored-directory.ts';

export const directoryRemove = () =>
  new Command('remove')
    .description('forget a list; "directory show" names them')
    .argument('<list>', 'the name of the list')
    .option('--country <code>', 'its country', 'US')
    .option('--data <folder>', 'the data folder of the endpoint', DEFAULT_DATA)
    .action(async (list: string, { country, data }: { country: string; data: string }) => {
      let removed = false;
      const told = { did: 'remove', country, list };
      await withDirectory(
        data,
        async directory => {
          removed = await directory.remove(country, list);
        },
        told,
      );
      if (!removed)
        throw new CliError(
          `There is no list ${list} of ${country}: "upstander directory show" names those there are`,
        );
      console.log(`Removed the list ${list} of ${country}`);
    });
