import { Command } from 'commander';
import { Email } from '../../contract/index.ts';
import { COMMAND_LINE, deed, openKeys, supporterKeys } from '../../endpoint/index.ts';
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
      const clock = commandClock();
      const how = { at: clock().toISOString(), way: 'operator' } as const;
      const erased = await withEndpointStore(data, async (store, folder) => {
        const keys = supporterKeys(await openKeys(folder), address);
        const actions = (await Promise.all(keys.map(key => store.consents.of(key))))
          .flat()
          .map(({ id }) => id);
        const { consents } = store.audited(deed(clock, COMMAND_LINE, 'erase', { actions }));
        if (actions.length) for (const supporterKey of keys) await consents.erase({ supporterKey }, how);
        return actions.length;
      });
      if (!erased) throw new CliError(`Nothing is recorded of ${address} here`);
      console.log(`Forgotten: ${erased} ${erased === 1 ? 'action is' : 'actions are'} nobody’s now`);
    });
