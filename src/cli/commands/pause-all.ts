// The brake: nothing leaves any more, of any campaign, until it is let go.
import { Command } from 'commander';
import { COMMAND_LINE, type Store, deed } from '../../endpoint/index.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { withEndpointStore } from '../endpoint-store.ts';
import { commandClock } from '../time.ts';

const command = (name: string, description: string, change: (store: Store) => Promise<string>) =>
  new Command(name)
    .description(description)
    .requiredOption('--all', `all campaigns (of one: upstander campaign ${name} <id>)`)
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action(async ({ data }: { data: string }) => {
      await withEndpointStore(data, async store => console.log(await change(store)));
    });

export const pauseAll = () =>
  command(
    'pause',
    'hold everything that would leave: letters and mails of all campaigns, also while serve runs',
    async store => {
      const clock = commandClock();
      await store.audited(deed(clock, COMMAND_LINE, 'pause')).pauses.pauseAll(clock().toISOString());
      return 'All sending is paused: what comes is kept, and nothing leaves until upstander resume --all';
    },
  );

export const resumeAll = () =>
  command(
    'resume',
    'let everything leave that was held; campaigns that are paused by themselves stay so',
    async store => {
      if (!(await store.pauses.all())) return 'Sending is not paused';
      await store.audited(deed(commandClock(), COMMAND_LINE, 'resume')).pauses.resumeAll();
      const paused = await store.pauses.list();
      return `Sending goes on${paused.length ? `, but for ${paused.join(', ')}: paused by itself` : ''}`;
    },
  );
