import { Command } from 'commander';
import { Email } from '../../contract/index.ts';
import { openKeys, supporterKeys } from '../../endpoint/index.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { withEndpointStore } from '../endpoint-store.ts';
import { CliError } from '../failure.ts';
import { commandClock } from '../time.ts';

export const erase = () =>
  new Command('erase')
    .description('forget everything about somebody, also while serve runs; an anonymous count stays')
    .argument('<email>', 'the e-mail address')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action(async (email: string, { data }: { data: string }) => {
      const { data: address } = Email.safeParse(email);
      if (!address) throw new CliError(`${email} is no e-mail address`);
      const how = { at: commandClock()().toISOString(), way: 'operator' } as const;
      const erased = await withEndpointStore(data, async ({ consents }, folder) => {
        let actions = 0;
        for (const supporterKey of supporterKeys(await openKeys(folder), address))
          actions += await consents.erase({ supporterKey }, how);
        return actions;
      });
      if (!erased) throw new CliError(`Nothing is recorded of ${address} here`);
      console.log(`Forgotten: ${erased} ${erased === 1 ? 'action is' : 'actions are'} nobody’s now`);
    });
