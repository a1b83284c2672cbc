import { Command } from 'commander';
import { DEFAULT_DATA } from '../data-folder.ts';
import { withEndpointStore } from '../endpoint-store.ts';

export const keysReseal = () =>
  new Command('reseal')
    .description(
      'seal all personal data with the first key, also while serve runs: the others are then needed no more',
    )
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action(async ({ data }: { data: string }) => {
      const sealed = await withEndpointStore(data, store => store.reseal());
      console.log(`${sealed} actions were sealed anew; all are sealed with the first key now`);
    });
