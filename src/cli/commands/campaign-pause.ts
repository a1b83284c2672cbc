import { Command } from 'commander';
import type { Store } from '../../endpoint/index.ts';
import { DEFAULT_DATA } from '../data-folder.ts';
import { servedCampaign, withEndpointStore } from '../endpoint-store.ts';
import { commandClock } from '../time.ts';

export const campaignPause = () =>
  command('pause', 'hold every letter of a campaign that has not left yet, also while serve runs', pause);

export const campaignResume = () => command('resume', 'let the letters of a paused campaign leave', resume);

const command = (name: string, description: string, change: Change) =>
  new Command(name)
    .description(description)
    .argument('<id>', 'the campaign’s id')
    .option('--data <folder>', 'where the endpoint keeps its actions', DEFAULT_DATA)
    .action(async (id: string, { data }: { data: string }) => {
      await withEndpointStore(data, async store => {
        const { letters } = await servedCampaign(store, id);
        console.log(await change(id, letters === 1 ? '1 letter is' : `${letters} letters are`, store));
      });
    });

/** Does it. @returns what to tell. */
type Change = (id: string, letters: string, store: Store) => Promise<string>;

async function pause(id: string, letters: string, { pauses }: Store): Promise<string> {
  await pauses.pause(id, commandClock()().toISOString());
  return `${id} is paused: ${letters} held, and any that come, until upstander campaign resume ${id}`;
}

async function resume(id: string, letters: string, { pauses }: Store): Promise<string> {
  if (!(await pauses.list()).includes(id)) return `${id} is not paused`;
  await pauses.resume(id);
  return `${id} goes on: ${letters} free to leave, at once where upstander serve runs, else once it does`;
}
