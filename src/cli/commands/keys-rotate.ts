import { Command } from 'commander';
import { rotateSigningKeys } from '../../endpoint/index.ts';
import { DEFAULT_DATA, endpointData } from '../data-folder.ts';
import { databaseUrl } from '../database.ts';
import { commandClock } from '../time.ts';

export const keysRotate = () =>
  new Command('rotate')
    .description(
      'sign receipts with a new key from the next start on; those signed before can still be proven',
    )
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action(async ({ data }: { data: string }) => {
      const kid = await rotateSigningKeys(endpointData(data, databaseUrl()), commandClock()());
      console.log(`The new key is ${kid}. Start the endpoint anew to sign with it.`);
    });
