import { Command } from 'commander';
import { Email } from '../../contract/index.ts';
import { COMMAND_LINE, deed, openKeys, supporterKey } from '../../endpoint/index.ts';
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
      const erased = await withEndpointStore(data, async (store, folder) => {
        const key = supporterKey(await openKeys(folder), address);
        const actions = (await store.consents.of(key)).map(({ id }) => id);
        if (!actions.length) return 0;
        return store
          .audited(deed(clock, COMMAND_LINE, 'erase', { actions }))
          .consents.erase({ supporterKey: key }, { at: clock().toISOString(), way: 'operator' });
      });
      if (!erased) throw new CliError(`Nothing is recorded of ${address} here`);
      console.log(`Forgotten: ${erased} ${erased === 1 ? 'action is' : 'actions are'} nobody’s now`);
    });
