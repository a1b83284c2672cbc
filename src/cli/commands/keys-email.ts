import { Command } from 'commander';
import { claimKeys, dropEarlierEmailKeys, newEmailKey, openKeys } from '../../endpoint/actions/keys.ts';
import { dropEarlierHashes, rehash } from '../../endpoint/actions/rehash.ts';
import { COMMAND_LINE, deed } from '../../endpoint/index.ts';
import { DEFAULT_DATA, endpointData } from '../data-folder.ts';
import { databaseUrl } from '../database.ts';
import { withEndpointStore } from '../endpoint-store.ts';
import { withProgress } from '../progress-bar.ts';
import { commandClock } from '../time.ts';

const dataOption = ['--data <folder>', 'where the endpoint keeps its keys', DEFAULT_DATA] as const;

export const keysNewEmail = () =>
  new Command('new-email')
    .description(
      'write a new key for e-mail addresses into keys.json, before the others: copy that file to every endpoint, and start each again',
    )
    .option(...dataOption)
    .action(async ({ data }: { data: string }) => {
      const id = await newEmailKey(endpointData(data, databaseUrl()));
      console.log(
        `The new key is ${id}. Copy keys.json to every endpoint, start each again, then run "keys rehash"`,
      );
    });

interface Options {
  data: string;
  dropEarlier?: true;
}

export const keysRehash = () =>
  new Command('rehash')
    .description(
      'hash all e-mail addresses with the newest key, once every endpoint was started again with it; it may be broken off and run again',
    )
    .option(
      '--drop-earlier',
      'then take the earlier keys out of keys.json, with what only they can tell: wait eight days after the new key',
    )
    .option(...dataOption)
    .action(async ({ data, dropEarlier }: Options) => {
      await withEndpointStore(data, async (store, folder) => {
        const keys = await openKeys(folder);
        await claimKeys(store, keys, folder);
        const supporters = await withProgress(async bar => {
          const n = await rehash(store, keys, looked => bar.at('hashing', looked));
          if (dropEarlier) await dropEarlierHashes(store, keys, looked => bar.at('forgetting', looked));
          return n;
        });
        await store.audit.tell(
          deed(commandClock(), COMMAND_LINE, 'keys', { did: 'rehash', supporters, dropEarlier }),
        );
        console.log(
          `The addresses of ${supporters} supporters were hashed anew; all are hashed with the newest key now`,
        );
        if (!dropEarlier) return;
        await dropEarlierEmailKeys(folder);
        console.log('keys.json has only that key now: copy it to every endpoint');
      });
    });
