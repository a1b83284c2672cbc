import { Command } from 'commander';
import type { HeldSource } from '../../endpoint/directory/directory.ts';
import { dayOf, isStale } from '../../endpoint/directory/terms.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { withDirectory } from '../stored-directory.ts';
import { commandClock } from '../time.ts';

export const directoryShow = () =>
  new Command('show')
    .description('what the directory holds: its sources, their day, their offices')
    .option('--data <folder>', 'the data folder of the endpoint', DEFAULT_DATA)
    .action(async ({ data }: { data: string }) => {
      const today = dayOf(commandClock()());
      const sources: [country: string, HeldSource][] = [];
      await withDirectory(data, async directory => {
        for (const country of await directory.countries()) {
          for (const source of await directory.sources(country)) sources.push([country, source]);
        }
      });
      const lines = sources.flatMap(([country, held]) => {
        const { list, source, sourceDate, offices } = held;
        const stale = offices.filter(office => isStale(held, office, today)).map(({ office }) => office);
        return [
          `${country}, ${list ? `list ${list}` : 'its directory'}: ${source}, of ${sourceDate}`,
          `  offices: ${offices.map(({ office }) => office).join(', ') || 'none'}`,
          ...(stale.length ? [`  out of date: ${stale.join(', ')}`] : []),
        ];
      });
      console.log(lines.join('\n') || 'Nothing yet: upstander directory import');
    });
