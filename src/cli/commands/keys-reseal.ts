import { Command } from 'commander';
import { COMMAND_LINE, claimSealing, deed } from '../../endpoint/index.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { sealingKeys } from '../database.ts';
import { withEndpointStore } from '../endpoint-store.ts';
import { CliError } from '../failure.ts';
import { withProgress } from '../progress-bar.ts';
import { commandClock } from '../time.ts';

export const keysReseal = () =>
  new Command('reseal')
    .description(
      'seal all personal data with the first key, once every endpoint was started again with it: then the others are needed no more',
    )
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action(async ({ data }: { data: string }) => {
      const sealing = sealingKeys();
      if (!sealing) throw new CliError('Say the keys by UPSTANDER_SEALING_KEYS, the new one first');
      const sealed = await withEndpointStore(data, async store => {
        await claimSealing(store, sealing);
        const n = await withProgress(bar => store.reseal(looked => bar.at('sealing', looked)));
        await store.audit.tell(deed(commandClock(), COMMAND_LINE, 'keys', { did: 'reseal', actions: n }));
        return n;
      });
      console.log(`${sealed} actions were sealed anew; all are sealed with the first key now`);
    });
